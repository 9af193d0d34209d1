package prima.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import prima.core.UserException;
import prima.core.source.ColumnGuess;
import prima.core.source.Source;
import prima.core.source.SourceReader;

/** What is proposed for files, compared with what people have declared for the same files. */
class UnknownFileTest {

  private static final Path SAMPLES = Path.of("jobs/src/test/resources/sources");
  private static final double MOST_OF_ONE = 0.6;

  @TempDir
  private Path folder;

  static List<String> presets() {
    return UnknownFile.PRESETS;
  }

  @Test
  void every_source_of_the_seeds_is_a_preset() throws IOException {
    try (var files = Files.list(Path.of("seeds/sources"))) {
      assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".yaml"))
          .map(name -> name.replace(".yaml", ""))).containsExactlyInAnyOrderElementsOf(UnknownFile.PRESETS);
    }
  }

  @ParameterizedTest
  @MethodSource("presets")
  void the_preset_of_a_sample_file_is_found(String preset) {
    assertThat(UnknownFile.look(sample(preset)).preset().orElseThrow().replace("xlsx", "csv"))
        .isEqualTo(preset.replace("xlsx", "csv"));
  }

  @ParameterizedTest
  @MethodSource("presets")
  void the_draft_for_a_sample_file_can_be_read_and_names_most_columns_as_people_did(String preset) {
    UnknownFile file = UnknownFile.look(sample(preset));
    Source draft = SourceReader.read(yaml(file.proposal()), preset);
    assertThat(draft.format()).isEqualTo(preset.equals("kobo-xlsx") || preset.equals("lapor") ? "xlsx" : "csv");

    assertThat(wrong(preset, file).size()).isLessThanOrEqualTo((int) ((1 - MOST_OF_ONE) * declared(preset, file).size()));
  }

  @Test
  void nine_of_ten_columns_of_all_sample_files_are_named_as_people_did() {
    int declared = 0;
    List<String> wrong = new ArrayList<>();
    for (String preset : UnknownFile.PRESETS) {
      UnknownFile file = UnknownFile.look(sample(preset));
      declared += declared(preset, file).size();
      wrong.addAll(wrong(preset, file));
    }
    System.out.println("columns named as people did: " + (declared - wrong.size()) + " of " + declared + "; not " + wrong);
    assertThat(wrong.size()).isLessThanOrEqualTo(declared / 10);
  }

  /** Columns that were named otherwise than people did. */
  private static List<String> wrong(String preset, UnknownFile file) {
    Map<String, String> guessed = new TreeMap<>();
    for (ColumnGuess guess : file.guess().columns()) {
      guessed.put(guess.column().name(), guess.kind().name().toLowerCase(Locale.ROOT));
    }
    List<String> wrong = new ArrayList<>();
    declared(preset, file).forEach((column, kind) -> {
      if (!kind.equals(guessed.get(column))) {
        wrong.add(column + " is " + kind + ", guessed " + guessed.get(column));
      }
    });
    return wrong;
  }

  private static Map<String, String> declared(String preset, UnknownFile file) {
    Map<String, String> declared = declared(Seeds.yaml("seeds/sources/" + preset + ".yaml"));
    declared.keySet().retainAll(file.guess().columns().stream().map(guess -> guess.column().name()).toList());
    return declared;
  }

  @Test
  void a_file_with_semicolons_in_windows_1252_with_its_header_in_row_3_is_understood() throws IOException {
    Path file = folder.resolve("Survei Kafé.csv");
    Files.write(file, List.of("Laporan survei", "Bulan Oktober", "Nomor;Tanggal;Unit;U1;U2;Saran;No HP",
        "1;03/10/2026;Kafé A;4;3;Kursinya kurang;081234567890", "2;13/10/2026;Kafé B;3;3;Antre lama sekali;081234567891"),
        Charset.forName("windows-1252"));
    String draft = UnknownFile.look(file).proposal();
    assertThat(draft).contains("csv: {delimiter: \";\", encoding: windows-1252}", "time: \"Tanggal\"", "unit: \"Unit\"",
        "formats: [\"dd/MM/yyyy\"]", "instrument: my-survey", "drop: [\"No HP\"]", "kind: suggestion, column: \"Saran\"");
    assertThat(SourceReader.read(yaml(draft), "draft").columns().answers()).containsValues("U1", "U2");
  }

  @Test
  void json_lines_are_understood_and_names_with_quotes_stay_names() throws IOException {
    Path file = Files.writeString(folder.resolve("reviews.jsonl"),
        "{\"id\":\"1\",\"score\":5,\"at\":\"2026-10-03 10:00:00\",\"the \\\"text\\\"\":\"Bagus sekali dan cepat\"}\n"
        + "{\"id\":\"2\",\"score\":1,\"at\":\"2026-10-04 10:00:00\",\"the \\\"text\\\"\":\"Sering gagal masuk lagi\"}\n");
    Source draft = SourceReader.read(yaml(UnknownFile.look(file).proposal()), "draft");
    assertThat(draft.format()).isEqualTo("jsonl");
    assertThat(draft.instrument()).contains("stars-1");
    assertThat(draft.columns().texts()).singleElement().extracting(text -> text.column()).isEqualTo("the \"text\"");
  }

  @Test
  void a_file_that_is_missing_or_empty_is_named() throws IOException {
    Path empty = Files.writeString(folder.resolve("empty.csv"), "");
    for (Path file : List.of(empty, folder.resolve("nowhere.csv"))) {
      assertThatThrownBy(() -> UnknownFile.look(file)).isInstanceOf(UserException.class)
          .hasMessageContaining(file.toString()).extracting(e -> ((UserException) e).kind().exitCode()).isEqualTo(3);
    }
  }

  private static Path sample(String preset) {
    Path csv = SAMPLES.resolve(preset + ".csv");
    return Files.exists(csv) ? csv : SAMPLES.resolve(preset + ".xlsx");
  }

  /** What people have declared: kind by column. */
  private static Map<String, String> declared(Map<String, Object> source) {
    Map<String, String> kinds = new TreeMap<>();
    Map<?, ?> columns = (Map<?, ?>) source.get("columns");
    boolean isLong = source.containsKey("long");
    for (String key : List.of("unit", "service", "channel", "time", "weight", "category", "received", "answered", "closed",
        "disposition", "escalated", "id")) {
      if (columns.get(key) instanceof String column) {
        kinds.put(column, key);
      }
    }
    if (!isLong) {
      ((Map<?, ?>) columnsOf(columns, "answers")).forEach((element, column) ->
          kinds.put((String) column, element.equals("rating") ? "rating" : "answer"));
      ((Map<?, ?>) columnsOf(columns, "profile")).forEach((characteristic, column) ->
          kinds.put((String) column, (String) characteristic));
      if (columns.get("texts") instanceof List<?> texts) {
        texts.forEach(text -> kinds.put((String) ((Map<?, ?>) text).get("column"), "text"));
      }
    } else {
      ((Map<?, ?>) source.get("long")).forEach((role, column) ->
          kinds.put((String) column, role.equals("question") ? "question" : "value"));
    }
    return kinds;
  }

  private static Object columnsOf(Map<?, ?> columns, String key) {
    Object found = columns.get(key);
    return found == null ? Map.of() : found;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> yaml(String text) {
    return (Map<String, Object>) new Load(LoadSettings.builder().build()).loadFromString(text);
  }
}
