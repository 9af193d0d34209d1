package prima.core.statistics;

import java.util.Arrays;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * How many things a questionnaire measures.
 *
 * <p>KMO: squared correlations by squared correlations and partial correlations. Bartlett: whether there is any
 * correlation. Velicer's MAP: the mean squared partial correlation after each number of components, smallest at the
 * number that the elements have in common.
 *
 * <p>Source: Kaiser (1974), Velicer (1976); R psych 2.2.9. Golden case d13.
 */
public final class Dimensionality {

  private final RealMatrix correlation;
  private final RealMatrix inverse;
  private final long size;

  private Dimensionality(Moments moments) {
    Checks.atLeast(2, "elements", moments.variables());
    correlation = moments.correlation();
    inverse = moments.inverseCorrelation();
    size = moments.size();
  }

  /** The dimensions behind elements none of which follows from the others. */
  public static Dimensionality of(Moments moments) {
    return new Dimensionality(moments);
  }

  /** The eigenvalues of the correlations, the largest first. */
  public double[] eigenvalues() {
    return new EigenDecomposition(correlation).getRealEigenvalues();
  }

  /** The share of all variance that the first component holds: how nearly the elements measure one thing. */
  public double firstShare() {
    return eigenvalues()[0] / correlation.getColumnDimension();
  }

  /** How much each element takes part in the first component; the squares add up to 1. */
  public double[] firstComponent() {
    return new EigenDecomposition(correlation).getEigenvector(0).toArray();
  }

  /** How many components hold more than one element does (Kaiser). */
  public long components() {
    return Arrays.stream(eigenvalues()).filter(value -> value > 1).count();
  }

  /** How well an element fits the others, from 0 to 1 (KMO). */
  public double adequacy(int j) {
    double[] sums = squares(j);
    return share(sums[0], sums[1]);
  }

  /** How well the elements fit together, from 0 to 1 (KMO). */
  public double adequacy() {
    double correlations = 0;
    double partials = 0;
    for (int j = 0; j < correlation.getColumnDimension(); j++) {
      double[] sums = squares(j);
      correlations += sums[0];
      partials += sums[1];
    }
    return share(correlations, partials);
  }

  private static double share(double correlations, double partials) {
    if (!(correlations + partials > 0)) {
      throw new IllegalArgumentException("Cannot tell how elements fit that have nothing in common");
    }
    return correlations / (correlations + partials);
  }

  /** The share of an element's variance that the others explain. */
  public double explainedByOthers(int j) {
    return 1 - 1 / inverse.getEntry(j, j);
  }

  /** Bartlett's chi-squared of no correlation at all. */
  public double sphericity() {
    int k = correlation.getColumnDimension();
    return -Math.log(new LUDecomposition(correlation).getDeterminant()) * (size - 1 - (2 * k + 5) / 6.0);
  }

  /** How often uncorrelated elements look so correlated (p). */
  public double sphericityProbability() {
    return ChiSquaredDistribution.of(sphericityDegreesOfFreedom()).survivalProbability(sphericity());
  }

  /** The degrees of freedom of Bartlett's test. */
  public int sphericityDegreesOfFreedom() {
    int k = correlation.getColumnDimension();
    return k * (k - 1) / 2;
  }

  /** Velicer's mean squared partial correlation after so many components. */
  public double meanPartial(int components) {
    int variables = correlation.getColumnDimension();
    if (components < 0 || components >= variables) {
      throw new IllegalArgumentException("Cannot take out " + components + " components of " + variables + " elements");
    }
    EigenDecomposition eigen = new EigenDecomposition(correlation);
    RealMatrix rest = correlation.copy();
    for (int c = 0; c < components; c++) {
      rest = rest.subtract(eigen.getEigenvector(c).outerProduct(eigen.getEigenvector(c))
          .scalarMultiply(eigen.getRealEigenvalue(c)));
    }
    double sum = 0;
    for (int a = 0; a < variables; a++) {
      for (int b = 0; b < variables; b++) {
        sum += a == b ? 0 : Math.pow(rest.getEntry(a, b), 2) / rest.getEntry(a, a) / rest.getEntry(b, b);
      }
    }
    return sum / (variables * (variables - 1.0));
  }

  /** The sums of an element's squared correlations and squared partial correlations. */
  private double[] squares(int j) {
    double[] sums = new double[2];
    for (int k = 0; k < correlation.getColumnDimension(); k++) {
      if (k != j) {
        double partial = inverse.getEntry(j, k) / Math.sqrt(inverse.getEntry(j, j) * inverse.getEntry(k, k));
        sums[0] += correlation.getEntry(j, k) * correlation.getEntry(j, k);
        sums[1] += partial * partial;
      }
    }
    return sums;
  }
}
