package prima;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import prima.TestOffice.Outcome;
import prima.data.Table;

/** The small file of every source, collected and cleaned in one run, against the table in its README. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PresetsTest {

  private static final Path SMALL_FILES = Path.of("jobs/src/test/resources/sources");
  private static final Pattern LINE =
      Pattern.compile("\\| `(.+?)` \\| (\\d+) \\| (\\d+) \\| (\\d+) \\| (\\d+) \\| .* \\|");
  private static final Map<String, String> GIVEN = Map.of("google-play-reviews", ", unit: Aplikasi Contoh",
      "social-posts", ", unit: Dinas Contoh", "nhs-feedback", ", period: 2026-10", "sfo-survey", ", period: 2017-05",
      "sfo-survey-2010", ", period: 2010-05", "sfo-survey-2012", ", period: 2012-05");

  private TestOffice office;

  @TempDir
  private static Path folder;

  /** A line of the README's table. */
  record Expected(String file, long read, long accepted, long rejected, long duplicate) {
  }

  static List<Expected> expected() throws IOException {
    return Files.readAllLines(SMALL_FILES.resolve("README.md")).stream().map(LINE::matcher).filter(Matcher::matches)
        .map(line -> new Expected(line.group(1), Long.parseLong(line.group(2)), Long.parseLong(line.group(3)),
            Long.parseLong(line.group(4)), Long.parseLong(line.group(5)))).toList();
  }

  @BeforeAll
  void allFilesInOneRun() throws IOException {
    office = TestOffice.in(folder);
    List<String> inputs = new ArrayList<>(List.of("inputs:"));
    for (Expected file : expected()) {
      String source = file.file().substring(0, file.file().lastIndexOf('.'));
      Files.copy(SMALL_FILES.resolve(file.file()), folder.resolve(file.file()));
      inputs.add("  - {source: " + source + ", path: " + file.file() + GIVEN.getOrDefault(source, "") + "}");
    }
    office.configuration(inputs.toArray(String[]::new));
    for (String stage : List.of("collect", "clean")) {
      Outcome outcome = office.prima(stage, "--quiet");
      assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    }
  }

  @Test
  void every_source_has_a_small_file() throws IOException {
    try (Stream<Path> sources = Files.list(Path.of("seeds/sources"))) {
      assertThat(expected().stream().map(file -> file.file().substring(0, file.file().lastIndexOf('.'))))
          .containsAll(sources.map(path -> path.getFileName().toString()).filter(name -> name.endsWith(".yaml"))
              .map(name -> name.replace(".yaml", "")).toList());
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("expected")
  void a_small_file_has_the_rows_that_its_README_says(Expected file) throws IOException {
    assertThat(office.published(Table.DELIVERY).filter("file = '" + file.file() + "'")
        .select("read", "accepted", "rejected", "duplicate").collectAsList()).singleElement()
        .hasToString(List.of(file.read(), file.accepted(), file.rejected(), file.duplicate()).toString().replace(" ", ""));
    assertThat(counted(file.file())).as("rows that another reader counts").isEqualTo(file.read());
    assertThat(office.published(Table.REJECTED).filter("file = '" + file.file() + "'").count())
        .isEqualTo(file.rejected() + file.duplicate());
  }

  @Test
  void rows_of_one_answer_each_make_whole_questionnaires() {
    assertThat(responses("skm-long.csv", "period", "unit", "channel", "answer_1", "answer_2", "answer_4", "answer_9"))
        .containsExactlyInAnyOrder("[2026-10,Kecamatan Contoh,Loket,4,3,4,2]", "[2026-10,Puskesmas Contoh,Loket,2,2,null,4]",
            "[2026-11,Dinas Contoh,Loket,4,4,3,4]");
    assertThat(texts("skm-long.csv")).containsExactlyInAnyOrder("Antre terlalu lama", "Petugasnya ramah");
    assertThat(responses("formbricks-long.csv", "answer_1")).containsExactlyInAnyOrder("[3]", "[4]", "[5]");
    assertThat(texts("formbricks-long.csv")).containsExactlyInAnyOrder("Fast", "Lambat sekali");
  }

  @Test
  void both_versions_of_a_form_are_counted_in_one_month_and_listed() {
    assertThat(responses("kobo-csv.csv", "period", "form_version")).containsExactlyInAnyOrder("[2026-10,vA1]",
        "[2026-10,vA1]", "[2026-10,vA1]", "[2026-10,vB2]", "[2026-11,vB2]");
    assertThat(office.published(Table.DELIVERY).filter("file = 'kobo-csv.csv'").selectExpr("form_versions[0]",
        "form_versions[1]", "size(form_versions)").head()).hasToString("[vA1,vB2,2]");
  }

  @Test
  void the_same_form_as_a_workbook_and_as_text_has_the_same_answers() {
    String[] answers = IntStream.rangeClosed(1, 9).mapToObj(j -> "answer_" + j).toArray(String[]::new);
    assertThat(responses("kobo-xlsx.xlsx", answers)).hasSize(5)
        .containsExactlyInAnyOrderElementsOf(responses("kobo-csv.csv", answers));
  }

  @Test
  void equal_questionnaires_under_other_ids_are_likely_duplicates_and_the_first_is_none() {
    assertThat(responses("kobo-xlsx.xlsx", "flags[size(flags) - 1]")).hasSize(5).containsOnly("[likely_duplicate]");
    assertThat(office.published(Table.RESPONSE).filter("array_contains(flags, 'likely_duplicate')").count()).isEqualTo(5);
  }

  @Test
  void dates_in_two_columns_with_names_of_months_are_read_in_both_languages() {
    assertThat(office.published(Table.COMPLAINT).filter("file = 'lapor.xlsx'").orderBy("line")
        .selectExpr("date_format(received_at, 'yyyy-MM-dd HH:mm')", "disposition").collectAsList().stream()
        .map(Row::toString)).hasSize(4).anyMatch(row -> row.startsWith("[2026-10-03 02:14"))
        .anyMatch(row -> row.startsWith("[2026-05-"));
  }

  @Test
  void a_review_without_an_instrument_is_a_text_and_no_response() {
    assertThat(responses("nhs-feedback.csv", "period")).isEmpty();
    assertThat(office.published(Table.TEXT).filter("file = 'nhs-feedback.csv'").selectExpr("period", "unit", "service",
        "body").orderBy("body").collectAsList().stream().map(Row::toString)).containsExactly(
            "[2026-10,Trust X,Trust X - Q2,Nothing.]", "[2026-10,Trust X,Trust X - Q1,The waiting room was cold.]");
  }

  @Test
  void questions_as_headings_and_labels_as_answers_are_understood() {
    assertThat(responses("google-forms.csv", "date_format(answered_at, 'yyyy-MM-dd HH:mm:ss')", "answer_1", "answer_3",
        "answer_4", "sex", "age_group", "education")).contains("[2026-10-03 02:05:01,2,2,1,male,26-35,senior]");
  }

  @Test
  void columns_to_drop_are_not_even_kept_in_raw() {
    List<Row> raw = office.published(Table.RAW_SURVEY).selectExpr("explode(map_keys(cells))").distinct().collectAsList();
    assertThat(raw.stream().map(row -> row.getString(0))).contains("Q7ART", "responden/usia").doesNotContain("Q17ZIP",
        "nama", "responden/nama", "Alamat email", "SubmitterName", "user_id", "ipaddr");
  }

  @Test
  void a_rejected_row_tells_where_and_why_but_not_what() {
    assertThat(office.rows(Table.REJECTED, "file", "line", "reason", "column", "shape").stream().map(Row::toString))
        .contains("[skm-wide.csv,5,bad_time,tanggal,99/99/9999]", "[complaints.csv,5,bad_time,diterima,aaaaaaa]",
            "[limesurvey.csv,5,no_time,submitdate,null]", "[social-posts.csv,4,empty,null,null]")
        .anyMatch(row -> row.startsWith("[lapor.xlsx,") && row.contains("bad_time"));
  }

  private List<String> responses(String file, String... columns) {
    return office.published(Table.RESPONSE).filter("file = '" + file + "'").selectExpr(columns).collectAsList().stream()
        .map(Row::toString).toList();
  }

  private List<String> texts(String file) {
    return office.published(Table.TEXT).filter("file = '" + file + "'").select("body").collectAsList().stream()
        .map(row -> row.getString(0)).toList();
  }

  /** Rows after the header, by other libraries. */
  private static long counted(String name) throws IOException {
    Path file = SMALL_FILES.resolve(name);
    if (name.endsWith(".xlsx")) {
      try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
        XSSFSheet sheet = workbook.getSheetAt(0);
        long last = 0;
        long header = 0;
        for (org.apache.poi.ss.usermodel.Row row : sheet) {
          for (Cell cell : row) {
            header = cell.toString().matches("Tracking ID|_uuid") ? row.getRowNum() : header;
          }
          last = row.getRowNum();
        }
        return last - header;
      }
    }
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().fieldSeparator(name.startsWith("kobo") ? ';' : ',')
        .ofNamedCsvRecord(file)) {
      return reader.stream().count();
    }
  }
}
