package prima.core.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Which ranks of a league table are possible, given the errors. Rank 1 is the highest estimate.
 *
 * <p>Joint: from intervals that all hold together; {@code best = 1 + #{L_j > U_i}}, {@code worst = K - #{U_j < L_i}}.
 * Marginal: from one-sided tests of one unit against all others, up and down, adjusted by Holm. Expected rank:
 * {@code 1 + sum_j P(unit j is truly higher)}.
 *
 * <p>Source: Klein, Wright and Wieczorek (2020); Mogstad et al. (2024). Golden case d33.
 *
 * @param best the best possible rank of each unit
 * @param worst the worst possible rank of each unit
 */
public record RankIntervals(List<Integer> best, List<Integer> worst) {

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
  private static final double ALPHA = 1 - ScoreInterval.CONFIDENCE;

  public RankIntervals {
    best = List.copyOf(best);
    worst = List.copyOf(worst);
  }

  /** Rank intervals that hold for the whole table in 95 of 100 samples (Bonferroni's limits). */
  public static RankIntervals joint(double[] estimates, double[] errors) {
    check(estimates, errors);
    return overlap(estimates, errors, NORMAL.inverseSurvivalProbability(ALPHA / estimates.length / 2));
  }

  /** The same with Sidak's limits, for independent estimates. */
  public static RankIntervals jointIndependent(double[] estimates, double[] errors) {
    check(estimates, errors);
    double each = 1 - Math.pow(1 - ALPHA, 1.0 / estimates.length);
    return overlap(estimates, errors, NORMAL.inverseSurvivalProbability(each / 2));
  }

  /** Rank intervals that hold for any one unit in 95 of 100 samples. */
  public static RankIntervals marginal(double[] estimates, double[] errors) {
    check(estimates, errors);
    int units = estimates.length;
    List<Integer> best = new ArrayList<>();
    List<Integer> worst = new ArrayList<>();
    for (int i = 0; i < units; i++) {
      List<Double> probabilities = new ArrayList<>();
      for (int direction = 1; direction >= -1; direction -= 2) {
        for (int j = 0; j < units; j++) {
          probabilities.add(i == j ? null
              : NORMAL.survivalProbability(direction * distance(estimates, errors, j, i)));
        }
      }
      List<Double> adjusted = MultipleTesting.HOLM.adjust(probabilities);
      best.add(1 + significant(adjusted.subList(0, units)));
      worst.add(units - significant(adjusted.subList(units, 2 * units)));
    }
    return new RankIntervals(best, worst);
  }

  /** The rank to expect of each unit if the true values scatter around the estimates by their errors. */
  public static double[] expected(double[] estimates, double[] errors) {
    check(estimates, errors);
    double[] ranks = new double[estimates.length];
    for (int i = 0; i < ranks.length; i++) {
      ranks[i] = 1;
      for (int j = 0; j < ranks.length; j++) {
        ranks[i] += i == j ? 0 : NORMAL.cumulativeProbability(distance(estimates, errors, j, i));
      }
    }
    return ranks;
  }

  private static void check(double[] estimates, double[] errors) {
    Checks.atLeast(1, "units", estimates.length);
    Checks.sameLength("estimates", estimates.length, "errors", errors.length);
    Checks.finite("estimate of unit", estimates);
    Checks.notNegative("error of unit", errors);
  }

  private static int significant(List<Double> probabilities) {
    return (int) probabilities.stream().filter(p -> p != null && p < ALPHA).count();
  }

  /**
   * Rank intervals that hold for the whole table in 95 of 100 samples, from score intervals, which are right for few
   * respondents and at the ends of the scale too (Bonferroni's limits).
   */
  public static RankIntervals joint(List<BoundedEstimate> estimates) {
    double confidence = 1 - ALPHA / estimates.size();
    return overlap(estimates.stream().map(estimate -> ScoreInterval.of(estimate, confidence)).toList());
  }

  private static RankIntervals overlap(double[] estimates, double[] errors, double critical) {
    return overlap(IntStream.range(0, estimates.length).mapToObj(i -> new Interval(
        estimates[i] - critical * errors[i], estimates[i] + critical * errors[i])).toList());
  }

  private static RankIntervals overlap(List<Interval> intervals) {
    List<Integer> best = new ArrayList<>();
    List<Integer> worst = new ArrayList<>();
    for (Interval own : intervals) {
      best.add(1 + (int) intervals.stream().filter(other -> other.lower() > own.upper()).count());
      worst.add(intervals.size() - (int) intervals.stream().filter(other -> other.upper() < own.lower()).count());
    }
    return new RankIntervals(best, worst);
  }

  /** How many standard errors the first unit is above the second; without errors, any difference is certain. */
  private static double distance(double[] estimates, double[] errors, int first, int second) {
    double difference = estimates[first] - estimates[second];
    return difference == 0 ? 0 : difference / Math.hypot(errors[first], errors[second]);
  }
}
