package prima.stage.report.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * A linear scale from figures to the drawing.
 *
 * @param low the figure at the start
 * @param high the figure at the end
 * @param start where the lowest figure lies in the drawing
 * @param end where the highest figure lies; smaller than the start where the axis points up
 */
public record Axis(double low, double high, double start, double end) {

  public Axis {
    if (!(high > low)) {
      throw new IllegalArgumentException("Cannot draw an axis from " + low + " to " + high);
    }
  }

  /** An axis that covers the figures with round ends, and does not leave the scale of the instrument. */
  public static Axis covering(List<Double> figures, double lowest, double highest, double start, double end) {
    double smallest = figures.stream().mapToDouble(Double::doubleValue).min().orElse(lowest);
    double largest = figures.stream().mapToDouble(Double::doubleValue).max().orElse(highest);
    double middle = (smallest + largest) / 2;
    double reach = Math.max((largest - smallest) / 2 * 1.08, (highest - lowest) / 40);
    double step = step(2 * reach);
    double low = Math.max(lowest, Math.floor((middle - reach) / step) * step);
    double high = Math.min(highest, Math.ceil((middle + reach) / step) * step);
    return high > low ? new Axis(low, high, start, end) : new Axis(lowest, highest, start, end);
  }

  /** Where a figure lies in the drawing; figures beyond the ends lie on the ends. */
  public double at(double figure) {
    double share = (Math.max(low, Math.min(high, figure)) - low) / (high - low);
    return start + share * (end - start);
  }

  /** Round figures along the axis. */
  public List<Double> ticks() {
    double step = step(high - low);
    List<Double> ticks = new ArrayList<>();
    for (long i = (long) Math.ceil(low / step - 1e-9); i * step <= high + step * 1e-9; i++) {
      ticks.add(i * step);
    }
    return ticks;
  }

  private static double step(double range) {
    double magnitude = Math.pow(10, Math.floor(Math.log10(range / 4)));
    double share = range / 4 / magnitude;
    return magnitude * (share <= 1 ? 1 : share <= 2 ? 2 : share <= 5 ? 5 : 10);
  }
}
