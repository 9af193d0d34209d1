package prima.core.statistics;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Whether the answers of one sample tend to be higher than those of another (Wilcoxon, Mann and Whitney), from how
 * often each answer was given. It does not assume that the steps of the scale are equally wide.
 *
 * <p>{@code W = sum over pairs of (1 if x > y, 1/2 if equal)}; the variance is corrected for ties.
 *
 * <p>Source: R 4.2, {@code wilcox.test}. Golden case d08.
 *
 * @param statistic W, the number of pairs in which the first sample's answer is higher
 * @param probability p without continuity correction; empty where all answers are equal
 * @param correctedProbability p with continuity correction; empty where all answers are equal
 */
public record RankSumTest(double statistic, OptionalDouble probability, OptionalDouble correctedProbability) {

  /** Compares two samples, each given by the counts of the same answers, the lowest answer first. */
  public static RankSumTest of(long[] first, long[] second) {
    if (first.length != second.length) {
      throw new IllegalArgumentException("Cannot compare " + first.length + " answers with " + second.length);
    }
    Checks.atLeast(0, "of an answer", Math.min(Arrays.stream(first).min().orElse(0),
        Arrays.stream(second).min().orElse(0)));
    double statistic = 0;
    double ties = 0;
    long m = 0;
    long n = 0;
    for (int answer = 0; answer < first.length; answer++) {
      statistic += first[answer] * (n + second[answer] / 2.0);
      double tied = first[answer] + second[answer];
      ties += tied * tied * tied - tied;
      m += first[answer];
      n += second[answer];
    }
    double all = m + n;
    double variance = m * (double) n / 12 * (all + 1 - ties / (all * (all - 1)));
    if (!(variance > 0)) {
      return new RankSumTest(statistic, OptionalDouble.empty(), OptionalDouble.empty());
    }
    double distance = Math.abs(statistic - m * (double) n / 2);
    return new RankSumTest(statistic, OptionalDouble.of(twoSided(distance / Math.sqrt(variance))),
        OptionalDouble.of(twoSided(Math.max(0, distance - 0.5) / Math.sqrt(variance))));
  }

  private static double twoSided(double z) {
    return 2 * NormalDistribution.of(0, 1).survivalProbability(z);
  }
}
