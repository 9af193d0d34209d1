package prima.stage.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import prima.stage.report.mart.ChangeWord;
import prima.stage.report.mart.IndexRow;
import prima.stage.report.mart.ReportMarts;
import prima.stage.report.mart.ReportMarts.Voices;
import scala.jdk.javaapi.CollectionConverters;

class MartRowsTest {

  @Test
  void readsEveryTableByTheNamesOfItsContract() throws IOException {
    Map<String, List<Row>> rows = new HashMap<>(Map.of("delivery", row("clean/delivery")));
    for (String mart : List.of("unit_index", "element_index", "answer_share", "unit_signal", "unit_service", "unit_topic",
        "unit_driver", "profile", "topic_term")) {
      rows.put(mart, row("mart/" + mart));
    }
    ReportMarts marts = MartRows.of(rows, List.of(), Voices.NONE);

    IndexRow index = marts.indices().get(0);
    assertThat(index.officialIndex()).isEqualByComparingTo("82.41");
    assertThat(index.change().word()).isEqualTo(ChangeWord.ROSE);
    assertThat(index.flags()).containsExactly("small_sample");
    assertThat(List.of(marts.elements().size(), marts.answers().size(), marts.signals().size(),
        marts.services().size(), marts.topics().size(), marts.drivers().size(), marts.profiles().size(), marts.terms().size(),
        marts.deliveries().size())).containsOnly(1);
  }

  @Test
  void takesATableThatIsNotThereForEmpty() {
    assertThat(MartRows.of(Map.of(), List.of(), Voices.NONE)).isEqualTo(ReportMarts.EMPTY);
  }

  /** One row as the contract declares it, every field filled. */
  static List<Row> row(String contract) throws IOException {
    return row(contract, Map.of());
  }

  /** The same with other values in some columns. */
  static List<Row> row(String contract, Map<String, Object> others) throws IOException {
    StructType schema = new StructType();
    List<Object> values = new ArrayList<>();
    for (Map<?, ?> property : properties(contract)) {
      String name = (String) property.get("name");
      String type = (String) property.get("physicalType");
      schema = schema.add(name, DataTypes.StringType);
      values.add(others.getOrDefault(name, value(name, type)));
    }
    return List.of(new GenericRowWithSchema(values.toArray(), schema));
  }

  @SuppressWarnings("unchecked")
  private static List<Map<?, ?>> properties(String contract) throws IOException {
    try (InputStream stream = MartRowsTest.class.getResourceAsStream("/schemas/" + contract + ".odcs.yaml")) {
      Map<String, List<Map<String, Object>>> yaml =
          (Map<String, List<Map<String, Object>>>) new Load(LoadSettings.builder().build()).loadFromInputStream(stream);
      return (List<Map<?, ?>>) yaml.get("schema").get(0).get("properties");
    }
  }

  private static Object value(String name, String type) {
    return switch (type) {
      case "bigint" -> 7L;
      case "int" -> 3;
      case "double" -> 0.5;
      case "boolean" -> true;
      case "decimal(9,2)" -> new BigDecimal("82.41");
      case "array<string>" -> CollectionConverters.asScala(List.of("small_sample")).toSeq();
      case "map<string,double>" -> Map.of();
      default -> name.endsWith("period") ? "2026-10" : name.equals("change_word") ? "rose" : name;
    };
  }
}
