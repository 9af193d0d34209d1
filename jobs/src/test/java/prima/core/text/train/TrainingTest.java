package prima.core.text.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import prima.core.text.Language;
import prima.core.text.SeedModels;
import prima.core.text.Sentiment;

class TrainingTest {

  private static TrainingFile file(String name, String text) {
    return new TrainingFile(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Three agencies whose praise and complaints share a few words. */
  private static TrainingFile annotated() {
    StringBuilder csv = new StringBuilder("id,language,source,text,sentiment,intent,topics\n");
    String[] subjects = {"petugas", "loket", "kantor", "dokter", "pegawai", "perawat"};
    for (String source : List.of("satu", "dua", "tiga")) {
      for (String subject : subjects) {
        csv.append(String.format("%s-%s-1,id,%s,\"%s ramah, cepat\",positive,praise,behaviour:positive;time:positive%n",
            source, subject, source, subject));
        csv.append(String.format("%s-%s-2,id,%s,%s lama dan kasar,negative,complaint,time:negative%n",
            source, subject, source, subject));
        csv.append(String.format("%s-%s-3,id,%s,jadwal %s hari apa?,neutral,question,%n",
            source, subject, source, subject));
      }
    }
    return file("annotated.csv", csv.toString());
  }

  @Test
  void theSameTextsGiveTheSameBytes() {
    TrainedModel first = Training.sentiment(
        Language.ID, List.of(annotated()), SeedModels.file("languages/id/words.tsv"), "2026-11-23");
    TrainedModel second = Training.sentiment(
        Language.ID, List.of(annotated()), SeedModels.file("languages/id/words.tsv"), "2026-11-23");
    assertThat(first.bytes()).isEqualTo(second.bytes());
    assertThat(first.provenance()).isEqualTo(second.provenance());
  }

  @Test
  void aModelIsMeasuredOnSourcesItHasNotSeen() {
    TrainedModel model = Training.sentiment(
        Language.ID, List.of(annotated()), SeedModels.file("languages/id/words.tsv"), "2026-11-23");
    assertThat(model.provenance()).contains("source_left_out:").contains("satu: {texts: 18, accuracy: 1.000")
        .contains("trained: 2026-11-23").contains("sha256: " + annotated().sha256());
  }

  @Test
  void topicsAndIntentsAreLearntToo() {
    TrainedModel topics = Training.topics(Language.ID, List.of(annotated()),
        SeedModels.file("languages/id/words.tsv"), SeedModels.catalog(), "2026-11-23");
    assertThat(topics.provenance()).contains("time: {mentions: 36, precision: 1.000, recall: 1.000");
    TrainedModel intent = Training.intent(
        Language.ID, List.of(annotated()), SeedModels.file("languages/id/words.tsv"), "2026-11-23");
    assertThat(intent.provenance()).contains("question: {precision: 1.000, recall: 1.000}");
  }

  @Test
  void aSectionOfTheProvenanceIsReplacedAndTheOthersStay() {
    TrainedModel model = new TrainedModel("intent", new byte[0], "intent:\n  file: new\n");
    assertThat(model.writeInto("sentiment:\n  file: a\nintent:\n  file: old\ntopics:\n  file: b\n"))
        .isEqualTo("sentiment:\n  file: a\ntopics:\n  file: b\nintent:\n  file: new\n");
  }

  @Test
  void reviewsAreReadWithStarsAndMonth() {
    List<LabelledText> texts = TrainingRows.of(
        List.of(file("mpajak.csv", "userName,score,at,content\nA,2,2026-05-31 15:06:05,\"parah, \"\"eror\"\"\"\n")),
        Language.ID);
    assertThat(texts).singleElement().satisfies(text -> {
      assertThat(text.text()).isEqualTo("parah, \"eror\"");
      assertThat(text.stars()).isEqualTo(2);
      assertThat(text.month()).isEqualTo("2026-05");
      assertThat(text.source()).isEqualTo("mpajak");
      assertThat(text.sentiment()).isNull();
    });
  }

  @Test
  void linesWithALabelAreRead() {
    assertThat(TrainingRows.of(List.of(file("smsa_train.tsv", "bagus sekali\tpositive\n")), Language.ID))
        .singleElement().extracting(LabelledText::sentiment).isEqualTo(Sentiment.POSITIVE);
  }

  @Test
  void unknownColumnsAreNamed() {
    assertThatThrownBy(() -> TrainingRows.of(List.of(file("a.csv", "x,y\n1,2\n")), Language.ID))
        .hasMessageContaining("Cannot train on a.csv: unknown columns [x, y]");
  }

  private static final TrainingFile REVIEWS = file("kantor.csv",
      "score,at,content\n5,2026-05-01,\"Cepat, ramah\"\n1,2026-05-02,Antre lama\n1,2026-05-03,Antre lama\n");

  @Test
  void labelsTurnTheFirstTextOfTheirHashIntoAnAnnotatedOneOfItsSource() {
    TrainingFile labels = file("labels.csv", "text_hash,sentiment,intent,topics\n"
        + TrainingRows.hash(" Antre lama ") + ",negative,complaint,time:negative\n");

    List<LabelledText> texts = TrainingRows.of(List.of(labels, REVIEWS), Language.ID);

    assertThat(texts).extracting(LabelledText::source).containsOnly("kantor");
    assertThat(texts).extracting(LabelledText::intent).containsExactly(null, "complaint", null);
    assertThat(texts.get(1).topics()).isEqualTo(Map.of("time", Sentiment.NEGATIVE));
  }

  @Test
  void labelsWithoutTheirTextsAreNamed() {
    TrainingFile labels = file("labels.csv",
        "text_hash,sentiment,intent,topics\n0123456789abcdef,negative,complaint,\n");

    assertThatThrownBy(() -> TrainingRows.of(List.of(REVIEWS, labels), Language.ID)).hasMessage("Cannot find the texts of "
        + "1 labels of labels.csv, such as 0123456789abcdef. Name the files that hold the texts, too.");
  }

  @Test
  void feedbackWhoseGradeTellsNothingTeachesNothing() {
    TrainingFile feedback = file("ward.csv", "feedback,criticality,organization,subcategory\n"
        + "So so,-1,TrustA,Care received\nRude staff,-4,TrustA,Staff\n");

    assertThat(TrainingRows.of(List.of(feedback), Language.EN)).extracting(LabelledText::text)
        .containsExactly("Rude staff");
  }
}
