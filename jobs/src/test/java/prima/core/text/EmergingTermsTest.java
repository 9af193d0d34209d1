package prima.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EmergingTermsTest {

  private static final String[] COMMON = {
    "pelayanan", "petugas", "loket", "antre", "ramah", "lama", "cepat", "aplikasi", "berkas", "kantor", "dokter", "obat",
    "parkir", "kursi", "toilet", "jadwal", "daftar", "kode", "nomor", "ruang"
  };

  private final TermReader reader = TermReader.of(Language.ID, SeedModels.file("languages/id/words.tsv"));

  private TermCounts counts(List<String> texts) {
    TermCounts counts = new TermCounts();
    texts.forEach(text -> counts.add(reader.terms(text)));
    return counts;
  }

  private static List<String> month(long seed, int size, int injected) {
    Random random = new Random(seed);
    List<String> texts = new ArrayList<>();
    for (int text = 0; text < size; text++) {
      StringBuilder written = new StringBuilder();
      for (int word = 0; word < 10; word++) {
        written.append(COMMON[random.nextInt(COMMON.length)]).append(' ');
      }
      texts.add(written + (text < injected ? ". blangko habis" : ""));
    }
    return texts;
  }

  @Test
  void aNewComplaintIsFoundFirst() {
    List<EmergingTerm> found = EmergingTerms.find(counts(month(1, 500, 20)), counts(month(2, 1500, 0)), 3);
    assertThat(found).isNotEmpty();
    assertThat(found.get(0).term()).isEqualTo("blangko habis");
    assertThat(found.get(0).isNew()).isTrue();
    assertThat(found).hasSizeLessThanOrEqualTo(2);
  }

  @Test
  void equalMonthsHaveHardlyAnyEmergingTerm() {
    int falseTerms = 0;
    for (long seed = 10; seed < 20; seed++) {
      falseTerms += EmergingTerms.find(counts(month(seed, 300, 0)), counts(month(seed + 100, 900, 0)), 3).size();
    }
    assertThat(falseTerms).isLessThanOrEqualTo(3);
  }

  @Test
  void theStatisticIsThatOfTheTwoByTwoTable() {
    // 20 of 100 against 10 of 200: G = 2 * sum(observed * ln(observed / expected)).
    double expected = 2 * (20 * Math.log(20 / 10.0) + 80 * Math.log(80 / 90.0)
        + 10 * Math.log(10 / 20.0) + 190 * Math.log(190 / 180.0));
    assertThat(EmergingTerms.statistic(20, 100, 10, 200)).isCloseTo(expected, within(1e-12));
  }

  @Test
  void countsOfPartsAddUp() {
    List<String> texts = month(3, 100, 5);
    TermCounts whole = counts(texts);
    TermCounts parts = counts(texts.subList(60, 100));
    parts.add(counts(texts.subList(0, 60)));
    assertThat(parts.size()).isEqualTo(whole.size());
    assertThat(parts.terms()).isEqualTo(whole.terms());
    assertThat(whole.terms()).allSatisfy(term -> assertThat(parts.of(term)).isEqualTo(whole.of(term)));
  }

  @Test
  void termsDoNotBeginOrEndWithStopWordsAndDoNotCrossClauses() {
    assertThat(reader.terms("blangko ktp habis, kantor tutup")).contains("blangko ktp habis", "kantor tutup")
        .doesNotContain("habis kantor");
    assertThat(reader.terms("yang ramah")).containsExactly("ramah");
    assertThat(reader.terms(null)).isEmpty();
  }
}
