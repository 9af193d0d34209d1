package prima.core.statistics;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * Intervals of a share under a complex design, for those who want another one than the default {@link ScoreInterval}.
 *
 * <p>Source: R survey 4.5, {@code svyciprop}: {@code xlogit, asin, beta, likelihood, mean}. Golden case d07.
 */
public enum ProportionInterval {
  /** Student's t on the scale of log odds. */
  LOGIT {
    @Override
    Interval inside(BoundedEstimate share, long sampled) {
      double p = share.value();
      return transformed(share, Math.log(p / (1 - p)), 1 / (p * (1 - p)), x -> 1 / (1 + Math.exp(-x)));
    }
  },
  /** Student's t on the scale of the arcsine of the root. */
  ARCSINE {
    @Override
    Interval inside(BoundedEstimate share, long sampled) {
      double p = share.value();
      return transformed(share, Math.asin(Math.sqrt(p)), 1 / (2 * Math.sqrt(p * (1 - p))),
          x -> Math.pow(Math.sin(Math.max(0, Math.min(Math.PI / 2, x))), 2));
    }
  },
  /** Clopper and Pearson's with the effective number of answers, reduced for few degrees of freedom. */
  KORN_GRAUBARD {
    @Override
    Interval inside(BoundedEstimate share, long sampled) {
      double size = adjustedSize(share, sampled);
      double p = share.value();
      double tail = (1 - ScoreInterval.CONFIDENCE) / 2;
      return new Interval(BetaDistribution.of(size * p, size * (1 - p) + 1).inverseCumulativeProbability(tail),
          BetaDistribution.of(size * p + 1, size * (1 - p)).inverseSurvivalProbability(tail));
    }
  },
  /**
   * All shares that the answers do not contradict: {@code 2 n (p log(p / q) + (1 - p) log((1 - p) / (1 - q)))} is at
   * most {@code t^2 m / (m - 1)}, with the effective number of answers n of m respondents.
   */
  LIKELIHOOD {
    @Override
    Interval inside(BoundedEstimate share, long sampled) {
      double p = share.value();
      double t = TInterval.quantile(share.degreesOfFreedom(), ScoreInterval.CONFIDENCE);
      double limit = t * t * sampled / (sampled - 1.0) / (2 * share.effectiveSize());
      UnivariateFunction excess = q -> p * Math.log(p / q) + (1 - p) * Math.log((1 - p) / (1 - q)) - limit;
      BrentSolver solver = new BrentSolver(1e-14, 1e-14);
      double lowest = Double.MIN_NORMAL;
      double highest = Math.nextDown(1.0);
      return new Interval(excess.value(lowest) <= 0 ? 0 : solver.solve(STEPS, excess, lowest, p),
          excess.value(highest) <= 0 ? 1 : solver.solve(STEPS, excess, p, highest));
    }
  },
  /** Student's t on the share itself. */
  MEAN {
    @Override
    Interval inside(BoundedEstimate share, long sampled) {
      return TInterval.of(share);
    }
  };

  private static final int STEPS = 1000;

  /** The 95 % interval of a share strictly between 0 and 1, from a sample of so many respondents. */
  public Interval of(BoundedEstimate share, long sampled) {
    Checks.atLeast(2, "respondents", sampled);
    if (!(share.lowest() == 0 && share.highest() == 1 && share.value() > 0 && share.value() < 1)) {
      throw new IllegalArgumentException("Cannot find the interval of share: " + share.value() + " on a scale from "
          + share.lowest() + " to " + share.highest() + " is not strictly between 0 and 1");
    }
    return inside(share, sampled);
  }

  abstract Interval inside(BoundedEstimate share, long sampled);

  /** The effective number of answers, less where the error itself is uncertain. */
  static double adjustedSize(BoundedEstimate share, long sampled) {
    double ratio = TInterval.quantile(sampled - 1.0, ScoreInterval.CONFIDENCE)
        / TInterval.quantile(share.degreesOfFreedom(), ScoreInterval.CONFIDENCE);
    return share.effectiveSize() * ratio * ratio;
  }

  private static Interval transformed(BoundedEstimate share, double centre, double slope, DoubleUnaryOperator back) {
    Interval interval = TInterval.of(centre, slope * share.standardError(), share.degreesOfFreedom(),
        ScoreInterval.CONFIDENCE);
    return new Interval(back.applyAsDouble(interval.lower()), back.applyAsDouble(interval.upper()));
  }
}
