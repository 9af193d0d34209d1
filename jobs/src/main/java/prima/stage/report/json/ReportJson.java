package prima.stage.report.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import prima.stage.report.mart.DriverRow;
import prima.stage.report.mart.ElementRow;
import prima.stage.report.mart.IndexRow;
import prima.stage.report.mart.ProfileRow;
import prima.stage.report.mart.RowKey;
import prima.stage.report.mart.ServiceRow;
import prima.stage.report.mart.SignalRow;
import prima.stage.report.mart.TermRow;
import prima.stage.report.mart.TopicRow;
import prima.stage.report.page.Context;
import prima.stage.report.word.Figures;

/** Every printed figure of a month with its table and key, and the checksums of the other files. */
public final class ReportJson {

  private final Context context;
  private final Figures figures;
  private final List<Object> rows = new ArrayList<>();

  private ReportJson(Context context) {
    this.context = context;
    this.figures = context.figures();
  }

  /**
   * The figures as JSON.
   *
   * @param context the month in its language
   * @param headline the sentence of the report
   * @param checksums SHA-256 of each other file, by name
   */
  public static String of(Context context, String headline, Map<String, String> checksums) {
    ReportJson json = new ReportJson(context);
    json.addSurvey();
    json.addComplaintsAndTopics();
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("period", context.facts().period().toString());
    report.put("language", context.words().language());
    report.put("headline", headline);
    report.put("figures", json.rows);
    report.put("files", checksums);
    return JsonText.of(report);
  }

  private Stream<RowKey> subjects() {
    return Stream.concat(Stream.of(context.facts().totalKey()),
        context.facts().unitNames().keySet().stream().map(context.facts()::unitKey));
  }

  private void addSurvey() {
    Stream.concat(context.facts().otherTotals().stream(), subjects().flatMap(this::indices)).forEach(this::addIndex);
    subjects().flatMap(key -> context.facts().elements(key).stream()).forEach(this::addElement);
    subjects().flatMap(key -> context.facts().signals(key).stream()).forEach(this::addSignal);
  }

  private Stream<IndexRow> indices(RowKey key) {
    return Stream.concat(context.facts().index(key).stream(),
        key.isTotal() ? Stream.of() : context.facts().servicesOf(key.unit()).stream());
  }

  private void addIndex(IndexRow row) {
    PrintedFigures printed = new PrintedFigures("unit_index", row.key());
    rows.add(printed.row());
    if (row.isSuppressed()) {
      String why = context.sentences().why(row.reason());
      printed.hidden("n", why).hidden("index", why);
      return;
    }
    printed.figure("n", row.n(), figures.count(row.n())).figure("complete", row.complete(),
        figures.count(row.complete()));
    if (!row.hasIndex()) {
      printed.hidden("index", context.sentences().why(row.reason()));
      return;
    }
    String interval = figures.interval(row.low(), row.high(), 2);
    printed.figure("index", row.index(), figures.decimal(row.index(), 2));
    printed.figure("official_index", row.officialIndex(), context.sentences().index(row));
    printed.figure("ci_low", row.low(), interval).figure("ci_high", row.high(), interval);
    printed.figure("band", row.band(), context.sentences().band(row));
    printed.figure("band_probability", row.bandProbability(), context.sentences().bandCertainty(row));
    printed.change(row.change(), context.sentences().change(row.change()));
    printed.putKnown("comparison", row.place().comparison()).putKnown("comparison_q", row.place().qValue())
        .putKnown("rank_low", row.place().best()).putKnown("rank_high", row.place().worst());
    printed.estimate("shrunken_index", "shrunken", row.place().shrunken(), row.place().shrunken().isKnown()
        ? figures.decimal(row.place().shrunken().value(), 2) : "");
  }

  private void addElement(ElementRow row) {
    PrintedFigures printed = new PrintedFigures("element_index", row.key()).with("element", row.element());
    rows.add(printed.row());
    if (!row.hasIndex()) {
      printed.hidden("index", context.sentences().why(row.reason()));
      return;
    }
    String interval = figures.interval(row.low(), row.high(), 2);
    printed.figure("n", row.n(), figures.count(row.n())).figure("missing", row.missing(), figures.count(row.missing()));
    printed.figure("index", row.index(), figures.decimal(row.index(), 2));
    printed.figure("mean", row.mean(), row.mean() == null ? "" : figures.decimal(row.mean(), 2));
    printed.figure("ci_low", row.low(), interval).figure("ci_high", row.high(), interval);
    printed.change(row.change(), context.sentences().change(row.change()));
  }

  private void addSignal(SignalRow row) {
    if (row.value() == null) {
      return;
    }
    PrintedFigures printed = new PrintedFigures("unit_signal", row.key()).with("measure", row.measure())
        .figure("value", row.value(), figures.decimal(row.value(), 2));
    if (row.hasLimits()) {
      String limits = figures.interval(row.lower(), row.upper(), 2);
      printed.figure("centre", row.centre(), figures.decimal(row.centre(), 2)).figure("lower", row.lower(), limits)
          .figure("upper", row.upper(), limits);
    }
    printed.putKnown("rule", row.rule()).putKnown("direction", row.direction());
    rows.add(printed.row());
  }

  private void addComplaintsAndTopics() {
    subjects().flatMap(key -> context.facts().service(key).stream()).forEach(this::addService);
    subjects().flatMap(key -> context.facts().topics(key).stream()).forEach(this::addTopic);
    subjects().flatMap(key -> context.facts().drivers(key).stream()).forEach(this::addDriver);
    subjects().flatMap(key -> context.facts().profile(key).stream()).forEach(this::addProfile);
    subjects().flatMap(key -> context.facts().terms(key).stream()).forEach(this::addTerm);
  }

  private void addDriver(DriverRow row) {
    PrintedFigures printed = new PrintedFigures("unit_driver", row.key()).with("element", row.element());
    printed.estimate("importance", "importance", row.importance(),
        row.importance().isKnown() ? figures.percent(row.importance().value()) : "");
    printed.estimate("performance", "performance", row.performance(),
        row.performance().isKnown() ? figures.decimal(row.performance().value(), 2) : "");
    printed.putKnown("quadrant", row.quadrant()).putKnown("significant", row.isSignificant());
    rows.add(printed.row());
  }

  private void addProfile(ProfileRow row) {
    PrintedFigures printed = new PrintedFigures("profile", row.key()).with("characteristic", row.characteristic())
        .with("value", row.value());
    if (row.n() == null) {
      printed.hidden("n", context.text("not-shown"));
    } else {
      printed.figure("n", row.n(), figures.count(row.n()))
          .figure("share", row.share(), row.share() == null ? "" : figures.percent(row.share()));
    }
    rows.add(printed.row());
  }

  private void addTerm(TermRow row) {
    rows.add(new PrintedFigures("topic_term", row.key()).with("kind", row.kind()).with("term", row.term())
        .figure("texts", row.texts(), figures.count(row.texts()))
        .figure("ratio", row.ratio(), row.ratio() == null ? "" : figures.decimal(row.ratio(), 1))
        .putKnown("emerging", row.isEmerging()).row());
  }

  private void addService(ServiceRow row) {
    PrintedFigures printed = new PrintedFigures("unit_service", row.key());
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("received", row.received());
    counts.put("answered", row.answered());
    counts.put("closed", row.closed());
    counts.put("closed_by_system", row.closedBySystem());
    counts.put("answer_due", row.answerDue());
    counts.put("answered_in_standard", row.answeredInStandard());
    counts.put("first_contact", row.firstContact());
    counts.put("escalated", row.escalated());
    counts.put("out_of_hours", row.outOfHours());
    counts.put("out_of_hours_known", row.outOfHoursKnown());
    counts.forEach((column, count) -> printed.figure(column, count, figures.count(count)));
    printed.estimate("in_standard_share", "in_standard", row.inStandard(),
        row.inStandard().isKnown() ? figures.percent(row.inStandard().value()) : "");
    printed.estimate("median_days", "median", row.medianDays(),
        row.medianDays().isKnown() ? figures.decimal(row.medianDays().value(), 1) : "");
    printed.figure("oldest_open_days", row.oldestOpenDays(),
        row.oldestOpenDays() == null ? "" : figures.count(row.oldestOpenDays()));
    rows.add(printed.row());
  }

  private void addTopic(TopicRow row) {
    PrintedFigures printed = new PrintedFigures("unit_topic", row.key()).with("topic", row.topic())
        .with("sentiment", row.sentiment());
    printed.figure("texts", row.texts(), figures.count(row.texts())).figure("of", row.of(), figures.count(row.of()));
    printed.estimate("share", "ci", row.share(),
        row.share().isKnown() ? figures.percent(row.share().value()) : "");
    printed.figure("before_share", row.beforeShare(),
        row.beforeShare() == null ? "" : figures.percent(row.beforeShare()));
    printed.putKnown("new", row.isNew());
    rows.add(printed.row());
  }
}
