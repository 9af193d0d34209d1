package prima.stage.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import prima.stage.report.chart.Caption;
import prima.stage.report.chart.PriorityChart;
import prima.stage.report.chart.PriorityChart.Field;
import prima.stage.report.mart.DriverRow;
import prima.stage.report.mart.Estimate;
import prima.stage.report.mart.RowKey;
import prima.stage.report.page.Block.Column;
import prima.stage.report.page.Block.DataTable;
import prima.stage.report.page.Block.Drawing;
import prima.stage.report.page.Block.Paragraph;

/** What to work on first: how much each element matters, derived from the answers, against how well it is done. */
final class PriorityParts {

  private static final String ACT = "concentrate_here";
  private static final String KEEP = "keep_up";

  private final Context context;

  PriorityParts(Context context) {
    this.context = context;
  }

  /** The picture with its table, or why there is none; nothing where the marts have no drivers of the subject. */
  Optional<Block> block(RowKey key, String id, String subject) {
    List<DriverRow> rows = context.facts().drivers(key);
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    List<DriverRow> placed = rows.stream().filter(DriverRow::isPlaced).toList();
    if (placed.size() < 2) {
      String why = rows.get(0).reason() == null ? "" : rows.get(0).reason();
      return Optional.of(Paragraph.plain(context.text(context.words().has("priorities.none." + why)
          ? "priorities.none." + why : "priorities.none", subject)));
    }
    String title = title(placed);
    String detail = context.text("priorities.detail", subject, context.figures().month(key.period()));
    List<PriorityChart.Item> items = IntStream.range(0, placed.size()).mapToObj(i -> item(i, placed.get(i))).toList();
    String svg = PriorityChart.draw(new Caption(id, title, detail + " " + context.text("priorities.read")), items,
        new PriorityChart.Names(context.text("quadrant.concentrate_here"), context.text("quadrant.keep_up"),
            context.text("priorities.across"), context.text("priorities.upright")));
    return Optional.of(new Drawing(title, detail, context.text("priorities.legend", numbers(placed)), svg,
        table(placed, subject)));
  }

  private static PriorityChart.Item item(int i, DriverRow row) {
    Field field = ACT.equals(row.quadrant()) ? Field.ACT : KEEP.equals(row.quadrant()) ? Field.KEEP : Field.OTHER;
    return new PriorityChart.Item(Integer.toString(i + 1), row.importance().value(), row.performance().value(), field);
  }

  /** Only what lies in its field for certain is called a priority. */
  private String title(List<DriverRow> placed) {
    String first = placed.stream().filter(row -> ACT.equals(row.quadrant()) && row.isSignificant())
        .sorted(Comparator.comparing((DriverRow row) -> row.importance().value()).reversed()).limit(2)
        .map(row -> name(row)).collect(Collectors.joining("; "));
    return first.isEmpty() ? context.text("priorities.title.open") : context.text("priorities.title", first);
  }

  private String numbers(List<DriverRow> placed) {
    return IntStream.range(0, placed.size()).mapToObj(i -> (i + 1) + " " + name(placed.get(i)))
        .collect(Collectors.joining(" · "));
  }

  private String name(DriverRow row) {
    return context.elementName(row.element(), row.element());
  }

  private DataTable table(List<DriverRow> placed, String subject) {
    List<Column> columns = List.of(Column.words(context.text("column.element")),
        Column.figures(context.text("column.importance")), Column.figures(context.text("column.interval")),
        Column.figures(context.text("column.performance")), Column.figures(context.text("column.interval-of-performance")),
        Column.words(context.text("column.quadrant")), Column.words(context.text("column.certain")));
    List<List<String>> cells = new ArrayList<>();
    for (int i = 0; i < placed.size(); i++) {
      DriverRow row = placed.get(i);
      cells.add(List.of((i + 1) + " " + name(row), context.figures().percent(row.importance().value()),
          percent(row.importance()), context.figures().decimal(row.performance().value(), 2),
          context.figures().interval(row.performance().low(), row.performance().high(), 2),
          row.quadrant() == null ? context.text("none") : context.text("quadrant." + row.quadrant()),
          context.text(row.isSignificant() ? "yes" : "no")));
    }
    return new DataTable(context.text("priorities.table", subject), columns, cells);
  }

  private String percent(Estimate estimate) {
    return context.figures().percentInterval(estimate.low(), estimate.high());
  }
}
