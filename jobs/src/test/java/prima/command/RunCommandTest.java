package prima.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import prima.TestOffice;
import prima.TestOffice.Outcome;
import prima.data.Table;

class RunCommandTest {

  private static final String HEADER = "nomor,unit,layanan,kanal,tanggal,U1,U2,U3,U4,U5,U6,U7,U8,U9,saran,"
      + "jenis_kelamin,usia,pendidikan,pekerjaan";

  @TempDir
  private Path folder;

  @Test
  void five_respondents_who_answer_4_make_an_index_of_100() {
    TestOffice office = skm("4");
    Outcome outcome = office.prima("run");
    assertThat(outcome.err()).contains("unit_index");
    assertThat(outcome.exitCode()).isZero();
    assertThat(office.rows(Table.UNIT_INDEX, "scope", "unit", "n", "official_index").stream().map(Object::toString))
        .containsExactly("[total,total,5,100.00]", "[unit,Kantor A,5,100.00]");
  }

  @Test
  void every_row_read_is_accepted_rejected_or_a_duplicate() {
    TestOffice office = skm("3");
    office.file("skm/more.csv", HEADER, row(1, "3", "2026-10-01"), row(6, "3", "kemarin"), row(7, "5", "2026-10-02"));
    Outcome outcome = office.prima("run", "--quiet");
    assertThat(outcome.out()).contains("all 2 files").contains("8 = 6 + 1 + 1; 9 answers not on the scale");
    assertThat(office.rows(Table.REJECTED, "file", "line", "reason", "column", "shape").stream().map(Object::toString))
        .containsExactly("[skm/more.csv,2,duplicate,null,null]", "[skm/more.csv,3,bad_time,tanggal,aaaaaaa]");
  }

  @Test
  void a_renamed_column_is_named_and_nothing_is_published() {
    TestOffice office = skm("3");
    office.file("skm/renamed.csv", HEADER.replace("U3", "U_3"), row(8, "3", "2026-10-02"));
    Outcome validated = office.prima("validate");
    assertThat(validated.exitCode()).isEqualTo(4);
    assertThat(validated.out()).contains("skm/renamed.csv as skm-wide", "column 'U3' (did you mean 'U_3'?)",
        "skm/a.csv as skm-wide", "5 rows read = 5 accepted + 0 rejected + 0 duplicate");
    Outcome outcome = office.prima("run");
    assertThat(outcome.exitCode()).isEqualTo(4);
    assertThat(outcome.err()).contains("Cannot use skm/renamed.csv as skm-wide: column 'U3' (did you mean 'U_3'?)");
    assertThat(office.path("reports")).doesNotExist();
  }

  @Test
  void a_rerun_of_one_month_leaves_the_others_and_doubles_nothing() {
    TestOffice office = skm("4");
    office.file("skm/2026-09.csv", HEADER, row(21, "2", "2026-09-30 23:59:59"), row(22, "2", "2026-09-01"));
    office.prima("run");
    office.file("skm/a.csv", respondents("3").toArray(String[]::new));
    office.prima("run", "--period", "2026-10");
    assertThat(office.rows(Table.UNIT_INDEX, "period", "scope", "n", "official_index").stream()
        .map(Object::toString)).containsExactlyInAnyOrder("[2026-09,total,2,null]", "[2026-09,unit,2,null]",
            "[2026-10,total,5,75.00]", "[2026-10,unit,5,75.00]");
  }

  @Test
  void a_month_that_is_empty_now_replaces_what_it_had() {
    TestOffice office = skm("4");
    office.prima("run");
    office.file("skm/a.csv", HEADER);
    assertThat(office.prima("run", "--period", "2026-10").exitCode()).isZero();
    assertThat(office.rows(Table.UNIT_INDEX)).isEmpty();
  }

  @Test
  void a_report_that_is_issued_again_with_other_figures_is_a_new_revision() {
    TestOffice office = skm("4");
    office.prima("run");
    office.prima("run");
    assertThat(office.path("reports/2026-10-r2")).doesNotExist();
    office.file("skm/a.csv", respondents("3").toArray(String[]::new));
    office.prima("run");
    assertThat(office.path("reports/2026-10-r2/report.html")).exists();
    assertThat(office.prima("diff", "--period", "2026-10").out())
        .contains("because of late data: skm/a.csv was delivered anew, 5 rows before, 5 now",
            "Kantor A  scope=unit, service=all, instrument=skm-2017  official_index:  100.00  ->  75.00");
    assertThat(office.path("reports/2026-10/tables/unit_index.parquet")).exists();
  }

  @Test
  void a_report_in_another_language_lies_beside_and_is_no_revision() throws IOException {
    TestOffice office = skm("4");
    office.prima("run");
    assertThat(office.prima("report", "--period", "2026-10", "--language", "en").exitCode()).isZero();
    assertThat(Files.readString(office.path("reports/en/2026-10/report.html"))).contains("<html lang=\"en\"");
    assertThat(office.path("reports/2026-10-r2")).doesNotExist();
    assertThat(office.prima("report", "--language", "fr").err()).contains("Cannot write a report in language: fr");
  }

  @Test
  void stages_run_one_by_one_leave_the_same_index_as_a_whole_run() {
    TestOffice office = skm("3");
    for (String stage : List.of("collect", "clean", "score", "aggregate", "report")) {
      assertThat(office.prima(stage).exitCode()).as(stage).isZero();
    }
    List<Object> alone = List.copyOf(office.rows(Table.UNIT_INDEX));
    office.forget();
    office.prima("run");
    assertThat(office.rows(Table.UNIT_INDEX)).hasToString(alone.toString());
    assertThat(office.rows(Table.UNIT_INDEX, "official_index").get(0).getDecimal(0))
        .isEqualByComparingTo(new BigDecimal("75.00"));
  }

  private TestOffice skm(String answer) {
    return TestOffice.in(folder).file("skm/a.csv", respondents(answer).toArray(String[]::new))
        .configuration("inputs:", "  - {source: skm-wide, path: skm}");
  }

  private static List<String> respondents(String answer) {
    List<String> lines = new ArrayList<>(List.of(HEADER));
    for (int i = 1; i <= 5; i++) {
      lines.add(row(i, answer, "2026-10-0" + i));
    }
    return lines;
  }

  private static String row(int number, String answer, String day) {
    return number + ",Kantor A,KTP,web," + day + ("," + answer).repeat(9) + ",,L,30,S1,PNS";
  }
}
