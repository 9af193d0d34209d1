package prima.core.statistics;

import java.util.Arrays;
import org.apache.commons.math3.stat.descriptive.moment.Kurtosis;
import org.apache.commons.math3.stat.descriptive.moment.Skewness;
import org.apache.commons.math3.stat.ranking.NaturalRanking;

/**
 * Signals of all units on one scale, by the units themselves rather than by goalposts ({@link CompositeIndex#placed}):
 * for the multivariate check of a composite, not for a series, because the scale moves with every month.
 *
 * <p>Standardised: {@code (x - mean) / s}. Ranked: 1 for the worst unit, equal ones share the mean of their ranks. A
 * signal with {@code |skewness| > 2} and {@code kurtosis > 3.5} has outliers that would rule the scale.
 *
 * <p>Source: OECD and JRC, Handbook on Constructing Composite Indicators (2008). Golden case d28.
 */
public final class Normalisation {

  private static final double SKEWED = 2;
  private static final double PEAKED = 3.5;

  private final double[] signals;
  private final int better;

  private Normalisation(double[] signals, int better) {
    Checks.atLeast(2, "units", signals.length);
    this.signals = Checks.finite("signal of unit", signals.clone());
    this.better = better;
  }

  /** A signal of which more is better. */
  public static Normalisation ofGain(double[] signals) {
    return new Normalisation(signals, 1);
  }

  /** A signal of which less is better. */
  public static Normalisation ofBurden(double[] signals) {
    return new Normalisation(signals, -1);
  }

  /**
   * The distances from the mean in standard deviations, better ones above 0.
   *
   * @throws IllegalArgumentException if all units are equal
   */
  public double[] standardised() {
    double mean = Arrays.stream(signals).average().orElseThrow();
    double deviation = Math.sqrt(Arrays.stream(signals).map(x -> (x - mean) * (x - mean)).sum()
        / (signals.length - 1));
    if (!(deviation > 0)) {
      throw new IllegalArgumentException("Cannot standardise a signal that is " + mean + " in every unit");
    }
    return Arrays.stream(signals).map(x -> better * (x - mean) / deviation).toArray();
  }

  /** The ranks, 1 for the worst unit. */
  public double[] ranked() {
    return new NaturalRanking().rank(Arrays.stream(signals).map(x -> better * x).toArray());
  }

  /** How far the signal leans to one side; above 0 where few units are far above the others. */
  public double skewness() {
    Checks.atLeast(3, "units", signals.length);
    return numberOrZero(new Skewness().evaluate(signals));
  }

  /** How much of the spread comes from few units; 0 for a normal distribution. */
  public double kurtosis() {
    Checks.atLeast(4, "units", signals.length);
    return numberOrZero(new Kurtosis().evaluate(signals));
  }

  /** Where all units are equal nothing leans or peaks. */
  private static double numberOrZero(double shape) {
    return Double.isNaN(shape) ? 0 : shape;
  }

  /** Whether outliers would rule the scale, so that the signal should be placed between goalposts or cut off first. */
  public boolean hasOutliers() {
    return Math.abs(skewness()) > SKEWED && kurtosis() > PEAKED;
  }
}
