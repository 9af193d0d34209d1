package prima.core.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * A weighted linear regression with the errors of the sample's design, and the tests that come with it: of one
 * coefficient (Student's t), of several together ({@link WaldTest}), of the difference of two groups' means (regress on
 * 1 and an indicator), and of the difference of their ranks, which does not assume that the steps of a scale are equally
 * wide.
 *
 * <p>{@code b = (X'WX)^-1 X'Wy} with scores {@code (X'WX)^-1 x w (y - x'b)}. Degrees of freedom: those of the design,
 * less the covariates beside the first.
 *
 * <p>Source: Binder (1983); Lumley and Scott (2013); R survey 4.5, {@code svyglm, svyttest, svyranktest}. Golden case
 * d31.
 *
 * @param design how the respondents were drawn
 * @param coefficients one for each column of the covariates
 */
public record DesignRegression(SurveyDesign design, List<LinearEstimate> coefficients) {

  /** Mirrored entries of a product may differ by rounding: that is no reason to refuse it. */
  private static final double ROUNDED = 2;

  private static final double OWN = 1e-12;

  public DesignRegression {
    coefficients = List.copyOf(coefficients);
  }

  /**
   * Explains values by covariates, one row for each respondent; the first column is usually 1.
   *
   * @throws IllegalArgumentException if a covariate follows from the others
   */
  public static DesignRegression of(SurveyDesign design, double[] values, double[][] covariates) {
    Checks.sameLength("values", values.length, "rows of covariates", covariates.length);
    Checks.atLeast(1, "respondents", covariates.length);
    for (double[] row : covariates) {
      Checks.finite("covariate", row);
    }
    double[] weights = design.weights();
    RealMatrix x = new Array2DRowRealMatrix(covariates);
    RealMatrix weighted = x.copy();
    for (int i = 0; i < weights.length; i++) {
      weighted.setRowVector(i, weighted.getRowVector(i).mapMultiply(weights[i]));
    }
    RealMatrix inverse = inverse(x.transpose().multiply(weighted));
    double[] coefficients = inverse.operate(weighted.preMultiply(Checks.finite("value", values)));
    double[] fitted = x.operate(coefficients);
    RealMatrix pulls = weighted.multiply(inverse);
    List<LinearEstimate> estimates = new ArrayList<>();
    for (int k = 0; k < coefficients.length; k++) {
      double[] pull = pulls.getColumn(k);
      Arrays.setAll(pull, i -> pull[i] * (values[i] - fitted[i]));
      estimates.add(new LinearEstimate(coefficients[k], pull));
    }
    return new DesignRegression(design, estimates);
  }

  /** How much higher the values of a group are than those of the others, in the mean. */
  public static DesignRegression ofGroup(SurveyDesign design, double[] values, boolean[] group) {
    return of(design, values, IntStream.range(0, group.length)
        .mapToObj(i -> new double[] {1, group[i] ? 1 : 0}).toArray(double[][]::new));
  }

  /** How much higher a group ranks than the others: the ranks, from 0 to 1, in place of the values. */
  public static DesignRegression ofRanks(SurveyDesign design, double[] values, boolean[] group) {
    return ofGroup(design, ranks(design.weights(), values), group);
  }

  /** The share of the population below each value, and half of the share with the same value. */
  private static double[] ranks(double[] weights, double[] values) {
    double all = Arrays.stream(weights).sum();
    TreeMap<Double, Double> weightOf = new TreeMap<>();
    for (int i = 0; i < values.length; i++) {
      weightOf.merge(Checks.finite("value " + (i + 1), values[i]), weights[i], Double::sum);
    }
    Map<Double, Double> ranks = new HashMap<>();
    double below = 0;
    for (Map.Entry<Double, Double> value : weightOf.entrySet()) {
      ranks.put(value.getKey(), (below + value.getValue() / 2) / all);
      below += value.getValue();
    }
    return Arrays.stream(values).map(ranks::get).toArray();
  }

  private static RealMatrix inverse(RealMatrix cross) {
    try {
      return new CholeskyDecomposition(cross, ROUNDED, OWN)
          .getSolver().getInverse();
    } catch (NonPositiveDefiniteMatrixException e) {
      throw new IllegalArgumentException("Cannot explain by covariates one of which follows from the others", e);
    }
  }

  /** The degrees of freedom of the errors. */
  public long degreesOfFreedom() {
    return design.degreesOfFreedom(i -> true) + 1 - coefficients.size();
  }

  /** The standard error of a coefficient. */
  public double standardError(int k) {
    return design.standardError(coefficients.get(k));
  }

  /** A coefficient by its standard error. */
  public double statistic(int k) {
    return coefficients.get(k).value() / Checks.positive("standard error of coefficient " + (k + 1), standardError(k));
  }

  /** How often a coefficient so far from 0 is found where there is no relation (p). */
  public double probability(int k) {
    return Change.twoSided(statistic(k), degreesOfFreedom());
  }

  /** The 95 % interval of a coefficient. */
  public Interval interval(int k) {
    return TInterval.of(coefficients.get(k).value(), standardError(k), degreesOfFreedom(), ScoreInterval.CONFIDENCE);
  }

  /** Whether any of some coefficients differs from 0. */
  public WaldTest test(int... some) {
    return WaldTest.of(design, Arrays.stream(some).mapToObj(coefficients::get).toList(), degreesOfFreedom());
  }
}
