package prima.core.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Wilson's interval of a share, such as that of one answer to one element.
 *
 * <p>Source: Wilson (1927). Golden case d15. With weights the number of answers is the effective one.
 */
public final class ShareInterval {

  private static final Interval EVERYTHING = new Interval(0, 1);

  private ShareInterval() {
  }

  /** The 95 % interval of a share of so many independent answers; from 0 to 1 where there are none. */
  public static Interval wilson(double share, double size) {
    return wilson(share, size, ScoreInterval.CONFIDENCE);
  }

  /** The interval of a share of so many independent answers; from 0 to 1 where there are none. */
  public static Interval wilson(double share, double size, double confidence) {
    if (!(size >= 0) || size > 0 && !(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("Cannot use a share of " + share + " of " + size + " answers");
    }
    double critical = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - confidence) / 2);
    return size == 0 ? EVERYTHING : ScoreInterval.ofShare(share, size, critical);
  }
}
