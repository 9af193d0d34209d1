package prima.stage.report.chart;

import java.util.List;
import java.util.Objects;

/** Bars of shares now against the months before, with a mark on what is new. */
public final class TopicBars {

  private static final double BAR = 15;
  private static final int CHARACTERS = 28;

  private TopicBars() {
  }

  /**
   * One topic.
   *
   * @param label the topic
   * @param note the shares in words, at the right end
   * @param now the share of this month
   * @param before the share of the months before; null where there is none
   * @param mark the word on the mark of a new topic; null where it is not new
   */
  public record Item(String label, String note, double now, Double before, String mark) {

    public Item {
      Objects.requireNonNull(label, "label");
      Objects.requireNonNull(note, "note");
    }
  }

  /** Draws the topics from top to bottom. */
  public static String draw(Caption caption, List<Item> items) {
    Svg svg = new Svg(caption);
    double unit = 398 / Math.max(0.05, largest(items));
    double top = 2;
    for (Item item : items) {
      top = drawItem(svg, item, top, unit);
    }
    return svg.close(top);
  }

  private static double largest(List<Item> items) {
    return items.stream().mapToDouble(item -> Math.max(item.now(), item.before() == null ? 0 : item.before())).max()
        .orElse(0);
  }

  private static double drawItem(Svg svg, Item item, double top, double unit) {
    String ink = item.mark() == null ? Ink.COMMON : Ink.WORSE;
    List<String> lines = Svg.wrap(item.label(), CHARACTERS);
    for (int i = 0; i < lines.size(); i++) {
      svg.text(0, top + 12 + i * Svg.LINE, "start", Ink.TEXT, lines.get(i));
    }
    svg.text(400, top + 12, "end", Ink.TEXT, item.note());
    double y = top + lines.size() * Svg.LINE + 3;
    svg.rectangle(0, y, item.now() * unit, BAR, ink);
    if (item.before() != null) {
      svg.line(item.before() * unit + 0.5, y - 2.5, item.before() * unit + 0.5, y + BAR + 2.5, Ink.PAPER, 4);
      svg.line(item.before() * unit + 0.5, y - 2.5, item.before() * unit + 0.5, y + BAR + 2.5, Ink.TEXT, 2);
    }
    if (item.mark() != null) {
      drawMark(svg, item, Math.max(item.now(), item.before() == null ? 0 : item.before()) * unit, y);
    }
    return y + BAR + 9;
  }

  /** Beside the bar where there is room, on the bar where there is none. */
  private static void drawMark(Svg svg, Item item, double end, double y) {
    double width = item.mark().length() * 10 + 10;
    boolean fits = end + 6 + width < 400;
    if (fits) {
      svg.outline(end + 6, y - 1.5, width, BAR + 3, Ink.WORSE);
      svg.boldText(end + 6 + width / 2, y + BAR - 2.5, "middle", Ink.WORSE, item.mark());
    } else {
      svg.boldText(6, y + BAR - 2.5, "start", Ink.PAPER, item.mark());
    }
  }
}
