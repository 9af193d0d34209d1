package prima.stage.report.chart;

import java.util.List;
import java.util.Objects;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;
import prima.stage.report.chart.XmrChart.Point;
import prima.stage.report.chart.XmrChart.Signal;

/** A control chart as small as a stamp, one of many on the same scale: the months, the limits of the last one, its mark. */
public final class SparkChart {

  private static final double WIDTH = 190;
  private static final double LEFT = 26;
  private static final double RIGHT = 182;
  private static final double TOP = 10;
  private static final double BOTTOM = 62;

  private SparkChart() {
  }

  /** The scale that all drawings share; it covers what is drawn of all of them. */
  public static Axis axis(List<List<Point>> series, double lowest, double highest) {
    return Axis.covering(series.stream().flatMap(List::stream).flatMap(point -> Stream.of(point.value()))
        .filter(Objects::nonNull).toList(), lowest, highest, BOTTOM, TOP);
  }

  /** Draws the months of one subject, the earliest first, without holes. */
  public static String draw(Caption caption, List<Point> points, Axis vertical, DoubleFunction<String> written) {
    Svg svg = new Svg(caption, WIDTH);
    for (double end : List.of(vertical.low(), vertical.high())) {
      svg.line(LEFT, vertical.at(end), RIGHT, vertical.at(end), Ink.GRID, 0.8);
      svg.text(LEFT - 4, vertical.at(end) + 5, "end", Ink.COMMON, written.apply(end));
    }
    Point last = points.get(points.size() - 1);
    if (last.lower() != null && last.upper() != null) {
      level(svg, vertical, last.upper(), "4 3");
      level(svg, vertical, last.lower(), "4 3");
      level(svg, vertical, last.centre(), null);
    }
    XmrChart.drawLine(svg, points, vertical, i -> across(i, points.size()));
    drawMarks(svg, points, vertical);
    return svg.close(BOTTOM + 10);
  }

  private static void level(Svg svg, Axis vertical, double figure, String dashes) {
    svg.dashed(LEFT, vertical.at(figure), RIGHT, vertical.at(figure), Ink.COMMON, 0.8, dashes);
  }

  private static void drawMarks(Svg svg, List<Point> points, Axis vertical) {
    for (int i = 0; i < points.size(); i++) {
      Point point = points.get(i);
      boolean isMarked = point.value() != null && (point.signal() != Signal.COMMON || i == points.size() - 1);
      if (isMarked) {
        XmrChart.drawMark(svg, point.signal(), across(i, points.size()), vertical.at(point.value()));
      }
    }
  }

  private static double across(int i, int size) {
    return size < 2 ? (LEFT + RIGHT) / 2 : LEFT + 6 + i * (RIGHT - LEFT - 12) / (size - 1);
  }
}
