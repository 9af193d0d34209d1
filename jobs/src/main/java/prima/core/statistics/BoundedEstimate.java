package prima.core.statistics;

/**
 * A figure on a scale with two ends, and its error: what intervals, bands and changes are made of.
 *
 * @param value the figure
 * @param standardError its standard error, 0 or more
 * @param degreesOfFreedom the degrees of freedom of the standard error
 * @param respondents the effective number of respondents, used where the standard error is 0
 * @param lowest the lowest value that the figure can have
 * @param highest the highest value that the figure can have
 */
public record BoundedEstimate(double value, double standardError, double degreesOfFreedom, double respondents,
    double lowest, double highest) {

  public BoundedEstimate {
    if (!(lowest < highest && value >= lowest - tolerance(lowest, highest)
        && value <= highest + tolerance(lowest, highest))) {
      throw new IllegalArgumentException("Cannot use the value " + value + " on a scale from " + lowest + " to "
          + highest);
    }
    if (!(standardError >= 0 && standardError < Double.POSITIVE_INFINITY && degreesOfFreedom > 0 && respondents > 0)) {
      throw new IllegalArgumentException("Cannot use the standard error " + standardError + " with "
          + degreesOfFreedom + " degrees of freedom and " + respondents + " respondents");
    }
    value = Math.min(highest, Math.max(lowest, value));
  }

  /** The place on the scale, from 0 to 1. */
  public double share() {
    return share(value);
  }

  /**
   * How many independent yes-or-no answers would tell as much: {@code m (1 - m) / v} on the scale from 0 to 1. Where
   * all answers are equal or at one end that says nothing, and the number of respondents takes its place.
   */
  public double effectiveSize() {
    double share = share();
    double variance = variance() / ((highest - lowest) * (highest - lowest));
    return variance > 0 && share > 0 && share < 1 ? share * (1 - share) / variance : respondents;
  }

  /** The squared standard error. */
  public double variance() {
    return standardError * standardError;
  }

  double share(double onScale) {
    return (onScale - lowest) / (highest - lowest);
  }

  double onScale(double share) {
    return lowest + (highest - lowest) * share;
  }

  private static double tolerance(double lowest, double highest) {
    return 1e-12 * (highest - lowest);
  }
}
