package prima.core.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import prima.core.survey.SettingsException;

class SourceReaderTest {

  private static final Map<String, Object> COLUMNS = Map.of("id", "nomor", "unit", "unit", "time", List.of("hari", "jam"),
      "answers", Map.of("waktu", "U3"), "profile", Map.of("sex", "jk"), "version", "versi",
      "aliases", Map.of("U3", List.of("Q3", "P3")));

  @Test
  void a_source_without_more_is_a_csv_whose_units_are_samples_of_their_own() {
    Source source = read(Map.of("columns", COLUMNS));
    assertThat(source.format()).isEqualTo("csv");
    assertThat(source.wholeSample()).isFalse();
    assertThat(source.sameWithinMinutes()).isEqualTo(10);
    assertThat(source.columns().longForm()).isEmpty();
  }

  @Test
  void a_file_must_have_what_carries_answers_and_may_lack_profile_and_version() {
    Columns columns = read(Map.of("columns", COLUMNS)).columns();
    assertThat(columns.needed()).containsExactlyInAnyOrder("nomor", "unit", "hari", "jam", "U3");
    assertThat(columns.known()).contains("jk", "versi");
    assertThat(columns.namesOf("U3")).containsExactly("U3", "Q3", "P3");
    assertThat(columns.namesOf("jk")).containsExactly("jk");
  }

  @Test
  void in_a_long_file_answers_and_profile_name_questions_and_not_columns() {
    Columns columns = read(Map.of("columns", COLUMNS, "long", Map.of("question", "unsur", "answer", "nilai"))).columns();
    assertThat(columns.needed()).containsExactlyInAnyOrder("nomor", "unit", "hari", "jam", "unsur", "nilai");
    assertThat(columns.questions()).containsExactlyInAnyOrder("U3", "jk");
  }

  @Test
  void a_long_file_without_an_id_is_refused() {
    Map<String, Object> columns = new HashMap<>(COLUMNS);
    columns.remove("id");
    refused(Map.of("columns", columns, "long", Map.of("question", "unsur", "answer", "nilai")), "without columns.id");
  }

  @Test
  void a_question_with_the_name_of_a_column_is_refused() {
    Map<String, Object> columns = new HashMap<>(COLUMNS);
    columns.put("answers", Map.of("waktu", "unit"));
    refused(Map.of("columns", columns, "long", Map.of("question", "unsur", "answer", "nilai")),
        "Cannot use 'unit' as both a column and a question");
  }

  @Test
  void unknown_keys_are_refused_with_the_nearest_one() {
    refused(Map.of("columns", COLUMNS, "sameWithinMinute", 5), "Did you mean 'sameWithinMinutes'?");
    refused(Map.of("columns", COLUMNS, "sameWithinMinutes", -1), "minutes are 0 or more");
  }

  private static Source read(Map<String, Object> more) {
    Map<String, Object> yaml = new HashMap<>(Map.of("code", "contoh", "kind", "survey", "instrument", "skm-2017"));
    yaml.putAll(more);
    return SourceReader.read(yaml, "contoh.yaml");
  }

  private static void refused(Map<String, Object> more, String message) {
    assertThatThrownBy(() -> read(more)).isInstanceOf(SettingsException.class).hasMessageContaining(message)
        .hasMessageStartingWith("Cannot read source contoh.yaml: ");
  }
}
