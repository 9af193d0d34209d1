package prima.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScoringSpeedTest {

  private static final List<String> SENTENCES = List.of("antre lama sekali", "petugas ramah", "the staff were kind");

  @Test
  void textsHaveExactlyTheWordsAskedForAndAreAlwaysTheSame() {
    List<String> texts = ScoringSpeed.texts(SENTENCES, 20, 7);
    assertThat(texts).hasSize(20).allSatisfy(text -> assertThat(text.split(" ")).hasSize(7))
        .isEqualTo(ScoringSpeed.texts(SENTENCES, 20, 7));
    assertThat(texts.stream().distinct().count()).isGreaterThanOrEqualTo(10);
  }

  @Test
  void speedIsTextsPerSecondAndTimePerWord() {
    ScoringSpeed speed = new ScoringSpeed(500, 20, 0.1);
    assertThat(speed.textsPerSecond()).isEqualTo(5_000);
    assertThat(speed.microsecondsPerWord()).isEqualTo(10);
    assertThatThrownBy(() -> new ScoringSpeed(0, 20, 1)).hasMessageStartingWith("Cannot measure 0 texts");
  }

  @Test
  void aThousandTextsTakeAMeasurableTimeAndFarLessThanAMinute() {
    ScoringSpeed speed = ScoringSpeed.measure(SeedModels.scorer(), ScoringSpeed.texts(SENTENCES, 1_000, 25), 25);
    assertThat(speed.seconds()).isBetween(0.001, 10.0);
  }
}
