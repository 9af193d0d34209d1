package prima.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import prima.core.UserException;

/** The network itself is not tested: its models do not travel with Prima. What stands before and after it is. */
class TreeSentimentTest {

  @Test
  void withoutItsModelsTheErrorNamesEveryJarAndWhatToDo() {
    assertThatThrownBy(() -> SeedModels.models().withTreeSentiment().scorer()).isInstanceOf(UserException.class)
        .hasMessageStartingWith("Cannot use scorer corenlp-rntn: not on the class path: stanford-corenlp-4.5.10-models.jar")
        .hasMessageContaining("models-english.jar").hasMessageContaining("ejml-simple-0.39.jar")
        .hasMessageContaining("PRIMA_CLASSPATH").hasMessageEndingWith("remove the key 'scorer' from the configuration");
  }

  @Test
  void scoresOfTheNetworkAreScoresOfAnotherModel() {
    TextModels models = SeedModels.models();
    assertThat(models.withTreeSentiment().modelId()).isEqualTo(models.modelId() + "-rntn");
  }

  @Test
  void noSentenceIsLongerThanTheParserCanTake() {
    List<String> sentences = TreeSentiment.sentences("one two ".repeat(500) + ". Short one! And \n a last\uD83D");
    assertThat(sentences).allSatisfy(
        sentence -> assertThat(sentence.split(" ")).hasSizeLessThanOrEqualTo(TreeSentiment.LONGEST_SENTENCE));
    assertThat(sentences).contains("Short one !").endsWith("And", "a last");
  }

  @ParameterizedTest
  @CsvSource({"Very negative, NEGATIVE", "Negative, NEGATIVE", "Neutral, NEUTRAL", "Positive, POSITIVE",
      "Very positive, POSITIVE"})
  void fiveClassesBecomeThree(String networkClass, Sentiment expected) {
    assertThat(TreeSentiment.sentiment(networkClass)).isEqualTo(expected);
  }
}
