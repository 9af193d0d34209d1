package prima.core.statistics;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * An index and what is known of its error.
 *
 * @param respondents those whose answers count: the n of the figure
 * @param complete those who answered every element
 * @param weightSum the sum of the respondents' weights
 * @param effectiveSize Kish's effective number of respondents, {@code (sum w)^2 / sum w^2}
 * @param index the index; empty where it is undefined
 * @param standardError its standard error by linearisation; empty where it is undefined
 * @param degreesOfFreedom sampling units with a respondent, less their strata
 * @param designEffect the variance over that of a simple sample of as many respondents; empty where it cannot be known
 * @param lonelyStratum whether a stratum of one sampling unit took part in the error
 * @param undefined why index or standard error is empty, or an interval does not exist
 * @param lowest the lowest possible index
 * @param highest the highest possible index
 */
public record IndexEstimate(long respondents, long complete, double weightSum, double effectiveSize,
    OptionalDouble index, OptionalDouble standardError, long degreesOfFreedom, OptionalDouble designEffect,
    boolean lonelyStratum, Optional<Undefined> undefined, double lowest, double highest) {

  /**
   * The index with its error, for intervals, bands and changes. Empty where either is undefined, and where answers off
   * the scale, kept as an older publication did, have carried the index off its own scale.
   */
  public Optional<BoundedEstimate> bounded() {
    if (index.isEmpty() || standardError.isEmpty() || degreesOfFreedom < 1 || isOffScale(index.getAsDouble())) {
      return Optional.empty();
    }
    return Optional.of(new BoundedEstimate(index.getAsDouble(), standardError.getAsDouble(), degreesOfFreedom,
        effectiveSize, lowest, highest));
  }

  private boolean isOffScale(double value) {
    double rounding = 1e-12 * (highest - lowest);
    return value < lowest - rounding || value > highest + rounding;
  }
}
