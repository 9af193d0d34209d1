package prima.stage.report.page;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import prima.core.survey.Instrument;
import prima.core.survey.Labels;
import prima.core.survey.Period;
import prima.stage.report.chart.Axis;
import prima.stage.report.chart.Caption;
import prima.stage.report.chart.DivergingBars;
import prima.stage.report.chart.IntervalChart;
import prima.stage.report.mart.AnswerRow;
import prima.stage.report.mart.ElementRow;
import prima.stage.report.mart.IndexRow;
import prima.stage.report.mart.RowKey;
import prima.stage.report.page.Block.Column;
import prima.stage.report.page.Block.DataTable;
import prima.stage.report.page.Block.Drawing;
import prima.stage.report.page.Block.Paragraph;

/** The elements of a subject: now and before, and how each answer was spread. */
final class ElementParts {

  private static final int LOWEST = 3;

  private final Context context;

  ElementParts(Context context) {
    this.context = context;
  }

  /** Elements and answers of a subject; a single element is its index, so only its answers are drawn. */
  List<Block> charts(RowKey key, String anchor, String subject) {
    Block answers = answers(key, anchor + "-answers", subject);
    return context.facts().elements(key).size() == 1 ? List.of(answers)
        : List.of(chart(key, anchor + "-elements", subject), answers);
  }

  /** The elements as dots with intervals, the month before as rings. */
  Block chart(RowKey key, String id, String subject) {
    List<ElementRow> rows = context.facts().elements(key);
    if (rows.stream().noneMatch(ElementRow::hasIndex)) {
      return Paragraph.plain(context.text("chart.elements.none", subject));
    }
    Map<String, Double> before = before(key);
    List<IntervalChart.Item> items = rows.stream().map(row -> item(row, before.get(row.element()))).toList();
    Axis axis = IntervalChart.axis(items, null, context.facts().lowestIndex(), context.facts().highestIndex());
    String detail = context.text("chart.elements.detail", subject, context.figures().month(key.period()));
    String title = title(rows);
    String svg = IntervalChart.draw(new Caption(id, title, detail + " " + context.text("chart.elements.read")), items,
        axis, null, this::tick);
    return new Drawing(title, detail, context.text(before.isEmpty() ? "chart.elements.legend.first"
        : "chart.elements.legend"), svg, table(rows, before, subject));
  }

  private Map<String, Double> before(RowKey key) {
    Optional<Period> previous = context.facts().index(key).map(IndexRow::previousPeriod);
    Map<String, Double> before = new HashMap<>();
    previous.ifPresent(period -> context.facts().elements(key.in(period)).stream().filter(ElementRow::hasIndex)
        .forEach(row -> before.put(row.element(), row.index())));
    return before;
  }

  /** What changed; where nothing may be said to have changed, which elements are lowest. */
  private String title(List<ElementRow> rows) {
    List<ElementRow> rose = rows.stream().filter(row -> row.change().rose()).toList();
    List<ElementRow> fell = rows.stream().filter(row -> row.change().fell()).toList();
    if (!rose.isEmpty() || !fell.isEmpty()) {
      String up = rose.isEmpty() ? "" : context.text("chart.elements.rose", names(rose));
      String down = fell.isEmpty() ? "" : context.text("chart.elements.fell", names(fell));
      return up + (up.isEmpty() || down.isEmpty() ? "" : ". ") + down;
    }
    if (rows.size() <= LOWEST) {
      return context.text("chart.elements.few");
    }
    return context.text("chart.elements.lowest", names(rows.stream().filter(ElementRow::hasIndex)
        .sorted(Comparator.comparing(ElementRow::index)).limit(LOWEST).toList()));
  }

  private String names(List<ElementRow> rows) {
    return rows.size() > LOWEST ? context.text("chart.elements.many", context.figures().count(rows.size()))
        : rows.stream().map(row -> context.elementName(row.element(), row.label())).collect(Collectors.joining("; "));
  }

  private String tick(double figure) {
    return context.figures().decimal(figure, figure == Math.rint(figure) ? 0 : 1);
  }

  private IntervalChart.Item item(ElementRow row, Double before) {
    String name = context.elementName(row.element(), row.label());
    if (!row.hasIndex()) {
      return new IntervalChart.Item(name, context.sentences().why(row.reason()), null, null, null, null,
          IntervalChart.Mark.PLAIN);
    }
    String figure = context.figures().decimal(row.index(), 2);
    boolean moved = row.change().rose() || row.change().fell();
    String note = moved ? figure + " · " + context.sentences().change(row.change()) : figure;
    IntervalChart.Mark mark = row.change().rose() ? IntervalChart.Mark.BETTER
        : row.change().fell() ? IntervalChart.Mark.WORSE : IntervalChart.Mark.PLAIN;
    return new IntervalChart.Item(name, note, row.index(), row.low(), row.high(), before, mark);
  }

  private DataTable table(List<ElementRow> rows, Map<String, Double> before, String subject) {
    List<Column> columns = List.of(Column.words(context.text("column.element")),
        Column.figures(context.text("column.index")), Column.figures(context.text("column.interval")),
        Column.figures(context.text("column.mean")), Column.figures(context.text("column.before")),
        Column.words(context.text("column.change")), Column.figures(context.text("column.n")),
        Column.figures(context.text("column.missing")));
    return new DataTable(context.text("chart.elements.table", subject), columns,
        rows.stream().map(row -> cells(row, before.get(row.element()))).toList());
  }

  private List<String> cells(ElementRow row, Double before) {
    String name = context.elementName(row.element(), row.label());
    String none = context.text("none");
    String old = before == null ? none : context.figures().decimal(before, 2);
    if (!row.hasIndex()) {
      String why = context.sentences().why(row.reason());
      return List.of(name, why, none, none, old, none, row.isSuppressed() ? why
          : context.figures().count(row.n()), none);
    }
    return List.of(name, context.figures().decimal(row.index(), 2),
        context.figures().interval(row.low(), row.high(), 2),
        row.mean() == null ? none : context.figures().decimal(row.mean(), 2), old,
        context.sentences().change(row.change()), context.figures().count(row.n()),
        context.figures().count(row.missing()));
  }

  /** The answers to every element as diverging bars. */
  Block answers(RowKey key, String id, String subject) {
    List<ElementRow> rows = context.facts().elements(key);
    boolean areKnown = rows.stream().flatMap(row -> context.facts().answers(key, row.element()).stream())
        .anyMatch(answer -> answer.share() != null);
    if (!areKnown) {
      return Paragraph.plain(context.text("chart.answers.none", subject));
    }
    String title = context.text("chart.answers.title");
    String detail = context.text("chart.answers.detail", subject, context.figures().month(key.period()));
    String svg = DivergingBars.draw(new Caption(id, title, detail + " " + context.text("chart.answers.read")),
        rows.stream().map(row -> bar(key, row)).toList(), context.figures()::percent);
    return new Drawing(title, detail, legend(), svg, answerTable(key, rows, subject));
  }

  private String legend() {
    String answers = answerValues().stream().map(this::answerName).collect(Collectors.joining(" · "));
    return context.text("chart.answers.legend", answers);
  }

  private DivergingBars.Item bar(RowKey key, ElementRow row) {
    Map<Integer, Double> shares = new HashMap<>();
    context.facts().answers(key, row.element()).stream().filter(answer -> answer.share() != null)
        .forEach(answer -> shares.put(answer.answer(), answer.share()));
    List<Double> ordered = shares.isEmpty() ? List.of()
        : answerValues(key, row).stream().map(answer -> shares.getOrDefault(answer, 0.0)).toList();
    return new DivergingBars.Item(context.elementName(row.element(), row.label()), ordered,
        context.sentences().why(row.reason()));
  }

  private List<Integer> answerValues() {
    return context.facts().instrument().map(Instrument::scale)
        .map(scale -> IntStream.rangeClosed(scale.minimum(), scale.maximum()).boxed().toList()).orElse(List.of());
  }

  private List<Integer> answerValues(RowKey key, ElementRow row) {
    List<Integer> onScale = answerValues();
    return onScale.isEmpty() ? context.facts().answers(key, row.element()).stream().map(AnswerRow::answer).toList()
        : onScale;
  }

  /** The label of an answer where all elements share it, or its number. */
  private String answerName(int answer) {
    List<List<Labels>> labels = context.facts().instrument().orElseThrow().elements().stream()
        .map(element -> element.answers()).distinct().toList();
    int position = answer - context.facts().instrument().orElseThrow().scale().minimum();
    boolean areShared = labels.size() == 1 && !labels.get(0).isEmpty();
    return areShared ? labels.get(0).get(position).in(context.words().language()) : context.figures().count(answer);
  }

  private DataTable answerTable(RowKey key, List<ElementRow> rows, String subject) {
    List<AnswerRow> all = rows.stream().flatMap(row -> context.facts().answers(key, row.element()).stream()).toList();
    List<Integer> values = all.stream().map(AnswerRow::answer).distinct().sorted().toList();
    List<Column> columns = new java.util.ArrayList<>();
    columns.add(Column.words(context.text("column.element")));
    values.forEach(value -> columns.add(Column.figures(context.text("column.answer", value))));
    return new DataTable(context.text("chart.answers.table", subject), columns,
        rows.stream().map(row -> answerCells(key, row, values)).toList());
  }

  private List<String> answerCells(RowKey key, ElementRow row, List<Integer> values) {
    Map<Integer, AnswerRow> byAnswer = new HashMap<>();
    context.facts().answers(key, row.element()).forEach(answer -> byAnswer.put(answer.answer(), answer));
    List<String> cells = new java.util.ArrayList<>();
    cells.add(context.elementName(row.element(), row.label()));
    values.forEach(value -> cells.add(answerCell(byAnswer.get(value))));
    return cells;
  }

  private String answerCell(AnswerRow row) {
    if (row == null) {
      return context.text("none");
    }
    if (row.share() == null) {
      return context.text("not-shown");
    }
    String share = context.figures().percent(row.share());
    return row.count() == null ? share : context.text("share-with-count", share, context.figures().count(row.count()));
  }
}
