package prima.stage.report;

import static prima.stage.report.PublishedRows.surveyKey;
import static prima.stage.report.PublishedRows.textKey;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import prima.core.survey.Period;
import prima.stage.report.mart.AnswerRow;
import prima.stage.report.mart.AnswerSheetRow;
import prima.stage.report.mart.Change;
import prima.stage.report.mart.ChangeWord;
import prima.stage.report.mart.DeliveryRow;
import prima.stage.report.mart.DriverRow;
import prima.stage.report.mart.ElementRow;
import prima.stage.report.mart.Estimate;
import prima.stage.report.mart.IndexRow;
import prima.stage.report.mart.Place;
import prima.stage.report.mart.ProfileRow;
import prima.stage.report.mart.RejectedRow;
import prima.stage.report.mart.ReportMarts;
import prima.stage.report.mart.ReportMarts.Voices;
import prima.stage.report.mart.RowKey;
import prima.stage.report.mart.ServiceRow;
import prima.stage.report.mart.SignalRow;
import prima.stage.report.mart.TermRow;
import prima.stage.report.mart.TopicRow;

/** Turns collected rows of the marts into records, field by name. */
public final class MartRows {

  private MartRows() {
  }

  /**
   * The marts by table name, such as {@code unit_index}; a table that is not there counts as empty.
   *
   * @param rowsByTable the rows of each table
   * @param sheets the questionnaires of the month
   * @param voices what single texts say
   */
  public static ReportMarts of(Map<String, List<Row>> rowsByTable, List<AnswerSheetRow> sheets, Voices voices) {
    return new ReportMarts(
        read(rowsByTable, "unit_index", MartRows::index),
        read(rowsByTable, "element_index", MartRows::element),
        read(rowsByTable, "answer_share", MartRows::answer),
        read(rowsByTable, "unit_signal", MartRows::signal),
        read(rowsByTable, "unit_service", MartRows::service),
        read(rowsByTable, "unit_topic", MartRows::topic),
        read(rowsByTable, "unit_driver", MartRows::driver),
        read(rowsByTable, "profile", MartRows::profile),
        read(rowsByTable, "topic_term", MartRows::term),
        read(rowsByTable, "delivery", MartRows::delivery),
        read(rowsByTable, "rejected", row -> new RejectedRow(text(row, "reason"), count(row, "rows"))), sheets, voices);
  }

  private static <T> List<T> read(Map<String, List<Row>> rowsByTable, String table, Function<Row, T> reader) {
    return rowsByTable.getOrDefault(table, List.of()).stream().map(reader).toList();
  }

  private static IndexRow index(Row row) {
    return new IndexRow(surveyKey(row), text(row, "unit_name"), count(row, "n"), count(row, "complete"),
        number(row, "weight_sum"), number(row, "index"), MartRows.<BigDecimal>value(row, "official_index"),
        number(row, "se"), number(row, "df"), number(row, "ci_low"), number(row, "ci_high"), text(row, "band"),
        number(row, "band_probability"), MartRows.<Boolean>value(row, "band_stable"), period(row, "previous_period"),
        change(row), number(row, "index_of_unit_means"), MartRows.<Integer>value(row, "units"), place(row),
        count(row, "straight_lined"), text(row, "reason"), row.<String>getList(row.fieldIndex("flags")));
  }

  private static ElementRow element(Row row) {
    return new ElementRow(surveyKey(row), text(row, "element"), text(row, "element_label"), count(row, "n"),
        count(row, "missing"), number(row, "mean"), number(row, "index"), number(row, "se"), number(row, "ci_low"),
        number(row, "ci_high"), text(row, "band"), change(row), text(row, "reason"));
  }

  private static AnswerRow answer(Row row) {
    return new AnswerRow(surveyKey(row), text(row, "element"), MartRows.<Integer>value(row, "answer"),
        MartRows.<Long>value(row, "count"), number(row, "share"), number(row, "ci_low"), number(row, "ci_high"));
  }

  private static SignalRow signal(Row row) {
    return new SignalRow(surveyKey(row), text(row, "measure"), number(row, "value"), number(row, "centre"),
        number(row, "lower"), number(row, "upper"), text(row, "rule"), text(row, "direction"),
        MartRows.<Integer>value(row, "points"), MartRows.<Boolean>value(row, "provisional"), text(row, "reason"));
  }

  private static ServiceRow service(Row row) {
    return new ServiceRow(textKey(row), text(row, "unit_name"), count(row, "received"), count(row, "answered"),
        count(row, "closed"), count(row, "closed_by_system"), count(row, "answer_due"),
        count(row, "answered_in_standard"), count(row, "close_due"), count(row, "closed_in_standard"),
        count(row, "first_contact"), count(row, "escalated"), count(row, "out_of_hours"),
        count(row, "answer_known"), count(row, "close_known"), count(row, "close_time_known"),
        count(row, "escalated_known"), count(row, "out_of_hours_known"), estimate(row, "in_standard_share", "in_standard"),
        estimate(row, "median_days", "median"), MartRows.<Long>value(row, "oldest_open_days"),
        estimate(row, "per_1000_services", "per_1000"));
  }

  private static TopicRow topic(Row row) {
    return new TopicRow(textKey(row), text(row, "topic"), text(row, "sentiment"), count(row, "texts"),
        count(row, "of"), estimate(row, "share", "ci"), number(row, "before_share"), number(row, "change_p"),
        number(row, "change_q"), MartRows.<Boolean>value(row, "new"));
  }

  private static DeliveryRow delivery(Row row) {
    return new DeliveryRow(text(row, "file"), text(row, "source"), text(row, "file_hash"), count(row, "read"),
        count(row, "accepted"), count(row, "rejected"), count(row, "duplicate"), count(row, "unmapped"),
        count(row, "out_of_scale"), text(row, "first_period"), text(row, "last_period"));
  }

  private static DriverRow driver(Row row) {
    return new DriverRow(surveyKey(row), text(row, "element"), estimate(row, "importance", "importance"),
        estimate(row, "performance", "performance"), text(row, "quadrant"),
        Boolean.TRUE.equals(MartRows.<Boolean>value(row, "significant")), text(row, "reason"));
  }

  private static ProfileRow profile(Row row) {
    return new ProfileRow(surveyKey(row), text(row, "characteristic"), text(row, "value"),
        MartRows.<Long>value(row, "n"), number(row, "share"));
  }

  private static TermRow term(Row row) {
    return new TermRow(textKey(row), text(row, "kind"), text(row, "term"), count(row, "texts"), number(row, "ratio"),
        Boolean.TRUE.equals(MartRows.<Boolean>value(row, "emerging")),
        row.isNullAt(row.fieldIndex("terms")) ? List.of() : row.<String>getList(row.fieldIndex("terms")));
  }

  private static Place place(Row row) {
    return new Place(text(row, "comparison"), number(row, "comparison_q"), MartRows.<Integer>value(row, "rank_low"),
        MartRows.<Integer>value(row, "rank_high"), estimate(row, "shrunken_index", "shrunken"));
  }

  private static Change change(Row row) {
    Double points = number(row, "change");
    return points == null ? Change.NONE
        : new Change(points, number(row, "change_low"), number(row, "change_high"), number(row, "change_p"),
            number(row, "change_q"), ChangeWord.of(text(row, "change_word")));
  }

  private static Estimate estimate(Row row, String value, String interval) {
    return new Estimate(number(row, value), number(row, interval + "_low"), number(row, interval + "_high"));
  }

  private static Period period(Row row, String name) {
    String written = text(row, name);
    return written == null ? null : Period.parse(written);
  }

  private static String text(Row row, String name) {
    return value(row, name);
  }

  private static Double number(Row row, String name) {
    return value(row, name);
  }

  /** A count; one that may not be told is 0 here, and the reason of its row says so. */
  private static long count(Row row, String name) {
    Long count = value(row, name);
    return count == null ? 0 : count;
  }

  private static <T> T value(Row row, String name) {
    return row.getAs(name);
  }
}
