package prima.stage.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.junit.jupiter.api.Test;
import prima.data.Contract;
import prima.data.Periods;
import prima.data.Table;

class TermJudgeTest {

  private static final List<String> COLUMNS =
      Table.TOPIC_TERM.contract().columns().stream().map(Contract.ColumnRule::name).toList();

  private static Row counted(String unit, String term, long texts, long wordings, long before) {
    return new GenericRowWithSchema(
        new Object[] {unit, "2026-10", "id", term, texts, wordings, before, "digital"}, MonthsOfTerms.SCHEMA);
  }

  private static List<Row> judged(Row... counted) {
    List<Row> rows = new ArrayList<>();
    new TermJudge().call(List.of(counted).iterator()).forEachRemaining(rows::add);
    return rows;
  }

  private static Object cell(Row row, String column) {
    return row.get(COLUMNS.indexOf(column));
  }

  @Test
  void aTermThatComesUpEmergesAndOneThatStaysIsKeptForItsUse() {
    List<Row> rows = judged(counted("rsud", TermRows.ANY_TEXT, 100, 90, 300), counted("rsud", "aplikasi antrean", 20, 12, 0),
        counted("rsud", "dokter", 30, 28, 90));
    assertThat(rows).extracting(row -> cell(row, "term") + " " + cell(row, "emerging"))
        .containsExactly("aplikasi antrean true", "dokter false");
    assertThat(cell(rows.get(0), "share")).isEqualTo(0.2);
    assertThat(cell(rows.get(0), "ratio")).as("nothing to divide by").isNull();
    assertThat(cell(rows.get(1), "ratio")).isEqualTo(1.0);
    assertThat(cell(rows.get(0), "scope")).isEqualTo("unit");
  }

  @Test
  void aTermOfFourTextsIsNotWrittenHoweverNewItIs() {
    assertThat(judged(counted("rsud", TermRows.ANY_TEXT, 20, 20, 300), counted("rsud", "nama petugas", 4, 4, 3))).isEmpty();
  }

  @Test
  void aTextThatIsSentAgainAndAgainIsNotWritten() {
    assertThat(judged(counted("rsud", TermRows.ANY_TEXT, 100, 50, 300), counted("rsud", "pak budi", 40, 2, 0))).isEmpty();
  }

  @Test
  void unitsAreJudgedApart() {
    List<Row> rows = judged(counted("mpp", TermRows.ANY_TEXT, 10, 10, 0), counted("mpp", "loket", 6, 6, 0),
        counted("total", TermRows.ANY_TEXT, 100, 90, 300), counted("total", "loket", 6, 6, 0));
    assertThat(rows).extracting(row -> cell(row, "scope") + " " + cell(row, "texts_total") + " " + cell(row, "g") + " "
        + cell(row, "emerging")).first().isEqualTo("unit 10 null false");
    assertThat(cell(rows.get(1), "emerging")).isEqualTo(true);
  }

  @Test
  void aMonthIsLookedAtByItselfAndTheThreeMonthsAfterIt() {
    assertThat(new RunMonths(Periods.ALL).lookingAt("2026-11"))
        .containsExactly("2026-11", "2026-12", "2027-01", "2027-02");
    assertThat(new RunMonths(Periods.parse("2026-12")).lookingAt("2026-11")).containsExactly("2026-12");
    assertThat(RunMonths.before("2026-02")).containsExactly("2026-01", "2025-12", "2025-11");
  }
}
