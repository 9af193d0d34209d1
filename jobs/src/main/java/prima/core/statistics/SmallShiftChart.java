package prima.core.statistics;

import java.util.Arrays;

/**
 * Charts that see a small lasting shift earlier than {@link ControlChart}: the weighted moving average (EWMA) and the
 * cumulative sums (CUSUM).
 *
 * <p>{@code z_t = l x_t + (1 - l) z_(t-1)} with limits {@code m -+ 3 s sqrt(l / (2 - l) (1 - (1 - l)^2t))};
 * {@code C+_t = max(0, C+_(t-1) + u_t - k)}, {@code C-_t = max(0, C-_(t-1) - u_t - k)} of standardised values u.
 *
 * <p>Source: Montgomery, Introduction to Statistical Quality Control. Golden case d19.
 */
public final class SmallShiftChart {

  /** The weight of the newest value in the moving average. */
  public static final double NEWEST = 0.2;

  /** What a standardised value must exceed to add to a cumulative sum. */
  public static final double SLACK = 0.5;

  /** The cumulative sum at which a shift is announced. */
  public static final double ALARM = 5;

  private final double[] values;
  private final double mean;
  private final double sigma;

  /** The charts of a series against its first values; the standard deviation is found from their moving ranges. */
  public SmallShiftChart(double[] values, int baseline) {
    if (baseline < 2 || baseline > values.length) {
      throw new IllegalArgumentException("Cannot use a baseline of " + baseline + " of " + values.length + " values");
    }
    this.values = Checks.finite("value", values.clone());
    double[] first = Arrays.copyOf(values, baseline);
    mean = Arrays.stream(first).average().orElseThrow();
    sigma = AttributeChart.sigma(first);
    if (!(sigma > 0)) {
      throw new IllegalArgumentException("Cannot chart against a baseline that does not vary: " + mean);
    }
  }

  /** The mean of the first values. */
  public double centre() {
    return mean;
  }

  /** The standard deviation of the first values, by their moving ranges. */
  public double sigma() {
    return sigma;
  }

  /** The weighted moving averages. */
  public double[] averages() {
    double[] averages = new double[values.length];
    double average = mean;
    for (int t = 0; t < values.length; t++) {
      average = NEWEST * values[t] + (1 - NEWEST) * average;
      averages[t] = average;
    }
    return averages;
  }

  /** The limits of the moving average after so many values. */
  public Interval limits(int count) {
    Checks.atLeast(0, "values", count);
    double half = 3 * sigma * Math.sqrt(NEWEST / (2 - NEWEST) * (1 - Math.pow(1 - NEWEST, 2 * count)));
    return new Interval(mean - half, mean + half);
  }

  /** The cumulative sums of what is too high. */
  public double[] highSums() {
    return sums(1);
  }

  /** The cumulative sums of what is too low. */
  public double[] lowSums() {
    return sums(-1);
  }

  private double[] sums(int direction) {
    double[] sums = new double[values.length];
    double sum = 0;
    for (int t = 0; t < values.length; t++) {
      sum = Math.max(0, sum + direction * (values[t] - mean) / sigma - SLACK);
      sums[t] = sum;
    }
    return sums;
  }
}
