package prima.core.statistics;

import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The change of a figure from one independent sample to another.
 *
 * <p>{@code D = I2 - I1}, {@code V = V1 + V2}, degrees of freedom {@code V^2 / (V1^2/df1 + V2^2/df2)} (Satterthwaite),
 * p from both tails of Student's t. The interval is MOVER's, from the two score limits {@code (l, u)}:
 * {@code D - sqrt((I2 - l2)^2 + (u1 - I1)^2)} to {@code D + sqrt((u2 - I2)^2 + (I1 - l1)^2)}.
 *
 * <p>Source: Welch (1947); Zou and Donner (2008). Golden cases d08, d23.
 *
 * @param difference the later figure less the earlier one
 * @param standardError the standard error of the difference
 * @param degreesOfFreedom the degrees of freedom; empty where both standard errors are 0
 * @param probability how often samples differ at least so much where nothing has changed (p); empty where both
 *     standard errors are 0
 * @param interval the 95 % interval of the difference
 */
public record Change(double difference, double standardError, OptionalDouble degreesOfFreedom,
    OptionalDouble probability, Interval interval) {

  /** The change between two samples that share nobody. */
  public static Change between(BoundedEstimate before, BoundedEstimate after) {
    double difference = after.value() - before.value();
    double variance = before.variance() + after.variance();
    Interval interval = mover(before, after);
    if (variance == 0) {
      return new Change(difference, 0, OptionalDouble.empty(), OptionalDouble.empty(), interval);
    }
    double error = Math.sqrt(variance);
    double degrees = variance * variance / (square(before.variance()) / before.degreesOfFreedom()
        + square(after.variance()) / after.degreesOfFreedom());
    double p = twoSided(difference / error, degrees);
    return new Change(difference, error, OptionalDouble.of(degrees), OptionalDouble.of(p), interval);
  }

  /** The 95 % interval from Student's t, which may reach beyond what the scale allows. */
  public Interval tInterval() {
    return degreesOfFreedom.isEmpty() ? new Interval(difference, difference)
        : TInterval.of(difference, standardError, degreesOfFreedom.getAsDouble(), ScoreInterval.CONFIDENCE);
  }

  /**
   * The probability (p) of the test that the change is smaller than the margin, up or down (two one-sided tests): small
   * where "no relevant change" is shown, not only not refuted. Empty where both standard errors are 0.
   */
  public OptionalDouble equivalence(double margin) {
    if (degreesOfFreedom.isEmpty()) {
      return OptionalDouble.empty();
    }
    TDistribution t = TDistribution.of(degreesOfFreedom.getAsDouble());
    double aboveLower = t.survivalProbability((difference + margin) / standardError);
    double belowUpper = t.cumulativeProbability((difference - margin) / standardError);
    return OptionalDouble.of(Math.max(aboveLower, belowUpper));
  }

  private static Interval mover(BoundedEstimate before, BoundedEstimate after) {
    Interval first = ScoreInterval.of(before);
    Interval second = ScoreInterval.of(after);
    double difference = after.value() - before.value();
    return new Interval(
        difference - Math.hypot(after.value() - second.lower(), first.upper() - before.value()),
        difference + Math.hypot(second.upper() - after.value(), before.value() - first.lower()));
  }

  static double twoSided(double t, double degreesOfFreedom) {
    return 2 * TDistribution.of(degreesOfFreedom).survivalProbability(Math.abs(t));
  }

  private static double square(double x) {
    return x * x;
  }
}
