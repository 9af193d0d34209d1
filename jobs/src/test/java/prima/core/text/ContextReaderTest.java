package prima.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContextReaderTest {

  private static final String FAULTS = "Apa yang perlu diperbaiki dari pelayanan kami?";
  private static final String PRAISE = "Apa yang sudah baik?";

  private final TextScorer scorer = SeedModels.scorer();

  private Sentiment read(String text, double negative, double neutral, double positive, TextContext context) {
    return scorer.inContext(text, negative, neutral, positive, context).orElseThrow().sentiment();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Tidak ada", "tdk ada.", "Nihil", "Nothing", "Nothing at all!", "none"})
  void nothingToImproveIsPraise(String text) {
    assertThat(read(text, 0.3, 0.6, 0.1, new TextContext(FAULTS, null))).isEqualTo(Sentiment.POSITIVE);
    assertThat(read(text, 0.3, 0.6, 0.1, new TextContext("What should we improve?", null)))
        .isEqualTo(Sentiment.POSITIVE);
  }

  @Test
  void whatIsNamedUnderAQuestionForFaultsIsBlame() {
    assertThat(read("Toilet", 0.42, 0.45, 0.13, new TextContext(FAULTS, null))).isEqualTo(Sentiment.NEGATIVE);
    assertThat(read("Toilet", 0.42, 0.13, 0.45, new TextContext(PRAISE, null))).isEqualTo(Sentiment.POSITIVE);
  }

  @ParameterizedTest
  @CsvSource({"1, NEGATIVE", "5, POSITIVE"})
  void starsDecideWhereTheWordsDoNot(int stars, Sentiment expected) {
    assertThat(read("ya begitulah", 0.4, 0.2, 0.4, new TextContext(null, stars))).isEqualTo(expected);
  }

  @Test
  void starsDoNotOverruleClearWords() {
    assertThat(read("aplikasi sampah", 0.97, 0.02, 0.01, new TextContext(null, 5))).isEqualTo(Sentiment.NEGATIVE);
  }

  @Test
  void aContextThatSaysNothingChangesNothing() {
    assertThat(scorer.inContext("ramah", 0.1, 0.1, 0.8, TextContext.NONE)).isEmpty();
    assertThat(scorer.inContext("ramah", 0.1, 0.1, 0.8, new TextContext("Nama dokter?", null))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 6, -1})
  void starsOfAnotherScaleAreRefused(int rating) {
    assertThatThrownBy(() -> new TextContext(null, rating)).isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Cannot use a rating of " + rating + ": give 1 to 5 stars, or none");
  }
}
