package prima.stage.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import prima.core.privacy.Suppression;
import prima.core.survey.Period;
import prima.data.Table;
import prima.stage.report.mart.HiddenRows;
import prima.stage.report.mart.IndexRow;
import prima.stage.report.mart.ReportMarts.Voices;
import scala.jdk.javaapi.CollectionConverters;

/** What the marts hold of a regency with a tiny unit, before and after the figures are taken out that must stay hidden. */
class PublishedRowsTest {

  private static final Suppression RULE = new Suppression(5);
  private final Map<String, List<Row>> rows = new HashMap<>();
  private final Random random = new Random(5);

  /** A row of a mart: what is not given is absent. */
  private static Row row(Table table, Map<String, Object> values) {
    StructType schema = table.contract().schema();
    Object[] cells = new Object[schema.length()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = values.get(schema.fieldNames()[i]);
    }
    return new GenericRowWithSchema(cells, schema);
  }

  private static Map<String, Object> key(String scope, String unit, String service, Period period) {
    return new HashMap<>(Map.of("scope", scope, "unit", unit, "service", service, "instrument", "skm-2017", "period",
        period.toString(), "unit_name", unit));
  }

  private void add(Table table, Map<String, Object> values) {
    rows.computeIfAbsent(table.tableName(), name -> new ArrayList<>()).add(row(table, values));
  }

  private void subject(String scope, String unit, String service, Period period, long n, Period before) {
    Double index = n < 5 ? null : 70 + random.nextDouble() * 20;
    Map<String, Object> values = key(scope, unit, service, period);
    values.put("n", n);
    values.put("complete", n);
    values.put("index", index);
    values.put("straight_lined", 0L);
    values.put("reason", index == null ? IndexRow.TOO_FEW_ANSWERS : null);
    values.put("flags", CollectionConverters.asScala(List.of()).toSeq());
    values.put("change", index == null || before == null ? null : 1.5);
    values.put("previous_period", before == null ? null : before.toString());
    values.put("index_of_unit_means", scope.equals("total") ? 80.0 : null);
    add(Table.UNIT_INDEX, values);
    addParts(scope, unit, service, period, n, index);
  }

  private void addParts(String scope, String unit, String service, Period period, long n, Double index) {
    Map<String, Object> element = key(scope, unit, service, period);
    element.putAll(Map.of("element", "biaya", "element_label", "Biaya", "n", n, "missing", 0L));
    element.put("index", index);
    element.put("reason", index == null ? IndexRow.TOO_FEW_ANSWERS : null);
    add(Table.ELEMENT_INDEX, element);
    Map<String, Object> answer = key(scope, unit, service, period);
    answer.putAll(Map.of("element", "biaya", "answer", 4));
    answer.put("count", n < 10 ? null : n / 2);
    add(Table.ANSWER_SHARE, answer);
    Map<String, Object> signal = key(scope, unit, service, period);
    signal.putAll(Map.of("measure", "index", "points", 12, "provisional", false));
    signal.put("value", index);
    signal.put("centre", index == null ? null : 80.0);
    add(Table.UNIT_SIGNAL, signal);
  }

  /** Twelve months of a tiny unit, a small one, and three others, one of which is tiny in one month. */
  private void regency() {
    Period first = Period.parse("2025-11");
    for (int month = 0; month < 12; month++) {
      Period period = first.plus(month);
      Period before = month == 0 ? null : first.plus(month - 1);
      long[] n = {1 + month % 4, 7, month == 5 ? 4 : 12, 40, 90};
      long total = 0;
      for (int unit = 0; unit < n.length; unit++) {
        total += n[unit];
        subject("unit", "u" + unit, "all", period, n[unit], before);
        subject("service", "u" + unit, "s1", period, n[unit] / 3, null);
        subject("service", "u" + unit, "s2", period, n[unit] - n[unit] / 3, null);
      }
      subject("total", "total", "all", period, total, before);
    }
  }

  private Map<String, List<Row>> told() {
    return PublishedRows.of(rows, HiddenRows.of(MartRows.of(rows, List.of(), Voices.NONE), RULE));
  }

  private static Row find(Map<String, List<Row>> told, String table, String unit, String period) {
    return told.get(table).stream().filter(row -> row.getAs("unit").equals(unit) && row.getAs("period").equals(period)
        && row.getAs("service").equals("all")).findFirst().orElseThrow();
  }

  @Test
  void the_attack_succeeds_on_the_marts_as_they_are() {
    regency();
    rows.computeIfPresent("unit_index", (name, all) -> all.stream().map(row -> row.<Long>getAs("n") < 5
        ? row(Table.UNIT_INDEX, key(row.getAs("scope"), row.getAs("unit"), row.getAs("service"),
            Period.parse(row.getAs("period")))) : row).toList());
    assertThat(SuppressionAttack.on(rows).recovered()).hasSizeGreaterThan(10);
  }

  @Test
  void the_attack_recovers_nothing_from_what_is_told() {
    regency();
    SuppressionAttack.Outcome outcome = SuppressionAttack.on(told());
    assertThat(outcome.hiddenCells()).isGreaterThan(100);
    assertThat(outcome.recovered()).isEmpty();
  }

  @Test
  void a_hidden_unit_keeps_its_name_and_says_why() {
    regency();
    Row tiny = find(told(), "unit_index", "u0", "2026-10");
    Row small = find(told(), "unit_index", "u1", "2026-10");
    assertThat(List.of(tiny.<String>getAs("unit_name"), tiny.<String>getAs("reason")))
        .containsExactly("u0", IndexRow.TOO_FEW_ANSWERS);
    assertThat(small.<String>getAs("reason")).isEqualTo(IndexRow.PROTECTS_OTHERS);
    assertThat(small.<Long>getAs("n")).isNull();
  }

  @Test
  void a_large_unit_is_told_as_it_is() {
    regency();
    assertThat(find(told(), "unit_index", "u4", "2026-10")).isEqualTo(find(rows, "unit_index", "u4", "2026-10"));
  }

  @Test
  void the_month_after_a_hidden_one_tells_no_change() {
    regency();
    assertThat(find(rows, "unit_index", "u2", "2026-05").<Double>getAs("change")).isNotNull();
    assertThat(find(told(), "unit_index", "u2", "2026-05").<Double>getAs("change")).isNull();
    assertThat(find(told(), "unit_index", "u2", "2026-06").<Double>getAs("change")).isNotNull();
  }

  @Test
  void texts_of_a_unit_with_four_are_left_out_with_the_next() {
    for (long[] unit : new long[][] {{0, 4}, {1, 9}, {2, 60}}) {
      Map<String, Object> values = key("unit", "u" + unit[0], "all", Period.parse("2026-10"));
      values.putAll(Map.of("topic", "overall", "sentiment", "negative", "texts", 2L, "of", unit[1], "new", false));
      add(Table.UNIT_TOPIC, values);
    }
    assertThat(told().get("unit_topic").stream().map(row -> row.<String>getAs("unit"))).containsExactly("u2");
  }
}
