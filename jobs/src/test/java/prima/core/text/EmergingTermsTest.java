package prima.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EmergingTermsTest {

  private static final String[] COMMON = {
    "pelayanan", "petugas", "loket", "antre", "ramah", "lama", "cepat", "aplikasi", "berkas", "kantor", "dokter", "obat",
    "parkir", "kursi", "toilet", "jadwal", "daftar", "kode", "nomor", "ruang"
  };

  private final TermReader reader = TermReader.of(Language.ID, SeedModels.file("languages/id/words.tsv"));

  private Map<String, Long> counts(List<String> texts) {
    return texts.stream().flatMap(text -> reader.terms(text).stream())
        .collect(Collectors.groupingBy(term -> term, TreeMap::new, Collectors.counting()));
  }

  private List<JudgedTerm> judged(List<String> now, List<String> before) {
    Map<String, Long> withBefore = counts(before);
    List<TermUse> uses = new ArrayList<>();
    counts(now).forEach((term, texts) -> {
      if (texts >= 3) {
        uses.add(new TermUse("id", term, texts, withBefore.getOrDefault(term, 0L), now.size(), before.size()));
      }
    });
    return EmergingTerms.judge(uses);
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
    List<JudgedTerm> found = EmergingTerms.emerging(judged(month(1, 500, 20), month(2, 1500, 0)));
    assertThat(found).isNotEmpty().hasSizeLessThanOrEqualTo(2);
    assertThat(found.get(0).use().term()).isEqualTo("blangko habis");
    assertThat(found.get(0).use().before()).isZero();
  }

  @Test
  void equalMonthsHaveHardlyAnyEmergingTerm() {
    int falseTerms = 0;
    for (long seed = 10; seed < 20; seed++) {
      falseTerms += EmergingTerms.emerging(judged(month(seed, 300, 0), month(seed + 100, 900, 0))).size();
    }
    assertThat(falseTerms).isLessThanOrEqualTo(3);
  }

  @Test
  void theStatisticIsThatOfTheTwoByTwoTable() {
    // 20 of 100 against 10 of 200: G = 2 * sum(observed * ln(observed / expected)).
    double expected = 2 * (20 * Math.log(20 / 10.0) + 80 * Math.log(80 / 90.0)
        + 10 * Math.log(10 / 20.0) + 190 * Math.log(190 / 180.0));
    assertThat(EmergingTerms.statistic(new TermUse("id", "a", 20, 10, 100, 200))).isCloseTo(expected, within(1e-12));
  }

  @Test
  void aTermThatIsWrittenLessIsStrongButDoesNotEmerge() {
    JudgedTerm rarer = EmergingTerms.judge(List.of(new TermUse("id", "antre", 5, 200, 100, 300))).get(0);
    assertThat(rarer.isEmerging()).isFalse();
    assertThat(rarer.strength()).isLessThan(-5);
  }

  @Test
  void withoutTextsBeforeNothingIsTested() {
    JudgedTerm first = EmergingTerms.judge(List.of(new TermUse("id", "antre", 50, 0, 100, 0))).get(0);
    assertThat(first.statistic()).isNull();
    assertThat(first.isEmerging()).isFalse();
  }

  @Test
  void ofATermAndItsPartsTheOneThatSaysMostIsReportedInEachLanguage() {
    List<JudgedTerm> found = EmergingTerms.emerging(EmergingTerms.judge(List.of(
        new TermUse("id", "antrean", 21, 0, 100, 300), new TermUse("id", "aplikasi antrean", 20, 0, 100, 300),
        new TermUse("id", "aplikasi antrean error", 9, 0, 100, 300), new TermUse("en", "antrean", 18, 0, 100, 300))));
    assertThat(found).extracting(term -> term.use().language() + " " + term.use().term())
        .containsExactly("id aplikasi antrean", "en antrean");
  }

  @Test
  void theMostWrittenTermsNeedNotBeNew() {
    List<JudgedTerm> judged = EmergingTerms.judge(List.of(new TermUse("id", "ramah", 9, 27, 100, 300),
        new TermUse("id", "antre", 30, 90, 100, 300), new TermUse("id", "parkir", 5, 15, 100, 300)));
    assertThat(EmergingTerms.mostWritten(judged, 2)).extracting(term -> term.use().term())
        .containsExactly("antre", "ramah");
    assertThat(EmergingTerms.emerging(judged)).isEmpty();
  }

  @Test
  void digitsAndTagsOfPersonalDataAreInNoTerm() {
    assertThat(reader.terms("ktp [NIK] atas nama [NAMA] lahir [TANGGAL_LAHIR], loket a12 tutup 2026"))
        .contains("ktp", "tutup").allSatisfy(term -> assertThat(term).doesNotContain("nik", "tanggal", "12", "20"));
    assertThat(reader.contentWords("[TELEPON] antre")).containsExactly("antre");
  }

  @Test
  void termsDoNotBeginOrEndWithStopWordsAndDoNotCrossClauses() {
    assertThat(reader.terms("blangko ktp habis, kantor tutup")).contains("blangko ktp habis", "kantor tutup")
        .doesNotContain("habis kantor");
    assertThat(reader.terms("yang ramah")).containsExactly("ramah");
    assertThat(reader.terms(null)).isEmpty();
  }
}
