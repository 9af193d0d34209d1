package prima.stage.report.mart;

import java.util.Objects;

/**
 * One row of {@code element_index}.
 *
 * @param key what the row is about
 * @param element key of the element
 * @param label its label in Indonesian
 * @param n respondents who answered it
 * @param missing respondents who did not
 * @param mean mean answer on the scale of the instrument
 * @param index the same on the scale of the index; null where it may not or cannot be given
 * @param se standard error of the index
 * @param low lower end of the 95 % interval
 * @param high upper end of the 95 % interval
 * @param band code of the band
 * @param change the change to the previous period
 * @param reason why there is no figure
 */
public record ElementRow(RowKey key, String element, String label, long n, long missing, Double mean, Double index,
    Double se, Double low, Double high, String band, Change change, String reason) {

  public ElementRow {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(element, "element");
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(change, "change");
  }

  /** Whether the figures are left out to protect the few who answered, or others. */
  public boolean isSuppressed() {
    return index == null && (IndexRow.TOO_FEW_ANSWERS.equals(reason) || IndexRow.PROTECTS_OTHERS.equals(reason));
  }

  /** Whether there is an index to print. */
  public boolean hasIndex() {
    return index != null;
  }
}
