package prima.stage.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileNamesTest {

  @ParameterizedTest
  @ValueSource(strings = {"../../x", "C:\\windows", "CON", "nul.txt", "a/b", "..", "", " ", "\0", "=1+1", "Kafé Ünit",
      "カフェ", "-", "a\nb", "\u202Egpj.exe"})
  void whatever_a_unit_is_called_its_file_stays_in_its_folder(String name) {
    assertThat(FileNames.slug(name, name)).matches("[a-z0-9]+(-[a-z0-9]+)*-[0-9a-f]{8}");
  }

  @Test
  void a_long_name_is_cut_and_still_its_own() {
    String slug = FileNames.slug("x".repeat(300), "Puskesmas " + "x".repeat(300));
    assertThat(slug).hasSizeLessThan(50).isNotEqualTo(FileNames.slug("y", "Puskesmas " + "x".repeat(300)));
  }
}
