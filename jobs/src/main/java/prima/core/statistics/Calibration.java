package prima.core.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularMatrixException;

/**
 * Weights adjusted so that the sample has the population's totals, and the errors that belong to them.
 *
 * <p>{@code w = d F(x'l)} with l such that {@code sum w x = T}, by Newton's method. F is {@code 1 + u} (linear),
 * {@code exp u} (what raking converges to), a logit between two bounds, or {@code 1 + u} cut off at the bounds.
 * Variance: residuals {@code e = u - x'b} of the figure's scores u per unit of weight, b from the regression with the
 * design weights, times the calibrated weights.
 *
 * <p>Source: Deville and Saerndal (1992); R survey 4.5, {@code calibrate}. Golden case d09.
 */
public final class Calibration {

  private static final double PRECISION = 1e-12;
  private static final int LIMIT = 200;

  private final double[] designWeights;
  private final RealMatrix covariates;
  private final double[] weights;

  private Calibration(double[] designWeights, RealMatrix covariates, double[] weights) {
    this.designWeights = designWeights;
    this.covariates = covariates;
    this.weights = weights;
  }

  /** How far a weight may move from its design weight. */
  public sealed interface Distance permits Linear, Exponential, Logit, Bounded {

    double factor(double u);

    double slope(double u);
  }

  /** Any factor, even a negative one. */
  public record Linear() implements Distance {

    @Override
    public double factor(double u) {
      return 1 + u;
    }

    @Override
    public double slope(double u) {
      return 1;
    }
  }

  /** Any positive factor: gives the weights of raking. */
  public record Exponential() implements Distance {

    @Override
    public double factor(double u) {
      return Math.exp(u);
    }

    @Override
    public double slope(double u) {
      return Math.exp(u);
    }
  }

  /** Factors strictly between two bounds around 1. */
  public record Logit(double lower, double upper) implements Distance {

    @Override
    public double factor(double u) {
      double e = Math.exp(steepness() * u);
      return (lower * (upper - 1) + upper * (1 - lower) * e) / (upper - 1 + (1 - lower) * e);
    }

    @Override
    public double slope(double u) {
      double g = factor(u);
      return (g - lower) * (upper - g) / ((1 - lower) * (upper - 1));
    }

    public Logit {
      checkBounds(lower, upper);
    }

    private double steepness() {
      return (upper - lower) / ((1 - lower) * (upper - 1));
    }
  }

  /** The linear factor, cut off at two bounds. */
  public record Bounded(double lower, double upper) implements Distance {

    public Bounded {
      checkBounds(lower, upper);
    }

    @Override
    public double factor(double u) {
      return Math.max(lower, Math.min(upper, 1 + u));
    }

    @Override
    public double slope(double u) {
      return 1 + u > lower && 1 + u < upper ? 1 : 0;
    }
  }

  private static void checkBounds(double lower, double upper) {
    if (!(lower >= 0 && lower < 1 && upper > 1 && upper < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("Cannot keep factors between " + lower + " and " + upper
          + ": 1 must lie between the bounds");
    }
  }

  /**
   * Calibrates.
   *
   * @param designWeights the weights before
   * @param covariates one row for each respondent
   * @param totals the population total of each covariate
   * @throws IllegalArgumentException if no weights have these totals
   */
  public static Calibration of(double[] designWeights, double[][] covariates, double[] totals, Distance distance) {
    Checks.atLeast(1, "respondents", designWeights.length);
    Checks.sameLength("weights", designWeights.length, "rows of covariates", covariates.length);
    Checks.notNegative("weight of respondent", designWeights);
    Checks.finite("total", totals);
    RealMatrix x = new Array2DRowRealMatrix(covariates);
    RealVector multipliers = MatrixUtils.createRealVector(new double[totals.length]);
    for (int i = 0; i < LIMIT; i++) {
      double[] u = x.operate(multipliers).toArray();
      double[] candidate = times(designWeights, u, distance::factor);
      RealVector miss = MatrixUtils.createRealVector(totals)
          .subtract(x.preMultiply(MatrixUtils.createRealVector(candidate)));
      if (largestMiss(miss, totals) < PRECISION) {
        return new Calibration(designWeights.clone(), x, candidate);
      }
      RealMatrix slope = cross(x, times(designWeights, u, distance::slope));
      try {
        multipliers = multipliers.add(new LUDecomposition(slope).getSolver().solve(miss));
      } catch (SingularMatrixException e) {
        throw new IllegalArgumentException("Cannot calibrate: the totals cannot be reached, or one follows from others",
            e);
      }
    }
    throw new IllegalArgumentException("Cannot calibrate to " + Arrays.toString(totals) + " in " + LIMIT + " steps");
  }

  /** Calibrates to population counts of categories: post-stratification for one variable, raking for several. */
  public static Calibration toMargins(double[] designWeights, List<Margin> margins, Distance distance) {
    Margin.check(margins, designWeights);
    List<double[]> columns = new ArrayList<>();
    List<Double> totals = new ArrayList<>();
    double[] ones = new double[designWeights.length];
    Arrays.fill(ones, 1);
    columns.add(ones);
    totals.add(margins.get(0).total());
    for (Margin margin : margins) {
      margin.totals().keySet().stream().skip(1).forEach(category -> {
        columns.add(margin.indicator(category));
        totals.add(margin.totals().get(category));
      });
    }
    double[][] rows = MatrixUtils.createRealMatrix(columns.toArray(double[][]::new)).transpose().getData();
    return of(designWeights, rows, totals.stream().mapToDouble(Double::doubleValue).toArray(), distance);
  }

  /**
   * The population's counts by the categories of one variable.
   *
   * @param variable the variable
   * @param categories the category of each respondent
   * @param totals how many of the population are in each category
   */
  public record Margin(String variable, List<String> categories, Map<String, Double> totals) {

    public Margin {
      categories = List.copyOf(categories);
      totals = Collections.unmodifiableMap(new LinkedHashMap<>(totals));
      totals.forEach((category, total) -> Checks.notNegative(variable + " = " + category, total));
    }

    static void check(List<Margin> margins, double[] weights) {
      Checks.atLeast(1, "margins", margins.size());
      Checks.notNegative("weight of respondent", weights);
      for (Margin margin : margins) {
        Checks.sameLength("weights", weights.length, "categories of " + margin.variable, margin.categories.size());
        margin.check(margins.get(0));
      }
    }

    double total() {
      return totals.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    double[] indicator(String category) {
      return categories.stream().mapToDouble(own -> own.equals(category) ? 1 : 0).toArray();
    }

    void check(Margin first) {
      if (Math.abs(total() - first.total()) > 1e-9 * first.total()) {
        throw new IllegalArgumentException("Cannot calibrate: " + first.variable + " adds up to " + first.total()
            + ", " + variable + " to " + total());
      }
      totals.forEach((category, total) -> {
        if (total > 0 && !categories.contains(category)) {
          throw new IllegalArgumentException("Cannot calibrate: no respondent has " + variable + " = " + category);
        }
      });
      categories.stream().filter(category -> !totals.containsKey(category)).findFirst().ifPresent(category -> {
        throw new IllegalArgumentException("Cannot calibrate: the population has no " + variable + " = " + category);
      });
    }
  }

  /** The calibrated weights. */
  public double[] weights() {
    return weights.clone();
  }

  /** A figure's scores less what the calibration explains of them: the scores from which its error is found. */
  public LinearEstimate residual(LinearEstimate estimate) {
    double[] perWeight = new double[weights.length];
    Arrays.setAll(perWeight, i -> weights[i] > 0 ? estimate.scores()[i] / weights[i] : 0);
    double[] weighted = new double[weights.length];
    Arrays.setAll(weighted, i -> designWeights[i] * perWeight[i]);
    RealVector coefficients = new LUDecomposition(cross(covariates, designWeights)).getSolver()
        .solve(covariates.preMultiply(MatrixUtils.createRealVector(weighted)));
    double[] explained = covariates.operate(coefficients).toArray();
    double[] scores = new double[weights.length];
    Arrays.setAll(scores, i -> weights[i] * (perWeight[i] - explained[i]));
    return new LinearEstimate(estimate.value(), scores);
  }

  /** {@code X' diag(d) X}. */
  private static RealMatrix cross(RealMatrix x, double[] diagonal) {
    RealMatrix scaled = x.copy();
    for (int i = 0; i < diagonal.length; i++) {
      scaled.setRowVector(i, scaled.getRowVector(i).mapMultiply(diagonal[i]));
    }
    return x.transpose().multiply(scaled);
  }

  private static double[] times(double[] designWeights, double[] u, DoubleUnaryOperator function) {
    double[] product = new double[u.length];
    Arrays.setAll(product, i -> designWeights[i] * function.applyAsDouble(u[i]));
    return product;
  }

  private static double largestMiss(RealVector miss, double[] totals) {
    double largest = 0;
    for (int k = 0; k < totals.length; k++) {
      largest = Math.max(largest, Math.abs(miss.getEntry(k)) / (1 + Math.abs(totals[k])));
    }
    return largest;
  }
}
