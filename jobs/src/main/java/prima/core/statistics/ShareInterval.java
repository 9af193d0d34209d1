package prima.core.statistics;

import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;

/**
 * Intervals of a share of independent answers, such as that of one answer to one element. Wilson's is the default.
 *
 * <p>Source: Wilson (1927), Clopper and Pearson (1934), Newcombe (1998); R {@code binom} and {@code prop.test}. Golden
 * case d15.
 */
public final class ShareInterval {

  private static final Interval EVERYTHING = new Interval(0, 1);
  private static final double ALPHA = 1 - ScoreInterval.CONFIDENCE;
  private static final double CRITICAL = NormalDistribution.of(0, 1).inverseSurvivalProbability(ALPHA / 2);

  private ShareInterval() {
  }

  /**
   * Wilson's 95 % interval of a share of so many answers; from 0 to 1 where there are none. With weights or clusters
   * the number of answers is the effective one: those given, by the element's design effect.
   */
  public static Interval wilson(double share, double size) {
    if (!(size >= 0) || size > 0 && !(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("Cannot use a share of " + share + " of " + size + " answers");
    }
    return size == 0 ? EVERYTHING : ScoreInterval.ofShare(share, size, CRITICAL);
  }

  /** Wilson's with continuity correction. */
  public static Interval wilsonCorrected(long count, long size) {
    if (checked(count, size) == 0) {
      return EVERYTHING;
    }
    double correction = Math.min(0.5, Math.abs(count - size / 2.0)) / size;
    double share = (double) count / size;
    double below = share - correction;
    double above = share + correction;
    return new Interval(below <= 0 ? 0 : ScoreInterval.ofShare(below, size, CRITICAL).lower(),
        above >= 1 ? 1 : ScoreInterval.ofShare(above, size, CRITICAL).upper());
  }

  /** Agresti and Coull's: the plain interval after two more answers of each kind. Wider than Wilson's near 0 and 1. */
  public static Interval agrestiCoull(long count, long size) {
    if (checked(count, size) == 0) {
      return EVERYTHING;
    }
    double more = size + CRITICAL * CRITICAL;
    double share = (count + CRITICAL * CRITICAL / 2) / more;
    return TInterval.of(share, Math.sqrt(share * (1 - share) / more), Double.POSITIVE_INFINITY,
        ScoreInterval.CONFIDENCE).within(0, 1);
  }

  /** Clopper and Pearson's: never below 95 %, often wider than needed. */
  public static Interval clopperPearson(long count, long size) {
    return library(BinomialConfidenceInterval.CLOPPER_PEARSON, count, size);
  }

  /** Jeffreys' Bayesian interval. */
  public static Interval jeffreys(long count, long size) {
    return library(BinomialConfidenceInterval.JEFFREYS, count, size);
  }

  /** Clopper and Pearson's with half of the probability of the count itself. */
  public static Interval midP(long count, long size) {
    if (checked(count, size) == 0) {
      return EVERYTHING;
    }
    double lower = count == 0 ? 0 : root(p -> upperTail(count, size, p) - ALPHA / 2);
    double upper = count == size ? 1 : root(p -> 1 - upperTail(count, size, p) - ALPHA / 2);
    return new Interval(lower, upper);
  }

  /** Newcombe's interval of the first share less the second, from the two Wilson intervals. */
  public static Interval difference(long firstCount, long firstSize, long secondCount, long secondSize) {
    Checks.atLeast(1, "answers in each sample", Math.min(firstSize, secondSize));
    double first = (double) firstCount / firstSize;
    double second = (double) secondCount / secondSize;
    Interval one = wilson(first, firstSize);
    Interval two = wilson(second, secondSize);
    return new Interval(first - second - Math.hypot(first - one.lower(), two.upper() - second),
        first - second + Math.hypot(one.upper() - first, second - two.lower()));
  }

  private static Interval library(BinomialConfidenceInterval method, long count, long size) {
    if (checked(count, size) == 0) {
      return EVERYTHING;
    }
    var interval = method.fromErrorRate((int) size, (int) count, ALPHA);
    return new Interval(interval.getLowerBound(), interval.getUpperBound());
  }

  /** The probability of more than the count, and half of that of the count. */
  private static double upperTail(long count, long size, double share) {
    BinomialDistribution counts = BinomialDistribution.of((int) size, share);
    return counts.survivalProbability((int) count) + counts.probability((int) count) / 2;
  }

  private static double root(UnivariateFunction function) {
    return new BrentSolver(1e-14, 1e-16).solve(1000, function, 0, 1);
  }

  private static long checked(long count, long size) {
    if (count < 0 || count > size || size > Integer.MAX_VALUE) {
      throw new IllegalArgumentException("Cannot use a share of " + count + " of " + size);
    }
    return size;
  }
}
