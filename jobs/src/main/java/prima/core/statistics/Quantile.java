package prima.core.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The value below which a share of the values lies.
 *
 * <p>Without weights by linear interpolation between order statistics (type 7, as in R and spreadsheets); with weights
 * the smallest value at which the cumulated weight reaches the share, with Woodruff's interval.
 *
 * <p>Source: Hyndman and Fan (1996); Woodruff (1952); R survey 4.5, {@code svyquantile}. Golden case d27.
 */
public final class Quantile {

  private Quantile() {
  }

  /** The quantile of one or more values. */
  public static double of(double[] values, double share) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double place = (sorted.length - 1) * checked(share);
    int below = (int) Math.floor(place);
    int above = Math.min(sorted.length - 1, below + 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }

  /** The quantile in the population of a sample's values. */
  public static double weighted(double[] values, double[] weights, double share) {
    int[] order = IntStream.range(0, values.length).boxed().sorted(Comparator.comparingDouble(i -> values[i]))
        .mapToInt(Integer::intValue).toArray();
    double reach = checked(share) * Arrays.stream(weights).sum();
    double cumulated = 0;
    for (int i : order) {
      cumulated += weights[i];
      if (cumulated >= reach * (1 - 1e-14)) {
        return values[i];
      }
    }
    return values[order[order.length - 1]];
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

  private static double checked(double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("Cannot find the quantile of " + share + ": it lies between 0 and 1");
    }
    return share;
  }
}
