package prima.core.statistics;

import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The change of a figure from one sample to another.
 *
 * <p>{@code D = I2 - I1}, {@code V = V1 + V2}, degrees of freedom {@code V^2 / (V1^2/df1 + V2^2/df2)} (Satterthwaite),
 * p from both tails of Student's t. The interval is MOVER's, from the two score limits {@code (l, u)}:
 * {@code D - sqrt((I2 - l2)^2 + (u1 - I1)^2)} to {@code D + sqrt((u2 - I2)^2 + (I1 - l1)^2)}.
 *
 * <p>Where the samples share clusters, {@code V = V1 + V2 - 2 Cov}, the smaller degrees of freedom, and the products
 * of the two distances times twice their correlation are taken off under the roots.
 *
 * <p>Source: Welch (1947); Zou and Donner (2008). Golden cases d08, d23; d04 for shared clusters.
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
    return between(before, after, 0);
  }

  /** The change between two samples that share respondents or clusters, so that their figures move together. */
  public static Change between(BoundedEstimate before, BoundedEstimate after, double covariance) {
    Checks.finite("covariance", covariance);
    double difference = after.value() - before.value();
    double variance = before.variance() + after.variance() - 2 * covariance;
    Interval interval = mover(before, after, covariance);
    if (!(variance > 0)) {
      return new Change(difference, 0, OptionalDouble.empty(), OptionalDouble.empty(), interval);
    }
    double error = Math.sqrt(variance);
    double degrees = covariance == 0 ? satterthwaite(before, after)
        : Math.min(before.degreesOfFreedom(), after.degreesOfFreedom());
    double p = twoSided(difference / error, degrees);
    return new Change(difference, error, OptionalDouble.of(degrees), OptionalDouble.of(p), interval);
  }

  private static double satterthwaite(BoundedEstimate before, BoundedEstimate after) {
    double part = before.variance() / (before.variance() + after.variance());
    return 1 / (part * part / before.degreesOfFreedom() + (1 - part) * (1 - part) / after.degreesOfFreedom());
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
    Checks.positive("margin", margin);
    if (degreesOfFreedom.isEmpty()) {
      return OptionalDouble.empty();
    }
    TDistribution t = TDistribution.of(degreesOfFreedom.getAsDouble());
    double aboveLower = t.survivalProbability((difference + margin) / standardError);
    double belowUpper = t.cumulativeProbability((difference - margin) / standardError);
    return OptionalDouble.of(Math.max(aboveLower, belowUpper));
  }

  private static Interval mover(BoundedEstimate before, BoundedEstimate after, double covariance) {
    Interval first = ScoreInterval.of(before);
    Interval second = ScoreInterval.of(after);
    double correlation = covariance == 0 ? 0
        : Math.max(-1, Math.min(1, covariance / before.standardError() / after.standardError()));
    double difference = after.value() - before.value();
    return new Interval(
        difference - distance(after.value() - second.lower(), first.upper() - before.value(), correlation),
        difference + distance(second.upper() - after.value(), before.value() - first.lower(), correlation));
  }

  private static double distance(double one, double other, double correlation) {
    return Math.sqrt(Math.max(0, one * one + other * other - 2 * correlation * one * other));
  }

  static double twoSided(double t, double degreesOfFreedom) {
    if (!(degreesOfFreedom > 0)) {
      throw new IllegalArgumentException("Cannot test with " + degreesOfFreedom + " degrees of freedom");
    }
    return 2 * TDistribution.of(degreesOfFreedom).survivalProbability(Math.abs(t));
  }
}
