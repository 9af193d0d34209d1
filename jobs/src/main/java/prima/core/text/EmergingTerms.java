package prima.core.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Finds the terms that a month uses significantly more than the months before: Dunning's G test per term, and among all terms
 * tested the false discovery rate of Benjamini and Hochberg.
 */
public final class EmergingTerms {

  /** The share of false terms that is accepted among those reported. */
  public static final double FALSE_DISCOVERY_RATE = 0.05;

  private static final ChiSquaredDistribution CHI_SQUARED = ChiSquaredDistribution.of(1);

  private EmergingTerms() {}

  /**
   * The terms of a month that emerge, the strongest first. A term inside a longer one that is as frequent is left out.
   *
   * @param now the texts of the month
   * @param before the texts of the (three) months before
   * @param fewest texts of the month a term must be in to be tested
   */
  public static List<EmergingTerm> find(TermCounts now, TermCounts before, int fewest) {
    List<EmergingTerm> tested = new ArrayList<>();
    for (String term : now.terms()) {
      if (now.of(term) >= fewest) {
        tested.add(test(term, now, before));
      }
    }
    tested.sort(Comparator.comparingDouble(EmergingTerm::probability)
        .thenComparing(Comparator.comparingDouble(EmergingTerm::statistic).reversed())
        .thenComparing(EmergingTerm::term));
    int last = -1;
    for (int rank = 0; rank < tested.size(); rank++) {
      if (tested.get(rank).probability() <= FALSE_DISCOVERY_RATE * (rank + 1) / tested.size()) {
        last = rank;
      }
    }
    return withoutParts(tested.subList(0, last + 1).stream().filter(EmergingTerms::grew).toList());
  }

  private static boolean grew(EmergingTerm term) {
    return (double) term.now() * term.beforeTexts() > (double) term.before() * term.nowTexts();
  }

  private static EmergingTerm test(String term, TermCounts now, TermCounts before) {
    int with = now.of(term);
    int withBefore = before.of(term);
    double statistic = statistic(with, now.size(), withBefore, before.size());
    return new EmergingTerm(term, with, withBefore, now.size(), before.size(), statistic,
        CHI_SQUARED.survivalProbability(statistic));
  }

  /** G = 2 Σ observed · ln(observed / expected) over the table of texts with and without the term, now and before. */
  static double statistic(int now, int nowTexts, int before, int beforeTexts) {
    double all = (double) nowTexts + beforeTexts;
    double with = (double) now + before;
    double sum = part(now, nowTexts * with / all) + part(before, beforeTexts * with / all)
        + part(nowTexts - now, nowTexts * (all - with) / all)
        + part(beforeTexts - before, beforeTexts * (all - with) / all);
    return Math.max(0, 2 * sum);
  }

  private static double part(double observed, double expected) {
    return observed == 0 ? 0 : observed * StrictMath.log(observed / expected);
  }

  private static List<EmergingTerm> withoutParts(List<EmergingTerm> terms) {
    return terms.stream()
        .filter(term -> terms.stream().noneMatch(longer -> longer.term().length() > term.term().length()
            && (" " + longer.term() + " ").contains(" " + term.term() + " ")
            && longer.now() >= 0.8 * term.now()))
        .toList();
  }
}
