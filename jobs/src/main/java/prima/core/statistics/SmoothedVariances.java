package prima.core.statistics;

import java.util.Arrays;
import java.util.List;

/**
 * Variances of the indices of units, those of small units leaning on the spread within all units: a handful of equal
 * answers is not a certain index.
 *
 * <p>{@code s_i^2 = n_i V_i}, pooled {@code s0^2 = sum (n_i - 1) s_i^2 / sum (n_i - 1)}, smoothed as
 * {@link SmallSampleInterval#smoothedDeviation}. Source: method page 1.4. Golden case d23.
 */
public final class SmoothedVariances {

  private SmoothedVariances() {
  }

  /**
   * The variances, in the order of the units; 0 where no unit has any spread to lean on.
   *
   * @param normal from how many respondents on a variance stands alone, unless it is 0
   */
  public static double[] of(List<IndexEstimate> units, long normal) {
    double squares = 0;
    double degrees = 0;
    for (IndexEstimate unit : units) {
      double error = unit.standardError().orElseThrow();
      squares += (unit.respondents() - 1.0) * unit.respondents() * error * error;
      degrees += unit.respondents() - 1.0;
    }
    double pooled = degrees > 0 ? Math.sqrt(squares / degrees) : 0;
    double[] variances = new double[units.size()];
    Arrays.setAll(variances, i -> variance(units.get(i), normal, pooled));
    return variances;
  }

  private static double variance(IndexEstimate unit, long normal, double pooled) {
    long n = unit.respondents();
    double error = unit.standardError().orElseThrow();
    if (n >= normal && error > 0 || !(pooled > 0)) {
      return error * error;
    }
    double smoothed = SmallSampleInterval.smoothedDeviation(error * Math.sqrt(n), n, pooled);
    return smoothed * smoothed / n;
  }
}
