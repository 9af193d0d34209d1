package prima.core.statistics;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * What a unit's share or mean would be with everybody's mix of services, so that units with other customers compare.
 *
 * <p>Direct: {@code sum_s o_s m_s} with the standard mix o, {@code V = sum o_s^2 V_s}. Indirect: events observed by
 * events expected if each service had everybody's rate.
 *
 * <p>Source: Fleiss, Levin and Paik (2003); Fay and Feuer (1997) for the interval of rates. Golden case d29.
 *
 * @param value the standardised value
 * @param variance its variance
 */
public record Standardisation(double value, double variance) {

  private static final double FEWEST = 1e-3;
  private static final double MOST = 1e9;

  /** Standardises means that have these variances to a mix that adds up to 1. */
  public static Standardisation direct(double[] means, double[] variances, double[] mix) {
    checkMix(mix, means.length);
    Checks.sameLength("means", means.length, "variances", variances.length);
    double value = 0;
    double variance = 0;
    for (int s = 0; s < mix.length; s++) {
      if (mix[s] > 0 && Double.isNaN(means[s])) {
        throw new IllegalArgumentException("Cannot standardise: the unit has no value for service " + (s + 1)
            + " of the standard mix");
      }
      if (mix[s] > 0) {
        value += mix[s] * Checks.finite("mean of service " + (s + 1), means[s]);
        variance += mix[s] * mix[s] * Checks.notNegative("variance of service " + (s + 1), variances[s]);
      }
    }
    return new Standardisation(value, variance);
  }

  /** The events to expect of a unit if each of its services had the standard rate. */
  public static double expected(double[] served, double[] standardRates) {
    Checks.sameLength("services", served.length, "rates", standardRates.length);
    Checks.notNegative("served by service", served);
    Checks.notNegative("rate of service", standardRates);
    double expected = 0;
    for (int s = 0; s < served.length; s++) {
      expected += served[s] * standardRates[s];
    }
    return expected;
  }

  /** Shares of the whole, which add up to 1. */
  public static double[] mix(double[] counts) {
    Checks.notNegative("count of service", counts);
    double sum = Checks.positive("sum of all counts", Arrays.stream(counts).sum());
    return Arrays.stream(counts).map(count -> count / sum).toArray();
  }

  static void checkMix(double[] mix, int means) {
    Checks.sameLength("services of the mix", mix.length, "means", means);
    Checks.notNegative("share of service", mix);
    double sum = Arrays.stream(mix).sum();
    if (Math.abs(sum - 1) > 1e-9) {
      throw new IllegalArgumentException("Cannot use a mix that adds up to " + sum + ": its shares add up to 1");
    }
  }

  /** The 95 % interval of a standardised rate of rare events, by Fay and Feuer's gamma distribution. */
  public static Interval gammaInterval(double[] events, double[] served, double[] mix) {
    checkMix(mix, events.length);
    Checks.sameLength("events", events.length, "served", served.length);
    Checks.notNegative("events of service", events);
    double rate = 0;
    double variance = 0;
    double largest = 0;
    for (int s = 0; s < mix.length; s++) {
      Checks.positive("served by service " + (s + 1), served[s]);
      rate += mix[s] * events[s] / served[s];
      variance += mix[s] * mix[s] * events[s] / (served[s] * served[s]);
      largest = Math.max(largest, mix[s] / served[s]);
    }
    double tail = (1 - ScoreInterval.CONFIDENCE) / 2;
    double upperRate = rate + largest;
    double upperVariance = variance + largest * largest;
    double lower = rate == 0 ? 0 : variance / (2 * rate)
        * gamma(rate, variance).inverseCumulativeProbability(tail);
    double upper = upperVariance / (2 * upperRate)
        * gamma(upperRate, upperVariance).inverseSurvivalProbability(tail);
    return new Interval(lower, upper);
  }

  private static ChiSquaredDistribution gamma(double rate, double variance) {
    double degrees = 2 * rate * rate / variance;
    if (!(degrees >= FEWEST && degrees <= MOST)) {
      throw new IllegalArgumentException("Cannot find the interval of a rate of " + rate + " with a variance of "
          + variance + ": that is not a rate of rare events");
    }
    return ChiSquaredDistribution.of(degrees);
  }
}
