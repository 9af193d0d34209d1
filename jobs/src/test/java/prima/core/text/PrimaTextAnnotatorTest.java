package prima.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.pipeline.Annotation;
import org.junit.jupiter.api.Test;

class PrimaTextAnnotatorTest {

  @Test
  void aDocumentOfCoreNlpGetsItsScore() {
    Annotation document = new Annotation("petugas ramah sekali");
    new PrimaTextAnnotator(SeedModels.scorer()).annotate(document);
    assertThat(document.get(PrimaTextAnnotator.Score.class)).isEqualTo(SeedModels.scorer().score("petugas ramah sekali"));
  }
}
