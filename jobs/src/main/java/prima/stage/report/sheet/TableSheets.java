package prima.stage.report.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import prima.core.privacy.Suppression;
import prima.stage.report.mart.AnswerRow;
import prima.stage.report.mart.ElementRow;
import prima.stage.report.mart.IndexRow;
import prima.stage.report.mart.RowKey;
import prima.stage.report.mart.SignalRow;
import prima.stage.report.mart.TopicRow;
import prima.stage.report.page.Context;

/** The tables of a month as sheets: notes first, then index, elements, the form that officials know, and the rest. */
public final class TableSheets {

  private final Context context;

  private TableSheets(Context context) {
    this.context = context;
  }

  /** The workbook of a month. */
  public static byte[] xlsx(Context context) {
    TableSheets sheets = new TableSheets(context);
    VoiceSheets voices = new VoiceSheets(context);
    return Workbooks.xlsx(List.of(sheets.notes(), sheets.indices(), sheets.elements(), new FormSheet(context).sheet(),
        new RespondentSheet(context).sheet(), sheets.answers(), sheets.months(), voices.profile(), voices.drivers(),
        sheets.topics(), voices.terms(), new ComplaintSheet(context).sheet(), sheets.deliveries()));
  }

  private Sheet notes() {
    List<List<Object>> rows = new ArrayList<>();
    rows.add(List.of(context.text("sheet.notes.period"), context.figures().month(context.facts().period())));
    rows.add(List.of(context.text("column.instrument"),
        context.facts().instrumentName(context.words().language())));
    rows.add(List.of(context.text("sheet.notes.empty.label"), context.text("sheet.notes.empty")));
    rows.add(List.of(context.text("sheet.notes.suppressed.label"), context.text("method.suppression",
        context.figures().count(context.extras().minimumAnswers()))));
    rows.add(List.of(context.text("column.interval"), context.text("method.interval")));
    rows.add(List.of(context.text("column.change"), context.text("method.change")));
    rows.add(List.of(context.text("sheet.form"), context.text("sheet.notes.form")));
    rows.add(List.of(context.text("sheet.respondents"), context.text("sheet.notes.respondents",
        context.figures().count(Suppression.OF_SCORES.minimum()))));
    return sheet("sheet.notes", "notes", List.of(context.text("sheet.notes.subject"), context.text("sheet.notes.text")),
        rows);
  }

  private Sheet sheet(String name, String key, List<String> headers, List<List<Object>> rows) {
    return new Sheet(context.text(name), key, headers, rows);
  }

  private Sheet indices() {
    List<String> headers = headers("column.unit", "column.service", "column.n", "column.complete", "column.official",
        "column.index", "column.low", "column.high", "column.band", "column.band-probability", "column.change",
        "column.change-low", "column.change-high", "column.change-q", "column.change-word", "column.group", "column.best",
        "column.worst", "column.shrunken", "column.reason");
    Stream<IndexRow> services = context.facts().unitNames().keySet().stream()
        .flatMap(unit -> context.facts().servicesOf(unit).stream());
    return sheet("sheet.indices", "unit_index", headers,
        Stream.of(context.facts().total().stream(), context.facts().units().stream(), services)
            .flatMap(rows -> rows).map(this::indexCells).toList());
  }

  private List<Object> indexCells(IndexRow row) {
    boolean isHidden = row.isSuppressed();
    String why = row.hasIndex() ? null : context.sentences().why(row.reason());
    return cells(name(row), row.key().isService() ? row.key().service() : context.text("sheet.all-services"),
        isHidden ? why : row.n(), isHidden ? why : row.complete(), row.hasIndex() ? row.officialIndex() : why,
        row.hasIndex() ? row.index() : why, row.low(), row.high(), row.band(), row.bandProbability(),
        row.change().points(), row.change().low(), row.change().high(), row.change().qValue(),
        context.sentences().change(row.change()), row.place().comparison() == null ? null
            : context.text("group." + row.place().comparison().replace('_', '-')), row.place().best(),
        row.place().worst(), row.place().shrunken().value(), why);
  }

  private String name(IndexRow row) {
    return row.key().isTotal() ? context.text("all-units") : row.name();
  }

  private Sheet elements() {
    List<String> headers = headers("column.unit", "column.element", "column.n", "column.missing", "column.mean",
        "column.index", "column.low", "column.high", "column.change", "column.change-low", "column.change-high",
        "column.change-q", "column.change-word");
    List<List<Object>> rows = new ArrayList<>();
    subjects().forEach((name, key) -> context.facts().elements(key).forEach(row -> rows.add(elementCells(name, row))));
    return sheet("sheet.elements", "element_index", headers, rows);
  }

  private List<Object> elementCells(String name, ElementRow row) {
    boolean isHidden = row.isSuppressed();
    String why = row.hasIndex() ? null : context.sentences().why(row.reason());
    return cells(name, context.elementName(row.element(), row.label()), isHidden ? why : row.n(),
        isHidden ? why : row.missing(), row.mean(), row.hasIndex() ? row.index() : why, row.low(), row.high(),
        row.change().points(), row.change().low(), row.change().high(), row.change().qValue(),
        context.sentences().change(row.change()));
  }

  private Sheet answers() {
    List<String> headers = headers("column.unit", "column.element", "column.given", "column.count", "column.share",
        "column.low", "column.high");
    List<List<Object>> rows = new ArrayList<>();
    subjects().forEach((name, key) -> context.facts().elements(key).forEach(element ->
        context.facts().answers(key, element.element()).forEach(row -> rows.add(answerCells(name, element, row)))));
    return sheet("sheet.answers", "answer_share", headers, rows);
  }

  private List<Object> answerCells(String name, ElementRow element, AnswerRow row) {
    return cells(name, context.elementName(element.element(), element.label()), row.answer(),
        row.count() == null ? context.text("not-shown") : row.count(),
        row.share() == null ? context.text("not-shown") : row.share(), row.low(), row.high());
  }

  private Sheet months() {
    List<String> headers = headers("column.unit", "column.month", "column.index", "column.centre", "column.low-limit",
        "column.high-limit", "column.signal");
    List<List<Object>> rows = new ArrayList<>();
    subjects().forEach((name, key) -> context.facts().signals(key).forEach(row -> rows.add(monthCells(name, row))));
    return sheet("sheet.months", "unit_signal", headers, rows);
  }

  private List<Object> monthCells(String name, SignalRow row) {
    return cells(name, row.key().period().toString(),
        row.value() == null ? context.text("not-shown") : row.value(), row.centre(), row.lower(), row.upper(),
        context.text("signal.short." + (row.direction() == null ? "common" : row.direction())));
  }

  private Sheet topics() {
    List<String> headers = headers("column.unit", "column.topic", "column.sentiment", "column.texts", "column.of",
        "column.share", "column.low", "column.high", "column.before-share", "column.new");
    List<List<Object>> rows = new ArrayList<>();
    subjects().forEach((name, key) -> context.facts().topics(key).stream()
        .sorted(java.util.Comparator.comparing(TopicRow::topic).thenComparing(TopicRow::sentiment))
        .forEach(row -> rows.add(topicCells(name, row))));
    return sheet("sheet.topics", "unit_topic", headers, rows);
  }

  private List<Object> topicCells(String name, TopicRow row) {
    String topic = row.topic().equals(TopicRow.OVERALL) ? context.text("sheet.overall")
        : context.topicName(row.topic());
    return cells(name, topic, context.text("sheet.sentiment." + row.sentiment()), row.texts(), row.of(),
        row.share().value(), row.share().low(), row.share().high(), row.beforeShare(), row.isNew());
  }

  private Sheet deliveries() {
    List<String> headers = headers("column.file", "column.source", "column.read", "column.accepted",
        "column.rejected", "column.duplicate", "column.unmapped", "column.out-of-scale", "column.hash-whole");
    return sheet("sheet.deliveries", "delivery", headers, context.toldDeliveries().stream()
        .map(row -> cells(row.file().isEmpty() ? context.text("accounting.together", row.source()) : row.file(),
            row.file().isEmpty() ? null : row.source(), row.read(), row.accepted(), row.rejected(), row.duplicate(),
            row.unmapped(), row.outOfScale(), row.fileHash())).toList());
  }

  /** All units together first, then every unit by name. */
  private Map<String, RowKey> subjects() {
    return subjects(context);
  }

  static Map<String, RowKey> subjects(Context context) {
    Map<String, RowKey> subjects = new java.util.LinkedHashMap<>();
    subjects.put(context.text("all-units"), context.facts().totalKey());
    Map<String, Integer> seen = new TreeMap<>();
    context.facts().unitNames().forEach((unit, name) -> subjects.put(
        seen.merge(name, 1, Integer::sum) == 1 && !subjects.containsKey(name) ? name : name + " (" + unit + ")",
        context.facts().unitKey(unit)));
    return subjects;
  }

  private List<String> headers(String... keys) {
    return Stream.of(keys).map(key -> context.text(key)).toList();
  }

  static List<Object> cells(Object... cells) {
    return new ArrayList<>(Arrays.asList(cells));
  }
}
