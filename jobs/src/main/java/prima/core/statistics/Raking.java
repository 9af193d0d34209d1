package prima.core.statistics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Raking, or iterative proportional fitting: weights are scaled to the population's counts of one variable after the
 * other until all agree. With one variable this is post-stratification. Works on respondents or on cells of them.
 *
 * <p>Source: Deming and Stephan (1940); R survey 4.5, {@code rake}. Golden case d09.
 */
public final class Raking {

  private static final double PRECISION = 1e-13;
  private static final int LIMIT = 1000;

  private Raking() {
  }

  /**
   * The raked weights.
   *
   * @throws IllegalArgumentException if margins disagree, a category is empty, or the weights do not settle
   */
  public static double[] weights(double[] designWeights, List<Calibration.Margin> margins) {
    Calibration.Margin.check(margins, designWeights);
    double[] weights = designWeights.clone();
    Miss worst = null;
    for (int cycle = 0; cycle < LIMIT; cycle++) {
      worst = new Miss("", "", 0);
      for (Calibration.Margin margin : margins) {
        Miss miss = scale(weights, margin);
        worst = miss.size() > worst.size() ? miss : worst;
      }
      if (worst.size() < PRECISION) {
        return weights;
      }
    }
    throw new IllegalArgumentException("Cannot rake: the margins do not agree after " + LIMIT + " cycles, "
        + worst.variable() + " = " + worst.category() + " being the farthest off");
  }

  /** How far off one category was. */
  private record Miss(String variable, String category, double size) {
  }

  /** Scales the weights to one margin and tells how far off they were. */
  private static Miss scale(double[] weights, Calibration.Margin margin) {
    Map<String, Double> sums = new HashMap<>();
    for (int i = 0; i < weights.length; i++) {
      sums.merge(margin.categories().get(i), weights[i], Double::sum);
    }
    Miss worst = new Miss(margin.variable(), "", 0);
    for (int i = 0; i < weights.length; i++) {
      String category = margin.categories().get(i);
      double total = margin.totals().get(category);
      if (sums.get(category) == 0 && total > 0) {
        throw new IllegalArgumentException("Cannot rake: nobody of " + margin.variable() + " = " + category
            + " has a weight");
      }
      double factor = total == sums.get(category) ? 1 : total / sums.get(category);
      weights[i] *= factor;
      worst = Math.abs(factor - 1) > worst.size()
          ? new Miss(margin.variable(), category, Math.abs(factor - 1)) : worst;
    }
    return worst;
  }
}
