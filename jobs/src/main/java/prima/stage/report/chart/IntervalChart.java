package prima.stage.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Dots with intervals, one row per element or unit, all on one scale, with the label above its row. */
public final class IntervalChart {

  private static final double LEFT = 8;
  private static final double RIGHT = 392;
  private static final int CHARACTERS = 48;

  private IntervalChart() {
  }

  /** The shape and colour of a row. */
  public enum Mark { PLAIN, BETTER, WORSE }

  /**
   * One row.
   *
   * @param label what the row is about
   * @param note the figure in words, at the right end
   * @param value the figure; null draws no dot
   * @param low lower end of the interval
   * @param high upper end of the interval
   * @param before the figure of the previous period, as a ring; null draws none
   * @param mark the shape and colour
   */
  public record Item(String label, String note, Double value, Double low, Double high, Double before, Mark mark) {

    public Item {
      Objects.requireNonNull(label, "label");
      Objects.requireNonNull(note, "note");
      Objects.requireNonNull(mark, "mark");
    }
  }

  /**
   * The scale that several drawings share.
   *
   * @param items all rows of all drawings
   * @param reference a figure that is drawn as a line; null for none
   * @param lowest the lowest figure of the scale
   * @param highest the highest figure of the scale
   */
  public static Axis axis(List<Item> items, Double reference, double lowest, double highest) {
    List<Double> figures = Stream.concat(Stream.ofNullable(reference), items.stream()
        .flatMap(item -> Stream.of(item.value(), item.low(), item.high(), item.before())).filter(Objects::nonNull))
        .toList();
    return Axis.covering(figures, lowest, highest, LEFT, RIGHT);
  }

  /** Draws the rows from top to bottom, with a line at the reference where there is one. */
  public static String draw(Caption caption, List<Item> items, Axis axis, Double reference,
      DoubleFunction<String> written) {
    Svg svg = new Svg(caption);
    List<List<String>> labels = new ArrayList<>();
    double bottom = 18;
    for (Item item : items) {
      List<String> lines = Svg.wrap(item.label(), Math.max(12, CHARACTERS - item.note().length()));
      labels.add(lines);
      bottom += height(lines);
    }
    drawScale(svg, axis, written);
    List<Double> tops = new ArrayList<>();
    double top = 18;
    for (List<String> lines : labels) {
      tops.add(top);
      top += height(lines);
    }
    List<Double> bands = IntStream.range(0, items.size())
        .mapToObj(i -> tops.get(i) + labels.get(i).size() * Svg.LINE + 2).toList();
    drawGrid(svg, axis, reference, bands);
    drawIntervals(svg, items, axis, bands);
    for (int i = 0; i < items.size(); i++) {
      drawItem(svg, items.get(i), labels.get(i), axis, tops.get(i));
    }
    return svg.close(bottom + 6);
  }

  private static double height(List<String> lines) {
    return lines.size() * Svg.LINE + 19;
  }

  private static void drawScale(Svg svg, Axis axis, DoubleFunction<String> written) {
    for (double tick : axis.ticks()) {
      svg.text(Math.min(Math.max(axis.at(tick), 14), 386), 12, "middle", Ink.COMMON, written.apply(tick));
    }
  }

  /** Beside the interval only, so that no line crosses a label. */
  private static void drawGrid(Svg svg, Axis axis, Double reference, List<Double> bands) {
    StringBuilder moves = new StringBuilder();
    StringBuilder marks = new StringBuilder();
    for (double band : bands) {
      axis.ticks().forEach(tick -> moves.append(upright(axis.at(tick), band, band + 14)));
      marks.append(reference == null ? "" : upright(axis.at(reference), band, band + 14));
    }
    svg.path(moves.toString(), Ink.GRID, 0.8, null);
    svg.path(marks.toString(), Ink.TEXT, 1.6, null);
  }

  private static String upright(double x, double from, double to) {
    return "M" + Svg.number(x) + " " + Svg.number(from) + "V" + Svg.number(to);
  }

  /** The intervals of one colour as one stroke. */
  private static void drawIntervals(Svg svg, List<Item> items, Axis axis, List<Double> bands) {
    for (Mark mark : Mark.values()) {
      StringBuilder moves = new StringBuilder();
      for (int i = 0; i < items.size(); i++) {
        Item item = items.get(i);
        if (item.mark() == mark && item.low() != null && item.high() != null) {
          double y = bands.get(i) + 7;
          moves.append(upright(axis.at(item.low()), y - 3, y + 3)).append(upright(axis.at(item.high()), y - 3, y + 3))
              .append('M').append(Svg.number(axis.at(item.low()))).append(' ').append(Svg.number(y)).append('H')
              .append(Svg.number(axis.at(item.high())));
        }
      }
      svg.path(moves.toString(), ink(mark), 1.6, null);
    }
  }

  private static void drawItem(Svg svg, Item item, List<String> lines, Axis axis, double top) {
    String ink = ink(item.mark());
    for (int i = 0; i < lines.size(); i++) {
      svg.text(0, top + 12 + i * Svg.LINE, "start", Ink.TEXT, lines.get(i));
    }
    svg.text(400, top + 12, "end", ink, item.note());
    double y = top + lines.size() * Svg.LINE + 9;
    if (item.before() != null) {
      svg.ring(axis.at(item.before()), y, 4.2, Ink.COMMON);
    }
    if (item.value() != null) {
      drawMark(svg, item.mark(), axis.at(item.value()), y, ink);
    }
  }

  private static void drawMark(Svg svg, Mark mark, double x, double y, String ink) {
    switch (mark) {
      case BETTER -> svg.diamond(x, y, 5.4, ink);
      case WORSE -> svg.downTriangle(x, y, 5, ink);
      default -> svg.dot(x, y, 3.8, ink);
    }
  }

  private static String ink(Mark mark) {
    return switch (mark) {
      case BETTER -> Ink.BETTER;
      case WORSE -> Ink.WORSE;
      default -> Ink.COMMON;
    };
  }
}
