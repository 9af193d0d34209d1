package prima.core.statistics;

import java.util.Arrays;

/**
 * Several signals of a unit in one number from 0 to 100. Signals side by side come first: a composite hides their
 * conflicts.
 *
 * <p>Each signal is placed between fixed goalposts, not between the lowest and highest unit of the month, which move.
 * The geometric mean, with a floor of 1, does not let one good signal pay for a bad one:
 * {@code Var(ln G) = sum w^2 V / x^2}.
 *
 * <p>Source: OECD and JRC, Handbook on Constructing Composite Indicators (2008). Golden case d28.
 */
public final class CompositeIndex {

  /** The least a signal counts in a geometric or harmonic mean. */
  public static final double FLOOR = 1;

  private final double[] weights;

  /** A composite with relative weights. */
  public CompositeIndex(double... weights) {
    double sum = Arrays.stream(weights).sum();
    if (!(sum > 0 && sum < Double.POSITIVE_INFINITY) || Arrays.stream(weights).anyMatch(weight -> !(weight >= 0))) {
      throw new IllegalArgumentException("Cannot use the weights " + Arrays.toString(weights));
    }
    this.weights = Arrays.stream(weights).map(weight -> weight / sum).toArray();
  }

  /**
   * A composite whose weights are the shares of the signals in what they have most in common: the squared loadings of
   * the first principal component of their correlations. To hold declared weights against, not to replace them.
   */
  public static CompositeIndex ofCommonPart(Moments signals) {
    return new CompositeIndex(Arrays.stream(Dimensionality.of(signals).firstComponent()).map(x -> x * x).toArray());
  }

  /** The share of each signal; they add up to 1. */
  public double[] weights() {
    return weights.clone();
  }

  /** A signal on the scale from 0 (worst) to 100 (best); worst may be above best where less is better. */
  public static double placed(double signal, double worst, double best) {
    if (!(Double.isFinite(signal) && worst != best && Double.isFinite(best - worst))) {
      throw new IllegalArgumentException("Cannot place signal: " + signal + " between " + worst + " and " + best);
    }
    return 100 * Math.max(0, Math.min(1, (signal - worst) / (best - worst)));
  }

  /** The weighted mean of placed signals. */
  public double arithmetic(double... signals) {
    check(signals);
    double sum = 0;
    for (int j = 0; j < weights.length; j++) {
      sum += weights[j] * signals[j];
    }
    return sum;
  }

  /** The weighted geometric mean of placed signals. */
  public double geometric(double... signals) {
    check(signals);
    double sum = 0;
    for (int j = 0; j < weights.length; j++) {
      sum += weights[j] * Math.log(Math.max(FLOOR, signals[j]));
    }
    return Math.exp(sum);
  }

  /** The weighted harmonic mean of placed signals. */
  public double harmonic(double... signals) {
    check(signals);
    double sum = 0;
    for (int j = 0; j < weights.length; j++) {
      sum += weights[j] / Math.max(FLOOR, signals[j]);
    }
    return 1 / sum;
  }

  private void check(double[] signals) {
    Checks.sameLength("signals", signals.length, "weights", weights.length);
    Checks.finite("signal", signals);
  }

  /** The standard error of the geometric mean of placed signals with these standard errors. */
  public double geometricError(double[] signals, double[] errors) {
    Checks.sameLength("errors", errors.length, "weights", weights.length);
    Checks.notNegative("error of signal", errors);
    double variance = 0;
    for (int j = 0; j < weights.length; j++) {
      variance += Math.pow(weights[j] * errors[j] / Math.max(FLOOR, signals[j]), 2);
    }
    return geometric(signals) * Math.sqrt(variance);
  }

  /** The same composite without one of the signals. */
  public CompositeIndex without(int signal) {
    double[] rest = weights.clone();
    rest[signal] = 0;
    return new CompositeIndex(rest);
  }

  /** Ranks, 1 for the highest value; equal values share the best of their ranks. */
  public static int[] ranks(double[] values) {
    Checks.finite("value of unit", values);
    int[] ranks = new int[values.length];
    Arrays.setAll(ranks, i -> 1 + (int) Arrays.stream(values).filter(value -> value > values[i]).count());
    return ranks;
  }
}
