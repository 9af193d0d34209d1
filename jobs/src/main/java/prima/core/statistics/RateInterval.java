package prima.core.statistics;

import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.inference.AlternativeHypothesis;
import org.apache.commons.statistics.inference.BinomialTest;

/**
 * Intervals of a number of rare events, such as complaints, and of rates and ratios of rates made of it.
 *
 * <p>Exact (Garwood): half the quantiles of chi-squared with 2d and 2d + 2 degrees of freedom. Byar:
 * {@code d (1 - 1/9d - z/3 sqrt d)^3}, and the same with + for d + 1.
 *
 * <p>Source: Garwood (1936); Breslow and Day (1987); R {@code poisson.test}. Golden case d16.
 */
public final class RateInterval {

  private static final double TAIL = (1 - ScoreInterval.CONFIDENCE) / 2;
  private static final double CRITICAL = NormalDistribution.of(0, 1).inverseSurvivalProbability(TAIL);

  private RateInterval() {
  }

  /** The events per 1000 served; empty where nobody was served. */
  public static OptionalDouble per1000(long events, double served) {
    return served > 0 ? OptionalDouble.of(1000 * events / served) : OptionalDouble.empty();
  }

  /** The exact 95 % interval of the events per 1000 served; empty where nobody was served. */
  public static Optional<Interval> exactPer1000(long events, double served) {
    return served > 0 ? Optional.of(scaled(exact(events), 1000 / served)) : Optional.empty();
  }

  /** The exact 95 % interval of the expected number of events. */
  public static Interval exact(long events) {
    double lower = counted(events) == 0 ? 0
        : ChiSquaredDistribution.of(2.0 * events).inverseCumulativeProbability(TAIL) / 2;
    return new Interval(lower, ChiSquaredDistribution.of(2.0 * events + 2).inverseSurvivalProbability(TAIL) / 2);
  }

  /** Byar's approximation of the exact interval. */
  public static Interval byar(long events) {
    return new Interval(counted(events) == 0 ? 0 : Math.max(0, byar(events, -CRITICAL)), byar(events + 1, CRITICAL));
  }

  private static double byar(long events, double z) {
    double root = 1 - 1 / (9.0 * events) + z / (3 * Math.sqrt(events));
    return events * root * root * root;
  }

  /**
   * The exact 95 % interval of the ratio of two rates, given how many events there were in all; empty where the other
   * has none, so that the ratio may be any.
   */
  public static Optional<Interval> ratio(long events, double served, long otherEvents, double otherServed) {
    check(events, served, otherEvents, otherServed);
    if (otherEvents == 0) {
      return Optional.empty();
    }
    Interval share = ShareInterval.clopperPearson(events, events + otherEvents);
    return Optional.of(scaled(new Interval(odds(share.lower()), odds(share.upper())), otherServed / served));
  }

  /** The exact probability (p) that two equal rates differ at least so much. */
  public static double equalRates(long events, double served, long otherEvents, double otherServed) {
    check(events, served, otherEvents, otherServed);
    if (events + otherEvents == 0) {
      return 1;
    }
    return BinomialTest.withDefaults().with(AlternativeHypothesis.TWO_SIDED)
        .test(Math.toIntExact(events + otherEvents), (int) events, served / (served + otherServed)).getPValue();
  }

  /**
   * The same for many events, by the score test {@code (d - E) / sqrt(E T' / (T + T'))}, E being the events to expect
   * of equal rates; empty where there is no event.
   */
  public static OptionalDouble equalRatesByScore(long events, double served, long otherEvents, double otherServed) {
    check(events, served, otherEvents, otherServed);
    double share = served / (served + otherServed);
    double expected = (events + otherEvents) * share;
    return expected == 0 ? OptionalDouble.empty() : OptionalDouble.of(2 * NormalDistribution.of(0, 1)
        .survivalProbability(Math.abs(events - expected) / Math.sqrt(expected * (1 - share))));
  }

  /** The 95 % interval of the ratio of two rates on the log scale; empty where either has no event. */
  public static Optional<Interval> logRatio(long events, double served, long otherEvents, double otherServed) {
    check(events, served, otherEvents, otherServed);
    if (events == 0 || otherEvents == 0) {
      return Optional.empty();
    }
    double ratio = events / served / (otherEvents / otherServed);
    double half = CRITICAL * Math.sqrt(1.0 / events + 1.0 / otherEvents);
    return Optional.of(new Interval(ratio * Math.exp(-half), ratio * Math.exp(half)));
  }

  /** An interval of a number, as one of a rate or a ratio. */
  public static Interval scaled(Interval interval, double factor) {
    return new Interval(interval.lower() * factor, interval.upper() * factor);
  }

  private static void check(long events, double served, long otherEvents, double otherServed) {
    counted(events);
    counted(otherEvents);
    Checks.positive("served", served);
    Checks.positive("served by the other", otherServed);
  }

  private static long counted(long events) {
    if (events < 0) {
      throw new IllegalArgumentException("Cannot use " + events + " events");
    }
    return events;
  }

  private static double odds(double share) {
    return share / (1 - share);
  }
}
