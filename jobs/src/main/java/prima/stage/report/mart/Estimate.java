package prima.stage.report.mart;

/**
 * A figure with its 95 % interval; each part is null where the mart leaves it out.
 *
 * @param value the figure
 * @param low lower end
 * @param high upper end
 */
public record Estimate(Double value, Double low, Double high) {

  /** No figure. */
  public static final Estimate NONE = new Estimate(null, null, null);

  /** Whether there is a figure to print. */
  public boolean isKnown() {
    return value != null;
  }

  /** Whether there is an interval to print. */
  public boolean hasInterval() {
    return low != null && high != null;
  }
}
