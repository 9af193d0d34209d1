package prima.core.statistics;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * Values of small units, pulled towards what their like have, the more the less they are known (Fay and Herriot).
 *
 * <p>{@code y_i} has the known variance {@code v_i}; the true values scatter around {@code x_i'b} with variance A. The
 * value is {@code g y + (1 - g) x'b}, {@code g = A / (A + v)}; its mean squared error is {@code g1 + g2 + 2 g3} with
 * {@code g1 = g v}, {@code g2 = (1 - g)^2 x'(X'V^-1 X)^-1 x}, {@code g3 = (1 - g)^2 var(A) / (A + v)}, less the bias of
 * A. Where A is 0, every unit gets the value of its like, and the report must say so.
 *
 * <p>Source: Rao and Molina (2015); R sae 1.3, {@code mseFH}. Golden case d20.
 */
public final class Shrinkage {

  private static final double PRECISION = 1e-13;
  private static final int LIMIT = 500;
  /** Mirrored entries of a product may differ by rounding: that is no reason to refuse it. */
  private static final double ROUNDED = 2;

  private static final double OWN = 1e-13;

  /** How the variance between units is found. */
  public enum Method {
    /** Restricted maximum likelihood: the default. */
    RESTRICTED_LIKELIHOOD,
    /** Maximum likelihood. */
    LIKELIHOOD,
    /** Fay and Herriot's moments; without covariates Paule and Mandel's. */
    MOMENTS
  }

  private final double[] values;
  private final double[] variances;
  private final RealMatrix covariates;
  private final Method method;
  private final double between;
  private final RealMatrix coefficientCovariance;
  private final RealVector coefficients;

  private Shrinkage(double[] values, double[] variances, double[][] covariates, Method method) {
    this.values = values.clone();
    this.variances = variances.clone();
    this.covariates = new Array2DRowRealMatrix(covariates);
    this.method = method;
    between = betweenVariance();
    coefficientCovariance = covariance(between);
    coefficients = coefficientCovariance.operate(weighted(between));
  }

  /** Shrinks towards a linear function of covariates, the first of them 1. */
  public static Shrinkage of(double[] values, double[] variances, double[][] covariates, Method method) {
    Checks.sameLength("values", values.length, "variances", variances.length);
    Checks.sameLength("values", values.length, "rows of covariates", covariates.length);
    Checks.atLeast(2, "units", values.length);
    Checks.finite("value of unit", values);
    for (double variance : variances) {
      if (!(variance > 0 && variance < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("Cannot shrink a unit of variance " + variance
            + ": smooth the variances of small units first");
      }
    }
    if (values.length <= covariates[0].length) {
      throw new IllegalArgumentException("Cannot shrink " + values.length + " units towards "
          + covariates[0].length + " coefficients");
    }
    return new Shrinkage(values, variances, covariates, method);
  }

  /** Shrinks towards the common mean. */
  public static Shrinkage of(double[] values, double[] variances, Method method) {
    double[][] ones = new double[values.length][1];
    Arrays.stream(ones).forEach(row -> row[0] = 1);
    return of(values, variances, ones, method);
  }

  /** The variance between units of equal covariates; 0 where the units differ no more than their errors explain. */
  public double between() {
    return between;
  }

  /** The coefficients of the covariates. */
  public double[] coefficients() {
    return coefficients.toArray();
  }

  /** The standard errors of the coefficients. */
  public double[] coefficientErrors() {
    double[] errors = new double[coefficients.getDimension()];
    Arrays.setAll(errors, k -> Math.sqrt(coefficientCovariance.getEntry(k, k)));
    return errors;
  }

  /** How much of its own estimate each unit keeps, from 0 to 1. */
  public double[] own() {
    return Arrays.stream(variances).map(variance -> between / (between + variance)).toArray();
  }

  /** The shrunken values. */
  public double[] shrunken() {
    double[] own = own();
    double[] shrunken = new double[values.length];
    RealVector synthetic = covariates.operate(coefficients);
    Arrays.setAll(shrunken, i -> own[i] * values[i] + (1 - own[i]) * synthetic.getEntry(i));
    return shrunken;
  }

  /** The mean squared errors of the shrunken values. */
  public double[] meanSquaredErrors() {
    double sum = sum(1);
    double squares = sum(2);
    double spread = method == Method.MOMENTS ? 2 * values.length / (sum * sum) : 2 / squares;
    double bias = switch (method) {
      case RESTRICTED_LIKELIHOOD -> 0;
      case LIKELIHOOD -> -coefficientCovariance.multiply(cross(2)).getTrace() / squares;
      case MOMENTS -> 2 * (values.length * squares - sum * sum) / (sum * sum * sum);
    };
    double[] own = own();
    double[] errors = new double[values.length];
    Arrays.setAll(errors, i -> {
      RealVector x = covariates.getRowVector(i);
      double rest = (1 - own[i]) * (1 - own[i]);
      return own[i] * variances[i] + rest * (x.dotProduct(coefficientCovariance.operate(x))
          + 2 * spread / (between + variances[i]) - bias);
    });
    return errors;
  }

  private double betweenVariance() {
    double[] sorted = variances.clone();
    Arrays.sort(sorted);
    double estimate = sorted[sorted.length / 2];
    for (int i = 0; i < LIMIT; i++) {
      double next = Math.max(0, estimate + step(estimate));
      if (Math.abs(next - estimate) <= PRECISION * (estimate + sorted[0])) {
        return next;
      }
      estimate = next;
    }
    throw new IllegalArgumentException("Cannot find the variance between " + values.length + " units in " + LIMIT
        + " steps");
  }

  /** One step of Fisher's scoring, or of Newton's method for the moments. */
  private double step(double candidate) {
    RealMatrix inverse = covariance(candidate);
    RealVector residuals = new ArrayRealVector(values)
        .subtract(covariates.operate(inverse.operate(weighted(candidate))));
    double fit = 0;
    double trace = 0;
    double square = 0;
    double moment = 0;
    for (int i = 0; i < values.length; i++) {
      double precision = 1 / (candidate + variances[i]);
      fit += Math.pow(residuals.getEntry(i) * precision, 2);
      moment += residuals.getEntry(i) * residuals.getEntry(i) * precision;
      trace += precision;
      square += precision * precision;
    }
    if (method == Method.MOMENTS) {
      return (moment - (values.length - covariates.getColumnDimension())) / fit;
    } else if (method == Method.LIKELIHOOD) {
      return (fit - trace) / square;
    }
    RealMatrix second = inverse.multiply(cross(candidate, 2));
    double projected = trace - second.getTrace();
    double projectedSquare = square - 2 * inverse.multiply(cross(candidate, 3)).getTrace()
        + second.multiply(second).getTrace();
    return (fit - projected) / projectedSquare;
  }

  private RealMatrix covariance(double candidate) {
    RealMatrix cross = cross(candidate, 1);
    try {
      return new CholeskyDecomposition(cross, ROUNDED,
          OWN * cross.getEntry(0, 0)).getSolver().getInverse();
    } catch (NonPositiveDefiniteMatrixException e) {
      throw new IllegalArgumentException("Cannot shrink towards covariates one of which follows from the others", e);
    }
  }

  private RealMatrix cross(int power) {
    return cross(between, power);
  }

  /** {@code X' V^-power X}. */
  private RealMatrix cross(double candidate, int power) {
    RealMatrix scaled = covariates.copy();
    for (int i = 0; i < values.length; i++) {
      scaled.setRowVector(i, scaled.getRowVector(i).mapMultiply(Math.pow(candidate + variances[i], -power)));
    }
    return covariates.transpose().multiply(scaled);
  }

  private RealVector weighted(double candidate) {
    double[] scaled = new double[values.length];
    Arrays.setAll(scaled, i -> values[i] / (candidate + variances[i]));
    return covariates.transpose().operate(new ArrayRealVector(scaled));
  }

  private double sum(int power) {
    return Arrays.stream(variances).map(variance -> Math.pow(between + variance, -power)).sum();
  }
}
