package prima.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import prima.data.Finding.Grade;

class MachineCheckTest {

  @Test
  void an_old_java_fails_and_an_untested_one_is_warned_of() {
    assertThat(List.of(11, 17, 21, 25)).extracting(version -> MachineCheck.java(version).grade())
        .containsExactly(Grade.FAIL, Grade.OK, Grade.OK, Grade.WARN);
  }

  @Test
  void little_memory_is_warned_of_with_what_to_set() {
    assertThat(MachineCheck.memory(512L << 20).advice()).contains("PRIMA_JAVA=-Xmx2g");
    assertThat(MachineCheck.memory(4096L << 20).grade()).isEqualTo(Grade.OK);
  }

  @Test
  void a_folder_for_temporary_files_that_cannot_be_written_fails(@TempDir Path folder) {
    assertThat(MachineCheck.space(folder.resolve("nowhere")).grade()).isEqualTo(Grade.FAIL);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void a_model_that_is_another_or_missing_fails() {
    String model = "seeds/languages/id/sentiment.tsv.gz";
    Finding finding = MachineCheck.models(Map.of(model, "00"), List.of("languages/id/nothing.tsv"));
    assertThat(finding.grade()).isEqualTo(Grade.FAIL);
    assertThat(finding.says()).contains("languages/id/nothing.tsv is missing",
        model + " is not the model whose figures are in model.yaml");
  }

  @Test
  void the_models_and_fonts_of_the_build_are_whole() {
    assertThat(MachineCheck.all()).filteredOn(finding -> List.of("text models", "fonts").contains(finding.subject()))
        .hasSize(2).allSatisfy(finding -> assertThat(finding.grade()).as(finding.says()).isEqualTo(Grade.OK));
    assertThat(MachineCheck.all()).filteredOn(finding -> finding.subject().equals("text models"))
        .first().extracting(Finding::says).asString().contains("hashes agree");
  }
}
