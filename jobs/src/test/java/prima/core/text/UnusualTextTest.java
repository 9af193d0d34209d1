package prima.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class UnusualTextTest {

  private final TextScorer scorer = SeedModels.scorer();

  @Test
  void noTextIsAValue() {
    assertThat(scorer.score(null).status()).isEqualTo(TextScore.Status.EMPTY);
    assertThat(scorer.score("").status()).isEqualTo(TextScore.Status.EMPTY);
    assertThat(scorer.score(" \n\t\u0000\u200B").status()).isEqualTo(TextScore.Status.EMPTY);
    assertThat(scorer.score("\uD83D\uD83D\uDE00\uDE00").isScored()).isTrue();
    assertThat(scorer.score("\uD83D").status()).isEqualTo(TextScore.Status.EMPTY);
  }

  @Test
  void tooLongATextIsNotScored() {
    assertTimeout(Duration.ofSeconds(1), () -> {
      assertThat(scorer.score("a".repeat(5_000_000)).status()).isEqualTo(TextScore.Status.TOO_LONG);
      assertThat(scorer.score("kata ".repeat(100_000)).status()).isEqualTo(TextScore.Status.TOO_LONG);
    });
  }

  @Test
  void aLongTextWithoutAFullStopIsScoredInTime() {
    String text = "petugas lama sekali ".repeat(3_300);
    assertTimeout(Duration.ofSeconds(2), () -> assertThat(scorer.score(text).isScored()).isTrue());
  }

  @Test
  void endlessWordsAndMarksAreScoredInTime() {
    assertTimeout(Duration.ofSeconds(2), () -> {
      for (String piece : new String[] {"a", "-", "!", "😀", "ab", "a-", "http://", ":(", "\u0301", "😀\u200D", "1.", "²"}) {
        scorer.score(piece.repeat(TextScorer.LONGEST_TEXT / piece.length()));
      }
    });
  }

  @Test
  void noiseNeverThrows() {
    Random random = new Random(7);
    for (int round = 0; round < 2_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int letter = random.nextInt(80); letter > 0; letter--) {
        text.append((char) random.nextInt(round % 2 == 0 ? 0x10000 : 0x180));
      }
      assertThat(scorer.score(text.toString())).isNotNull();
    }
  }

  @Test
  void otherScriptsAreNotScored() {
    assertThat(scorer.score("الخدمة بطيئة جدا").status()).isEqualTo(TextScore.Status.OTHER_LANGUAGE);
  }

  @Test
  void theLocaleOfTheMachineDoesNotMatter() {
    Locale before = Locale.getDefault();
    TextScore expected = scorer.score("TIDAK BISA LOGIN, ANTRI LAMA");
    try {
      for (String locale : new String[] {"tr-TR", "ar", "id"}) {
        Locale.setDefault(Locale.forLanguageTag(locale));
        assertThat(scorer.score("TIDAK BISA LOGIN, ANTRI LAMA")).isEqualTo(expected);
      }
    } finally {
      Locale.setDefault(before);
    }
  }
}
