package prima;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import prima.TestOffice.Outcome;
import prima.data.Table;

/**
 * The life of one office with two hundred planted secrets: its first run, somebody who asks to be forgotten, a crash, rows
 * past their retention, and a new key. Each test goes on where the one before it has ended, because runs are slow.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class PrivacyTest {

  private static final String TEXT = "Kursi tunggu di lorong kidul sudah reyot";

  private Path folder;
  private TestOffice office;
  private List<String> planted;
  private Set<String> temporaryBefore;
  private Outcome validated;
  private Outcome ran;
  private String person;

  @BeforeAll
  void run(@TempDir Path temporary) throws IOException {
    folder = temporary;
    temporaryBefore = temporaryFiles();
    List<PlantedPerson> people = PlantedPerson.some(50);
    planted = people.stream().flatMap(PlantedPerson::secrets).toList();
    office = PlantedPerson.office(folder, people, "retention: {raw: 2 months, clean: 12 months}")
        .file("in/a.csv", PlantedPerson.SURVEY, row("R-77", "Kantor A", "2026-10-03", TEXT),
            row("R-78", "Kantor A", "2026-10-04", ""))
        .file("in/b.csv", PlantedPerson.SURVEY, row("R-77", "Kantor A", "2026-10-03", TEXT),
            row("R-77", "Kantor A", "kapan", TEXT), row("R-77", "Kantor B", "2026-10-09", "Lampu taman padam"))
        .file("in/old.csv", PlantedPerson.SURVEY, row("S-1", "Kantor A", "2026-03-02", "Pagar depan miring"),
            row("S-2", "Kantor A", "kemarin", "Cat tembok luntur"));
    validated = office.prima("validate");
    assertThat(office.path("lake")).as("validate writes nothing").doesNotExist();
    assertThat(office.path("pseudonym.key")).as("validate makes no key").doesNotExist();
    ran = office.prima("run");
    assertThat(ran.exitCode()).as(ran.err()).isZero();
  }

  @Test
  @Order(1)
  void what_planted_people_left_is_found_in_raw_only() throws IOException {
    Map<String, String> written = WrittenFiles.in(folder, name -> !name.matches("(in|lake/raw)/.*"));
    written.put("what validate printed", validated.out() + validated.err());
    written.put("what run printed", ran.out() + ran.err());
    assertThat(written.keySet()).anyMatch(name -> name.endsWith("report.html"))
        .anyMatch(name -> name.endsWith(".pdf")).anyMatch(name -> name.endsWith(".xlsx"))
        .anyMatch(name -> name.startsWith("lake/clean/text/data/")).contains("lake/status.json");
    assertThat(WrittenFiles.finds(written, planted)).isEmpty();
    assertThat(WrittenFiles.finds(raw(), planted)).as("what is sought can be found").hasSizeGreaterThan(200);
    assertThat(temporaryFiles()).isEqualTo(temporaryBefore);
  }

  @Test
  @Order(2)
  void raw_and_the_key_are_the_owners() throws IOException {
    assertThat(rights("lake/raw")).isEqualTo("rwx------");
    assertThat(rights("pseudonym.key")).isEqualTo("rw-------");
  }

  @Test
  @Order(3)
  void validate_says_what_the_run_then_does() {
    assertThat(validated.exitCode()).isZero();
    assertThat(validated.out()).contains("in/old.csv as skm-wide", "2 rows read = 1 accepted + 1 rejected + 0 duplicate",
        "rejected: 1 for bad_time in column 'tanggal', the first in line 3, where it looks like 'aaaaaaa'",
        "warning: source skm-wide does not name column", "catatan petugas", "suggestion=\"Pagar depan miring\"",
        "There is no key yet");
    assertThat(ran.out()).contains("in/old.csv                         2 = 1 + 1 + 0");
  }

  @Test
  @Order(4)
  void an_id_of_two_people_is_refused_with_their_pseudonyms() {
    Outcome refused = forget("R-77\n");
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).contains("Cannot tell who is meant: 2 people have this id").doesNotContain("R-77");
    person = office.published(Table.TEXT).filter("body = '" + TEXT + "'").head().<String>getAs("text_id").substring(0, 64);
    assertThat(refused.err()).contains(person);
  }

  @Test
  @Order(5)
  void a_forgotten_person_is_in_no_file_of_lake_or_reports_while_published_figures_stay() {
    List<String> sought = List.of(TEXT, person);
    assertThat(WrittenFiles.finds(lake(), sought)).isNotEmpty();
    String marts = office.rows(Table.UNIT_INDEX).toString();
    Outcome forgotten = forget(person + "\n");
    assertThat(forgotten.exitCode()).as(forgotten.err()).isZero();
    assertThat(forgotten.out()).contains("erased: 3 rows of raw.raw_survey", "erased: 1 rows of clean.response",
        "erased: 1 rows of clean.text", "the person still stands in the delivered file: in/b.csv");
    assertThat(WrittenFiles.finds(lake(), sought)).isEmpty();
    assertThat(WrittenFiles.finds(WrittenFiles.in(office.path("reports"), name -> true), sought)).isEmpty();
    assertThat(office.rows(Table.UNIT_INDEX)).hasToString(marts);
    assertThat(erased("forget")).containsExactly("raw.raw_survey 3", "clean.response 1", "clean.text 1",
        "clean.text_score 1");
    assertThat(forget(person + "\n").err()).contains("Cannot find this person in lake").doesNotContain(person);
  }

  @Test
  @Order(6)
  void an_erasure_that_a_crash_cut_short_is_finished_by_the_next_run_and_the_person_does_not_come_back() {
    office.file("lake/raw/raw_survey/data/file=x/00000-of-a-killed-run.parquet", TEXT)
        .file("lake/run.begun", "").file("lake/publish.journal", "erase");
    Outcome repaired = office.prima("run");
    assertThat(repaired.err()).contains("what it began to publish is finished now");
    assertThat(WrittenFiles.finds(lake(), List.of(TEXT, person))).isEmpty();
    assertThat(repaired.out()).contains("in/b.csv                           3 = 1 + 2 + 0");
    assertThat(office.rows(Table.REJECTED, "shape").stream().filter(row -> "forgotten".equals(row.getString(0)))).hasSize(3);
  }

  @Test
  @Order(7)
  void the_difference_of_two_revisions_names_the_figures_and_the_erasure() {
    assertThat(office.prima("diff", "--period", "2026-10").out()).contains("revision r2 against r1",
        "because of rows about people were erased: 6 by prima forget", "unit_index", "A  scope=unit")
        .doesNotContain("late data");
    assertThat(office.prima("diff", "--period", "2026-10", "--format", "csv").out())
        .startsWith("table,unit,key,column,old,new\r\n");
    assertThat(office.prima("diff", "--period", "2026-03").err())
        .contains("it has one revision only; nothing has changed since it was published");
  }

  @Test
  @Order(8)
  void what_is_past_its_retention_goes_with_all_its_states() throws IOException {
    Outcome purged = office.prima("purge", "--today", "2026-11");
    assertThat(purged.exitCode()).as(purged.err()).isZero();
    assertThat(purged.out()).contains("raw rows kept: from 2026-09 on", "erased: 2 rows of raw.raw_survey",
        "past its retention and still among the inputs: in/old.csv");
    assertThat(WrittenFiles.finds(raw(), List.of("S-1", "S-2", "Pagar depan", "Cat tembok"))).isEmpty();
    assertThat(WrittenFiles.finds(raw(), List.of("R-78"))).isNotEmpty();
    Outcome refused = office.prima("run", "--period", "2026-03");
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).contains("Cannot run period 2026-03: its raw rows are past their retention");
  }

  @Test
  @Order(9)
  void a_new_key_makes_new_pseudonyms_in_all_open_months_or_none() throws IOException {
    String before = office.rows(Table.RESPONSE, "response_id", "period").toString();
    String oldKey = office.rows(Table.RUN, "key_id").get(0).getString(0);
    assertThat(office.prima("rotate-key").out()).contains("key " + oldKey + " was replaced by ");
    Outcome refused = office.prima("clean", "--period", "2026-10");
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).contains("is not the one that made the lake's pseudonyms. Run without --period");
    assertThat(office.prima("clean").exitCode()).isZero();
    assertThat(office.rows(Table.RESPONSE, "response_id", "period")).allSatisfy(row ->
        assertThat(before.contains(row.getString(0))).as("closed months keep theirs")
            .isEqualTo(row.getString(1).equals("2026-03")));
    assertThat(WrittenFiles.finds(lake(), List.of(TEXT))).as("the old key still knows who was forgotten").isEmpty();
    Files.delete(office.path("pseudonym.key." + oldKey));
    assertThat(office.prima("clean").err()).contains("Cannot tell who was forgotten: key " + oldKey);
  }

  private Map<String, String> lake() {
    return WrittenFiles.in(folder.resolve("lake"), name -> true);
  }

  private Map<String, String> raw() {
    return WrittenFiles.in(folder.resolve("lake/raw"), name -> true);
  }

  private String rights(String name) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(office.path(name)));
  }

  private List<String> erased(String command) {
    List<String> erased = new ArrayList<>();
    for (Row run : office.rows(Table.RUN, "command", "erased")) {
      if (run.getString(0).equals(command)) {
        run.<Row>getList(1).forEach(table -> erased.add(table.getString(0) + " " + table.getLong(1)));
      }
    }
    return erased;
  }

  private Outcome forget(String typed) {
    InputStream in = System.in;
    try {
      System.setIn(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)));
      return office.prima("forget", "--delete-reports", "--subject", "-");
    } finally {
      System.setIn(in);
    }
  }

  private static String row(String id, String unit, String day, String text) {
    return id + "," + unit + ",KTP,web," + day + ",4".repeat(9) + "," + text + ",L,30,S1,PNS,,";
  }

  /** What Prima has put into the folder for temporary files. Spark keeps its own blocks there while its session lives. */
  private static Set<String> temporaryFiles() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      Set<String> names = new TreeSet<>();
      files.map(file -> file.getFileName().toString()).filter(name -> name.startsWith("prima")).forEach(names::add);
      return names;
    }
  }
}
