package prima.core.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * Units as they would be with everybody's mix of respondents: unit effects and common effects of covariates such as
 * channel or language, by least squares. The covariates' effects are associations.
 *
 * <p>{@code adjusted_u = raw_u - b'(x_u - x)}, b from the differences within units. Errors from the residual variance,
 * or robust to clusters: {@code G/(G - 1) (n - 1)/(n - K)} times the sandwich of cluster sums.
 *
 * <p>Source: HCAHPS mode and patient-mix adjustment; R {@code lm} and sandwich CR1. Golden case d36.
 */
public final class CaseMix {

  /** Mirrored entries of a product may differ by rounding: that is no reason to refuse it. */
  private static final double ROUNDED = 2;

  private static final double OWN = 1e-12;

  private final List<String> units;
  private final double[] outcome;
  private final RealMatrix design;
  private final RealMatrix inverse;
  private final RealVector coefficients;
  private final double[] residuals;
  private final double[] grandMeans;

  private CaseMix(List<String> units, double[] outcome, RealMatrix design, double[] grandMeans) {
    this.units = units;
    this.outcome = outcome;
    this.design = design;
    this.grandMeans = grandMeans;
    inverse = inverse(design.transpose().multiply(design));
    coefficients = inverse.operate(design.transpose().operate(new ArrayRealVector(outcome)));
    residuals = new ArrayRealVector(outcome).subtract(design.operate(coefficients)).toArray();
  }

  private static RealMatrix inverse(RealMatrix cross) {
    try {
      return new CholeskyDecomposition(cross, ROUNDED, OWN)
          .getSolver().getInverse();
    } catch (NonPositiveDefiniteMatrixException e) {
      throw new IllegalArgumentException("Cannot adjust for a covariate that does not vary within units, or follows"
          + " from others", e);
    }
  }

  /** Adjusts the units of respondents with these outcomes and covariates. */
  public static CaseMix of(String[] units, double[] outcome, double[][] covariates) {
    Checks.sameLength("units", units.length, "outcomes", outcome.length);
    Checks.sameLength("rows of covariates", covariates.length, "outcomes", outcome.length);
    Checks.atLeast(1, "respondents", outcome.length);
    Checks.finite("outcome of respondent", outcome);
    List<String> names = new ArrayList<>(new TreeSet<>(Arrays.asList(units)));
    int p = covariates[0].length;
    Checks.atLeast(names.size() + p + 1L, "respondents", outcome.length);
    RealMatrix design = MatrixUtils.createRealMatrix(outcome.length, names.size() + p);
    double[] means = new double[p];
    for (int i = 0; i < outcome.length; i++) {
      design.setEntry(i, names.indexOf(units[i]), 1);
      for (int k = 0; k < p; k++) {
        design.setEntry(i, names.size() + k, Checks.finite("covariate of respondent " + (i + 1), covariates[i][k]));
        means[k] += covariates[i][k] / outcome.length;
      }
    }
    return new CaseMix(names, outcome.clone(), design, means);
  }

  /** The units, in alphabetical order. */
  public List<String> units() {
    return List.copyOf(units);
  }

  /** How many respondents a unit has. */
  public long respondents(String unit) {
    return Math.round(Arrays.stream(design.getColumn(place(unit))).sum());
  }

  /** The mean outcome of a unit with its own mix. */
  public double raw(String unit) {
    double[] inside = design.getColumn(place(unit));
    double sum = 0;
    for (int i = 0; i < outcome.length; i++) {
      sum += inside[i] * outcome[i];
    }
    return sum / respondents(unit);
  }

  /** The mean of a covariate over all respondents. */
  public double grandMean(int covariate) {
    return grandMeans[covariate];
  }

  /** The effect of a covariate. */
  public double effect(int covariate) {
    return coefficients.getEntry(units.size() + covariate);
  }

  /** The mean outcome of a unit if it had everybody's mix. */
  public double adjusted(String unit) {
    return coefficients.dotProduct(contrast(unit));
  }

  /** The standard error of the effect of a covariate. */
  public double effectError(int covariate) {
    return error(covariate(covariate), inverse.scalarMultiply(residualVariance()));
  }

  /** The standard error of an adjusted unit. */
  public double adjustedError(String unit) {
    return error(contrast(unit), inverse.scalarMultiply(residualVariance()));
  }

  /** The standard error of the effect of a covariate where respondents came in clusters. */
  public double effectError(int covariate, String[] clusters) {
    return error(covariate(covariate), robust(clusters));
  }

  /** The standard error of an adjusted unit where respondents came in clusters. */
  public double adjustedError(String unit, String[] clusters) {
    return error(contrast(unit), robust(clusters));
  }

  /** The standard deviation of what is not explained. */
  public double residualDeviation() {
    return Math.sqrt(residualVariance());
  }

  private double residualVariance() {
    return Arrays.stream(residuals).map(r -> r * r).sum() / (outcome.length - design.getColumnDimension());
  }

  private RealMatrix robust(String[] clusters) {
    Map<String, RealVector> sums = new HashMap<>();
    for (int i = 0; i < residuals.length; i++) {
      RealVector score = design.getRowVector(i).mapMultiply(residuals[i]);
      sums.merge(clusters[i], score, RealVector::add);
    }
    int k = design.getColumnDimension();
    RealMatrix middle = MatrixUtils.createRealMatrix(k, k);
    for (String cluster : new TreeSet<>(sums.keySet())) {
      middle = middle.add(sums.get(cluster).outerProduct(sums.get(cluster)));
    }
    Checks.atLeast(2, "clusters", sums.size());
    double groups = sums.size();
    double n = outcome.length;
    return inverse.multiply(middle).multiply(inverse)
        .scalarMultiply(groups / (groups - 1) * (n - 1) / (n - k));
  }

  private int place(String unit) {
    int place = units.indexOf(unit);
    if (place < 0) {
      throw new IllegalArgumentException("Cannot adjust unit: " + unit + " is none of " + units);
    }
    return place;
  }

  private RealVector covariate(int covariate) {
    RealVector contrast = new ArrayRealVector(design.getColumnDimension());
    contrast.setEntry(units.size() + covariate, 1);
    return contrast;
  }

  private RealVector contrast(String unit) {
    RealVector contrast = new ArrayRealVector(design.getColumnDimension());
    contrast.setEntry(place(unit), 1);
    contrast.setSubVector(units.size(), new ArrayRealVector(grandMeans));
    return contrast;
  }

  private static double error(RealVector contrast, RealMatrix covariance) {
    return Math.sqrt(Math.max(0, contrast.dotProduct(covariance.operate(contrast))));
  }
}
