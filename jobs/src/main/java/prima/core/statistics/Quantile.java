package prima.core.statistics;

import java.util.Arrays;

/**
 * The value below which a share of the values lies.
 *
 * <p>Without weights by linear interpolation between order statistics (type 7, as in R and spreadsheets); with weights
 * the smallest value at which the cumulated weight reaches the share, with Woodruff's interval. Other rules:
 * {@link QuantileRule}.
 *
 * <p>Source: Hyndman and Fan (1996); Woodruff (1952); R survey 4.5, {@code svyquantile}. Golden case d27.
 */
public final class Quantile {

  private Quantile() {
  }

  /** The quantile of one or more values. */
  public static double of(double[] values, double share) {
    double[] ones = new double[values.length];
    Arrays.fill(ones, 1);
    return QuantileRule.MODAL.of(values, ones, share);
  }

  /** The quantile in the population of a sample's values. */
  public static double weighted(double[] values, double[] weights, double share) {
    return QuantileRule.REACHING.of(values, weights, share);
  }

  /** Woodruff's 95 % interval of a quantile: the quantiles at the limits of the share of values up to it. */
  public static Interval interval(SurveyDesign design, double[] values, double share) {
    double quantile = weighted(values, design.weights(), share);
    LinearEstimate below = design.mean(Arrays.stream(values).map(value -> value <= quantile ? 1 : 0).toArray());
    Interval shares = TInterval.of(below.value(), design.standardError(below), design.degreesOfFreedom(i -> true),
        ScoreInterval.CONFIDENCE).within(0, 1);
    return new Interval(weighted(values, design.weights(), shares.lower()),
        weighted(values, design.weights(), shares.upper()));
  }
}
