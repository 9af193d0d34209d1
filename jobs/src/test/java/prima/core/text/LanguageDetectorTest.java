package prima.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageDetectorTest {

  private final TextScorer scorer = SeedModels.scorer();

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "id | Saya sudah menunggu dua jam di puskesmas",
    "id | gmn sih min kok gabisa login trs",
    "en | I have been waiting for two hours at the clinic",
    "en | the app keeps crashing on my phone",
    "jv | Aku wis ngenteni rong jam ing puskesmas, durung ditimbali",
    "jv | matur nuwun nggih mbak, sampun dipun bantu",
    "su | Abdi tos ngantosan dua jam di puskesmas, teu acan disauran",
    "su | hatur nuhun teh, parantos dibantosan pisan",
    "other | Ich warte seit zwei Stunden in der Klinik auf den Arzt",
  })
  void languagesAreTold(String code, String text) {
    assertThat(scorer.score(text).language().code()).as(text).isEqualTo(code);
  }

  @Test
  void aTextInTwoLanguagesIsMarked() {
    TextScore mixed = scorer.score(
        "pelayanan di loket sudah bagus sekali but the waiting room is very hot and there are not enough chairs");
    assertThat(mixed.mixed()).isTrue();
    assertThat(scorer.score("pelayanan di loket sudah bagus sekali dan ruang tunggunya nyaman").mixed()).isFalse();
  }

  @Test
  void regionalLanguagesAreScoredWithTheIndonesianModels() {
    assertThat(scorer.score("Aku wis ngenteni rong jam ing puskesmas, durung ditimbali").isScored()).isTrue();
  }
}
