package prima.core.statistics;

import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * How far a response lies from all others (Mahalanobis): {@code (y - m)' S^-1 (y - m)}, which is chi-squared where
 * answers are normal. A sign to look at, never a reason to delete.
 *
 * <p>Source: Mahalanobis (1936); R {@code mahalanobis}. Golden case d26.
 */
public final class UnusualAnswers {

  private final RealVector mean;
  private final RealMatrix inverse;

  /** Measures from the means and covariances of complete responses. */
  public UnusualAnswers(Moments moments) {
    mean = new ArrayRealVector(moments.variables());
    for (int j = 0; j < moments.variables(); j++) {
      mean.setEntry(j, moments.mean(j));
    }
    inverse = inverse(moments);
  }

  private static RealMatrix inverse(Moments moments) {
    RealMatrix inverse = moments.inverseCorrelation();
    for (int a = 0; a < moments.variables(); a++) {
      for (int b = 0; b < moments.variables(); b++) {
        inverse.multiplyEntry(a, b, 1 / (moments.deviation(a) * moments.deviation(b)));
      }
    }
    return inverse;
  }

  /** The squared distance of a complete response. */
  public double distance(double[] answers) {
    Checks.sameLength("answers", answers.length, "elements", mean.getDimension());
    Checks.finite("answer", answers);
    RealVector deviation = new ArrayRealVector(answers).subtract(mean);
    return deviation.dotProduct(inverse.operate(deviation));
  }

  /** How often responses are so far from the others (p). */
  public double probability(double distance) {
    return ChiSquaredDistribution.of(mean.getDimension()).survivalProbability(distance);
  }
}
