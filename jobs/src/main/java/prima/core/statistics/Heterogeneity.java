package prima.core.statistics;

import java.util.Arrays;

/**
 * How much units differ beyond their errors, in closed form (DerSimonian and Laird): a fast alternative to
 * {@link Shrinkage}.
 *
 * <p>{@code Q = sum (y - m)^2 / v}, {@code A = max(0, (Q - (K - 1)) / (S1 - S2 / S1))} with {@code S1 = sum 1/v},
 * {@code S2 = sum 1/v^2}.
 *
 * <p>Source: DerSimonian and Laird (1986). Golden case d20.
 *
 * @param statistic Cochran's Q
 * @param between the variance between units
 * @param mean the mean of the units' true values
 * @param meanError its standard error
 */
public record Heterogeneity(double statistic, double between, double mean, double meanError) {

  /** Estimates from the units' values and variances. */
  public static Heterogeneity of(double[] values, double[] variances) {
    Checks.sameLength("values", values.length, "variances", variances.length);
    Checks.atLeast(2, "units", values.length);
    Checks.finite("value of unit", values);
    for (int i = 0; i < variances.length; i++) {
      Checks.positive("variance of unit " + (i + 1), variances[i]);
    }
    double first = sum(variances, 0, 1);
    double second = sum(variances, 0, 2);
    double fixed = mean(values, variances, 0);
    double statistic = 0;
    for (int i = 0; i < values.length; i++) {
      statistic += (values[i] - fixed) * (values[i] - fixed) / variances[i];
    }
    Checks.positive("spread of the units' weights", first - second / first);
    double between = Math.max(0, (statistic - (values.length - 1)) / (first - second / first));
    return new Heterogeneity(statistic, between, mean(values, variances, between),
        Math.sqrt(1 / sum(variances, between, 1)));
  }

  /** The part of the units' differences that their errors do not explain, from 0 to 1 (I squared). */
  public double unexplained(int units) {
    return statistic > 0 ? Math.max(0, 1 - (units - 1) / statistic) : 0;
  }

  /** A unit's value pulled towards the mean. */
  public double shrunken(double value, double variance) {
    Checks.finite("value", value);
    double own = between / (between + Checks.positive("variance", variance));
    return own * value + (1 - own) * mean;
  }

  private static double mean(double[] values, double[] variances, double between) {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += values[i] / (between + variances[i]);
    }
    return sum / sum(variances, between, 1);
  }

  private static double sum(double[] variances, double between, int power) {
    return Arrays.stream(variances).map(variance -> Math.pow(between + variance, -power)).sum();
  }
}
