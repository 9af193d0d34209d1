package prima.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextScorerTest {

  private final TextScorer scorer = SeedModels.scorer();

  @ParameterizedTest
  @ValueSource(strings = {
    "Pelayanan cepat dan petugasnya ramah, terima kasih",
    "mantap, sangat membantu 👍",
    "tidak mengecewakan",
    "petugasnya ramah2 dan sabar",
    "baguuuss bangettt",
    "The staff were lovely and very helpful",
  })
  void praisesArePositive(String text) {
    assertThat(scorer.score(text).sentiment()).as(text).isEqualTo(Sentiment.POSITIVE);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "kurang ramah",
    "antre lama",
    "petugas kurang ramah dan antrean lama",
    "gabisa login, aplikasi sampah 😡",
    "aplikasi nya gak jelas, eror mulu, please fix dong",
    "tidak puas dengan pelayanannya",
    "The receptionist was rude and we waited three hours",
  })
  void complaintsAreNegative(String text) {
    assertThat(scorer.score(text).sentiment()).as(text).isEqualTo(Sentiment.NEGATIVE);
  }

  @Test
  void aNegatedComplaintIsLessNegativeThanTheComplaint() {
    assertThat(scorer.score("tidak kecewa").negative()).isLessThan(scorer.score("kecewa").negative());
    assertThat(scorer.score("bukannya tidak cepat").negative()).isLessThan(scorer.score("tidak cepat").negative());
  }

  @Disabled("Known to fail: a bag of words does not hear irony")
  @ParameterizedTest
  @ValueSource(strings = {
    "hebat sekali, antre lima jam cuma untuk stempel",
    "selamat ya, berhasil bikin rakyat makin pusing, mantap",
    "great job, only four hours late this time",
  })
  void sarcasmIsNegative(String text) {
    assertThat(scorer.score(text).sentiment()).as(text).isEqualTo(Sentiment.NEGATIVE);
  }

  @Test
  void probabilitiesAddUpToOne() {
    TextScore score = scorer.score("antrenya lama tapi petugasnya baik");
    assertThat(score.negative() + score.neutral() + score.positive()).isBetween(1 - 1e-9, 1 + 1e-9);
    assertThat(score.sentimentProbability()).isBetween(1.0 / 3, 1.0);
  }

  @Test
  void spansShowTheTermsWhereTheyStand() {
    String text = "Kemarin ke loket 3: petugasnya SANGAT ramaaah 👍, makasih!";
    TextScore score = scorer.score(text);
    assertThat(score.spans()).isNotEmpty().allSatisfy(span -> {
      assertThat(text.substring(span.start(), span.end())).isNotBlank();
      assertThat(span.weight()).isPositive();
    });
    assertThat(score.spans()).anySatisfy(
        span -> assertThat(text.substring(span.start(), span.end())).contains("ramaaah"));
    assertThat(score.spans()).isSortedAccordingTo((left, right) -> left.start() - right.start());
  }

  @Test
  void everyThreadGetsTheSameScores() throws Exception {
    List<String> texts = List.of("ramah sekali", "lama banget antrinya", "the doctor was excellent", "ok");
    List<TextScore> expected = texts.stream().map(scorer::score).toList();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      Callable<List<TextScore>> task = () -> texts.stream().map(scorer::score).toList();
      for (var result : threads.invokeAll(java.util.Collections.nCopies(50, task))) {
        assertThat(result.get()).isEqualTo(expected);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void theScorerIsBuiltOncePerJvmAfterTheModelsTravelled() throws Exception {
    TextModels travelled = travel(SeedModels.models());
    assertThat(travelled.modelId()).isEqualTo(scorer.modelId());
    assertThat(travelled.scorer()).isSameAs(SeedModels.scorer());
  }

  private static TextModels travel(TextModels models) throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(models);
    }
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (TextModels) in.readObject();
    }
  }
}
