package prima.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TopicScorerTest {

  private final TextScorer scorer = SeedModels.scorer();

  private Map<String, Sentiment> topics(String text) {
    return scorer.score(text).topics().stream()
        .collect(Collectors.toMap(TopicScore::topic, TopicScore::sentiment));
  }

  @Test
  void eachTopicHasItsOwnSentiment() {
    assertThat(topics("petugas ramah tapi antre lama"))
        .containsEntry("behaviour", Sentiment.POSITIVE)
        .containsEntry("time", Sentiment.NEGATIVE);
    assertThat(topics("The staff were friendly but the wait was far too long"))
        .containsEntry("behaviour", Sentiment.POSITIVE)
        .containsEntry("time", Sentiment.NEGATIVE);
  }

  @Test
  void anAppThatDoesNotOpenIsDigital() {
    assertThat(topics("aplikasi gabisa dibuka, kode otp tidak masuk")).containsEntry("digital", Sentiment.NEGATIVE);
    assertThat(topics("toilet kotor dan bau")).containsEntry("facilities", Sentiment.NEGATIVE);
  }

  @Test
  void generalPraiseHasNoTopic() {
    assertThat(topics("mantap")).isEmpty();
  }

  @Test
  void qualitiesFollowTopicsAndTerms() {
    assertThat(scorer.score("petugas ramah tapi antre lama").lens()).contains("fast", "friendly");
    assertThat(scorer.score("kami merasa didengarkan, petugas peduli pada lansia").lens()).contains("empathic");
  }

  @Test
  void urgentFlagsAreRaisedByTermsAlone() {
    assertThat(scorer.score("saya dimintai uang rokok di loket").urgent()).containsExactly("illegal_levy");
    assertThat(scorer.score("they asked for a bribe").urgent()).containsExactly("illegal_levy");
    assertThat(scorer.score("pasien meninggal karena ditolak rumah sakit").urgent())
        .contains("threat_to_life", "no_service");
  }

  @Test
  void aFlagThatIsNegatedIsNotRaised() {
    assertThat(scorer.score("tidak ada pungli di sini, bebas calo").urgent()).isEmpty();
  }

  @Test
  void intentsAreTold() {
    assertThat(scorer.score("syarat bikin ktp baru apa saja ya min?").intent()).isEqualTo("question");
    assertThat(scorer.score("aplikasi error terus tidak bisa login").intent()).isEqualTo("complaint");
    assertThat(scorer.score("pelayanan sangat memuaskan, terima kasih").intent()).isEqualTo("praise");
  }

  @Test
  void aQualityOfAnUnknownTopicIsNamed() {
    Map<String, Object> yaml = Map.of(
        "topics", Map.of(),
        "qualities", Map.of("fast", Map.of("label", Map.of("id", "Cepat"), "topics", List.of("tempo"),
            "elements", List.of(), "terms", Map.of())),
        "urgent", Map.of());
    assertThatThrownBy(() -> TopicCatalog.of(yaml)).hasMessageContaining("fast names an unknown topic: tempo");
  }
}
