package prima.stage.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import prima.data.Contract;
import prima.data.Periods;
import prima.data.Table;
import scala.jdk.javaapi.CollectionConverters;

class ThemeSearchTest {

  private static final StructType SCHEMA = new StructType().add("unit", DataTypes.StringType)
      .add("language", DataTypes.StringType).add("period", DataTypes.StringType).add("body", DataTypes.StringType)
      .add("texts", DataTypes.LongType).add("topics", DataTypes.createArrayType(DataTypes.StringType));
  private static final List<String> COLUMNS =
      Table.TOPIC_TERM.contract().columns().stream().map(Contract.ColumnRule::name).toList();
  private static final String[][] SUBJECTS = {{"antrean", "loket", "nomor", "menunggu"},
      {"aplikasi", "otp", "login", "verifikasi"}, {"parkir", "toilet", "kursi", "ruangan"}};

  private static void month(String period, int wordings, List<Row> rows) {
    Random random = new Random(3);
    for (int wording = 0; wording < wordings; wording++) {
      String[] subject = SUBJECTS[wording % SUBJECTS.length];
      StringBuilder body = new StringBuilder();
      for (int word = 0; word < 5; word++) {
        body.append(subject[random.nextInt(subject.length)]).append(' ');
      }
      String topic = wording % SUBJECTS.length == 1 ? "digital" : "time";
      rows.add(new GenericRowWithSchema(new Object[] {"total", "id", period, body.toString(), 2L,
          CollectionConverters.asScala(List.of(topic)).toSeq()}, SCHEMA));
    }
  }

  private static List<Row> themes(Periods periods, List<Row> rows) {
    List<Row> found = new ArrayList<>();
    new ThemeSearch(periods).call(rows.iterator()).forEachRemaining(found::add);
    return found;
  }

  private static Object cell(Row row, String column) {
    return row.get(COLUMNS.indexOf(column));
  }

  @Test
  void aMonthOfEnoughTextsHasItsThemesCountedNowAndBefore() {
    List<Row> rows = new ArrayList<>();
    month("2026-09", 60, rows);
    month("2026-10", 150, rows);
    List<Row> themes = themes(Periods.ALL, rows);
    assertThat(themes).hasSize(3).allSatisfy(theme -> {
      assertThat(cell(theme, "period")).isEqualTo("2026-10");
      assertThat(cell(theme, "texts_total")).isEqualTo(300L);
      assertThat(cell(theme, "texts_total_before")).isEqualTo(120L);
      assertThat((Double) cell(theme, "stability")).isBetween(0.5, 1.0);
      assertThat((Long) cell(theme, "texts_before")).isPositive();
      assertThat(cell(theme, "p")).as("its words were chosen by this month").isNull();
    });
    assertThat(themes).filteredOn(theme -> cell(theme, "topic").equals("digital")).singleElement()
        .satisfies(theme -> assertThat(cell(theme, "terms").toString()).contains("otp"));
  }

  @Test
  void aMonthOutsideTheRunIsOnlyComparedWith() {
    List<Row> rows = new ArrayList<>();
    month("2026-09", 150, rows);
    month("2026-10", 150, rows);
    assertThat(themes(Periods.parse("2026-10"), rows)).extracting(theme -> cell(theme, "period")).containsOnly("2026-10");
  }

  @Test
  void monthsLongAgoAreForgotten() {
    List<Row> rows = new ArrayList<>();
    month("2026-01", 150, rows);
    month("2026-10", 150, rows);
    assertThat(themes(Periods.parse("2026-10"), rows)).allSatisfy(
        theme -> assertThat(cell(theme, "texts_total_before")).isEqualTo(0L));
  }
}
