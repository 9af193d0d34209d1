package prima.core.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.DiagonalMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * How much each element contributes to an overall judgement: derived importance, not stated importance, and an
 * association, not a cause. The overall question must not be the index itself, or the answer is arithmetic.
 *
 * <p>LMG (Shapley): the mean over all orders of what an element adds to the explained share, from the explained shares
 * of all subsets. Johnson: {@code sum_k L_jk^2 b_k^2} with {@code L = R^1/2, b = L^-1 r}. Pratt: beta times r, which
 * may be negative: to print, not to rank by. CAR: {@code (R^-1/2 r)^2}.
 *
 * <p>Source: Groemping (2006), R relaimpo 2.2; Johnson (2000). Golden case d14.
 */
public final class KeyDrivers {

  /** The most elements for which all subsets are tried. */
  public static final int MAXIMUM = 15;

  private final RealMatrix correlation;
  private final double[] withOutcome;
  private final double[] standardised;

  private KeyDrivers(RealMatrix correlation, double[] withOutcome, double[] standardised) {
    this.correlation = correlation;
    this.withOutcome = withOutcome;
    this.standardised = standardised;
  }

  /** The drivers of the first variable among all others. */
  public static KeyDrivers of(Moments moments) {
    int p = moments.variables() - 1;
    if (p < 1) {
      throw new IllegalArgumentException("Cannot find the drivers among " + p + " elements");
    }
    int[] predictors = new int[p];
    Arrays.setAll(predictors, j -> j + 1);
    double[] withOutcome = moments.correlation().getSubMatrix(predictors, new int[] {0}).getColumn(0);
    double[] standardised = moments.of(predictors).inverseCorrelation().operate(withOutcome);
    return new KeyDrivers(moments.of(predictors).correlation(), withOutcome, standardised);
  }

  /** The coefficients of a regression in which every variable has standard deviation 1. */
  public double[] standardisedCoefficients() {
    return standardised.clone();
  }

  /** What each element explains on average over all orders of entering: the importances add up to R squared. */
  public double[] shapley() {
    int p = withOutcome.length;
    if (p > MAXIMUM) {
      throw new IllegalArgumentException("Cannot try all subsets of " + p + " elements: 1 to " + MAXIMUM);
    }
    double[] explained = new double[1 << p];
    for (int subset = 1; subset < explained.length; subset++) {
      explained[subset] = explained(subset);
    }
    double[] importance = new double[p];
    for (int j = 0; j < p; j++) {
      for (int subset = 0; subset < explained.length; subset++) {
        if ((subset >> j & 1) == 0) {
          importance[j] += (explained[subset | 1 << j] - explained[subset]) * orders(Integer.bitCount(subset), p);
        }
      }
    }
    return importance;
  }

  /** Johnson's relative weights: nearly the same as {@link #shapley}, for any number of elements. */
  public double[] relativeWeights() {
    RealMatrix root = root(0.5);
    double[] uncorrelated = root(-0.5).operate(withOutcome);
    double[] weights = new double[withOutcome.length];
    for (int j = 0; j < weights.length; j++) {
      for (int k = 0; k < weights.length; k++) {
        weights[j] += Math.pow(root.getEntry(j, k) * uncorrelated[k], 2);
      }
    }
    return weights;
  }

  /**
   * The squared correlations of the outcome with the elements after these were made uncorrelated, each as near to
   * itself as can be (CAR scores): they add up to R squared too.
   */
  public double[] uncorrelated() {
    return Arrays.stream(root(-0.5).operate(withOutcome)).map(r -> r * r).toArray();
  }

  /** The correlation of each element with the outcome. */
  public double[] correlations() {
    return withOutcome.clone();
  }

  /** Pratt's products of coefficient and correlation. */
  public double[] pratt() {
    double[] products = new double[standardised.length];
    Arrays.setAll(products, j -> standardised[j] * withOutcome[j]);
    return products;
  }

  /** What each element explains alone. */
  public double[] alone() {
    return Arrays.stream(withOutcome).map(r -> r * r).toArray();
  }

  /** What each element adds to all others. */
  public double[] last() {
    int all = (1 << withOutcome.length) - 1;
    double[] added = new double[withOutcome.length];
    Arrays.setAll(added, j -> explained(all) - explained(all & ~(1 << j)));
    return added;
  }

  private double explained(int subset) {
    if (subset == 0) {
      return 0;
    }
    int[] inside = IntStream.range(0, withOutcome.length).filter(j -> (subset >> j & 1) == 1).toArray();
    double[] r = Arrays.stream(inside).mapToDouble(j -> withOutcome[j]).toArray();
    double[] b = new CholeskyDecomposition(correlation.getSubMatrix(inside, inside), 1e-12, 1e-14).getSolver()
        .solve(new Array2DRowRealMatrix(r)).getColumn(0);
    double explained = 0;
    for (int i = 0; i < r.length; i++) {
      explained += r[i] * b[i];
    }
    return explained;
  }

  /** The share of all orders in which exactly this many given elements come before the next: s! (p - s - 1)! / p!. */
  private static double orders(int before, int p) {
    double share = 1.0 / p;
    for (int i = 1; i <= before; i++) {
      share *= (double) i / (p - i);
    }
    return share;
  }

  private RealMatrix root(double power) {
    EigenDecomposition eigen = new EigenDecomposition(correlation);
    double[] values = Arrays.stream(eigen.getRealEigenvalues()).map(value -> Math.pow(value, power)).toArray();
    return eigen.getV().multiply(new DiagonalMatrix(values)).multiply(eigen.getVT());
  }
}
