package prima.stage.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import prima.core.survey.Period;
import prima.stage.report.mart.HiddenRows;
import prima.stage.report.mart.IndexRow;
import prima.stage.report.mart.RowKey;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The rows of the marts as they may be told: what must stay hidden keeps its key and says why it has no figures.
 *
 * <p>The only place where figures are taken out. Pages, workbook, JSON and the Parquet files beside them are all made
 * from these rows, so that none of them tells what another hides.
 */
final class PublishedRows {

  private static final Set<String> NAMES = Set.of("scope", "unit", "service", "instrument", "period", "element",
      "unit_name", "element_label");
  private static final Set<String> LIMITS = Set.of("centre", "lower", "upper", "rule", "direction");
  private static final Set<String> ANSWERS = Set.of("count", "share", "ci_low", "ci_high");
  /** Figures that add up over all units, and would tell that of a hidden one. */
  private static final Set<String> SUMS_OVER_UNITS = Set.of("index_of_unit_means", "units", "expected_rank");

  private final HiddenRows hidden;

  private PublishedRows(HiddenRows hidden) {
    this.hidden = hidden;
  }

  /** The rows by table without the figures that must stay hidden. */
  static Map<String, List<Row>> of(Map<String, List<Row>> rowsByTable, HiddenRows hidden) {
    PublishedRows published = new PublishedRows(hidden);
    Map<String, List<Row>> told = new HashMap<>(rowsByTable);
    published.change(told, "unit_index", published::index);
    published.change(told, "element_index", published::element);
    published.change(told, "answer_share", published::answer);
    published.change(told, "unit_signal", published::signal);
    published.change(told, "profile", published::profile);
    published.leaveOut(told, "unit_driver",
        row -> hidden.isElementHidden(surveyKey(row)) || hidden.hasHiddenMonth(surveyKey(row)));
    published.leaveOut(told, "unit_topic", row -> hidden.isTextHidden(textKey(row)));
    published.leaveOut(told, "topic_term", row -> hidden.isTextHidden(textKey(row)));
    return told;
  }

  private void change(Map<String, List<Row>> rows, String table, UnaryOperator<Row> change) {
    rows.computeIfPresent(table, (name, all) -> all.stream().map(change).toList());
  }

  private void leaveOut(Map<String, List<Row>> rows, String table, Predicate<Row> isHidden) {
    rows.computeIfPresent(table, (name, all) -> all.stream().filter(isHidden.negate()).toList());
  }

  private Row index(Row row) {
    RowKey key = surveyKey(row);
    if (hidden.isHidden(key)) {
      return nameOnly(row, hidden.isProtector(key) ? IndexRow.PROTECTS_OTHERS : row.getAs("reason"));
    }
    String previous = row.getAs("previous_period");
    boolean mayTellChange = previous == null || !hidden.isHidden(key.in(Period.parse(previous)));
    Row told = mayTellChange ? row
        : without(row, column -> column.startsWith("change") || column.equals("previous_period"));
    return hidden.hasHiddenUnit(key) ? without(told, SUMS_OVER_UNITS::contains) : told;
  }

  private Row element(Row row) {
    RowKey key = surveyKey(row);
    if (hidden.isElementHidden(key)) {
      return nameOnly(row, row.getAs("index") == null ? row.getAs("reason") : IndexRow.PROTECTS_OTHERS);
    }
    boolean mayTellChange = !hidden.hasHiddenMonth(key) && !hidden.isElementHidden(key.in(key.period().plus(-1)));
    return mayTellChange ? row : without(row, column -> column.startsWith("change"));
  }

  private Row answer(Row row) {
    return hidden.isAnswerHidden(surveyKey(row), row.getAs("element")) ? without(row, ANSWERS::contains) : row;
  }

  private Row signal(Row row) {
    RowKey key = surveyKey(row);
    if (hidden.isHidden(key)) {
      return without(row, column -> column.equals("value") || LIMITS.contains(column));
    }
    return hidden.hasHiddenMonth(key) ? without(row, LIMITS::contains) : row;
  }

  private Row profile(Row row) {
    RowKey key = surveyKey(row);
    return hidden.isHidden(key) || hidden.hasHiddenMonth(key)
        ? without(row, column -> column.equals("n") || column.equals("share")) : row;
  }

  /** The row with its names, the reason, and no figure. */
  private static Row nameOnly(Row row, String reason) {
    Object[] values = new Object[row.size()];
    String[] columns = row.schema().fieldNames();
    for (int i = 0; i < values.length; i++) {
      values[i] = columns[i].equals("reason") ? reason
          : columns[i].equals("flags") ? CollectionConverters.asScala(List.of()).toSeq()
          : NAMES.contains(columns[i]) ? row.get(i) : null;
    }
    return new GenericRowWithSchema(values, row.schema());
  }

  private static Row without(Row row, Predicate<String> columns) {
    Object[] values = new Object[row.size()];
    String[] names = row.schema().fieldNames();
    for (int i = 0; i < values.length; i++) {
      values[i] = columns.test(names[i]) ? null : row.get(i);
    }
    return new GenericRowWithSchema(values, row.schema());
  }

  static RowKey surveyKey(Row row) {
    boolean hasService = List.of(row.schema().fieldNames()).contains("service");
    return new RowKey(row.getAs("scope"), row.getAs("unit"),
        hasService ? row.getAs("service") : RowKey.ALL_SERVICES, row.getAs("instrument"),
        Period.parse(row.getAs("period")));
  }

  static RowKey textKey(Row row) {
    return new RowKey(row.getAs("scope"), row.getAs("unit"), RowKey.ALL_SERVICES, RowKey.COMPLAINTS,
        Period.parse(row.getAs("period")));
  }
}
