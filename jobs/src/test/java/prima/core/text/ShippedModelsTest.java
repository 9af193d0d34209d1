package prima.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class ShippedModelsTest {

  private static final int LARGEST_MODEL = 1 << 20;

  @ParameterizedTest
  @ValueSource(strings = {"languages", "languages/id", "languages/en"})
  void everyModelHasItsProvenanceAndIsNotLarge(String folder) throws Exception {
    String yaml = new String(SeedModels.file(folder + "/model.yaml").bytes(), StandardCharsets.UTF_8);
    Map<?, ?> provenance = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(yaml);
    List<String> tasks = folder.equals("languages") ? List.of("language") : List.of("sentiment", "intent", "topics");
    for (String task : tasks) {
      byte[] model = SeedModels.file(folder + "/" + task + ".tsv.gz").bytes();
      Map<?, ?> section = (Map<?, ?>) provenance.get(task);
      String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(model));
      assertThat(section.get("sha256")).as(folder + " " + task).isEqualTo(hash);
      assertThat(model.length).isLessThan(LARGEST_MODEL);
      assertThat(section.get("data")).asInstanceOf(
          org.assertj.core.api.InstanceOfAssertFactories.LIST).isNotEmpty();
    }
  }

  @Test
  void everyTopicIsTiedToAnElementAndNamedInBothLanguages() {
    assertThat(SeedModels.catalog().topics()).hasSize(10).allSatisfy(topic -> {
      assertThat(topic.element()).isNotBlank();
      assertThat(topic.labels()).containsKeys("id", "en");
      assertThat(topic.terms()).containsKeys("id", "en");
    });
    assertThat(SeedModels.catalog().qualities()).hasSize(5);
  }

  @Test
  void anotherWordListIsAnotherModel() {
    TextModels models = SeedModels.models();
    List<ModelFile> changed = TextModels.fileNames().stream()
        .map(name -> name.endsWith("id/words.tsv")
            ? new ModelFile("seeds/" + name, "stop\tyang\n".getBytes(StandardCharsets.UTF_8))
            : SeedModels.file(name))
        .toList();
    assertThat(TextModels.of(changed, SeedModels.catalog()).modelId()).isNotEqualTo(models.modelId());
    assertThat(TextModels.of(changed, TopicCatalog.NONE).modelId())
        .isNotEqualTo(TextModels.of(changed, SeedModels.catalog()).modelId());
  }
}
