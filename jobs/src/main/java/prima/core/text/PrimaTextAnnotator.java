package prima.core.text;

import edu.stanford.nlp.ling.CoreAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.Annotator;
import java.util.Set;

/**
 * Puts Prima's score of a document's text into a Stanford CoreNLP pipeline, for those who run one already.
 *
 * <pre>{@code
 * StanfordCoreNLP pipeline = ...;
 * pipeline.addAnnotator(new PrimaTextAnnotator(models.scorer()));
 * TextScore score = document.get(PrimaTextAnnotator.Score.class);
 * }</pre>
 */
public final class PrimaTextAnnotator implements Annotator {

  /** The key under which a document holds its score. */
  public static final class Score implements CoreAnnotation<TextScore> {
    @Override
    public Class<TextScore> getType() {
      return TextScore.class;
    }
  }

  private final TextScorer scorer;

  public PrimaTextAnnotator(TextScorer scorer) {
    this.scorer = scorer;
  }

  @Override
  public void annotate(Annotation document) {
    document.set(Score.class, scorer.score(document.get(CoreAnnotations.TextAnnotation.class)));
  }

  @Override
  @SuppressWarnings("rawtypes")
  public Set<Class<? extends CoreAnnotation>> requirementsSatisfied() {
    return Set.of(Score.class);
  }

  @Override
  @SuppressWarnings("rawtypes")
  public Set<Class<? extends CoreAnnotation>> requires() {
    return Set.of(CoreAnnotations.TextAnnotation.class);
  }
}
