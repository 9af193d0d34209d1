package prima.core.statistics;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Means and covariances of several variables: enough for regression, key drivers and reliability, without the rows.
 *
 * <p>Where answers are missing, each mean is over those who answered, each covariance over those who answered both.
 * Source: R, {@code cov(use = "pairwise")}. Golden cases d11 to d14.
 */
public final class Moments {

  /** Below this part of its variance, what a variable has of its own is taken for rounding. */
  private static final double OWN = 1e-9;

  private final long size;
  private final List<String> names;
  private final double[] means;
  private final RealMatrix covariance;

  private Moments(long size, List<String> names, double[] means, RealMatrix covariance) {
    this.size = size;
    this.names = List.copyOf(names);
    this.means = means;
    this.covariance = covariance;
  }

  /** The moments of rows of values, NaN where one is missing. */
  public static Moments of(List<String> names, double[][] rows) {
    int k = names.size();
    double[] means = new double[k];
    Arrays.setAll(means, j -> Arrays.stream(rows).mapToDouble(row -> row[j]).filter(x -> !Double.isNaN(x))
        .average().orElse(Double.NaN));
    RealMatrix covariance = new Array2DRowRealMatrix(k, k);
    for (int a = 0; a < k; a++) {
      for (int b = a; b < k; b++) {
        double c = covariance(names, rows, a, b);
        covariance.setEntry(a, b, Checks.finite("covariance of " + names.get(a) + " and " + names.get(b), c));
        covariance.setEntry(b, a, c);
      }
    }
    return new Moments(rows.length, names, means, covariance);
  }

  private static double covariance(List<String> names, double[][] rows, int a, int b) {
    double[][] both = Arrays.stream(rows).filter(row -> !Double.isNaN(row[a]) && !Double.isNaN(row[b]))
        .toArray(double[][]::new);
    checkPairs(both.length, names.get(a), names.get(b));
    double meanA = Arrays.stream(both).mapToDouble(row -> row[a]).average().orElse(Double.NaN);
    double meanB = Arrays.stream(both).mapToDouble(row -> row[b]).average().orElse(Double.NaN);
    return Arrays.stream(both).mapToDouble(row -> (row[a] - meanA) * (row[b] - meanB)).sum() / (both.length - 1);
  }

  private static void checkPairs(long both, String first, String second) {
    if (both < 2) {
      throw new IllegalArgumentException("Cannot find how " + first + " and " + second + " vary together: " + both
          + " rows have both");
    }
  }

  /** The moments of some elements of a tally, from its whole-number sums: no second pass over the responses. */
  public static Moments of(List<String> names, ResponseTally tally, int[] elements) {
    int all = tally.shape().elements();
    int k = elements.length;
    double[] means = new double[k];
    RealMatrix covariance = new Array2DRowRealMatrix(k, k);
    for (int a = 0; a < k; a++) {
      int scoreA = all + elements[a];
      means[a] = tally.shape().lowestScore() + (double) tally.sum(scoreA) / tally.answered(elements[a]);
      for (int b = 0; b < k; b++) {
        double both = tally.moment(elements[a], elements[b]);
        checkPairs(Math.round(both), names.get(a), names.get(b));
        double sumA = tally.moment(elements[b], scoreA);
        double sumB = tally.moment(elements[a], all + elements[b]);
        covariance.setEntry(a, b, (tally.moment(scoreA, all + elements[b]) - sumA * sumB / both) / (both - 1));
      }
    }
    return new Moments(tally.respondents(), names, means, covariance);
  }

  /** The moments of some of the variables. */
  public Moments of(int... variables) {
    return new Moments(size, Arrays.stream(variables).mapToObj(names::get).toList(),
        Arrays.stream(variables).mapToDouble(j -> means[j]).toArray(), covariance.getSubMatrix(variables, variables));
  }

  /** How many rows there were. */
  public long size() {
    return size;
  }

  /** How many variables there are. */
  public int variables() {
    return names.size();
  }

  /** The names of the variables. */
  public List<String> names() {
    return names;
  }

  /** The mean of a variable. */
  public double mean(int j) {
    return means[j];
  }

  /** The standard deviation of a variable. */
  public double deviation(int j) {
    return Math.sqrt(covariance.getEntry(j, j));
  }

  /** The covariances. */
  public RealMatrix covariance() {
    return covariance.copy();
  }

  /** The correlations. */
  public RealMatrix correlation() {
    RealMatrix correlation = covariance.copy();
    for (int a = 0; a < variables(); a++) {
      if (!(deviation(a) > 0)) {
        throw new IllegalArgumentException("Cannot correlate " + names.get(a) + ": all its values are equal");
      }
      for (int b = 0; b < variables(); b++) {
        correlation.setEntry(a, b, a == b ? 1 : covariance.getEntry(a, b) / deviation(a) / deviation(b));
      }
    }
    return correlation;
  }

  /**
   * The inverse of the correlations.
   *
   * @throws IllegalArgumentException if a variable follows from the others, so that nothing is its own
   */
  public RealMatrix inverseCorrelation() {
    RealMatrix correlation = correlation();
    try {
      RealMatrix inverse = new CholeskyDecomposition(correlation, 1e-12, 1e-14).getSolver().getInverse();
      for (int j = 0; j < variables(); j++) {
        if (1 / inverse.getEntry(j, j) < OWN) {
          throw dependent();
        }
      }
      return inverse;
    } catch (NonPositiveDefiniteMatrixException e) {
      throw dependent();
    }
  }

  private IllegalArgumentException dependent() {
    return new IllegalArgumentException("Cannot tell apart " + names + ": one of them follows from the others");
  }
}
