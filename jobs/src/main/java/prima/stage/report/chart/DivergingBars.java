package prima.stage.report.chart;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleFunction;

/** The shares of the answers to each element as one bar that diverges from the middle of the scale. */
public final class DivergingBars {

  private static final double MIDDLE = 200;
  private static final double REACH = 198;
  private static final double BAR = 18;
  private static final int CHARACTERS = 50;
  private static final double BELOW = 9;
  private static final double GAP = 0.8;
  private static final double LABELLED = 0.105;

  private DivergingBars() {
  }

  /**
   * One element.
   *
   * @param label the element
   * @param shares the share of each answer, the lowest first; empty where there are too few answers
   * @param note what is said where there are no shares
   */
  public record Item(String label, List<Double> shares, String note) {

    public Item {
      Objects.requireNonNull(label, "label");
      Objects.requireNonNull(note, "note");
      shares = List.copyOf(shares);
    }
  }

  /** Draws the elements from top to bottom. */
  public static String draw(Caption caption, List<Item> items, DoubleFunction<String> percent) {
    Svg svg = new Svg(caption);
    double unit = unit(items);
    drawTones(svg, items, unit);
    double top = 2;
    for (Item item : items) {
      List<String> lines = Svg.wrap(item.label(), CHARACTERS);
      for (int i = 0; i < lines.size(); i++) {
        svg.text(0, top + 12 + i * Svg.LINE, "start", Ink.TEXT, lines.get(i));
      }
      top += lines.size() * Svg.LINE + 3;
      drawBar(svg, item, top, unit, percent);
      top += BAR + BELOW;
    }
    return svg.close(top - 4);
  }

  /** As large as the longest half allows, the same for all bars. */
  private static double unit(List<Item> items) {
    double longest = 0.5;
    for (Item item : items) {
      double below = below(item.shares());
      longest = Math.max(longest, Math.max(below, sum(item.shares()) - below));
    }
    return REACH / longest;
  }

  private static void drawBar(Svg svg, Item item, double top, double unit, DoubleFunction<String> percent) {
    if (item.shares().isEmpty()) {
      svg.text(0, top + 13, "start", Ink.COMMON, item.note());
      return;
    }
    double x = MIDDLE - below(item.shares()) * unit;
    for (int i = 0; i < item.shares().size(); i++) {
      double width = item.shares().get(i) * unit;
      Tone tone = Tone.of(i, item.shares().size());
      if (width > REACH * 2 * LABELLED * 0.8) {
        svg.text(x + width / 2, top + 14, "middle", tone.ink(), percent.apply(item.shares().get(i)));
      }
      x += width;
    }
    svg.line(MIDDLE, top - 2, MIDDLE, top + BAR + 2, Ink.TEXT, 1.2);
  }

  /** The parts of one colour, of all bars, as one broad stroke. */
  private static void drawTones(Svg svg, List<Item> items, double unit) {
    Map<String, StringBuilder> strokes = new LinkedHashMap<>();
    double top = 2;
    for (Item item : items) {
      double y = top + Svg.wrap(item.label(), CHARACTERS).size() * Svg.LINE + 3 + BAR / 2;
      double x = MIDDLE - below(item.shares()) * unit;
      for (int i = 0; i < item.shares().size(); i++) {
        double width = item.shares().get(i) * unit;
        if (width > GAP) {
          strokes.computeIfAbsent(Tone.of(i, item.shares().size()).fill(), fill -> new StringBuilder()).append('M')
              .append(Svg.number(x)).append(' ').append(Svg.number(y)).append('H').append(Svg.number(x + width - GAP));
        }
        x += width;
      }
      top = y + BAR / 2 + BELOW;
    }
    strokes.forEach((fill, moves) -> svg.path(moves.toString(), fill, BAR, null));
  }

  private static double sum(List<Double> shares) {
    return shares.stream().mapToDouble(Double::doubleValue).sum();
  }

  /** What lies left of the middle: the lower half of the scale, and half of a middle answer. */
  private static double below(List<Double> shares) {
    double below = 0;
    for (int i = 0; i < shares.size(); i++) {
      double place = 2 * i - (shares.size() - 1);
      below += place < 0 ? shares.get(i) : place == 0 ? shares.get(i) / 2 : 0;
    }
    return below;
  }

  /** The colour of an answer by its place on the scale, and of the figure on it. */
  private record Tone(String fill, String ink) {

    static Tone of(int position, int size) {
      double place = size == 1 ? 0 : 2.0 * position / (size - 1) - 1;
      if (Math.abs(place) < 0.1) {
        return new Tone(Ink.MIDDLE, Ink.TEXT);
      }
      if (place < 0) {
        return place < -0.6 ? new Tone(Ink.WORSE, Ink.PAPER) : new Tone(Ink.PALE_WORSE, Ink.TEXT);
      }
      return place > 0.6 ? new Tone(Ink.BETTER, Ink.PAPER) : new Tone(Ink.PALE_BETTER, Ink.TEXT);
    }
  }
}
