package prima.core.statistics;

/**
 * The two ends of an interval.
 *
 * @param lower the lower end
 * @param upper the upper end
 */
public record Interval(double lower, double upper) {

  public Interval {
    if (!(lower <= upper && Double.isFinite(lower) && Double.isFinite(upper))) {
      throw new IllegalArgumentException("Cannot use an interval from " + lower + " to " + upper);
    }
  }

  /** Whether a value lies in the interval, ends included. */
  public boolean contains(double value) {
    return value >= lower && value <= upper;
  }

  /** The part of the interval that lies between two ends. */
  public Interval within(double lowest, double highest) {
    return new Interval(Math.min(highest, Math.max(lowest, lower)), Math.max(lowest, Math.min(highest, upper)));
  }
}
