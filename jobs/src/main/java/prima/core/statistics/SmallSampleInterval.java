package prima.core.statistics;

/**
 * Intervals for very few respondents.
 *
 * <p>{@link #smoothed} borrows spread from the other units of the same instrument: with standard deviation s of n
 * respondents and s0 that is worth d0 degrees of freedom, {@code v = ((n - 1) s^2 + d0 s0^2) / (n - 1 + d0)}, then the
 * score interval with {@code max(n, m (1 - m) / (v/n))} effective respondents and {@code n - 1 + d0} degrees of
 * freedom. It exists even for one respondent. {@link #hoeffding} assumes nothing and is wide.
 *
 * <p>Source: method page 1.4; Hoeffding (1963). Golden case d23.
 */
public final class SmallSampleInterval {

  /** How many degrees of freedom the spread of the other units is worth. */
  public static final double PRIOR_DEGREES = 5;

  private SmallSampleInterval() {
  }

  /**
   * The 95 % score interval with a spread that leans on that of the other units.
   *
   * @param value the mean of the respondents' own indices
   * @param deviation their standard deviation; ignored for one respondent
   * @param respondents how many they are
   * @param pooledDeviation the standard deviation within units, over all units of the instrument
   * @param lowest the lowest possible index
   * @param highest the highest possible index
   */
  public static Interval smoothed(double value, double deviation, long respondents, double pooledDeviation,
      double lowest, double highest) {
    if (!(lowest < highest && value >= lowest && value <= highest)) {
      throw new IllegalArgumentException("Cannot use the value " + value + " on a scale from " + lowest + " to "
          + highest);
    }
    double degrees = smoothedDegrees(respondents);
    double range = highest - lowest;
    double spread = smoothedDeviation(deviation, respondents, pooledDeviation) / range;
    double share = (value - lowest) / range;
    double size = Math.max(respondents, share * (1 - share) / (spread * spread / respondents));
    Interval interval = ScoreInterval.ofShare(share, size,
        TInterval.quantile(degrees, ScoreInterval.CONFIDENCE));
    return new Interval(lowest + range * interval.lower(), lowest + range * interval.upper());
  }

  /** The standard deviation that leans on that of the other units. */
  public static double smoothedDeviation(double deviation, long respondents, double pooledDeviation) {
    if (respondents < 1) {
      throw new IllegalArgumentException("Cannot estimate from " + respondents + " respondents");
    }
    Checks.positive("pooled standard deviation", pooledDeviation);
    double own = respondents == 1 ? 0
        : (respondents - 1) * Math.pow(Checks.notNegative("standard deviation", deviation), 2);
    return Math.sqrt((own + PRIOR_DEGREES * pooledDeviation * pooledDeviation) / smoothedDegrees(respondents));
  }

  /** The degrees of freedom of that standard deviation. */
  public static double smoothedDegrees(long respondents) {
    return respondents - 1 + PRIOR_DEGREES;
  }

  /** The 95 % interval that holds for every population on the scale. */
  public static Interval hoeffding(double value, long respondents, double lowest, double highest) {
    Checks.atLeast(1, "respondents", respondents);
    Checks.finite("value", value);
    double half = (highest - lowest) * Math.sqrt(Math.log(2 / (1 - ScoreInterval.CONFIDENCE)) / (2 * respondents));
    return new Interval(value - half, value + half).within(lowest, highest);
  }
}
