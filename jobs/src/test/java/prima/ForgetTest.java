package prima;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import prima.TestOffice.Outcome;
import prima.data.Table;

/** A person who asks to be forgotten, and rows that are past their retention. */
class ForgetTest {

  private static final String HEADER = "nomor,unit,layanan,kanal,tanggal,U1,U2,U3,U4,U5,U6,U7,U8,U9,saran,"
      + "jenis_kelamin,usia,pendidikan,pekerjaan";
  private static final String TEXT = "Kursi tunggu di lorong kidul sudah reyot";
  private static final String INPUTS = "  - {source: skm-wide, path: skm}";

  @TempDir
  private Path folder;

  @Test
  void a_forgotten_person_is_in_no_file_of_the_lake_and_does_not_come_back() throws IOException {
    TestOffice office = office("inputs:", INPUTS);
    assertThat(office.prima("run").exitCode()).isZero();
    String person = office.published(Table.TEXT).head().<String>getAs("text_id").substring(0, 64);
    List<String> sought = List.of("R-77", TEXT, person);
    assertThat(WrittenFiles.finds(lake(), sought)).isNotEmpty();
    String marts = office.rows(Table.UNIT_INDEX).toString();

    Outcome forgotten = forget(office, "R-77\n");
    assertThat(forgotten.err()).isNotNull();
    assertThat(forgotten.exitCode()).as(forgotten.err()).isZero();
    assertThat(forgotten.out()).contains("erased: 3 rows of raw.raw_survey", "erased: 1 rows of clean.response",
        "erased: 1 rows of clean.text", "the person still stands in the delivered file: skm/b.csv").doesNotContain("R-77");
    assertThat(WrittenFiles.finds(lake(), sought)).isEmpty();
    assertThat(WrittenFiles.finds(WrittenFiles.in(office.path("reports"), name -> true), sought)).isEmpty();
    assertThat(office.rows(Table.UNIT_INDEX)).as("published figures stay").hasToString(marts);
    assertThat(erased(office)).containsExactly("raw.raw_survey 3", "clean.response 1", "clean.text 1", "clean.text_score 1");

    assertThat(office.prima("run", "--quiet").out()).contains("all 2 files").contains("10 = 7 + 3 + 0");
    assertThat(WrittenFiles.finds(lake(), sought)).isEmpty();
    assertThat(office.rows(Table.REJECTED, "file", "reason", "shape").stream().map(Object::toString).distinct())
        .containsExactly("[skm/a.csv,unreadable_row,forgotten]", "[skm/b.csv,unreadable_row,forgotten]");
    assertThat(office.prima("diff", "--period", "2026-10").out()).contains("rows about people were erased: 6 by prima forget",
        "unit_index", "Kantor A", "n:  8  ->  7");
    Outcome again = forget(office, "R-77\n");
    assertThat(again.exitCode()).isEqualTo(2);
    assertThat(again.err()).contains("Cannot find this person in lake").doesNotContain("R-77");
  }

  @Test
  void an_id_of_two_people_is_refused_with_their_pseudonyms_and_one_of_these_is_erased_alone() {
    TestOffice office = office("inputs:", INPUTS);
    office.file("skm/other.csv", HEADER, row("R-77", "Kantor B", "2026-10-09", "Lampu taman padam"));
    office.prima("run");
    Outcome refused = office.prima("forget", "--subject", "R-77");
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).contains("Cannot tell who is meant: 2 people have this id");
    String person = office.rows(Table.RESPONSE, "response_id", "unit").stream()
        .filter(row -> row.getString(1).equals("Kantor B")).findFirst().orElseThrow().getString(0);
    assertThat(office.prima("forget", "--subject", person).out()).contains("erased: 1 rows of clean.response");
    office.prima("run");
    assertThat(office.rows(Table.TEXT, "body").stream().map(row -> row.getString(0))).containsExactly(TEXT);
  }

  @Test
  void a_crash_after_the_publication_is_finished_by_the_next_run_and_its_leftover_files_go() throws IOException {
    TestOffice office = office("inputs:", INPUTS);
    office.prima("run");
    office.file("lake/raw/raw_survey/data/file=x/00000-of-a-killed-run.parquet", "R-77");
    office.file("lake/run.begun", "").file("lake/publish.journal", "erase");
    Outcome repaired = office.prima("run");
    assertThat(repaired.err()).contains("what it began to publish is finished now");
    assertThat(office.path("lake/raw/raw_survey/data/file=x/00000-of-a-killed-run.parquet")).doesNotExist();
  }

  @Test
  void what_is_past_its_retention_goes_with_all_its_states_while_figures_stay() throws IOException {
    TestOffice office = office("retention: {raw: 2 months, clean: 12 months}", "inputs:", INPUTS);
    office.file("skm/old.csv", HEADER, row("S-1", "Kantor A", "2026-03-02", "Pagar depan miring"),
        row("S-2", "Kantor A", "kemarin", "Cat tembok luntur"));
    office.prima("run");
    Outcome purged = office.prima("purge", "--today", "2026-11");
    assertThat(purged.exitCode()).as(purged.err()).isZero();
    assertThat(purged.out()).contains("raw rows kept: from 2026-09 on", "erased: 2 rows of raw.raw_survey",
        "past its retention and still among the inputs: skm/old.csv");
    assertThat(WrittenFiles.finds(raw(), List.of("S-1", "S-2", "Pagar depan", "Cat tembok"))).isEmpty();
    assertThat(WrittenFiles.finds(raw(), List.of("R-77"))).isNotEmpty();
    Files.delete(office.path("skm/old.csv"));

    Outcome refused = office.prima("run", "--period", "2026-03");
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).contains("Cannot run period 2026-03: its raw rows are past their retention");
    assertThat(office.prima("run").exitCode()).isZero();
    assertThat(office.rows(Table.UNIT_INDEX, "period").stream().map(row -> row.getString(0)).distinct())
        .containsExactlyInAnyOrder("2026-03", "2026-10");
    assertThat(office.rows(Table.RESPONSE, "period").stream().map(row -> row.getString(0))).contains("2026-03");

    office.prima("purge", "--today", "2027-06");
    assertThat(office.rows(Table.RESPONSE, "period").stream().map(row -> row.getString(0))).doesNotContain("2026-03");
    assertThat(office.rows(Table.UNIT_INDEX, "period").stream().map(row -> row.getString(0)).distinct())
        .as("published figures stay").containsExactlyInAnyOrder("2026-03", "2026-10");
  }

  @Test
  void a_new_key_gives_new_pseudonyms_in_all_months_or_none_and_keeps_the_forgotten_forgotten() throws IOException {
    TestOffice office = office("inputs:", INPUTS);
    office.prima("run");
    String before = office.rows(Table.RESPONSE, "response_id").toString();
    String oldKey = office.rows(Table.RUN, "key_id").get(0).getString(0);
    office.prima("forget", "--subject", "R-77");
    assertThat(office.prima("rotate-key").out()).contains("key " + oldKey + " was replaced by ");
    assertThat(office.path("pseudonym.key." + oldKey)).as("it made a mark").exists();
    Outcome refused = office.prima("run", "--period", "2026-10");
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).contains("is not the one that made the lake's pseudonyms. Run without --period");
    assertThat(office.prima("run").exitCode()).isZero();
    assertThat(office.rows(Table.RESPONSE, "response_id").toString()).doesNotContain(before.substring(2, 60));
    assertThat(WrittenFiles.finds(lake(), List.of("R-77", TEXT))).isEmpty();
    Files.delete(office.path("pseudonym.key." + oldKey));
    assertThat(office.prima("run").err()).contains("Cannot tell who was forgotten: key " + oldKey);
  }

  private Map<String, String> lake() {
    return WrittenFiles.in(folder.resolve("lake"), name -> true);
  }

  private Map<String, String> raw() {
    return WrittenFiles.in(folder.resolve("lake/raw"), name -> true);
  }

  private static List<String> erased(TestOffice office) {
    List<String> erased = new ArrayList<>();
    for (Row run : office.rows(Table.RUN, "command", "erased")) {
      if (run.getString(0).equals("forget")) {
        run.<Row>getList(1).forEach(table -> erased.add(table.getString(0) + " " + table.getLong(1)));
      }
    }
    return erased;
  }

  private static Outcome forget(TestOffice office, String typed) {
    InputStream in = System.in;
    try {
      System.setIn(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)));
      return office.prima("forget", "--subject", "-");
    } finally {
      System.setIn(in);
    }
  }

  /** Eight people of one unit; one of them has written something, and is delivered three times. */
  private TestOffice office(String... configuration) {
    List<String> lines = new ArrayList<>(List.of(HEADER, row("R-77", "Kantor A", "2026-10-03", TEXT)));
    for (int i = 1; i <= 7; i++) {
      lines.add(row("R-0" + i, "Kantor A", "2026-10-0" + i, ""));
    }
    return TestOffice.in(folder).file("skm/a.csv", lines.toArray(String[]::new))
        .file("skm/b.csv", HEADER, row("R-77", "Kantor A", "2026-10-03", TEXT), row("R-77", "Kantor A", "kapan", TEXT))
        .configuration(configuration);
  }

  private static String row(String id, String unit, String day, String text) {
    return id + "," + unit + ",KTP,web," + day + ",4".repeat(9) + "," + text + ",L,30,S1,PNS";
  }
}
