package prima.core.statistics;

import java.util.OptionalDouble;

/**
 * How the index of a part of a sample (a unit) differs from that of the whole sample, which the part belongs to.
 *
 * <p>The error is that of the scores {@code z = g_part'v - g_whole'v} inside the part and {@code -g_whole'v} outside, so
 * what both share cancels out. Source: Binder (1983). In a simple sample {@code V = (1 - p)^2 (V_part + V_rest)} with p
 * the part's share of the weight.
 *
 * @param difference the index of the part less that of the whole
 * @param standardError its standard error
 * @param degreesOfFreedom those of the part, the smaller ones
 * @param share the part's share of the weight of the whole
 */
public record PartDifference(double difference, double standardError, double degreesOfFreedom, double share) {

  /**
   * How often samples differ at least so much where the part is like the whole (p, two-sided). The part's own error is
   * taken from the limit of its score interval that faces the whole where that is the larger one: a part with nothing
   * but top answers has no error of its own and is not certain for that. Empty where the part is the whole.
   *
   * @param part the part's own index
   */
  public OptionalDouble probability(BoundedEstimate part) {
    Interval interval = ScoreInterval.of(part);
    double reach = difference > 0 ? part.value() - interval.lower() : interval.upper() - part.value();
    double facing = Math.max(0, reach) / TInterval.quantile(part.degreesOfFreedom(), ScoreInterval.CONFIDENCE);
    double missing = Math.max(0, facing * facing - part.variance()) * (1 - share) * (1 - share);
    double variance = standardError * standardError + missing;
    return share < 1 && variance > 0
        ? OptionalDouble.of(Math.min(1, Change.twoSided(difference / Math.sqrt(variance), degreesOfFreedom)))
        : OptionalDouble.empty();
  }
}
