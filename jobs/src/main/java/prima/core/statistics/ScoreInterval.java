package prima.core.statistics;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The default interval of every figure on a scale with two ends. It never leaves the scale and never has width 0.
 *
 * <p>With m the place on the scale from 0 to 1, {@code n = m (1 - m) / v} and t the quantile of Student's t:
 * {@code (m + t^2/2n -+ t sqrt(m (1 - m)/n + t^2/4n^2)) / (1 + t^2/n)}.
 *
 * <p>Source: Wilson (1927) with the effective sample size; R survey 4.5, {@code svyciprop(method = "wilson")}. Golden
 * cases d07, d22, d23, d34.
 */
public final class ScoreInterval {

  /** The confidence of every interval that is printed. */
  public static final double CONFIDENCE = 0.95;

  private ScoreInterval() {
  }

  /** The interval that holds the true value in 95 of 100 samples. */
  public static Interval of(BoundedEstimate estimate) {
    return of(estimate, CONFIDENCE);
  }

  /** The interval that holds the true value in this share of samples. */
  public static Interval of(BoundedEstimate estimate, double confidence) {
    double t = TInterval.quantile(estimate.degreesOfFreedom(), confidence);
    Interval share = ofShare(estimate.share(), estimate.effectiveSize(), t);
    return new Interval(estimate.onScale(share.lower()), estimate.onScale(share.upper()))
        .within(estimate.lowest(), estimate.highest());
  }

  /** The interval of a share between 0 and 1 of so many answers, for a given critical value. */
  static Interval ofShare(double share, double size, double critical) {
    double square = critical * critical;
    double centre = (share + square / (2 * size)) / (1 + square / size);
    double half = critical * Math.sqrt(share * (1 - share) / size + square / (4 * size * size)) / (1 + square / size);
    return new Interval(share == 0 ? 0 : Math.max(0, centre - half), share == 1 ? 1 : Math.min(1, centre + half));
  }

  /**
   * The probability that the true value is at least the bound, in the confidence distribution of this interval:
   * {@code T((m - b) / sqrt(b (1 - b) / n))}.
   */
  static double probabilityAtLeast(BoundedEstimate estimate, double bound) {
    double share = estimate.share(bound);
    if (share <= 0 || share >= 1) {
      return share <= 0 ? 1 : 0;
    }
    double distance = (estimate.share() - share) / Math.sqrt(share * (1 - share) / estimate.effectiveSize());
    return TDistribution.of(estimate.degreesOfFreedom()).cumulativeProbability(distance);
  }
}
