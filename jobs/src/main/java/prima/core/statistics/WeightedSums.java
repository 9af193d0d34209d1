package prima.core.statistics;

import java.io.Serializable;

/** The weighted counterparts of a {@link ResponseTally}'s whole-number sums, begun from those where all weigh 1. */
final class WeightedSums implements Serializable {

  private static final long serialVersionUID = 1L;

  /** The sum of the weights and of their squares. */
  final ExactSums weights = new ExactSums(2);

  /** Weight times value, for each entry of the tally's vector. */
  final ExactSums first;

  /** Squared weight times both values, for each pair of entries. */
  final ExactSums second;

  /** The weight of each answer to each element. */
  final ExactSums answers;

  WeightedSums(long respondents, long[] sums, long[] moments, long[] answerCounts) {
    weights.add(0, respondents);
    weights.add(1, respondents);
    first = of(sums);
    second = of(moments);
    answers = of(answerCounts);
  }

  private static ExactSums of(long[] counts) {
    ExactSums sums = new ExactSums(counts.length);
    for (int i = 0; i < counts.length; i++) {
      sums.add(i, counts[i]);
    }
    return sums;
  }

  void add(WeightedSums other) {
    weights.add(other.weights);
    first.add(other.first);
    second.add(other.second);
    answers.add(other.answers);
  }
}
