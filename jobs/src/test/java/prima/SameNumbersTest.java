package prima;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import prima.TestOffice.Outcome;
import prima.data.Table;

/** The same questionnaires make the same marts, to the last bit, however they are delivered and wherever they are counted. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SameNumbersTest {

  private static final List<Table> MARTS =
      List.of(Table.UNIT_INDEX, Table.ELEMENT_INDEX, Table.ANSWER_SHARE, Table.UNIT_SIGNAL, Table.UNIT_TOPIC,
          Table.TOPIC_TERM, Table.UNIT_DRIVER, Table.PROFILE);
  private static final String HEADER =
      "nomor,unit,layanan,tanggal,U1,U2,U3,U4,U5,U6,U7,U8,U9,saran,bobot,strata,klaster,jenis_kelamin";
  private static final int QUESTIONNAIRES = 600;
  private static final List<List<String>> WORDS = List.of(
      List.of("petugas", "dokter", "loket", "antrean", "aplikasi", "parkir", "toilet"),
      List.of("ramah", "lama", "mudah", "kotor", "sempit", "cepat", "error"),
      List.of("sekali", "tapi ribet", "dan jelas", "kemarin", "setiap hari", "padahal bayar", "tidak seperti dulu"));

  private final List<String> rows = questionnaires();
  private List<String> expected;

  @TempDir
  private static Path folder;

  @BeforeAll
  void oneFileInTheOrderOfWriting() throws Exception {
    expected = marts("one", List.of(rows));
    assertThat(expected).hasSizeGreaterThan(1_000).anyMatch(row -> row.contains("skm-2017"))
        .anyMatch(row -> row.contains("skm-weighted-2017")).anyMatch(row -> row.contains("service"))
        .anyMatch(row -> row.contains("TOPIC_TERM") && row.contains("theme"))
        .anyMatch(row -> row.startsWith("PROFILE [unit"))
        .anyMatch(row -> row.matches("UNIT_DRIVER \\[unit.*0x1.*"));
  }

  @Test
  void seven_files_of_shuffled_rows() throws Exception {
    assertThat(marts("seven", shuffled(7))).isEqualTo(expected);
  }

  @Test
  void sixty_four_files_of_shuffled_rows() throws Exception {
    assertThat(marts("sixty-four", shuffled(64))).isEqualTo(expected);
  }

  @Test
  void a_machine_in_another_language_and_time_zone() throws Exception {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
      assertThat(marts("elsewhere", shuffled(3))).isEqualTo(expected);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  /** All cells of the marts after a run over these files, numbers by their bits. */
  private static List<String> marts(String name, List<List<String>> files) throws Exception {
    TestOffice office = TestOffice.in(folder.resolve(name));
    String instrument = Files.readString(Path.of("seeds/instruments/skm-2017.yaml"));
    String source = Files.readString(Path.of("seeds/sources/skm-wide.yaml"));
    office.file("skm-weighted-2017.yaml", instrument.replace("code: skm\n", "code: skm-weighted\n"))
        .file("weighted.yaml", source.replace("instrument: skm-2017\n", "instrument: skm-weighted-2017\n")
            .replace("code: skm-wide\n", "code: weighted\n").replace("sample: per-unit", "sample: whole")
            .replace("  time: tanggal\n", "  time: tanggal\n  weight: bobot\n  stratum: [strata]\n  cluster: [klaster]\n"))
        .configuration("inputs:", "  - {source: skm-wide, path: skm}", "  - {source: weighted.yaml, path: skm}");
    for (int i = 0; i < files.size(); i++) {
      List<String> lines = new ArrayList<>(List.of(HEADER));
      lines.addAll(files.get(i));
      office.file("skm/" + i + ".csv", lines.toArray(String[]::new));
    }
    Outcome outcome = office.prima("run", "--quiet");
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    List<String> cells = new ArrayList<>();
    MARTS.forEach(table -> office.rows(table).forEach(row -> cells.add(table + " " + bits(row))));
    return cells;
  }

  private static String bits(Row row) {
    return IntStream.range(0, row.size()).mapToObj(i -> bits(row.get(i))).toList().toString();
  }

  private static String bits(Object cell) {
    if (cell instanceof Double number) {
      return Double.toHexString(number);
    }
    if (cell instanceof scala.collection.Map<?, ?> map) {
      Map<String, String> sorted = new TreeMap<>();
      scala.jdk.javaapi.CollectionConverters.asJava(map).forEach((key, value) -> sorted.put(key.toString(), bits(value)));
      return sorted.toString();
    }
    return String.valueOf(cell);
  }

  private List<List<String>> shuffled(int files) {
    Random random = new Random(files);
    List<String> mixed = new ArrayList<>(rows);
    Collections.shuffle(mixed, random);
    List<List<String>> split = new ArrayList<>();
    IntStream.range(0, files).forEach(i -> split.add(new ArrayList<>()));
    mixed.forEach(row -> split.get(random.nextInt(files)).add(row));
    return split;
  }

  /** Three units in three months, two services each; missing answers, answers off the scale, and weights of many digits. */
  private static List<String> questionnaires() {
    Random random = new Random(20261001);
    Random texts = new Random(20261002);
    List<String> made = new ArrayList<>();
    for (int i = 0; i < QUESTIONNAIRES; i++) {
      int unit = random.nextInt(3);
      StringBuilder row = new StringBuilder(i + ",Kantor I" + unit + ",Layanan i" + random.nextInt(2) + ","
          + String.format(Locale.ROOT, "2026-%02d-%02d %02d:30:00", 7 + random.nextInt(3), 1 + random.nextInt(30),
              random.nextInt(24)));
      for (int j = 0; j < 9; j++) {
        int answer = Math.min(4, 1 + unit + random.nextInt(3));
        row.append(',').append(random.nextInt(20) == 0 ? "" : random.nextInt(60) == 0 ? "7" : String.valueOf(answer));
      }
      row.append(',').append(WORDS.stream().map(words -> words.get(texts.nextInt(words.size())))
          .collect(Collectors.joining(" ")));
      row.append(',').append(0.1 + random.nextDouble() * 3).append(",s").append(random.nextInt(4)).append(",k")
          .append(random.nextInt(10)).append(i % 7 == 0 ? "" : i % 3 == 0 ? ",L" : ",P");
      made.add(row.toString());
    }
    return made;
  }
}
