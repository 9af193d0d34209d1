package prima.core.statistics;

import java.util.List;

/**
 * The variance of a total of scores under a stratified, clustered design, by linearisation.
 *
 * <p>{@code V = sum_h (1 - f_h) n_h / (n_h - 1) sum_p (z_hp - mean z_h)^2}, plus what a second stage adds. Any figure
 * that is a smooth function of totals has this variance, with its influence values as scores.
 *
 * <p>Source: Binder (1983); R survey 4.5, {@code svyrecvar}. Golden cases d02, d03, d04, d05, d06.
 *
 * @param value the variance
 * @param lonely whether a stratum of one sampling unit took part, so that a rule had to speak for it; one whose score
 *     is 0, being outside the domain, did not
 */
public record DesignVariance(double value, boolean lonely) {

  /**
   * Adds up the strata.
   *
   * @throws IllegalArgumentException if a stratum has one sampling unit and the rule is {@link LonelyStrata#FAIL}
   */
  public static DesignVariance of(List<StratumScores> strata, LonelyStrata rule) {
    double variance = 0;
    long lonely = 0;
    double grandMean = strata.stream().mapToDouble(StratumScores::sum).sum()
        / Math.max(1, strata.stream().mapToLong(StratumScores::units).sum());
    for (StratumScores stratum : strata) {
      if (stratum.units() == 1 && !stratum.isLonely()) {
        variance += stratum.secondStage();
      } else if (!stratum.isLonely()) {
        variance += stratum.variance();
      } else if (stratum.sum() != 0) {
        lonely++;
        variance += switch (rule) {
          case FAIL -> throw new IllegalArgumentException("Cannot estimate the error: a stratum has one sampling unit");
          case ADJUST -> stratum.varianceAround(grandMean);
          case AVERAGE, REMOVE -> 0;
        };
      }
    }
    if (rule == LonelyStrata.AVERAGE && lonely > 0) {
      if (lonely == strata.size()) {
        throw new IllegalArgumentException("Cannot estimate the error: every stratum has one sampling unit");
      }
      variance *= strata.size() / (double) (strata.size() - lonely);
    }
    return new DesignVariance(variance, lonely > 0);
  }
}
