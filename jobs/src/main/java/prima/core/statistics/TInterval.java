package prima.core.statistics;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The interval {@code value -+ t * standard error}. It may leave the scale and may have width 0, so it is printed on
 * request only.
 *
 * <p>Source: R survey 4.5, {@code confint} with the design's degrees of freedom. Golden cases d01, d02, d23.
 */
public final class TInterval {

  private TInterval() {
  }

  /** The interval that holds the true value in 95 of 100 samples. */
  public static Interval of(BoundedEstimate estimate) {
    return of(estimate.value(), estimate.standardError(), estimate.degreesOfFreedom(), ScoreInterval.CONFIDENCE);
  }

  /** The interval of any estimate with a standard error. */
  public static Interval of(double value, double standardError, double degreesOfFreedom, double confidence) {
    Checks.finite("value", value);
    double half = quantile(degreesOfFreedom, confidence) * Checks.notNegative("standard error", standardError);
    return new Interval(value - half, value + half);
  }

  /** How many standard errors an interval of this confidence reaches to each side. */
  static double quantile(double degreesOfFreedom, double confidence) {
    if (!(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException("Cannot use the confidence " + confidence + ": it lies between 0 and 1");
    }
    if (!(degreesOfFreedom >= 1)) {
      throw new IllegalArgumentException("Cannot use " + degreesOfFreedom + " degrees of freedom");
    }
    return TDistribution.of(degreesOfFreedom).inverseSurvivalProbability((1 - confidence) / 2);
  }
}
