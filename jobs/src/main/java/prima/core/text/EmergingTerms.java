package prima.core.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import prima.core.statistics.MultipleTesting;

/**
 * Tells which terms a month uses significantly more than the months before: Dunning's G test (Computational Linguistics
 * 19(1), 1993) per term, and among all terms tested the false discovery rate of Benjamini and Hochberg.
 */
public final class EmergingTerms {

  /** The share of false terms that is accepted among those reported. */
  public static final double FALSE_DISCOVERY_RATE = 0.05;

  /** From this share of a term's texts on, a longer term says the same and more. */
  private static final double SAME_NEWS = 0.8;

  private static final ChiSquaredDistribution CHI_SQUARED = ChiSquaredDistribution.of(1);

  private static final Comparator<JudgedTerm> MOST_WRITTEN_FIRST =
      Comparator.<JudgedTerm>comparingLong(term -> -term.use().texts()).thenComparing(term -> term.use().language())
          .thenComparing(term -> term.use().term());

  private EmergingTerms() {}

  /** Tests all terms of one month and unit together; in the order given. */
  public static List<JudgedTerm> judge(List<TermUse> uses) {
    List<Double> statistics = new ArrayList<>();
    List<Double> probabilities = new ArrayList<>();
    for (TermUse use : uses) {
      Double statistic = use.ofBefore() == 0 ? null : statistic(use);
      statistics.add(statistic);
      probabilities.add(statistic == null ? null : CHI_SQUARED.survivalProbability(statistic));
    }
    List<Double> adjusted = MultipleTesting.BENJAMINI_HOCHBERG.adjust(probabilities);
    List<JudgedTerm> judged = new ArrayList<>();
    for (int term = 0; term < uses.size(); term++) {
      judged.add(new JudgedTerm(uses.get(term), statistics.get(term), probabilities.get(term), adjusted.get(term)));
    }
    return judged;
  }

  /** The terms that emerge, the strongest first; of terms of which one is a part of the other only the one that says most. */
  public static List<JudgedTerm> emerging(List<JudgedTerm> judged) {
    List<JudgedTerm> emerging = judged.stream().filter(JudgedTerm::isEmerging)
        .sorted(Comparator.<JudgedTerm>comparingDouble(term -> -term.statistic()).thenComparing(MOST_WRITTEN_FIRST))
        .toList();
    return withoutOverlap(emerging);
  }

  /** The terms that most texts of the month use, whether new or not; none is a part of another. */
  public static List<JudgedTerm> mostWritten(List<JudgedTerm> judged, int most) {
    List<JudgedTerm> first = judged.stream().sorted(MOST_WRITTEN_FIRST).limit(2L * most).toList();
    return withoutOverlap(first).stream().limit(most).toList();
  }

  /** G = 2 Σ observed · ln(observed / expected) over the table of texts with and without the term, now and before. */
  static double statistic(TermUse use) {
    double all = (double) use.of() + use.ofBefore();
    double with = (double) use.texts() + use.before();
    double sum = part(use.texts(), use.of() * with / all) + part(use.before(), use.ofBefore() * with / all)
        + part(use.of() - use.texts(), use.of() * (all - with) / all)
        + part(use.ofBefore() - use.before(), use.ofBefore() * (all - with) / all);
    return Math.max(0, 2 * sum);
  }

  private static double part(double observed, double expected) {
    return observed == 0 ? 0 : observed * StrictMath.log(observed / expected);
  }

  /** A term gives way to a longer one with the same news, and then to any that stands before it. */
  private static List<JudgedTerm> withoutOverlap(List<JudgedTerm> terms) {
    List<JudgedTerm> kept = new ArrayList<>();
    for (JudgedTerm term : terms) {
      boolean isInLonger = terms.stream().anyMatch(longer ->
          term.use().isPartOf(longer.use()) && longer.use().texts() >= SAME_NEWS * term.use().texts());
      if (!isInLonger && kept.stream().noneMatch(earlier -> earlier.use().overlaps(term.use()))) {
        kept.add(term);
      }
    }
    return kept;
  }
}
