package prima.core.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The share of cases still open after so many days, by Kaplan and Meier: open cases count for as long as they have been
 * open. The mean or median of closed cases alone makes a slow office look fast.
 *
 * <p>{@code S(t) = product over days up to t of (1 - closed / at risk)}; Greenwood's error
 * {@code S sqrt(sum closed / (at risk (at risk - closed)))}; medians and their limits by the rules of {@code survfit}.
 *
 * <p>Source: Kaplan and Meier (1958); R survival 3.5, {@code survfit}. Golden case d17.
 *
 * @param steps one for each number of days at which a case was closed or last seen open
 */
public record ResolutionCurve(List<Step> steps) {

  private static final double TOLERANCE = Math.sqrt(Math.ulp(1.0));
  private static final double CRITICAL =
      NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - ScoreInterval.CONFIDENCE) / 2);

  /**
   * What is known after so many days.
   *
   * @param days the days
   * @param atRisk the cases that were open until then
   * @param closed the cases that were closed then
   * @param open the share of cases still open after that
   * @param cumulativeError the standard error of the logarithm of that share; infinite where the share is 0
   */
  public record Step(int days, long atRisk, long closed, double open, double cumulativeError) {

    /** Greenwood's standard error of the share; empty where the share is 0. */
    public OptionalDouble standardError() {
      return open > 0 ? OptionalDouble.of(open * cumulativeError) : OptionalDouble.empty();
    }
  }

  /** The scale on which the limits of the share are found. */
  public enum Limits {
    /** The share itself. */
    PLAIN {
      @Override
      double limit(Step step, double z) {
        return step.open() + z * step.open() * step.cumulativeError();
      }
    },
    /** Its logarithm. */
    LOG {
      @Override
      double limit(Step step, double z) {
        return step.open() * Math.exp(z * step.cumulativeError());
      }
    },
    /** The logarithm of its negative logarithm: the default, good for few cases. */
    LOG_LOG {
      @Override
      double limit(Step step, double z) {
        double log = Math.log(step.open());
        return log == 0 ? 1 : Math.exp(log * Math.exp(z * step.cumulativeError() / log));
      }
    };

    abstract double limit(Step step, double z);

    double within(Step step, double z) {
      return step.open() == 0 ? Double.NaN : Math.max(0, Math.min(1, limit(step, z)));
    }
  }

  public ResolutionCurve {
    steps = List.copyOf(steps);
  }

  /** The curve of a tally of cases. */
  public static ResolutionCurve of(ResolutionTally tally) {
    List<Step> steps = new ArrayList<>();
    long atRisk = tally.cases();
    double open = 1;
    double hazardVariance = 0;
    for (var day : tally.byDay().entrySet()) {
      long closed = day.getValue().closed();
      open *= (double) (atRisk - closed) / atRisk;
      hazardVariance += closed == 0 ? 0 : closed / (atRisk * (double) (atRisk - closed));
      steps.add(new Step(day.getKey(), atRisk, closed, open, Math.sqrt(hazardVariance)));
      atRisk -= closed + day.getValue().open();
    }
    return new ResolutionCurve(steps);
  }

  /** The days after which half of the cases are closed; empty where that has not happened yet. */
  public OptionalDouble median() {
    return quantile(0.5);
  }

  /** The days after which this share of the cases is closed; empty where that has not happened yet. */
  public OptionalDouble quantile(double closed) {
    return crossing(closed, steps.stream().mapToDouble(step -> 1 - step.open()).toArray());
  }

  /** The lower 95 % limit of {@link #quantile}; empty where there is none. */
  public OptionalDouble quantileLower(double closed, Limits limits) {
    return crossing(closed, steps.stream().mapToDouble(step -> 1 - limits.within(step, -CRITICAL)).toArray());
  }

  /** The upper 95 % limit of {@link #quantile}; empty where there is none yet. */
  public OptionalDouble quantileUpper(double closed, Limits limits) {
    return crossing(closed, steps.stream().mapToDouble(step -> 1 - limits.within(step, CRITICAL)).toArray());
  }

  /** The share of cases still open after so many days, and its 95 % limits. */
  public double open(int days) {
    Step step = at(days);
    return step == null ? 1 : step.open();
  }

  /** The 95 % interval of the share still open after so many days. */
  public Interval openInterval(int days, Limits limits) {
    Step step = at(days);
    if (step == null || step.open() == 0) {
      return new Interval(step == null ? 1 : 0, step == null ? 1 : 0);
    }
    return new Interval(limits.within(step, -CRITICAL), limits.within(step, CRITICAL));
  }

  /** The mean number of days that a case is open within the longest time seen. */
  public double restrictedMean() {
    return areaFrom(-1);
  }

  /** The standard error of {@link #restrictedMean}. */
  public double restrictedMeanError() {
    double variance = 0;
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      if (step.closed() > 0 && step.atRisk() > step.closed()) {
        double area = areaFrom(i);
        variance += area * area * step.closed() / (step.atRisk() * (double) (step.atRisk() - step.closed()));
      }
    }
    return Math.sqrt(variance);
  }

  /** The area under the curve from a step, or from day 0 for -1, to the last step. */
  private double areaFrom(int first) {
    double area = 0;
    for (int i = first; i < steps.size() - 1; i++) {
      double height = i < 0 ? 1 : steps.get(i).open();
      area += height * (steps.get(i + 1).days() - (i < 0 ? 0 : steps.get(i).days()));
    }
    return area;
  }

  private Step at(int days) {
    Step last = null;
    for (Step step : steps) {
      last = step.days() <= days ? step : last;
    }
    return last;
  }

  /** Where a rising curve of closed shares reaches a share; halfway to its next rise where it equals the share. */
  private OptionalDouble crossing(double share, double[] closed) {
    int reached = first(closed, share - TOLERANCE);
    int passed = first(closed, share + TOLERANCE);
    if (reached < 0) {
      return OptionalDouble.empty();
    }
    int next = passed < 0 ? steps.size() - 1 : passed;
    return OptionalDouble.of((steps.get(reached).days() + steps.get(next).days()) / 2.0);
  }

  private static int first(double[] closed, double least) {
    for (int i = 0; i < closed.length; i++) {
      if (closed[i] >= least) {
        return i;
      }
    }
    return -1;
  }
}
