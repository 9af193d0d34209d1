package prima.core.text.train;

import java.util.List;
import java.util.Locale;

/**
 * How well topics are found.
 *
 * @param topics in the order of the counts
 * @param texts measured
 * @param counts for each topic: found, falsely found, missed
 */
public record TopicFigures(List<String> topics, int texts, int[][] counts) {

  static double f1(int found, int falselyFound, int missed) {
    return found == 0 ? 0 : 2.0 * found / (2.0 * found + falselyFound + missed);
  }

  /** F1 over all decisions, 0..1. */
  public double microF1() {
    int[] sum = new int[3];
    for (int[] count : counts) {
      for (int kind = 0; kind < 3; kind++) {
        sum[kind] += count[kind];
      }
    }
    return f1(sum[0], sum[1], sum[2]);
  }

  /** The mean F1 of the topics that occur, 0..1. */
  public double macroF1() {
    double sum = 0;
    int occurring = 0;
    for (int[] count : counts) {
      if (count[0] + count[2] > 0) {
        sum += f1(count[0], count[1], count[2]);
        occurring++;
      }
    }
    return occurring == 0 ? Double.NaN : sum / occurring;
  }

  public double precision(int topic) {
    return (double) counts[topic][0] / (counts[topic][0] + counts[topic][1]);
  }

  public double recall(int topic) {
    return (double) counts[topic][0] / (counts[topic][0] + counts[topic][2]);
  }

  public double f1(int topic) {
    return f1(counts[topic][0], counts[topic][1], counts[topic][2]);
  }

  TopicFigures plus(TopicFigures other) {
    int[][] sum = new int[counts.length][3];
    for (int topic = 0; topic < sum.length; topic++) {
      for (int kind = 0; kind < 3; kind++) {
        sum[topic][kind] = counts[topic][kind] + other.counts[topic][kind];
      }
    }
    return new TopicFigures(topics, texts + other.texts, sum);
  }

  String summary() {
    return String.format(Locale.ROOT, "texts: %d, micro_f1: %.3f, macro_f1: %.3f", texts, microF1(), macroF1());
  }

  /** The figures of one topic as written in {@code model.yaml}. */
  String of(int topic) {
    return String.format(Locale.ROOT, "mentions: %d, precision: %s, recall: %s, f1: %.3f",
        counts[topic][0] + counts[topic][2], Provenance.figure(precision(topic)), Provenance.figure(recall(topic)),
        f1(topic));
  }
}
