package prima.core.statistics;

import java.io.Serializable;

/** The sums of a {@link ResponseTally} whose responses have weights w. */
final class WeightedSums implements Serializable {

  private static final long serialVersionUID = 1L;

  /** {@code sum w} and {@code sum w^2} of the respondents. */
  final ExactSums weights = new ExactSums(2);

  /** {@code sum w v}. */
  final ExactSums first;

  /** {@code sum w v v'}. */
  final ExactSums spread;

  /** {@code sum w^2 v v'}. */
  final ExactSums second;

  /** {@code sum w} of those who gave an answer. */
  final ExactSums answers;

  /** {@code sum w^2} of those who gave an answer. */
  final ExactSums answerSquares;

  /** {@code sum w} of those who gave the same answer to every element, by answer. */
  final ExactSums straight;

  /** {@code sum w^2} of the same. */
  final ExactSums straightSquares;

  private WeightedSums(int vector, int moments, int answerCells, int scale) {
    first = new ExactSums(vector);
    spread = new ExactSums(moments);
    second = new ExactSums(moments);
    answers = new ExactSums(answerCells);
    answerSquares = new ExactSums(answerCells);
    straight = new ExactSums(scale);
    straightSquares = new ExactSums(scale);
  }

  /** The sums of unweighted responses, in which everybody weighs 1. */
  static WeightedSums ofOnes(long respondents, long[] sums, long[] moments, long[] answerCounts, long[] straight) {
    WeightedSums ones = new WeightedSums(sums.length, moments.length, answerCounts.length, straight.length);
    ones.weights.add(0, respondents);
    ones.weights.add(1, respondents);
    add(sums, ones.first);
    add(moments, ones.spread);
    add(moments, ones.second);
    add(answerCounts, ones.answers);
    add(answerCounts, ones.answerSquares);
    add(straight, ones.straight);
    add(straight, ones.straightSquares);
    return ones;
  }

  private static void add(long[] counts, ExactSums sums) {
    for (int i = 0; i < counts.length; i++) {
      sums.add(i, counts[i]);
    }
  }

  void add(WeightedSums other) {
    weights.add(other.weights);
    first.add(other.first);
    spread.add(other.spread);
    second.add(other.second);
    answers.add(other.answers);
    answerSquares.add(other.answerSquares);
    straight.add(other.straight);
    straightSquares.add(other.straightSquares);
  }

  /** The sums if every weight were larger by this factor. */
  WeightedSums scaled(double factor) {
    WeightedSums scaled = new WeightedSums(first.size(), second.size(), answers.size(), straight.size());
    double square = factor * factor;
    scaled.weights.add(0, factor * weights.value(0));
    scaled.weights.add(1, square * weights.value(1));
    add(first, factor, scaled.first);
    add(spread, factor, scaled.spread);
    add(second, square, scaled.second);
    add(answers, factor, scaled.answers);
    add(answerSquares, square, scaled.answerSquares);
    add(straight, factor, scaled.straight);
    add(straightSquares, square, scaled.straightSquares);
    return scaled;
  }

  /** Takes off responses that all are like one, with this sum of weights and this sum of squared weights. */
  void subtract(WeightedSums one, double weight, double square) {
    weights.add(0, -weight);
    weights.add(1, -square);
    add(one.first, -weight, first);
    add(one.spread, -weight, spread);
    add(one.second, -square, second);
    add(one.answers, -weight, answers);
    add(one.answerSquares, -square, answerSquares);
    add(one.straight, -weight, straight);
    add(one.straightSquares, -square, straightSquares);
  }

  private static void add(ExactSums sums, double factor, ExactSums scaled) {
    for (int i = 0; i < sums.size(); i++) {
      scaled.add(i, factor * sums.value(i));
    }
  }
}
