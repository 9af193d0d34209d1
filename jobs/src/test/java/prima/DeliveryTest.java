package prima;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import prima.TestOffice.Outcome;
import prima.data.Table;

/** One office whose files arrive in every shape, collected and cleaned once: what became of each. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeliveryTest {

  private static final String HEADER = "nomor,unit,layanan,tanggal,U1,U2,U3,U4,U5,U6,U7,U8,U9,saran";

  private TestOffice office;
  private Outcome collected;
  private Outcome cleaned;

  @TempDir
  private static Path folder;

  @BeforeAll
  void everyShapeInOneRun() throws Exception {
    office = TestOffice.in(folder.resolve("office"))
        .file("units.csv", "unit,name,alias,valid_from,valid_to", "lama,Dinas Lama,,,2026-09-30",
            "gabung,Dinas Gabungan,Dinas Lama,2026-10-01,", "kantor,Kantor Pusat,,,")
        .file("skm/a-plain.csv", HEADER, row("1"), row("2"), row("3", "Kantor Pusat", "2026-10-03 10:00:00", "3"))
        .file("skm/b-overlap.csv", HEADER, row("2"), row("3", "Kantor Pusat", "2026-10-03 10:00:00", "3"), row("4"))
        .file("skm/c-reordered.csv", "saran,U9,U8,U7,U6,U5,U4,U3,U2,U1,tanggal,nomor,unit",
            ",4,3,2,1,4,3,2,1,2,2026-10-05 08:00:00,10,Kantor Pusat")
        .file("skm/d-added.csv", HEADER + ",cuaca,catatan", row("11") + ",cerah,x")
        .file("skm/e-again.csv", HEADER, row("20", "Kantor Pusat", "2026-10-07 09:00:00", "2"),
            row("21", "Kantor Pusat", "2026-10-07 09:05:00", "2"), row("22", "Kantor Pusat", "2026-10-07 11:00:00", "2"),
            row("23", "Kantor Pusat", "2026-10-08", "2"), row("24", "Kantor Pusat", "2026-10-08", "2"), row("20", "Kantor Pusat", "2026-09-07 09:00:00", "2"))
        .file("skm/f-units.csv", HEADER, row("30", "Dinas Lama", "2026-09-30 23:59:59", "3"),
            row("31", "Dinas Lama", "2026-10-01 00:00:00", "3"), row("32", "Kantor Pusad", "2026-10-01 00:00:00", "3"),
            row("33", "../../x", "2026-10-01 00:00:00", "3"), row("34", "=1+1", "2026-10-01 00:00:00", "3"))
        .file("skm/g-header-only.csv", HEADER)
        .file("skm/i-rejected.csv", HEADER, row("40", "Kantor Pusat", "kemarin", "3"))
        .file("jsonl.yaml", preset("format: csv", "format: jsonl"))
        .file("parquet.yaml", preset("format: csv", "format: parquet"))
        .file("old.yaml", preset("format: csv", "format: csv\ncsv: {encoding: windows-1252}"))
        .file("json/a.jsonl", json("50", "\"Antre \\ud83d\\ude00\""), json("51", "\"setengah \\ud83d\""), "{\"nomor\":")
        .configuration("units: units.csv", "inputs:", "  - {source: skm-wide, path: \"skm/*.csv*\"}",
            "  - {source: jsonl.yaml, path: json}", "  - {source: parquet.yaml, path: a.parquet}",
            "  - {source: old.yaml, path: old.csv}");
    Files.write(office.path("skm/h-empty.csv"), new byte[0]);
    Files.write(office.path("skm/j-wide-characters.csv"),
        ("\uFEFF" + HEADER + "\r" + row("60") + "Andr\u00E9 \uD83D\uDE00\r").getBytes(StandardCharsets.UTF_16LE));
    Files.write(office.path("old.csv"), (HEADER + "\n" + row("61") + "\u201Ccepat\u201D\n")
        .getBytes(Charset.forName("windows-1252")));
    try (GZIPOutputStream packed = new GZIPOutputStream(Files.newOutputStream(office.path("skm/k-packed.csv.gz")))) {
      packed.write((HEADER + "\n" + row("62") + "\n" + "63,\"Kantor Pusat,x\n" + row("64") + "\n").getBytes(
          StandardCharsets.UTF_8));
    }
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:"); Statement statement = duck.createStatement()) {
      statement.execute("copy (select 70 + range as nomor, 'Kantor Pusat' as unit, timestamp '2026-10-09 08:00:00' + "
          + "interval (range) hour as tanggal, 1 as U1, 2 as U2, 3 as U3, 4 as U4, 1 as U5, 2 as U6, 3 as U7, 4 as U8, "
          + "1 as U9, '' as saran from range(3)) to '" + office.path("a.parquet") + "' (format parquet)");
    }
    collected = office.prima("collect");
    assertThat(collected.exitCode()).as(collected.err()).isZero();
    cleaned = office.prima("clean");
    assertThat(cleaned.exitCode()).as(cleaned.err()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"skm/a-plain.csv, 3, 3, 0, 0", "skm/b-overlap.csv, 3, 1, 0, 2", "skm/c-reordered.csv, 1, 1, 0, 0",
      "skm/d-added.csv, 1, 1, 0, 0", "skm/e-again.csv, 6, 6, 0, 0", "skm/f-units.csv, 5, 5, 0, 0",
      "skm/i-rejected.csv, 1, 0, 1, 0", "skm/j-wide-characters.csv, 1, 1, 0, 0", "skm/k-packed.csv.gz, 3, 2, 1, 0",
      "json/a.jsonl, 3, 1, 2, 0", "a.parquet, 3, 3, 0, 0", "old.csv, 1, 1, 0, 0"})
  void every_row_of_a_file_is_accepted_rejected_or_a_duplicate(String file, long read, long accepted, long rejected,
      long duplicate) {
    assertThat(office.published(Table.DELIVERY).filter("file = '" + file + "'")
        .select("read", "accepted", "rejected", "duplicate").collectAsList()).singleElement()
        .hasToString("[" + read + "," + accepted + "," + rejected + "," + duplicate + "]");
  }

  @Test
  void an_empty_file_and_one_with_a_header_only_have_no_rows_and_are_no_fault() {
    assertThat(office.published(Table.DELIVERY).filter("file like '%-empty%' or file like '%-only%'").count()).isZero();
  }

  @Test
  void columns_are_known_by_their_names_in_any_order() {
    assertThat(responses("c-reordered", "answer_1", "answer_2", "answer_8", "answer_9")).containsExactly("[2,1,3,4]");
  }

  @Test
  void added_columns_are_a_warning() {
    assertThat(collected.out()).contains("warning: source skm-wide does not name column cuaca, catatan of skm/d-added.csv");
  }

  @Test
  void warnings_stand_in_the_status_and_in_the_table_of_runs() throws IOException {
    assertThat(Files.readString(office.path("lake/status.json"))).contains("\"warnings\":[\"unit '../../x' of 1 file");
    assertThat(office.published(Table.RUN).selectExpr("explode(warnings)").collectAsList().stream().map(Row::toString))
        .anyMatch(warning -> warning.contains("cuaca, catatan")).anyMatch(warning -> warning.contains("Kantor Pusad"));
  }

  @Test
  void a_questionnaire_that_equals_one_of_minutes_ago_is_flagged_kept_and_counted() {
    assertThat(office.published(Table.RESPONSE).filter("file like '%e-again%'").orderBy("line")
        .selectExpr("array_contains(flags, 'likely_duplicate')").collectAsList().stream().map(row -> row.getBoolean(0)))
        .as("within 5 minutes; two hours later; days without a time of day or a text; another month")
        .containsExactly(false, true, false, false, false, false);
  }

  @Test
  void a_merged_unit_is_itself_before_the_day_and_the_new_one_from_then_on() {
    assertThat(responses("f-units", "unit")).containsExactlyInAnyOrder("[lama]", "[gabung]", "[unmapped: Kantor Pusad]",
        "[unmapped: ../../x]", "[unmapped: =1+1]");
  }

  @Test
  void an_unmapped_unit_is_counted_and_the_nearest_name_is_suggested() {
    assertThat(cleaned.out()).contains("unit 'Kantor Pusad' of 1 file is not in the list of units. Did you mean Kantor Pusat?",
        "; 3 of a unit that is not in the list");
  }

  @Test
  void texts_of_every_encoding_come_through() {
    assertThat(office.published(Table.TEXT).select("body").collectAsList().stream().map(row -> row.getString(0)))
        .containsExactlyInAnyOrder("Andr\u00E9 \uD83D\uDE00", "\u201Ccepat\u201D", "Antre \uD83D\uDE00");
  }

  @Test
  void rows_that_cannot_be_read_are_named_by_file_line_and_reason() {
    assertThat(office.published(Table.REJECTED).filter("reason = 'unreadable_row'").orderBy("file", "line")
        .select("file", "line", "shape").collectAsList().stream().map(Row::toString)).containsExactly(
            "[json/a.jsonl,2,bad_encoding]", "[json/a.jsonl,3,bad_json]", "[skm/k-packed.csv.gz,3,unbalanced_quote]");
  }

  @Test
  void a_number_that_begins_anew_in_every_month_is_another_questionnaire() {
    assertThat(responses("e-again", "period").stream().filter("[2026-09]"::equals)).hasSize(1);
  }

  @Test
  void a_name_that_a_spreadsheet_would_calculate_is_exported_as_text() throws IOException {
    Outcome exported = office.prima("export", "--table", "delivery", "--to", office.path("delivery.csv").toString());
    assertThat(exported.exitCode()).as(exported.err()).isZero();
    assertThat(Files.readString(office.path("delivery.csv"))).contains("unmapped: =1+1").doesNotContain("\n=", ",=");
  }

  @Test
  void a_unit_with_the_name_of_a_path_stays_within_the_lake() throws IOException {
    try (var files = Files.walk(folder)) {
      assertThat(files.filter(path -> path.getFileName().toString().equals("x"))).isEmpty();
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', value = {
      "renamed  | 4 | column 'U3' (did you mean 'U_3'?) is missing",
      "moved    | 4 | Cannot use in/moved.csv as skm-wide: column 'U3' (did you mean 'bagian/U3'?)",
      "doubled  | 3 | line 1 names column 'U3' twice, as columns 7 and 15. Rename one of them",
      "gzip     | 3 | Cannot read in/cut.csv.gz: it ends in the middle of its gzip data. Deliver the file again",
      "parquet  | 3 | Cannot read in/cut.parquet: it is damaged or is no Parquet file. Deliver the file again",
      "xlsx     | 3 | Cannot read in/cut.xlsx: it is damaged or is no XLSX workbook",
      "link     | 3 | secret.csv is a link that leads out of this folder"})
  void a_file_that_cannot_be_used_is_named_and_nothing_is_published(String fault, int exitCode, String message)
      throws IOException {
    TestOffice broken = TestOffice.in(folder.resolve(fault));
    String source = "skm-wide";
    Files.createDirectories(broken.path("in"));
    switch (fault) {
      case "renamed" -> broken.file("in/renamed.csv", HEADER.replace("U3", "U_3"), row("1"));
      case "moved" -> broken.file("in/moved.csv", HEADER.replace("U3", "bagian/U3"), row("1"));
      case "doubled" -> broken.file("in/doubled.csv", HEADER + ",U3", row("1") + ",4");
      case "gzip" -> Files.write(broken.path("in/cut.csv.gz"), cut(Files.readAllBytes(office.path("skm/k-packed.csv.gz"))));
      case "parquet" -> Files.write(broken.path("in/cut.parquet"), cut(Files.readAllBytes(office.path("a.parquet"))));
      case "xlsx" -> Files.write(broken.path("in/cut.xlsx"),
          cut(Files.readAllBytes(Path.of("jobs/src/test/resources/sources/kobo-xlsx.xlsx"))));
      default -> Files.createSymbolicLink(broken.path("in/secret.csv"), office.path("skm/a-plain.csv"));
    }
    if (List.of("parquet", "xlsx").contains(fault)) {
      broken.file(fault + ".yaml", preset("format: csv", "format: " + fault));
      source = fault + ".yaml";
    }
    Outcome outcome = broken.configuration("inputs:", "  - {source: " + source + ", path: in}").prima("collect");
    assertThat(outcome.exitCode()).as(outcome.err()).isEqualTo(exitCode);
    assertThat(outcome.err()).contains(message).doesNotContain("\tat ");
    assertThat(broken.path("lake/raw")).isEmptyDirectory();
  }

  private List<String> responses(String file, String... columns) {
    return office.published(Table.RESPONSE).filter("file like '%" + file + "%'").selectExpr(columns).collectAsList()
        .stream().map(Row::toString).toList();
  }

  private static byte[] cut(byte[] whole) {
    return Arrays.copyOf(whole, whole.length - 15);
  }

  private static String row(String number) {
    return row(number, "Kantor Pusat", "2026-10-0" + (1 + Integer.parseInt(number) % 9) + " 08:" + (10 + number.hashCode() % 50)
        + ":00", "4");
  }

  private static String row(String number, String unit, String time, String answer) {
    return number + "," + unit + ",KTP," + time + ("," + answer).repeat(9) + ",";
  }

  private static String json(String number, String text) {
    List<String> answers = new ArrayList<>();
    for (int element = 1; element <= 9; element++) {
      answers.add("\"U" + element + "\":3");
    }
    return "{\"nomor\":" + number + ",\"unit\":\"Kantor Pusat\",\"tanggal\":\"2026-10-09\"," + String.join(",", answers)
        + ",\"saran\":" + text + "}";
  }

  private static String preset(String from, String to) throws IOException {
    return Files.readString(Path.of("seeds/sources/skm-wide.yaml")).replace(from, to);
  }
}
