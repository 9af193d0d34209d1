package prima.stage.report.mart;

import java.util.Objects;

/**
 * One row of {@code unit_signal}.
 *
 * @param key what the row is about
 * @param measure what is charted
 * @param value the month; null where it is suppressed or missing
 * @param centre mean of the series
 * @param lower lower natural limit
 * @param upper upper natural limit
 * @param rule the rule that fired; null where none did
 * @param direction better or worse; null where no rule fired
 * @param points months on which the limits rest
 * @param provisional whether there are too few months for firm limits
 * @param reason why there are no limits
 */
public record SignalRow(RowKey key, String measure, Double value, Double centre, Double lower, Double upper,
    String rule, String direction, int points, boolean provisional, String reason) {

  /** The measure of the satisfaction index. */
  public static final String INDEX = "index";

  public SignalRow {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(measure, "measure");
  }

  /** Whether the chart has limits in this month. */
  public boolean hasLimits() {
    return centre != null && lower != null && upper != null;
  }

  /** Whether the month is a signal for the better. */
  public boolean isBetter() {
    return "better".equals(direction);
  }

  /** Whether the month is a signal for the worse. */
  public boolean isWorse() {
    return "worse".equals(direction);
  }
}
