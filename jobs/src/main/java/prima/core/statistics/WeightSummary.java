package prima.core.statistics;

import java.util.Arrays;

/**
 * What unequal weights cost (Kish).
 *
 * <p>{@code n_eff = (sum w)^2 / sum w^2}; design effect {@code n / n_eff}, over the respondents with weight.
 *
 * <p>Source: Kish (1965). Golden cases d09, d10.
 *
 * @param respondents those with a weight above 0
 * @param sum the sum of the weights
 * @param squares the sum of the squared weights
 * @param smallest the smallest weight
 * @param largest the largest weight
 */
public record WeightSummary(long respondents, double sum, double squares, double smallest, double largest) {

  /** Summarises weights. */
  public static WeightSummary of(double[] weights) {
    Checks.notNegative("weight", weights);
    return new WeightSummary(Arrays.stream(weights).filter(weight -> weight > 0).count(),
        Arrays.stream(weights).sum(), Arrays.stream(weights).map(weight -> weight * weight).sum(),
        Arrays.stream(weights).min().orElse(0), Arrays.stream(weights).max().orElse(0));
  }

  /** How many respondents with equal weights would tell as much. */
  public double effectiveSize() {
    return squares > 0 ? sum * sum / squares : 0;
  }

  /** How many times larger the weights make the variance. */
  public double designEffect() {
    Checks.atLeast(1, "respondents with a weight", respondents);
    return respondents / effectiveSize();
  }
}
