package prima.core.text.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import prima.core.text.Language;
import prima.core.text.SeedModels;
import prima.core.text.Sentiment;

/**
 * The shipped models were trained on these real texts, so the bounds here only notice a broken model or scorer; how good the
 * models are on new texts stands in model.yaml.
 */
class EvaluationTest {

  private static Evaluation evaluate(List<LabelledText> texts) {
    return Evaluation.of(texts, SeedModels.scorer(), SeedModels.catalog().topicCodes());
  }

  @Test
  void theStarsOfRealReviewsFollowTheTexts() {
    Evaluation reviews = evaluate(TrainingRows.of(List.of(SharedData.file("reviews_id/mpajak.csv")), Language.ID));
    reviews.lines().forEach(System.out::println);
    assertThat(reviews.starArea()).isGreaterThan(0.95);
    assertThat(reviews.monthlyCorrelation()).isGreaterThan(0.96);
  }

  @Test
  void aCommentInTwoLanguagesGetsTheSameSentiment() {
    TrainingFile annotated = SharedData.file("topics/annotated.csv");
    List<LabelledText> texts = new ArrayList<>(TrainingRows.of(List.of(annotated), Language.ID));
    texts.addAll(TrainingRows.of(List.of(annotated), Language.EN));
    Evaluation both = evaluate(texts);
    both.lines().forEach(System.out::println);
    assertThat(both.pairAgreement()).isGreaterThan(0.85);
    assertThat(both.languageAccuracy()).isGreaterThan(0.97);
  }

  @Test
  void aTextThatIsNotScoredIsCountedAndNotJudged() {
    Evaluation one = evaluate(List.of(
        LabelledText.withSentiment("a", "s", Language.ID, "sangat ramah dan cepat", Sentiment.POSITIVE),
        LabelledText.withSentiment("b", "s", Language.ID, "...", Sentiment.NEUTRAL)));
    assertThat(one.texts()).isEqualTo(2);
    assertThat(one.notScored()).isEqualTo(1);
    assertThat(one.sentiment().accuracy()).isEqualTo(1);
    assertThat(one.lines()).noneMatch(line -> line.contains("NaN") && line.contains("stars"));
  }
}
