package prima.core.statistics;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * How alike the respondents of one cluster are, by one-way analysis of variance.
 *
 * <p>{@code ICC = (MSB - MSW) / (MSB + (n0 - 1) MSW)}, {@code n0 = (n - sum n_p^2 / n) / (k - 1)}; the design effect to
 * plan with is {@code Kish's * (1 + (sum n_p^2 / n - 1) ICC)}.
 *
 * <p>Source: Kish (1965); Fisher (1925). Golden case d10.
 *
 * @param intraclassCorrelation the ICC
 * @param meanSize the mean number of respondents of a cluster
 * @param typicalSize the mean size of the cluster in which a respondent is
 * @param balancedSize the size n0 of equal clusters that would tell as much
 */
public record ClusterEffect(double intraclassCorrelation, double meanSize, double typicalSize,
    double balancedSize) {

  /** Estimates from each respondent's value and cluster. */
  public static ClusterEffect of(double[] values, String[] clusters) {
    Checks.sameLength("values", values.length, "clusters", clusters.length);
    Checks.finite("value", values);
    Map<String, double[]> sums = new HashMap<>();
    for (int i = 0; i < values.length; i++) {
      double[] sum = sums.computeIfAbsent(clusters[i], name -> new double[2]);
      sum[0]++;
      sum[1] += values[i];
    }
    Checks.atLeast(2, "clusters", sums.size());
    Checks.atLeast(sums.size() + 1L, "respondents", values.length);
    double n = values.length;
    double k = sums.size();
    double mean = Arrays.stream(values).average().orElseThrow();
    double between = 0;
    double squares = 0;
    for (double[] sum : sums.values()) {
      between += sum[0] * Math.pow(sum[1] / sum[0] - mean, 2);
      squares += sum[0] * sum[0];
    }
    double within = 0;
    for (int i = 0; i < values.length; i++) {
      double[] sum = sums.get(clusters[i]);
      within += Math.pow(values[i] - sum[1] / sum[0], 2);
    }
    if (!(between + within > 0)) {
      throw new IllegalArgumentException("Cannot find how alike clusters are: all values are " + mean);
    }
    double balanced = (n - squares / n) / (k - 1);
    double meanBetween = between / (k - 1);
    double meanWithin = within / (n - k);
    return new ClusterEffect((meanBetween - meanWithin) / (meanBetween + (balanced - 1) * meanWithin), n / k,
        squares / n, balanced);
  }

  /** The design effect to plan with, given that of the weights. */
  public double designEffect(double ofWeights) {
    return ofWeights * (1 + (typicalSize - 1) * intraclassCorrelation);
  }
}
