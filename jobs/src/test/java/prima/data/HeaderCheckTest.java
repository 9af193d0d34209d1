package prima.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import prima.core.source.Source;
import prima.core.source.SourceReader;

class HeaderCheckTest {

  @Test
  void the_order_of_columns_is_free() {
    HeaderCheck check = HeaderCheck.of("a.csv", List.of("survei/U2", "tanggal", "survei/U1", "nomor"), source("csv"));
    assertThat(check.missing()).isEmpty();
    assertThat(check.unknown()).isEmpty();
  }

  @Test
  void a_renamed_column_is_missing_and_its_new_name_is_suggested() {
    assertThat(HeaderCheck.of("a.csv", List.of("nomor", "tangal", "survei/U1", "survei/U2"), source("csv")).missing())
        .contains("Cannot use a.csv as contoh: column 'tanggal' (did you mean 'tangal'?) is missing. The file has: nomor, "
            + "tangal, survei/U1, survei/U2");
  }

  @Test
  void a_question_that_moved_to_another_group_is_suggested_by_its_own_name() {
    assertThat(HeaderCheck.of("a.csv", List.of("nomor", "tanggal", "bagian_pertama/U1", "survei/U2"), source("csv"))
        .missing().orElseThrow()).contains("'survei/U1' (did you mean 'bagian_pertama/U1'?)");
  }

  @Test
  void a_column_under_its_other_name_is_not_missing() {
    HeaderCheck check = HeaderCheck.of("a.csv", List.of("nomor", "Timestamp", "survei/U1", "survei/U2"), source("csv"));
    assertThat(check.missing()).isEmpty();
    assertThat(check.unknown()).isEmpty();
  }

  @Test
  void added_columns_are_told_unless_the_source_drops_them() {
    assertThat(HeaderCheck.of("a.csv", List.of("nomor", "tanggal", "survei/U1", "survei/U2", "nama", "catatan"),
        source("csv")).unknown()).containsExactly("catatan");
  }

  @Test
  void the_first_rows_of_json_need_no_comment() {
    List<String> header = List.of("nomor", "tanggal", "survei/U1");
    assertThat(HeaderCheck.of("a.jsonl", header, source("jsonl")).missing()).isEmpty();
    assertThat(HeaderCheck.of("a.csv", header, source("csv")).missing()).isPresent();
  }

  private static Source source(String format) {
    return SourceReader.read(Map.of("code", "contoh", "kind", "review", "instrument", "stars-1", "format", format,
        "drop", List.of("nama"), "columns", Map.of("id", "nomor", "time", "tanggal", "answers", Map.of("rating", "survei/U1"),
            "texts", List.of(Map.of("kind", "review", "column", "survei/U2")),
            "aliases", Map.of("tanggal", List.of("Timestamp")))), "contoh.yaml");
  }
}
