package prima.core.statistics;

import java.util.Arrays;
import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * How many respondents a survey needs.
 *
 * <p>Krejcie and Morgan: {@code X N P (1 - P) / (d^2 (N - 1) + X P (1 - P))} with {@code X = 3.841, P = 0.5, d = 0.05},
 * rounded half up: only so are all 90 rows of their table reproduced. Cochran: {@code n0 = z^2 P (1 - P) / d^2}, for a
 * population {@code n0 / (1 + (n0 - 1) / N)}. Slovin: {@code N / (1 + N d^2)}.
 *
 * <p>Source: Krejcie and Morgan (1970), the table of Permenpan RB 14/2017; R {@code power.t.test, power.prop.test}.
 * Golden case d25.
 */
public final class SampleSize {

  private static final double TABLE_CHI_SQUARED = 3.841;
  private static final double MARGIN = 0.05;
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
  private static final double ALPHA = 1 - ScoreInterval.CONFIDENCE;
  private static final double POWER = 0.8;
  private static final int NODES = 200;
  private static final double SMALLEST_EFFECT = 0.01;
  private static final double LARGEST_EFFECT = 5;

  /** Keeps the rule of so many nodes, which takes half a second to find. */
  private static final GaussIntegratorFactory GAUSS = new GaussIntegratorFactory();

  private SampleSize() {
  }

  /** The table's sample for a population, by its formula, before rounding. */
  public static double krejcieMorganExactly(long population) {
    check(population);
    double spread = TABLE_CHI_SQUARED * 0.25;
    return spread * population / (MARGIN * MARGIN * (population - 1) + spread);
  }

  private static void check(long population) {
    if (population < 1) {
      throw new IllegalArgumentException("Cannot draw a sample from a population of " + population);
    }
  }

  /** The table's sample for a population. */
  public static long krejcieMorgan(long population) {
    return (long) Math.floor(krejcieMorganExactly(population) + 0.5);
  }

  /**
   * Slovin's sample, which assumes a share of one half and counts the error as two standard errors: common, but no
   * better than {@link #krejcieMorgan}, and wrong for a mean.
   */
  public static double slovin(long population, double margin) {
    check(population);
    Checks.positive("margin", margin);
    return population / (1 + population * margin * margin);
  }

  /** The sample for a share of a large population. */
  public static double forShare(double share, double margin, double confidence) {
    Checks.probability("share", share);
    Checks.positive("margin", margin);
    if (!(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException("Cannot use the confidence " + confidence + ": it lies between 0 and 1");
    }
    double z = NORMAL.inverseSurvivalProbability((1 - confidence) / 2);
    return z * z * share * (1 - share) / (margin * margin);
  }

  /** The sample for the mean of a large population. */
  public static double forMean(double deviation, double margin) {
    Checks.positive("standard deviation", deviation);
    Checks.positive("margin", margin);
    double z = NORMAL.inverseSurvivalProbability(ALPHA / 2);
    return z * z * deviation * deviation / (margin * margin);
  }

  /** The sample for the mean of a population of this size. */
  public static double forMean(double deviation, double margin, long population) {
    check(population);
    double large = forMean(deviation, margin);
    return large / (1 + large / population);
  }

  /** The sample for a share of a small population that tells as much as this one of a large population. */
  public static double fromPopulation(double size, long population) {
    check(population);
    Checks.positive("sample", size);
    return size / (1 + (size - 1) / population);
  }

  /** How many to invite: larger for the design effect and for those who will not answer. */
  public static long invited(double size, double designEffect, double responseRate) {
    Checks.positive("sample", size);
    Checks.positive("design effect", designEffect);
    Checks.positive("response rate", Checks.probability("response rate", responseRate));
    return (long) Math.ceil(size * designEffect / responseRate);
  }

  /** The respondents in each of two periods with which a change of the mean is found in 80 of 100 cases. */
  public static double perPeriodForChange(double change, double deviation) {
    Checks.positive("change", change);
    Checks.positive("standard deviation", deviation);
    double ratio = change / deviation;
    if (ratio > LARGEST_EFFECT || ratio < SMALLEST_EFFECT) {
      throw new IllegalArgumentException("Cannot plan for a change of " + change + " with a standard deviation of "
          + deviation + ": between " + SMALLEST_EFFECT + " and " + LARGEST_EFFECT + " deviations can be planned for");
    }
    return solve(n -> power(n, change, deviation) - POWER, 2, 1e7);
  }

  /** The change of the mean that is found in 80 of 100 cases with so many respondents in each of two periods. */
  public static double detectableChange(double perPeriod, double deviation) {
    Checks.positive("standard deviation", deviation);
    if (!(perPeriod >= 2 && perPeriod <= 1e7)) {
      throw new IllegalArgumentException("Cannot plan for " + perPeriod + " respondents in each period: 2 to 10000000");
    }
    return solve(change -> power(perPeriod, change, deviation) - POWER, 1e-9 * deviation, 100 * deviation);
  }

  /** The respondents in each of two periods with which a change of a share is found in 80 of 100 cases. */
  public static double perPeriodForShares(double before, double after) {
    Checks.probability("share before", before);
    Checks.probability("share after", after);
    if (before == after) {
      throw new IllegalArgumentException("Cannot plan to find a change of shares from " + before + " to " + after);
    }
    double mean = (before + after) / 2;
    double sum = NORMAL.inverseSurvivalProbability(ALPHA / 2) * Math.sqrt(2 * mean * (1 - mean))
        + NORMAL.inverseCumulativeProbability(POWER) * Math.sqrt(before * (1 - before) + after * (1 - after));
    return Math.pow(sum / (before - after), 2);
  }

  /** A sample shared out by the strata's sizes and standard deviations (Neyman); equal deviations share by size. */
  public static double[] allocate(double size, double[] populations, double[] deviations) {
    Checks.positive("sample", size);
    Checks.sameLength("populations", populations.length, "standard deviations", deviations.length);
    Checks.notNegative("population of stratum", populations);
    Checks.notNegative("standard deviation of stratum", deviations);
    double[] shares = new double[populations.length];
    Arrays.setAll(shares, h -> populations[h] * deviations[h]);
    double sum = Checks.positive("sum over strata", Arrays.stream(shares).sum());
    return Arrays.stream(shares).map(share -> size * share / sum).toArray();
  }

  /** The chance that a two-sample t test finds the change in its direction. */
  static double power(double perPeriod, double change, double deviation) {
    double degrees = 2 * (perPeriod - 1);
    double critical = TDistribution.of(degrees).inverseSurvivalProbability(ALPHA / 2);
    double shift = change / deviation * Math.sqrt(perPeriod / 2);
    ChiSquaredDistribution spread = ChiSquaredDistribution.of(degrees);
    UnivariateFunction density = x -> spread.density(x)
        * NORMAL.cumulativeProbability(shift - critical * Math.sqrt(x / degrees));
    return GAUSS.legendre(NODES, spread.inverseCumulativeProbability(1e-12),
        spread.inverseSurvivalProbability(1e-12)).integrate(density);
  }

  private static double solve(UnivariateFunction function, double lowest, double highest) {
    return new BrentSolver(1e-10, 1e-10).solve(500, function, lowest, highest);
  }
}
