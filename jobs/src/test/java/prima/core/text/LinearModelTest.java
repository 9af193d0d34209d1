package prima.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinearModelTest {

  private static ModelFile model(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
    return new ModelFile("languages/id/sentiment.tsv.gz", bytes.toByteArray());
  }

  private static Features features(String text) {
    return Features.of(new Normaliser(Language.ID, WordLists.NONE).normalise(text));
  }

  @Test
  void aTextCostsTheWeightsOfItsWordsOverTheRootOfTheirNumber() {
    LinearModel model = LinearModel.read(model("feature\tnegative\tpositive\n(bias)\t0.5\t\nramah\t-1\t2\n"));
    double[] sums = model.sums(features("ramah"));
    assertThat(sums).containsExactly(-0.5, 2);
    assertThat(model.sums(features("ramah sekali"))[1]).isCloseTo(2 / Math.sqrt(3), within(1e-6));
  }

  @ParameterizedTest
  @CsvSource({
    "'ramah\t1\t2\nlama 1 2\n', line 3 has no feature and weights",
    "'ramah\t1\n', line 2 does not have 2 weights",
    "'ramah\t1\t2\t3\n', line 2 does not have 2 weights",
    "'ramah\t1\tdua\n', line 2 has a weight that is not a number: dua",
    "'ramah\t1\tNaN\n', line 2 has a weight that is not finite",
    "'ramah\t1\t2\nramah\t1\t2\n', line 3 repeats a feature: ramah",
  })
  void aBrokenLineIsNamed(String lines, String expected) {
    assertThatThrownBy(() -> LinearModel.read(model("feature\tnegative\tpositive\n" + lines)))
        .isInstanceOf(ModelFormatException.class)
        .hasMessageContaining("Cannot read model languages/id/sentiment.tsv.gz: " + expected);
  }

  @Test
  void aFileThatIsNotGzippedIsNamed() {
    assertThatThrownBy(() -> LinearModel.read(new ModelFile("a.tsv.gz", new byte[] {1, 2, 3})))
        .hasMessageContaining("Cannot read model a.tsv.gz");
  }

  @Test
  void everyFeatureIsFoundUnderTheHashOfItsName() {
    NormalText text =
        new Normaliser(Language.ID, WordLists.read(SeedModels.file("languages/id/words.tsv")))
            .normalise("Tidak ramah2 banget, aplikasi gabisa dibuka 👍");
    Features features = Features.named(text, java.util.List.of());
    for (int index = 0; index < features.count; index++) {
      assertThat(features.hash[index]).as(features.name(index)).isEqualTo(Features.hashOf(features.name(index)));
    }
  }
}
