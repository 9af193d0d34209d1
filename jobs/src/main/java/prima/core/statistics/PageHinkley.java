package prima.core.statistics;

/**
 * How far a series has climbed above its own past, value by value: {@code s_t = max(0, s_(t-1) + x_t - mean_t - d)}
 * with the mean of all values so far, including x_t. It needs no baseline; a lasting rise makes it grow without end. For a
 * fall, give the series with its sign changed.
 *
 * <p>Source: Page (1954), Hinkley (1971). Golden case d30.
 */
public final class PageHinkley {

  private PageHinkley() {
  }

  /**
   * The sums after each value.
   *
   * @param slack how far above the mean of the past a value may be and still count as level (d)
   */
  public static double[] sums(double[] series, double slack) {
    Checks.notNegative("slack", slack);
    double[] sums = new double[series.length];
    double total = 0;
    double sum = 0;
    for (int t = 0; t < series.length; t++) {
      total += Checks.finite("value " + (t + 1), series[t]);
      sum = Math.max(0, sum + series[t] - total / (t + 1) - slack);
      sums[t] = sum;
    }
    return sums;
  }
}
