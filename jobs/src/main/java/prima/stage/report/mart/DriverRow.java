package prima.stage.report.mart;

import java.util.Objects;

/**
 * One row of {@code unit_driver}: how much an element matters, derived from the answers, and how well it is done.
 *
 * @param key what the row is about
 * @param element key of the element
 * @param importance derived importance, with its interval
 * @param performance index of the element, with its interval
 * @param quadrant where it stands among the elements; null where there is no importance
 * @param isSignificant whether the importance can be told from none
 * @param reason why there is no importance
 */
public record DriverRow(RowKey key, String element, Estimate importance, Estimate performance, String quadrant,
    boolean isSignificant, String reason) {

  public DriverRow {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(element, "element");
    Objects.requireNonNull(importance, "importance");
    Objects.requireNonNull(performance, "performance");
  }

  /** Whether it can be placed. */
  public boolean isPlaced() {
    return importance.isKnown() && performance.isKnown();
  }
}
