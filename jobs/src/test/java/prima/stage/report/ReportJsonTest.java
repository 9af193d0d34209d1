package prima.stage.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import prima.job.Progress;
import prima.stage.report.json.ReportJson;
import prima.stage.report.mart.ElementRow;
import prima.stage.report.mart.IndexRow;
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
