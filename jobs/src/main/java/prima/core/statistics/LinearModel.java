package prima.core.statistics;

import java.util.Arrays;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.statistics.distribution.FDistribution;

/**
 * An outcome as a linear function of others, by least squares from means and covariances.
 *
 * <p>{@code b = S^-1 s}, errors from {@code sigma^2 S^-1 / (n - 1)}. Predictors that follow from others are refused;
 * Commons Math would return coefficients of 1e16 without a word.
 *
 * <p>Source: R {@code lm}. Golden case d14.
 *
 * @param intercept the value where all predictors are 0
 * @param interceptError its standard error
 * @param coefficients the coefficients of the predictors
 * @param errors their standard errors
 * @param explained the share of the outcome's variance that is explained (R squared)
 * @param residualDeviation the standard deviation of what is not explained
 * @param degreesOfFreedom rows less predictors less 1
 * @param inflation how much each coefficient's variance is inflated by what predictors share (VIF)
 */
public record LinearModel(double intercept, double interceptError, double[] coefficients, double[] errors,
    double explained, double residualDeviation, long degreesOfFreedom, double[] inflation) {

  /** So near to 1 the explained share is 1 but for rounding. */
  private static final double FOLLOWS = 1e-12;

  /** Explains the first variable by all others. */
  public static LinearModel of(Moments moments) {
    int p = moments.variables() - 1;
    Checks.atLeast(1, "predictors", p);
    int[] predictors = new int[p];
    Arrays.setAll(predictors, j -> j + 1);
    Moments inside = moments.of(predictors);
    long degrees = moments.size() - p - 1;
    if (degrees < 1) {
      throw new IllegalArgumentException("Cannot explain " + moments.names().get(0) + " by " + p + " others from "
          + moments.size() + " rows");
    }
    RealMatrix inverse = inside.inverseCorrelation();
    ArrayRealVector r = new ArrayRealVector(p);
    for (int j = 0; j < p; j++) {
      r.setEntry(j, moments.correlation().getEntry(0, j + 1));
    }
    double[] standardised = inverse.operate(r.toArray());
    double explained = r.dotProduct(new ArrayRealVector(standardised));
    if (!(explained < 1 - FOLLOWS)) {
      throw new IllegalArgumentException("Cannot explain " + moments.names().get(0) + ": it follows from the others,"
          + " which is arithmetic and not a relation");
    }
    double residual = moments.deviation(0) * Math.sqrt((1 - explained) * (moments.size() - 1) / degrees);
    double[] coefficients = new double[p];
    Arrays.setAll(coefficients, j -> standardised[j] * moments.deviation(0) / inside.deviation(j));
    double[] errors = new double[p];
    Arrays.setAll(errors, j -> residual / inside.deviation(j)
        * Math.sqrt(inverse.getEntry(j, j) / (moments.size() - 1)));
    double intercept = moments.mean(0);
    double[] scaled = new double[p];
    double[] inflation = new double[p];
    for (int j = 0; j < p; j++) {
      intercept -= coefficients[j] * inside.mean(j);
      scaled[j] = inside.mean(j) / inside.deviation(j);
      inflation[j] = inverse.getEntry(j, j);
    }
    double leverage = new ArrayRealVector(scaled).dotProduct(new ArrayRealVector(inverse.operate(scaled)));
    double interceptError = residual * Math.sqrt(1.0 / moments.size() + leverage / (moments.size() - 1));
    return new LinearModel(intercept, interceptError, coefficients, errors, explained, residual, degrees, inflation);
  }

  /** The explained share, less what as many predictors without meaning would explain. */
  public double adjustedExplained() {
    long rows = degreesOfFreedom + coefficients.length + 1;
    return 1 - (1 - explained) * (rows - 1) / degreesOfFreedom;
  }

  /** How often a coefficient so far from 0 is found where there is no relation (p). */
  public double probability(int j) {
    return Change.twoSided(coefficients[j] / errors[j], degreesOfFreedom);
  }

  /** How often an intercept so far from 0 is found where it is 0 (p). */
  public double interceptProbability() {
    return Change.twoSided(intercept / interceptError, degreesOfFreedom);
  }

  /** The outcome that these values of the predictors let expect. */
  public double fitted(double... predictors) {
    Checks.sameLength("values", predictors.length, "predictors", coefficients.length);
    double sum = intercept;
    for (int j = 0; j < coefficients.length; j++) {
      sum += coefficients[j] * predictors[j];
    }
    return sum;
  }

  /** The F statistic of all predictors together. */
  public double fStatistic() {
    return explained / coefficients.length / ((1 - explained) / degreesOfFreedom);
  }

  /** How often predictors without meaning explain so much (p). */
  public double probability() {
    return FDistribution.of(coefficients.length, degreesOfFreedom).survivalProbability(fStatistic());
  }
}
