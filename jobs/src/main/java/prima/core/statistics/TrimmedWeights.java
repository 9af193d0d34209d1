package prima.core.statistics;

/**
 * Weights cut off at two bounds; what is cut off is spread evenly over the others, so that the sum stays.
 *
 * <p>Source: R survey 4.5, {@code trimWeights}. Golden case d09.
 */
public final class TrimmedWeights {

  private TrimmedWeights() {
  }

  /** Trims once; spreading may lift some weights above the bound again. */
  public static double[] once(double[] weights, double lower, double upper) {
    check(weights, lower, upper);
    double[] trimmed = weights.clone();
    trim(trimmed, new boolean[weights.length], lower, upper);
    return trimmed;
  }

  /** Trims until no weight is outside the bounds. */
  public static double[] strictly(double[] weights, double lower, double upper) {
    check(weights, lower, upper);
    double[] trimmed = weights.clone();
    boolean[] fixed = new boolean[weights.length];
    boolean found = true;
    while (found) {
      found = trim(trimmed, fixed, lower, upper);
    }
    return trimmed;
  }

  private static void check(double[] weights, double lower, double upper) {
    Checks.notNegative("weight", weights);
    Checks.notNegative("lower bound", lower);
    if (!(lower <= upper)) {
      throw new IllegalArgumentException("Cannot trim weights to " + lower + " to " + upper);
    }
  }

  /** Cuts off what is outside, spreads it over those never cut, and tells whether there was anything to cut. */
  private static boolean trim(double[] weights, boolean[] fixed, double lower, double upper) {
    double excess = 0;
    int free = 0;
    boolean found = false;
    for (int i = 0; i < weights.length; i++) {
      double inside = Math.max(lower, Math.min(upper, weights[i]));
      if (inside != weights[i]) {
        excess += weights[i] - inside;
        weights[i] = inside;
        fixed[i] = true;
        found = true;
      }
      free += fixed[i] ? 0 : 1;
    }
    if (excess != 0 && free == 0) {
      throw new IllegalArgumentException("Cannot trim weights to " + lower + " to " + upper + ": too few are inside");
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] += fixed[i] ? 0 : excess / free;
    }
    return found;
  }
}
