package prima.stage.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import prima.stage.report.chart.Axis;
import prima.stage.report.chart.Caption;
import prima.stage.report.chart.SparkChart;
import prima.stage.report.chart.XmrChart.Point;
import prima.stage.report.mart.SignalRow;
import prima.stage.report.page.Block.Column;
import prima.stage.report.page.Block.DataTable;
import prima.stage.report.page.Block.Panel;
import prima.stage.report.page.Block.Panels;
import prima.stage.report.page.Block.Paragraph;

/** Every unit's months as one small chart each, all on the same scale, sorted by name. */
final class MultipleParts {

  private final Context context;
  private final IndexParts indices;

  MultipleParts(Context context) {
    this.context = context;
    this.indices = new IndexParts(context);
  }

  /** One unit with its months. */
  private record Series(String name, List<SignalRow> rows, List<Point> points) {
  }

  /** The section; nothing where fewer than two units have a month to draw. */
  Optional<Section> section() {
    List<Series> drawn = new ArrayList<>();
    List<String> empty = new ArrayList<>();
    for (Map.Entry<String, String> unit : context.facts().unitNames().entrySet()) {
      List<SignalRow> rows = context.facts().signals(context.facts().unitKey(unit.getKey()));
      if (rows.stream().anyMatch(row -> row.value() != null)) {
        drawn.add(new Series(unit.getValue(), rows, indices.points(rows)));
      } else {
        empty.add(unit.getValue());
      }
    }
    if (drawn.size() < 2) {
      return Optional.empty();
    }
    List<Block> blocks = new ArrayList<>(List.of(panels(drawn)));
    if (!empty.isEmpty()) {
      blocks.add(Paragraph.note(context.text("multiples.empty", String.join("; ", empty))));
    }
    return Optional.of(new Section("months", context.text("multiples.title"), blocks));
  }

  private Panels panels(List<Series> series) {
    Axis axis = SparkChart.axis(series.stream().map(Series::points).toList(), context.facts().lowestIndex(),
        context.facts().highestIndex());
    List<Panel> panels = new ArrayList<>();
    for (Series one : series) {
      String said = context.sentences().signal(one.rows());
      Caption caption = new Caption("month-" + (panels.size() + 1), one.name(), said);
      panels.add(new Panel(one.name(), SparkChart.draw(caption, one.points(), axis,
          figure -> context.figures().decimal(figure, figure == Math.rint(figure) ? 0 : 1))));
    }
    return new Panels(context.text("multiples.detail"), context.text("chart.index.legend"), panels, table(series));
  }

  private DataTable table(List<Series> series) {
    List<Column> columns = List.of(Column.words(context.text("column.unit")),
        Column.figures(context.text("column.index")), Column.figures(context.text("column.centre")),
        Column.figures(context.text("column.limits")), Column.words(context.text("column.signal")));
    return new DataTable(context.text("multiples.table", context.figures().month(context.facts().period())), columns,
        series.stream().map(this::cells).toList());
  }

  private List<String> cells(Series one) {
    SignalRow last = one.rows().get(one.rows().size() - 1);
    boolean isNow = last.key().period().equals(context.facts().period()) && last.value() != null;
    return List.of(one.name(), isNow ? context.figures().decimal(last.value(), 2) : context.text("not-shown"),
        last.centre() == null ? context.text("none") : context.figures().decimal(last.centre(), 2),
        context.figures().interval(last.lower(), last.upper(), 2), context.sentences().signal(one.rows()));
  }
}
