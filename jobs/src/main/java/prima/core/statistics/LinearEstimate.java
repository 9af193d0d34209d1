package prima.core.statistics;

import java.util.Arrays;

/**
 * A figure and what each respondent has pulled it by: enough to find its error, and that of its difference to another
 * figure from the same sample, under any design.
 *
 * @param value the figure
 * @param scores one influence value per respondent; 0 for those whom the figure is not about
 */
public record LinearEstimate(double value, double[] scores) {

  /** The difference to another figure from the same sample: what they share cancels out. */
  public LinearEstimate minus(LinearEstimate other) {
    return plus(other.times(-1));
  }

  /** The sum with another figure from the same sample. */
  public LinearEstimate plus(LinearEstimate other) {
    double[] sums = new double[scores.length];
    Arrays.setAll(sums, i -> scores[i] + other.scores[i]);
    return new LinearEstimate(value + other.value, sums);
  }

  /** The figure in another unit of measure. */
  public LinearEstimate times(double factor) {
    return new LinearEstimate(factor * value, Arrays.stream(scores).map(score -> factor * score).toArray());
  }
}
