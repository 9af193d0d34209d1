package prima;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import prima.TestOffice.Outcome;
import prima.data.Table;

/** Responses are weighted to the people whom a unit served. */
class MarginsTest {

  private static final String HEADER = "nomor,unit,layanan,tanggal,U1,U2,U3,U4,U5,U6,U7,U8,U9,saran,jenis_kelamin";

  @TempDir
  private Path folder;

  /** 12 women who answer 4, 6 men who answer 2 or 3: the people served were one woman in four. */
  @Test
  void a_unit_has_the_index_of_the_people_it_served() {
    TestOffice office = office("skm-2017,Kantor A,sex,female,1000", "skm-2017,Kantor A,sex,male,3000");
    assertThat(office.prima("run", "--quiet").exitCode()).isZero();
    Row index = office.rows(Table.UNIT_INDEX, "unit", "n", "weight_sum", "index", "se", "effective_n", "flags",
        "official_index", "design_effect").get(1);
    assertThat(index.getLong(1)).isEqualTo(18);
    assertThat(index.getDouble(2)).isCloseTo(4000, within(1e-9));
    assertThat(index.getDouble(3)).isCloseTo(25 * (0.25 * 4 + 0.75 * 2.5), within(1e-9));
    assertThat(index.getDecimal(7)).hasToString("71.88");
    // Only the men differ among each other: three times 2, three times 3, each standing for 500 people of 4000.
    double expected = 25 * Math.sqrt(18 / 17.0 * 6 * Math.pow(0.5 * 500 / 4000, 2));
    assertThat(index.getDouble(4)).isCloseTo(expected, within(1e-9));
    assertThat(index.getDouble(5)).isLessThan(18);
    assertThat(index.getDouble(8)).isLessThan(1);
    assertThat(office.rows(Table.UNIT_INDEX, "unit", "array_join(flags, ' ')").stream().map(Object::toString))
        .containsExactly("[total,unequal_weights partly_weighted]", "[Kantor A,small_sample]",
            "[Kantor B,small_sample not_weighted]", "[Kantor C,not_weighted]");
    Row share = office.published(Table.ANSWER_SHARE)
        .filter("unit = 'Kantor A' AND element = 'waktu' AND answer = 4").selectExpr("count", "share").head();
    assertThat(share.getLong(0)).isEqualTo(12);
    assertThat(share.getDouble(1)).isCloseTo(0.25, within(1e-12));
    everyIndexIsExplained(office);
    straightLinesAreTold(office);
  }

  /** The arithmetic of weighted, unweighted and withheld indices ends in what the mart says. */
  private static void everyIndexIsExplained(TestOffice office) {
    String weighted = office.prima("explain", "--unit", "Kantor A", "--period", "2026-10").out();
    assertThat(weighted).contains("Sums and numbers of answers are weighted.")
        .containsPattern("Persyaratan +11500 +4000 +2.875 +1/9 +0.319444")
        .containsPattern("sum of the weighted means +2.875\\n").containsPattern("x 25 +71.875\\n")
        .containsPattern("rounded half up to two decimals +71.88\\n")
        .containsPattern("band from 65.00: Kurang Baik +C\\n").containsPattern("published index +71.88\\n$");
    assertThat(office.prima("explain", "--unit", "Kantor B", "--period", "2026-10").out())
        .containsPattern("Persyaratan +54 +18 +3 +1/9 +0.333333").containsPattern("published index +80.56\\n$");
    assertThat(office.prima("explain", "--unit", "Kantor C", "--period", "2026-10", "--format", "json").out())
        .contains("\"respondents\":3").contains("\"lines\":[]").contains("\"reason\":\"too_few_answers\"")
        .contains("\"published\":null");
    assertThat(office.prima("explain", "--unit", "Kantor D", "--period", "2026-10").err())
        .contains("Cannot explain unit Kantor D in 2026-10: the lake has no responses of it.");
    assertThat(office.prima("explain", "--unit", "total", "--period", "2026-09..2026-10").exitCode()).isEqualTo(2);
  }

  private static void straightLinesAreTold(TestOffice office) {
    assertThat(office.rows(Table.RESPONSE, "unit", "longest_run", "answer_deviation > 0").stream()
        .map(Object::toString).distinct()).containsExactlyInAnyOrder("[Kantor A,9,false]", "[Kantor B,7,true]",
            "[Kantor C,9,false]");
    Row index = office.published(Table.UNIT_INDEX).filter("scope = 'total'")
        .selectExpr("n", "straight_lined", "index", "index_without_straight_lines").head();
    Row told = office.published(Table.RUN).selectExpr("explode(sensitivity) AS one").selectExpr("one.n",
        "one.straight_lined", "one.index", "one.index_without_straight_lines").head();
    assertThat(told).hasToString(index.toString());
    assertThat(index.getLong(1)).isEqualTo(21);
    assertThat(index.getDouble(3)).as("only Kantor B is left").isCloseTo(725 / 9.0, within(1e-9));
  }

  @Test
  void margins_that_cannot_be_met_stop_the_run_and_name_unit_variable_and_value() {
    Outcome outcome = office("skm-2017,Kantor A,sex,female,10", "skm-2017,Kantor A,sex,other,10").prima("run", "--quiet");
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("Cannot weight the responses of unit Kantor A in 2026-10 (instrument skm-2017): "
        + "no respondent has sex = other. Join the value with another one in the margins");
    outcome = office("skm-2017,Kantor A,sex,female,10", "skm-2017,Kantor A,service,Poli,9").prima("plan");
    assertThat(outcome.err()).contains("unit Kantor A", "service adds up to 9.0 people, sex to 10.0");
    outcome = office("skm-2018,Kantor A,sex,female,10").prima("plan");
    assertThat(outcome.err()).contains("no source uses instrument 'skm-2018'. Did you mean 'skm-2017'?");
  }

  private TestOffice office(String... margins) {
    List<String> rows = new ArrayList<>(List.of(HEADER));
    for (int i = 0; i < 18; i++) {
      String answer = i < 12 ? "4" : i < 15 ? "2" : "3";
      rows.add(i + ",Kantor A,Poli,2026-10-0" + (1 + i % 9) + ("," + answer).repeat(9) + ",," + (i < 12 ? "P" : "L"));
      if (i < 3) {
        rows.add("C" + i + ",Kantor C,Poli,2026-10-01" + ",4".repeat(9) + ",,P");
      }
      rows.add("B" + i + ",Kantor B,Poli,2026-10-0" + (1 + i % 9) + ",3,3,3,3,3,3,3,4,4,," + (i < 12 ? "P" : "L"));
    }
    List<String> people = new ArrayList<>(List.of("instrument,unit,variable,value,people"));
    people.addAll(List.of(margins));
    return TestOffice.in(folder).file("skm.csv", rows.toArray(String[]::new))
        .file("margins.csv", people.toArray(String[]::new))
        .configuration("margins: margins.csv", "inputs:", "  - {source: skm-wide, path: skm.csv}");
  }
}
