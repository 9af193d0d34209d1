package prima.stage.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;

/** The control chart of a monthly measure: the points, their mean, their natural limits, and the signals. */
public final class XmrChart {

  private static final double LEFT = 44;
  private static final double RIGHT = 392;
  private static final double TOP = 14;
  private static final double BOTTOM = 178;

  private XmrChart() {
  }

  /**
   * One month.
   *
   * @param label the month as on the axis
   * @param value the figure; null leaves a gap
   * @param centre mean of the series; null where there are no limits
   * @param lower lower natural limit
   * @param upper upper natural limit
   * @param signal what the month says
   */
  public record Point(String label, Double value, Double centre, Double lower, Double upper, Signal signal) {

    public Point {
      Objects.requireNonNull(label, "label");
      Objects.requireNonNull(signal, "signal");
    }
  }

  /** What a month says: nothing but common cause, or a signal for the better or the worse. */
  public enum Signal { COMMON, BETTER, WORSE }

  /**
   * Draws the months from left to right.
   *
   * @param caption what the drawing says
   * @param points the months, the earliest first, without holes
   * @param lowest the lowest figure of the scale
   * @param highest the highest figure of the scale
   * @param written how a figure on the axis is written
   */
  public static String draw(Caption caption, List<Point> points, double lowest, double highest,
      DoubleFunction<String> written) {
    Axis vertical = Axis.covering(figures(points), lowest, highest, BOTTOM, TOP);
    Svg svg = new Svg(caption);
    drawGrid(svg, vertical, written);
    drawMonths(svg, points);
    drawLimits(svg, points, vertical);
    drawLine(svg, points, vertical, i -> across(i, points.size()));
    drawMarks(svg, points, vertical, written);
    return svg.close(206);
  }

  private static List<Double> figures(List<Point> points) {
    return points.stream().flatMap(point -> Stream.of(point.value(), point.lower(), point.upper()))
        .filter(Objects::nonNull).toList();
  }

  private static void drawGrid(Svg svg, Axis vertical, DoubleFunction<String> written) {
    for (double tick : vertical.ticks()) {
      double y = vertical.at(tick);
      svg.line(LEFT, y, RIGHT, y, Ink.GRID, 0.6);
      svg.text(LEFT - 5, y + 5, "end", Ink.COMMON, written.apply(tick));
    }
  }

  private static void drawMonths(Svg svg, List<Point> points) {
    int last = points.size() - 1;
    int stride = Math.max(1, (int) Math.ceil(points.size() / 3.0));
    for (int i = last; i >= 0; i -= stride) {
      double x = across(i, points.size());
      svg.line(x, BOTTOM, x, BOTTOM + 4, Ink.COMMON, 0.8);
      svg.text(Math.min(Math.max(x, 30), 398), BOTTOM + 20, x > 370 ? "end" : "middle", Ink.COMMON,
          points.get(i).label());
    }
  }

  private static void drawLimits(Svg svg, List<Point> points, Axis vertical) {
    drawSteps(svg, points, vertical, Point::upper, "5 3");
    drawSteps(svg, points, vertical, Point::lower, "5 3");
    drawSteps(svg, points, vertical, Point::centre, null);
  }

  private static void drawSteps(Svg svg, List<Point> points, Axis vertical,
      java.util.function.Function<Point, Double> level, String dashes) {
    double half = points.size() < 2 ? 20 : (RIGHT - LEFT - 16) / (points.size() - 1) / 2;
    StringBuilder moves = new StringBuilder();
    Double before = null;
    for (int i = 0; i < points.size(); i++) {
      Double figure = level.apply(points.get(i));
      if (figure != null) {
        double x = across(i, points.size());
        String y = Svg.number(vertical.at(figure));
        if (before == null) {
          moves.append('M').append(Svg.number(x - half)).append(' ').append(y);
        } else if (!Svg.number(vertical.at(before)).equals(y)) {
          moves.append('H').append(Svg.number(x - half)).append('V').append(y);
        }
        boolean endsHere = i + 1 == points.size() || level.apply(points.get(i + 1)) == null;
        moves.append(endsHere ? "H" + Svg.number(x + half) : "");
      }
      before = figure;
    }
    svg.path(moves.toString(), Ink.COMMON, 1, dashes);
  }

  /** Joins the figures of months that follow each other; a month without a figure is a gap. */
  static void drawLine(Svg svg, List<Point> points, Axis vertical, IntToDoubleFunction across) {
    List<double[]> path = new ArrayList<>();
    for (int i = 0; i <= points.size(); i++) {
      if (i < points.size() && points.get(i).value() != null) {
        path.add(new double[] {across.applyAsDouble(i), vertical.at(points.get(i).value())});
      } else {
        if (path.size() > 1) {
          svg.polyline(path, Ink.TEXT, 1.4, null);
        }
        path = new ArrayList<>();
      }
    }
  }

  private static void drawMarks(Svg svg, List<Point> points, Axis vertical, DoubleFunction<String> written) {
    List<double[]> common = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      if (points.get(i).value() != null && points.get(i).signal() == Signal.COMMON) {
        common.add(new double[] {across(i, points.size()), vertical.at(points.get(i).value())});
      }
    }
    svg.dots(common, 2.8, Ink.COMMON);
    for (int i = 0; i < points.size(); i++) {
      Point point = points.get(i);
      if (point.value() != null && point.signal() != Signal.COMMON) {
        drawMark(svg, point.signal(), across(i, points.size()), vertical.at(point.value()));
      }
    }
  }

  static void drawMark(Svg svg, Signal signal, double x, double y) {
    switch (signal) {
      case BETTER -> svg.diamond(x, y, 5, Ink.BETTER);
      case WORSE -> svg.downTriangle(x, y, 4.6, Ink.WORSE);
      default -> svg.dot(x, y, 2.8, Ink.COMMON);
    }
  }

  private static double across(int i, int size) {
    return size < 2 ? (LEFT + RIGHT) / 2 : LEFT + 8 + i * (RIGHT - LEFT - 16) / (size - 1);
  }
}
