package prima.core.statistics;

import java.util.Arrays;

/**
 * The chart of a share (p) or a rate (u) over time, with limits that follow the number of cases of each month.
 *
 * <p>Plain limits are {@code centre -+ 3 s_t}. With large denominators they flag almost every month, so Laney's chart
 * widens them by {@code sigma = mean |z_t - z_(t-1)| / 1.128}, {@code z_t = (x_t - centre) / s_t}: never use the plain
 * one for thousands of cases.
 *
 * <p>Source: Laney (2002); R qcc 2.7. Golden case d19.
 *
 * @param centre the share or rate over all months
 * @param sigma how much more the months vary than chance alone would make them
 * @param lower the lower limit of each month, at least 0
 * @param upper the upper limit of each month
 */
public record AttributeChart(double centre, double sigma, double[] lower, double[] upper) {

  private static final double RANGE_OF_TWO = 1.128;

  /** The chart of shares, each of so many cases. */
  public static AttributeChart ofShares(double[] counts, double[] sizes, boolean laney) {
    double centre = centre(counts, sizes);
    for (int i = 0; i < counts.length; i++) {
      Checks.probability("share of month " + (i + 1), counts[i] / sizes[i]);
    }
    return of(counts, sizes, centre, centre * (1 - centre), 1, laney);
  }

  /** The chart of rates of rare events, each for so many served. */
  public static AttributeChart ofRates(double[] counts, double[] sizes, boolean laney) {
    double centre = centre(counts, sizes);
    return of(counts, sizes, centre, centre, Double.POSITIVE_INFINITY, laney);
  }

  /** The chart of counts of rare events in months that served as many. */
  public static AttributeChart ofCounts(double[] counts, boolean laney) {
    double[] ones = new double[counts.length];
    Arrays.fill(ones, 1);
    return ofRates(counts, ones, laney);
  }

  private static double centre(double[] counts, double[] sizes) {
    Checks.sameLength("counts", counts.length, "sizes", sizes.length);
    Checks.atLeast(2, "months", counts.length);
    Checks.notNegative("count of month", counts);
    for (int i = 0; i < sizes.length; i++) {
      Checks.positive("size of month " + (i + 1), sizes[i]);
    }
    return Arrays.stream(counts).sum() / Arrays.stream(sizes).sum();
  }

  private static AttributeChart of(double[] counts, double[] sizes, double centre, double variance, double highest,
      boolean laney) {
    double[] errors = Arrays.stream(sizes).map(size -> Math.sqrt(variance / size)).toArray();
    double sigma = laney && variance > 0 ? sigma(standardised(counts, sizes, centre, errors)) : 1;
    return new AttributeChart(centre, sigma,
        Arrays.stream(errors).map(error -> Math.max(0, centre - 3 * sigma * error)).toArray(),
        Arrays.stream(errors).map(error -> Math.min(highest, centre + 3 * sigma * error)).toArray());
  }

  private static double[] standardised(double[] counts, double[] sizes, double centre, double[] errors) {
    double[] z = new double[counts.length];
    Arrays.setAll(z, i -> (counts[i] / sizes[i] - centre) / errors[i]);
    return z;
  }

  /** The standard deviation of a series by its mean moving range. */
  static double sigma(double[] series) {
    double sum = 0;
    for (int i = 1; i < series.length; i++) {
      sum += Math.abs(series[i] - series[i - 1]);
    }
    return sum / (series.length - 1) / RANGE_OF_TWO;
  }
}
