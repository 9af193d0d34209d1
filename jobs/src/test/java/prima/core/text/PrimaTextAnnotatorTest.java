package prima.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class PrimaTextAnnotatorTest {

  @Test
  void aPipelineOfCoreNlpGivesItsTokensAndTheScore() {
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize");
    StanfordCoreNLP pipeline = new StanfordCoreNLP(properties);
    pipeline.addAnnotator(new PrimaTextAnnotator(SeedModels.scorer()));
    Annotation document = new Annotation("petugas ramah sekali");
    pipeline.annotate(document);
    assertThat(document.get(CoreAnnotations.TokensAnnotation.class)).hasSize(3);
    assertThat(document.get(PrimaTextAnnotator.Score.class)).isEqualTo(SeedModels.scorer().score("petugas ramah sekali"));
  }

  @Test
  void theAnnotatorSaysWhatItNeedsAndWhatItGives() {
    PrimaTextAnnotator annotator = new PrimaTextAnnotator(SeedModels.scorer());
    assertThat(annotator.requires()).containsExactly(CoreAnnotations.TextAnnotation.class);
    assertThat(annotator.requirementsSatisfied()).containsExactly(PrimaTextAnnotator.Score.class);
  }
}
