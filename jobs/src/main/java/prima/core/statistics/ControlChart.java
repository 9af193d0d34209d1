package prima.core.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * The chart of individual values and moving ranges (XmR), read by the rules of NHS England's "Making Data Count".
 *
 * <p>Limits are {@code mean -+ 2.66 * mean moving range}; ranges of 3.267 times their mean or more are left out once.
 * Months without a value are skipped: they neither break nor feed a run. Where nothing varies there are no limits.
 *
 * <p>Source: NHSRplotthedots 0.2.2, point for point. Golden case d18.
 *
 * @param centre the mean; empty where there is no value
 * @param meanRange the mean moving range after screening; empty where nothing varies
 * @param screenedRanges how many ranges were left out
 * @param provisional whether the limits rest on fewer than 13 values
 * @param signals the rule that fired at each point, or null where there is no value or nothing varies
 */
public record ControlChart(OptionalDouble centre, OptionalDouble meanRange, int screenedRanges, boolean provisional,
    List<Signal> signals) {

  /** How many values make limits that are no longer provisional. */
  public static final int ENOUGH_VALUES = 13;

  private static final double LIMIT = 2.66;
  private static final double SCREEN = 3.267;
  private static final int RUN = 7;

  /** What a point says; the first that applies, in this order. */
  public enum Signal {
    /** Outside the upper limit. */
    ABOVE_LIMIT,
    /** Outside the lower limit. */
    BELOW_LIMIT,
    /** One of seven points, each above the one before. */
    RISING_TREND,
    /** One of seven points, each below the one before. */
    FALLING_TREND,
    /** One of two points out of three that are in the outer third before the upper limit. */
    TWO_OF_THREE_HIGH,
    /** One of two points out of three that are in the outer third before the lower limit. */
    TWO_OF_THREE_LOW,
    /** One of seven points above the centre. */
    RUN_ABOVE,
    /** One of seven points below the centre. */
    RUN_BELOW,
    /** Nothing unusual: what the process always does. */
    COMMON_CAUSE;

    /** 1 where the figure is unusually high or rises, -1 where it is low or falls, 0 where nothing is unusual. */
    public int direction() {
      return this == COMMON_CAUSE ? 0 : ordinal() % 2 == 0 ? 1 : -1;
    }
  }

  public ControlChart {
    signals = Collections.unmodifiableList(new ArrayList<>(signals));
  }

  /** The chart of a series in the order of time, null where a month has no value. */
  public static ControlChart of(List<Double> values) {
    return of(values, values.size(), true);
  }

  /** The chart whose centre and limits come from the first points only: a baseline that people have decided on. */
  public static ControlChart withBaseline(List<Double> values, int baseline) {
    return of(values, baseline, true);
  }

  static ControlChart of(List<Double> values, int baseline, boolean screening) {
    if (baseline < 0) {
      throw new IllegalArgumentException("Cannot use a baseline of " + baseline + " months");
    }
    double[] all = Checks.finite("value", present(values));
    double[] base = present(values.subList(0, Math.min(baseline, values.size())));
    double[] ranges = ranges(base);
    double allowed = screening ? SCREEN * Arrays.stream(ranges).average().orElse(0) : Double.POSITIVE_INFINITY;
    double[] kept = Arrays.stream(ranges).filter(range -> range < allowed).toArray();
    OptionalDouble centre = Arrays.stream(base).average();
    OptionalDouble meanRange = Arrays.stream(kept).average();
    meanRange = meanRange.orElse(0) > 0 ? meanRange : OptionalDouble.empty();
    Signal[] found = meanRange.isEmpty() ? new Signal[all.length]
        : new Reader(all, centre.getAsDouble(), LIMIT * meanRange.getAsDouble()).signals();
    return new ControlChart(centre, meanRange, ranges.length - kept.length, base.length < ENOUGH_VALUES,
        spread(values, found));
  }

  /** The lower limit; empty where nothing varies. The caller cuts it off at the end of the scale. */
  public OptionalDouble lower() {
    return meanRange.isEmpty() ? meanRange : OptionalDouble.of(centre.getAsDouble() - LIMIT * meanRange.getAsDouble());
  }

  /** The upper limit; empty where nothing varies. The caller cuts it off at the end of the scale. */
  public OptionalDouble upper() {
    return meanRange.isEmpty() ? meanRange : OptionalDouble.of(centre.getAsDouble() + LIMIT * meanRange.getAsDouble());
  }

  private static double[] present(List<Double> values) {
    return values.stream().filter(Objects::nonNull).mapToDouble(Double::doubleValue).toArray();
  }

  private static double[] ranges(double[] values) {
    double[] ranges = new double[Math.max(0, values.length - 1)];
    Arrays.setAll(ranges, i -> Math.abs(values[i + 1] - values[i]));
    return ranges;
  }

  /** Puts the signals of the values back to their months. */
  private static List<Signal> spread(List<Double> values, Signal[] found) {
    List<Signal> signals = new ArrayList<>();
    int next = 0;
    for (Double value : values) {
      signals.add(value == null ? null : found[next++]);
    }
    return signals;
  }

  /** Reads a series without gaps against its limits. */
  private record Reader(double[] values, double centre, double distance) {

    Signal[] signals() {
      int[] steps = new int[values.length];
      int[] sides = new int[values.length];
      int[] outer = new int[values.length];
      for (int i = 0; i < values.length; i++) {
        steps[i] = i == 0 ? 0 : (int) Math.signum(values[i] - values[i - 1]);
        sides[i] = (int) Math.signum(values[i] - centre);
        outer[i] = beyond(i) == 0 && Math.abs(values[i] - centre) > distance * 2 / 3 ? sides[i] : 0;
      }
      int[] trend = runs(steps, RUN - 1, 1);
      int[] side = runs(sides, RUN, 0);
      int[] pairs = pairs(outer);
      Signal[] signals = new Signal[values.length];
      Arrays.setAll(signals, i -> signal(beyond(i), trend[i], pairs[i], side[i]));
      return signals;
    }

    private int beyond(int i) {
      return values[i] > centre + distance ? 1 : values[i] < centre - distance ? -1 : 0;
    }

    private static Signal signal(int beyond, int trend, int pair, int side) {
      if (beyond != 0) {
        return beyond > 0 ? Signal.ABOVE_LIMIT : Signal.BELOW_LIMIT;
      } else if (trend != 0) {
        return trend > 0 ? Signal.RISING_TREND : Signal.FALLING_TREND;
      } else if (pair != 0) {
        return pair > 0 ? Signal.TWO_OF_THREE_HIGH : Signal.TWO_OF_THREE_LOW;
      }
      return side > 0 ? Signal.RUN_ABOVE : side < 0 ? Signal.RUN_BELOW : Signal.COMMON_CAUSE;
    }

    /** The sign of every point in a run of so many equal signs, and of so many points that lead into it. */
    private static int[] runs(int[] signs, int length, int before) {
      int[] marks = new int[signs.length];
      for (int end = length - 1 + before; end < signs.length; end++) {
        int sum = 0;
        for (int i = end - length + 1; i <= end; i++) {
          sum += signs[i];
        }
        if (Math.abs(sum) == length) {
          Arrays.fill(marks, end - length + 1 - before, end + 1, signs[end]);
        }
      }
      return marks;
    }

    /** The sign of every point near a limit that has another near the same limit among three neighbours. */
    private static int[] pairs(int[] signs) {
      int[] marks = new int[signs.length];
      for (int end = 2; end < signs.length; end++) {
        int sum = signs[end - 2] + signs[end - 1] + signs[end];
        for (int i = end - 2; i <= end && Math.abs(sum) >= 2; i++) {
          marks[i] = signs[i] == Integer.signum(sum) ? signs[i] : marks[i];
        }
      }
      return marks;
    }
  }
}
