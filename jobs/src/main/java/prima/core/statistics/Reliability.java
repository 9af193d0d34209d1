package prima.core.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.statistics.distribution.FDistribution;

/**
 * Whether the elements of a questionnaire measure one thing together.
 *
 * <p>{@code alpha = k / (k - 1) (1 - tr V / sum V)}; standardised alpha and Guttman's lambda 6 from the correlations;
 * Duhachek and Iacobucci's standard error; Feldt's interval
 * {@code 1 - (1 - alpha) F(0.975 and 0.025; n - 1, (n - 1)(k - 1))}.
 *
 * <p>Above 0.95 on nine elements with four answers, alpha points at straight-lining, not at a good questionnaire.
 *
 * <p>Source: Cronbach (1951); R psych 2.2.9, {@code alpha}. Golden case d11.
 */
public final class Reliability {

  private final Moments moments;
  private final RealMatrix covariance;
  private final int elements;

  private Reliability(Moments moments) {
    this.moments = moments;
    covariance = moments.covariance();
    elements = moments.variables();
  }

  /** The reliability of two or more elements. */
  public static Reliability of(Moments moments) {
    if (moments.variables() < 2) {
      throw new IllegalArgumentException("Cannot judge the reliability of " + moments.variables() + " element");
    }
    if (!(sum(moments.covariance()) > 0)) {
      throw new IllegalArgumentException("Cannot judge the reliability of elements whose sum does not vary");
    }
    return new Reliability(moments);
  }

  /** The reliability without one element. */
  public Reliability without(int j) {
    return of(moments.of(IntStream.range(0, elements).filter(k -> k != j).toArray()));
  }

  /** Cronbach's alpha. */
  public double alpha() {
    return alpha(covariance);
  }

  /** Cronbach's alpha if every element had standard deviation 1. */
  public double standardisedAlpha() {
    return alpha(moments.correlation());
  }

  /** Guttman's lambda 6: one less the shares that the elements do not explain of each other. */
  public double lambda6() {
    RealMatrix inverse = moments.inverseCorrelation();
    double unexplained = IntStream.range(0, elements).mapToDouble(j -> 1 / inverse.getEntry(j, j)).sum();
    return 1 - unexplained / sum(moments.correlation());
  }

  /** The mean correlation of two elements. */
  public double meanCorrelation() {
    return (sum(moments.correlation()) - elements) / (elements * (elements - 1.0));
  }

  /** The median correlation of two elements. */
  public double medianCorrelation() {
    return Quantile.of(correlations(), 0.5);
  }

  /** The variance of the correlations of two elements: large where some pairs belong together and others do not. */
  public double correlationVariance() {
    Checks.atLeast(3, "elements", elements);
    double mean = meanCorrelation();
    double[] correlations = correlations();
    return Arrays.stream(correlations).map(r -> (r - mean) * (r - mean)).sum() / (correlations.length - 1);
  }

  private double[] correlations() {
    RealMatrix correlation = moments.correlation();
    return IntStream.range(0, elements).boxed().flatMapToDouble(a -> IntStream.range(0, a)
        .mapToDouble(b -> correlation.getEntry(a, b))).toArray();
  }

  /** The standard error of alpha. */
  public double standardError() {
    double sum = sum(covariance);
    double trace = covariance.getTrace();
    RealMatrix square = covariance.multiply(covariance);
    double k = elements;
    double q = 2 * k * k / ((k - 1) * (k - 1) * sum * sum * sum)
        * (sum * (square.getTrace() + trace * trace) - 2 * trace * sum(square));
    return Math.sqrt(Math.max(0, q) / moments.size());
  }

  /** Feldt's 95 % interval of alpha. */
  public Interval interval() {
    double degrees = moments.size() - 1.0;
    FDistribution f = FDistribution.of(degrees, degrees * (elements - 1));
    double tail = (1 - ScoreInterval.CONFIDENCE) / 2;
    return new Interval(1 - (1 - alpha()) * f.inverseSurvivalProbability(tail),
        1 - (1 - alpha()) * f.inverseCumulativeProbability(tail));
  }

  /** The correlation of an element with the sum of the others. */
  public double itemRest(int j) {
    double own = covariance.getEntry(j, j);
    double withAll = Arrays.stream(covariance.getRow(j)).sum();
    return (withAll - own) / Math.sqrt(Checks.positive("variance of element " + (j + 1) + " times that of the rest",
        own * (sum(covariance) - 2 * withAll + own)));
  }

  /** The correlation of an element with the sum of all. */
  public double itemTotal(int j) {
    return withSum(covariance, j)
        / Math.sqrt(Checks.positive("variance of element " + (j + 1), covariance.getEntry(j, j)));
  }

  /** The correlation of an element with the sum of all, if every element had standard deviation 1. */
  public double standardisedItemTotal(int j) {
    return withSum(moments.correlation(), j);
  }

  /** The same, less what the element shares with the sum only because it is part of it. */
  public double correctedItemTotal(int j) {
    RealMatrix correlation = moments.correlation();
    RealMatrix inverse = moments.inverseCorrelation();
    for (int k = 0; k < elements; k++) {
      correlation.setEntry(k, k, 1 - 1 / inverse.getEntry(k, k));
    }
    return withSum(correlation, j);
  }

  private static double withSum(RealMatrix matrix, int j) {
    return Arrays.stream(matrix.getRow(j)).sum() / Math.sqrt(Checks.positive("variance of the sum", sum(matrix)));
  }

  private static double alpha(RealMatrix matrix) {
    if (!(sum(matrix) > 0)) {
      throw new IllegalArgumentException("Cannot judge the reliability of elements whose sum does not vary");
    }
    double k = matrix.getColumnDimension();
    return k / (k - 1) * (1 - matrix.getTrace() / sum(matrix));
  }

  private static double sum(RealMatrix matrix) {
    return Arrays.stream(matrix.getData()).flatMapToDouble(Arrays::stream).sum();
  }
}
