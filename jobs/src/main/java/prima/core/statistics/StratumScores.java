package prima.core.statistics;

/**
 * Sums over the sampling units of one stratum of their scores {@code z}, zeros included: all that the variance needs.
 *
 * @param units the number of sampling units in the sample
 * @param sum the sum of the scores
 * @param squares the sum of the squared scores
 * @param fraction the share of the stratum's sampling units that is in the sample; 0 where the population is large
 * @param secondStage the variance from sampling inside the units; 0 where units were taken whole
 */
public record StratumScores(long units, double sum, double squares, double fraction, double secondStage) {

  public StratumScores {
    if (units < 1) {
      throw new IllegalArgumentException("Cannot use a stratum with " + units + " sampling units");
    }
    Checks.finite("sum of scores", sum);
    Checks.notNegative("squared scores", squares);
    Checks.notNegative("variance of the second stage", secondStage);
    if (!(fraction >= 0 && fraction <= 1)) {
      throw new IllegalArgumentException("Cannot use a sampling fraction of " + fraction
          + ": the population is smaller than the sample");
    }
  }

  /** A stratum of a large population whose sampling units were taken whole. */
  public StratumScores(long units, double sum, double squares) {
    this(units, sum, squares, 0, 0);
  }

  /** Whether the stratum shows no spread because it has one unit and is not taken whole. */
  boolean isLonely() {
    return units == 1 && fraction < 1;
  }

  /** {@code (1 - f) n / (n - 1) sum (z - mean z)^2}, plus the second stage. */
  double variance() {
    double spread = Math.max(0, squares - sum * sum / units);
    return (1 - fraction) * units / (units - 1.0) * spread + secondStage;
  }

  /** The variance of a lonely stratum when the unit is compared with the mean of all units. */
  double varianceAround(double grandMean) {
    double deviation = sum - grandMean;
    return (1 - fraction) * deviation * deviation + secondStage;
  }
}
