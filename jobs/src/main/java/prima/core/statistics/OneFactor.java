package prima.core.statistics;

import java.util.Arrays;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The one common factor that best explains the elements, by maximum likelihood (EM), and McDonald's omega from it.
 *
 * <p>{@code omega = (sum l)^2 / ((sum l)^2 + sum u)} with loadings l and unique variances u.
 *
 * <p>Source: McDonald (1999); Rubin and Thayer (1982); R lavaan, {@code cfa}. Golden case d12.
 *
 * @param loadings how strongly each element follows the factor
 * @param unique the variance that each element has of its own
 * @param chiSquared how far the covariances are from those that one factor implies
 * @param size the number of respondents
 */
public record OneFactor(double[] loadings, double[] unique, double chiSquared, long size) {

  private static final double PRECISION = 1e-12;
  private static final double OWN = 1e-12;
  private static final int LIMIT = 200_000;

  /** The factor behind covariances or correlations of so many respondents. */
  public static OneFactor of(RealMatrix covariance, long size) {
    int k = covariance.getColumnDimension();
    Checks.atLeast(3, "elements", k);
    Checks.atLeast(2, "respondents", size);
    for (int j = 0; j < k; j++) {
      Checks.positive("variance of element " + (j + 1), covariance.getEntry(j, j));
    }
    double product = 1;
    for (int j = 0; j < k; j++) {
      product *= covariance.getEntry(j, j);
    }
    if (!(new LUDecomposition(covariance).getDeterminant() > OWN * product)) {
      throw new IllegalArgumentException("Cannot find one factor: one of " + k + " elements follows from the others");
    }
    double[] loadings = new double[k];
    double[] unique = new double[k];
    for (int j = 0; j < k; j++) {
      unique[j] = covariance.getEntry(j, j) / 2;
      loadings[j] = Math.sqrt(unique[j]) * Math.signum(covariance.getEntry(0, j));
    }
    for (int i = 0; i < LIMIT; i++) {
      if (step(covariance, loadings, unique) < PRECISION) {
        return new OneFactor(loadings, unique, size * discrepancy(covariance, loadings, unique), size);
      }
    }
    throw new IllegalArgumentException("Cannot find one factor behind " + k + " elements in " + LIMIT + " steps");
  }

  /** Improves loadings and unique variances in place and tells by how much they changed. */
  private static double step(RealMatrix covariance, double[] loadings, double[] unique) {
    int k = loadings.length;
    double precision = 1;
    for (int j = 0; j < k; j++) {
      precision += loadings[j] * loadings[j] / unique[j];
    }
    double[] regression = new double[k];
    for (int j = 0; j < k; j++) {
      regression[j] = loadings[j] / unique[j] / precision;
    }
    double[] withFactor = covariance.operate(regression);
    double factorVariance = 1 / precision;
    for (int j = 0; j < k; j++) {
      factorVariance += regression[j] * withFactor[j];
    }
    double change = 0;
    for (int j = 0; j < k; j++) {
      double scale = covariance.getEntry(j, j);
      double loading = withFactor[j] / factorVariance;
      double own = Math.max(1e-6 * scale, scale - loading * withFactor[j]);
      change = Math.max(change, Math.abs(loading - loadings[j]) / Math.sqrt(scale) + Math.abs(own - unique[j]) / scale);
      loadings[j] = loading;
      unique[j] = own;
    }
    return change;
  }

  /** {@code log |Sigma| + tr(S Sigma^-1) - log |S| - k}. */
  private static double discrepancy(RealMatrix covariance, double[] loadings, double[] unique) {
    RealMatrix implied = covariance.copy();
    for (int a = 0; a < loadings.length; a++) {
      for (int b = 0; b < loadings.length; b++) {
        implied.setEntry(a, b, loadings[a] * loadings[b] + (a == b ? unique[a] : 0));
      }
    }
    LUDecomposition ours = new LUDecomposition(implied);
    return Math.log(ours.getDeterminant()) + covariance.multiply(ours.getSolver().getInverse()).getTrace()
        - Math.log(new LUDecomposition(covariance).getDeterminant()) - loadings.length;
  }

  /** McDonald's omega: the share of the sum's variance that comes from the factor. */
  public double omega() {
    double common = common();
    if (!(common > 0)) {
      throw new IllegalArgumentException("Cannot find omega: the elements have nothing in common");
    }
    return common / (common + Arrays.stream(unique).sum());
  }

  /** Omega over the variance of the sum that was observed rather than implied. */
  public double omegaOfObserved(RealMatrix covariance) {
    return common() / Arrays.stream(covariance.getData()).flatMapToDouble(Arrays::stream).sum();
  }

  /** How many ways the covariances could contradict one factor. */
  public long degreesOfFreedom() {
    long k = loadings.length;
    return k * (k - 3) / 2;
  }

  /** The error of approximation (RMSEA): below 0.08 one factor is a fair description. */
  public double approximationError() {
    long degrees = degreesOfFreedom();
    return degrees == 0 ? 0 : Math.sqrt(Math.max(0, chiSquared - degrees) / (degrees * (double) size));
  }

  /** How much better one factor describes the covariances than none, from 0 to 1 (CFI): from 0.95 it fits well. */
  public double comparativeFit(RealMatrix covariance) {
    double k = loadings.length;
    double product = 1;
    for (int j = 0; j < loadings.length; j++) {
      product *= covariance.getEntry(j, j);
    }
    double without = size * (Math.log(product) - Math.log(new LUDecomposition(covariance).getDeterminant()));
    double misfit = Math.max(0, chiSquared - degreesOfFreedom());
    double worst = Math.max(misfit, without - k * (k - 1) / 2);
    return worst == 0 ? 1 : 1 - misfit / worst;
  }

  /** The root mean square of what one factor leaves of the correlations (SRMR): below 0.08 is little. */
  public double residual(RealMatrix covariance) {
    double squares = 0;
    for (int a = 0; a < loadings.length; a++) {
      for (int b = 0; b <= a; b++) {
        double rest = covariance.getEntry(a, b) - loadings[a] * loadings[b] - (a == b ? unique[a] : 0);
        squares += rest * rest / (covariance.getEntry(a, a) * covariance.getEntry(b, b));
      }
    }
    return Math.sqrt(squares / (loadings.length * (loadings.length + 1) / 2.0));
  }

  private double common() {
    double sum = Arrays.stream(loadings).sum();
    return sum * sum;
  }
}
