package prima.core.text.train;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Figures that compare scores with truths without choosing labels: ranking, calibration, correlation by month. */
public final class Agreement {

  private static final int BINS = 10;

  private Agreement() {}

  /**
   * The area under the curve: how probably a positive text has a higher score than a negative one; ties count half.
   *
   * @return 0.5 for chance, 1 for a perfect order, NaN where one side is empty
   */
  public static double areaUnderCurve(double[] scores, boolean[] positive) {
    Integer[] order = IntStream.range(0, scores.length).boxed().toArray(Integer[]::new);
    Arrays.sort(order, Comparator.comparingDouble(text -> scores[text]));
    double ranks = 0;
    long positives = 0;
    for (int from = 0; from < order.length; ) {
      int to = from;
      while (to < order.length && scores[order[to]] == scores[order[from]]) {
        to++;
      }
      for (int at = from; at < to; at++) {
        if (positive[order[at]]) {
          ranks += (from + 1 + to) / 2.0;
          positives++;
        }
      }
      from = to;
    }
    long negatives = scores.length - positives;
    return positives == 0 || negatives == 0
        ? Double.NaN
        : (ranks - positives * (positives + 1) / 2.0) / positives / negatives;
  }

  /** The expected calibration error: the mean distance of probability and share of right answers over ten bins, 0..1. */
  public static double calibrationError(double[] probabilities, boolean[] right) {
    double[] sum = new double[BINS];
    int[] hits = new int[BINS];
    int[] sizes = new int[BINS];
    for (int text = 0; text < right.length; text++) {
      int bin = Math.min(BINS - 1, (int) (probabilities[text] * BINS));
      sum[bin] += probabilities[text];
      hits[bin] += right[text] ? 1 : 0;
      sizes[bin]++;
    }
    double error = 0;
    for (int bin = 0; bin < BINS; bin++) {
      error += Math.abs(sum[bin] - hits[bin]);
    }
    return right.length == 0 ? Double.NaN : error / right.length;
  }

  /**
   * The correlation (Pearson) of monthly means.
   *
   * @param months of each text; texts without a month are left out
   * @param fewest texts a month must have to count
   */
  public static double monthlyCorrelation(List<String> months, double[] scores, double[] stars, int fewest) {
    Map<String, double[]> sums = new TreeMap<>();
    for (int text = 0; text < scores.length; text++) {
      if (months.get(text) != null) {
        double[] sum = sums.computeIfAbsent(months.get(text), month -> new double[3]);
        sum[0] += scores[text];
        sum[1] += stars[text];
        sum[2]++;
      }
    }
    List<double[]> counted = sums.values().stream().filter(sum -> sum[2] >= fewest).toList();
    return correlation(
        counted.stream().mapToDouble(sum -> sum[0] / sum[2]).toArray(),
        counted.stream().mapToDouble(sum -> sum[1] / sum[2]).toArray());
  }

  static double correlation(double[] left, double[] right) {
    double leftMean = Arrays.stream(left).average().orElse(Double.NaN);
    double rightMean = Arrays.stream(right).average().orElse(Double.NaN);
    double both = 0;
    double leftOnly = 0;
    double rightOnly = 0;
    for (int at = 0; at < left.length; at++) {
      both += (left[at] - leftMean) * (right[at] - rightMean);
      leftOnly += (left[at] - leftMean) * (left[at] - leftMean);
      rightOnly += (right[at] - rightMean) * (right[at] - rightMean);
    }
    return left.length < 3 ? Double.NaN : both / Math.sqrt(leftOnly * rightOnly);
  }
}
