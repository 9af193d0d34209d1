package prima.stage.report.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import prima.core.survey.Period;
import prima.stage.report.chart.Caption;
import prima.stage.report.chart.XmrChart;
import prima.stage.report.chart.XmrChart.Point;
import prima.stage.report.chart.XmrChart.Signal;
import prima.stage.report.mart.IndexRow;
import prima.stage.report.mart.RowKey;
import prima.stage.report.mart.SignalRow;
import prima.stage.report.page.Block.Card;
import prima.stage.report.page.Block.Cards;
import prima.stage.report.page.Block.Column;
import prima.stage.report.page.Block.DataTable;
import prima.stage.report.page.Block.Drawing;
import prima.stage.report.page.Block.Paragraph;

/** The index of a subject: its cards and its control chart. */
final class IndexParts {

  private final Context context;

  IndexParts(Context context) {
    this.context = context;
  }

  /** The index, its band, its change and how many answered, side by side. */
  Cards cards(IndexRow row) {
    List<Card> cards = new ArrayList<>();
    cards.add(indexCard(row));
    if (row.hasIndex() && hasBands()) {
      cards.add(Card.words(context.text("card.band"), context.sentences().band(row),
          context.sentences().bandCertainty(row)));
    }
    if (row.hasIndex()) {
      cards.add(Card.words(context.text("card.change"), context.sentences().change(row.change()), changeDetail(row)));
    }
    cards.add(Card.plain(context.text("card.answers"), context.sentences().respondents(row), answersDetail(row)));
    Coverage.of(row, context).filter(coverage -> row.hasIndex()).ifPresent(coverage -> cards.add(Card.plain(
        context.text("card.coverage"), context.figures().percent(coverage.share(), 1),
        context.text("card.coverage.detail", context.figures().count(row.n()),
            context.figures().count(coverage.services())))));
    return new Cards(cards);
  }

  private boolean hasBands() {
    return context.facts().instrument().map(instrument -> !instrument.bands().isEmpty()).orElse(true);
  }

  private Card indexCard(IndexRow row) {
    String label = context.text("card.index");
    if (!row.hasIndex()) {
      return Card.words(label, context.sentences().index(row), context.text("card.index.hidden"));
    }
    return new Card(label, context.sentences().index(row),
        context.text("card.index.interval", context.figures().interval(row.low(), row.high(), 2)), "main");
  }

  private String changeDetail(IndexRow row) {
    if (!row.change().isKnown() || row.previousPeriod() == null) {
      return "";
    }
    return context.text("card.change.since", context.sentences().changeInterval(row.change()),
        context.figures().month(row.previousPeriod()));
  }

  private String answersDetail(IndexRow row) {
    if (row.isSuppressed()) {
      return "";
    }
    String complete = context.text("card.answers.complete", context.figures().count(row.complete()));
    return row.has(IndexRow.SMALL_SAMPLE) ? complete + " " + context.text("card.answers.small") : complete;
  }

  /** The control chart of the last 24 months, or the words that stand for it. */
  Block chart(RowKey key, String id, String subject) {
    List<SignalRow> series = context.facts().signals(key);
    String title = context.sentences().signal(series);
    if (series.stream().allMatch(row -> row.value() == null)) {
      return Paragraph.plain(context.text("chart.index.none", subject));
    }
    List<Point> points = points(series);
    String detail = context.text("chart.index.detail", subject, context.figures().month(series.get(0).key().period()),
        context.figures().month(context.facts().period()));
    Caption caption = new Caption(id, title, detail + " " + context.text("chart.index.read"));
    String svg = XmrChart.draw(caption, points, context.facts().lowestIndex(), context.facts().highestIndex(),
        tick -> context.figures().decimal(tick, tick == Math.rint(tick) ? 0 : 1));
    return new Drawing(title, detail + provisional(series), context.text("chart.index.legend"), svg, table(series,
        subject));
  }

  /** The months from the first of the series to the month of the report, without holes. */
  List<Point> points(List<SignalRow> series) {
    Map<Period, SignalRow> byMonth = new HashMap<>();
    series.forEach(row -> byMonth.put(row.key().period(), row));
    List<Point> points = new ArrayList<>();
    for (Period month = series.get(0).key().period(); month.compareTo(context.facts().period()) <= 0;
        month = month.plus(1)) {
      points.add(point(month, byMonth.get(month)));
    }
    return points;
  }

  private String provisional(List<SignalRow> series) {
    SignalRow last = series.get(series.size() - 1);
    return last.provisional() && last.hasLimits()
        ? " " + context.text("chart.index.provisional", context.figures().count(last.points())) : "";
  }

  private Point point(Period month, SignalRow row) {
    String label = context.figures().shortMonth(month);
    if (row == null) {
      return new Point(label, null, null, null, null, Signal.COMMON);
    }
    Signal signal = row.isBetter() ? Signal.BETTER : row.isWorse() ? Signal.WORSE : Signal.COMMON;
    return new Point(label, row.value(), row.centre(), row.lower(), row.upper(), signal);
  }

  private DataTable table(List<SignalRow> series, String subject) {
    List<Column> columns = List.of(Column.words(context.text("column.month")),
        Column.figures(context.text("column.index")), Column.figures(context.text("column.centre")),
        Column.figures(context.text("column.limits")), Column.words(context.text("column.signal")));
    return new DataTable(context.text("chart.index.table", subject), columns, series.stream().map(this::cells).toList());
  }

  private List<String> cells(SignalRow row) {
    String signal = row.direction() == null ? context.text("signal.short.common")
        : context.text("signal.short." + row.direction());
    return List.of(context.figures().month(row.key().period()),
        row.value() == null ? context.text("not-shown") : context.figures().decimal(row.value(), 2),
        row.centre() == null ? context.text("none") : context.figures().decimal(row.centre(), 2),
        context.figures().interval(row.lower(), row.upper(), 2), signal);
  }
}
