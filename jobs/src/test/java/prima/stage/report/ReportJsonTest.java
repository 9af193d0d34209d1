package prima.stage.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import prima.job.Progress;
import prima.stage.report.json.ReportJson;
import prima.stage.report.mart.ElementRow;
import prima.stage.report.mart.IndexRow;
import prima.stage.report.mart.ReportMarts.Voices;
import prima.stage.report.mart.RowKey;

class ReportJsonTest {

  private static JsonNode json(Regency regency) throws IOException {
    return new ObjectMapper().readTree(ReportJson.of(MonthlyReport.context(regency.marts(), Regency.OCTOBER, "id",
        List.of(regency.instrument()), ReportExtras.NONE), "headline", Map.of("report.html", "ab")));
  }

  private static List<JsonNode> rows(JsonNode json, String table) {
    return StreamSupport.stream(json.get("figures").spliterator(), false)
        .filter(row -> row.get("table").asText().equals(table)).toList();
  }

  private static boolean isOf(JsonNode row, RowKey key) {
    JsonNode fields = row.get("key");
    return fields.get("scope").asText().equals(key.scope()) && fields.get("unit").asText().equals(key.unit())
        && fields.get("period").asText().equals(key.period().toString());
  }

  @Test
  void everyIndexEqualsTheMarts() throws IOException {
    Regency regency = Regency.ordinary();
    List<JsonNode> rows = rows(json(regency), "unit_index");

    for (IndexRow mart : regency.marts().indices()) {
      JsonNode row = rows.stream().filter(one -> isOf(one, mart.key())).findFirst().orElseThrow();
      assertThat(row.get("values").path("index").decimalValue())
          .isEqualTo(mart.hasIndex() ? BigDecimal.valueOf(mart.index()) : BigDecimal.ZERO);
      assertThat(row.get("values").has("n")).isEqualTo(!mart.isSuppressed());
    }
    assertThat(rows).hasSameSizeAs(regency.marts().indices());
  }

  @Test
  void everyElementEqualsTheMarts() throws IOException {
    Regency regency = Regency.ordinary();
    List<JsonNode> rows = rows(json(regency), "element_index");

    for (ElementRow mart : regency.marts().elements()) {
      if (mart.hasIndex() && mart.key().period().equals(Regency.OCTOBER)) {
        JsonNode row = rows.stream().filter(one -> isOf(one, mart.key())
            && one.get("key").get("element").asText().equals(mart.element())).findFirst().orElseThrow();
        assertThat(row.get("values").get("index").doubleValue()).isEqualTo(mart.index());
        assertThat(row.get("values").get("n").longValue()).isEqualTo(mart.n());
      }
    }
  }

  @Test
  void everyIndexStandsOnThePageAsPrinted() throws IOException {
    Regency regency = Regency.ordinary();
    String page = new MonthlyReport(Progress.SILENT).page(MonthlyReport.context(regency.marts(), Regency.OCTOBER, "id",
        List.of(regency.instrument()), ReportExtras.NONE));

    assertThat(rows(json(regency), "unit_index")).allSatisfy(row -> {
      JsonNode printed = row.get("printed");
      assertThat(page).contains(printed.get(printed.has("official_index") ? "official_index" : "index").asText());
    });
  }

  @Test
  void everyValueEqualsTheOneInItsTable() throws IOException {
    Map<String, List<Row>> marts = new TreeMap<>();
    for (String mart : List.of("unit_index", "element_index", "unit_signal", "unit_service", "unit_topic", "unit_driver",
        "profile", "topic_term")) {
      List<Row> rows = new ArrayList<>();
      for (String scope : List.of("total", "unit")) {
        Map<String, Object> key = Map.of("scope", scope, "unit", scope.equals("total") ? scope : "a", "service", "all",
            "measure", "index", "reason", "none", "sentiment", "negative", "quadrant", "keep_up", "kind", "term");
        rows.addAll(MartRowsTest.row("mart/" + mart, key));
      }
      marts.put(mart, rows);
    }
    JsonNode figures = new ObjectMapper().readTree(ReportJson.of(MonthlyReport.context(
        MartRows.of(marts, List.of(), Voices.NONE), Regency.OCTOBER, "id", List.of(), ReportExtras.NONE), "", Map.of()))
        .get("figures");
    int compared = 0;
    for (JsonNode figure : figures) {
      Row row = marts.get(figure.get("table").asText()).get(figure.get("key").get("scope").asText().equals("total") ? 0 : 1);
      for (Map.Entry<String, JsonNode> value : figure.get("values").properties()) {
        assertThat(value.getValue().asText()).as(figure.get("table") + " " + value.getKey())
            .isEqualTo(new ObjectMapper().valueToTree(row.<Object>getAs(value.getKey())).asText());
        compared++;
      }
    }
    assertThat(figures).hasSize(16);
    assertThat(compared).isGreaterThan(140);
  }

  @Test
  void survivesHostileNames() throws IOException {
    String name = "\"\\\u0000\u202e\ud800</script>\n";

    assertThat(rows(json(Regency.ofSkm().unit(name, name, 90, 80, 1, null).total(90, 80, 1, null)), "unit_index"))
        .anyMatch(row -> row.get("key").get("unit").asText().equals(name));
  }

  @Test
  void namesTheChecksumsOfTheFiles() throws IOException {
    assertThat(json(Regency.ofSkm()).get("files").get("report.html").asText()).isEqualTo("ab");
  }
}
