package prima.core.statistics;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Units around a target, with limits that open where the error is large: who is unusual, without a league table.
 *
 * <p>{@code z_i = (y_i - target) / s_i}; where units differ more than their errors explain,
 * {@code phi = mean of z^2} after the outer tenths of z are pulled in, and the limits are
 * {@code target -+ z s_i sqrt(phi)}.
 *
 * <p>Source: Spiegelhalter, Statistics in Medicine 24 (2005) 1185.
 *
 * @param target the value that all units are compared with
 * @param dispersion phi, at least 1
 */
public record FunnelPlot(double target, double dispersion) {

  private static final double TENTH = 0.1;

  /** The funnel of units with these values and standard errors. */
  public static FunnelPlot of(double target, double[] values, double[] errors) {
    Checks.finite("target", target);
    Checks.sameLength("values", values.length, "errors", errors.length);
    Checks.finite("value of unit", values);
    double[] z = new double[values.length];
    Arrays.setAll(z, i -> {
      if (!(errors[i] > 0 && errors[i] < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("Cannot place unit " + (i + 1) + " with a standard error of " + errors[i]);
      }
      return (values[i] - target) / errors[i];
    });
    double low = Quantile.of(z, TENTH);
    double high = Quantile.of(z, 1 - TENTH);
    double dispersion = Arrays.stream(z).map(x -> Math.max(low, Math.min(high, x))).map(x -> x * x).average()
        .orElseThrow();
    return new FunnelPlot(target, Math.max(1, dispersion));
  }

  /** The limits within which this share of units with such a standard error would lie. */
  public Interval limits(double error, double confidence) {
    Checks.notNegative("error", error);
    Checks.probability("confidence", confidence);
    double half = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - confidence) / 2) * error
        * Math.sqrt(dispersion);
    return new Interval(target - half, target + half);
  }
}
