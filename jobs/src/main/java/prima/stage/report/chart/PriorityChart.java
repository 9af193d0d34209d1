package prima.stage.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Importance against performance: four fields, and one numbered mark per element. */
public final class PriorityChart {

  private static final double LEFT = 10;
  private static final double RIGHT = 390;
  private static final double TOP = 24;
  private static final double BOTTOM = 250;
  private static final double DIGIT = 8;

  private PriorityChart() {
  }

  /** In which field a mark lies: the fields differ in shape and colour. */
  public enum Field { ACT, KEEP, OTHER }

  /**
   * One element.
   *
   * @param number the number beside its mark, which the table explains
   * @param importance how much it matters
   * @param performance how well it is done
   * @param field where it lies
   */
  public record Item(String number, double importance, double performance, Field field) {

    public Item {
      Objects.requireNonNull(number, "number");
      Objects.requireNonNull(field, "field");
    }
  }

  /**
   * What stands around the fields.
   *
   * @param act in the field of what matters and is done less well
   * @param keep in the field of what matters and is done well
   * @param across the name of the axis from left to right
   * @param upright the name of the axis from bottom to top
   */
  public record Names(String act, String keep, String across, String upright) {
  }

  /** Draws the elements; the fields part at the means. */
  public static String draw(Caption caption, List<Item> items, Names names) {
    double meanImportance = items.stream().mapToDouble(Item::importance).average().orElse(0);
    double meanPerformance = items.stream().mapToDouble(Item::performance).average().orElse(0);
    Axis across = axis(items.stream().map(Item::importance).toList(), meanImportance, LEFT + 14, RIGHT - 26);
    Axis upright = axis(items.stream().map(Item::performance).toList(), meanPerformance, BOTTOM - 26, TOP + 26);
    Svg svg = new Svg(caption);
    svg.outline(LEFT, TOP, RIGHT - LEFT, BOTTOM - TOP, Ink.COMMON);
    svg.dashed(across.at(meanImportance), TOP, across.at(meanImportance), BOTTOM, Ink.COMMON, 1, "4 3");
    svg.dashed(LEFT, upright.at(meanPerformance), RIGHT, upright.at(meanPerformance), Ink.COMMON, 1, "4 3");
    svg.text(LEFT, TOP - 8, "start", Ink.COMMON, names.upright());
    svg.text(RIGHT, BOTTOM + 17, "end", Ink.COMMON, names.across());
    svg.boldText(RIGHT - 6, BOTTOM - 8, "end", Ink.WORSE, names.act());
    svg.boldText(RIGHT - 6, TOP + 17, "end", Ink.BETTER, names.keep());
    List<double[]> taken = new ArrayList<>();
    items.forEach(item -> taken.add(new double[] {across.at(item.importance()), upright.at(item.performance())}));
    for (Item item : items) {
      drawItem(svg, item, across.at(item.importance()), upright.at(item.performance()), taken);
    }
    return svg.close(BOTTOM + 22);
  }

  private static Axis axis(List<Double> figures, double mean, double start, double end) {
    double low = figures.stream().mapToDouble(Double::doubleValue).min().orElse(mean);
    double high = figures.stream().mapToDouble(Double::doubleValue).max().orElse(mean);
    return high > low ? new Axis(low, high, start, end) : new Axis(low - 1, high + 1, start, end);
  }

  private static void drawItem(Svg svg, Item item, double x, double y, List<double[]> taken) {
    switch (item.field()) {
      case ACT -> svg.downTriangle(x, y, 5, Ink.WORSE);
      case KEEP -> svg.diamond(x, y, 5.4, Ink.BETTER);
      default -> svg.dot(x, y, 3.8, Ink.COMMON);
    }
    double[] place = place(x, y, item.number().length() * DIGIT, taken);
    taken.add(place);
    svg.text(place[0], place[1] + 5, "middle", Ink.TEXT, item.number());
  }

  /** Beside the mark: the first side where nothing stands yet, else the right. */
  private static double[] place(double x, double y, double width, List<double[]> taken) {
    double aside = 9 + width / 2;
    List<double[]> sides = List.of(new double[] {x + aside, y}, new double[] {x - aside, y},
        new double[] {x, y - 14}, new double[] {x, y + 14});
    return sides.stream().filter(side -> taken.stream().noneMatch(other ->
        Math.abs(other[0] - side[0]) < width / 2 + 8 && Math.abs(other[1] - side[1]) < 12)).findFirst()
        .orElse(sides.get(0));
  }
}
