package prima.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import prima.core.privacy.SyntheticTexts.Labelled;
import prima.core.privacy.SyntheticTexts.Planted;

/** How much of planted personal data is found, and how much of what is found was planted. Prints the table. */
class RedactionQualityTest {

  private static final int PER_KIND = 400;
  private static final Set<PersonalDataKind> CERTAIN = Set.of(PersonalDataKind.NIK, PersonalDataKind.PHONE,
      PersonalDataKind.EMAIL, PersonalDataKind.PLATE, PersonalDataKind.NPWP);

  private final Redactor redactor = new Redactor();

  /** Of one kind: planted, gone from the text, tagged as this kind, tags of this kind. */
  private static final class Score {
    private int planted;
    private int gone;
    private int tagged;
    private int tags;

    private double recall() {
      return (double) gone / planted;
    }

    private double precision() {
      return tags == 0 ? 1 : (double) tagged / tags;
    }
  }

  @Test
  void plantedDataIsFoundAndLittleElse() {
    Map<PersonalDataKind, Score> scores = new EnumMap<>(PersonalDataKind.class);
    List<String> misses = new ArrayList<>();
    for (PersonalDataKind kind : PersonalDataKind.values()) {
      scores.put(kind, new Score());
    }
    for (Labelled labelled : new SyntheticTexts(7).draw(PER_KIND * PersonalDataKind.values().length)) {
      score(labelled, scores, misses);
    }
    for (String text : new SyntheticTexts(8).harmless(2000)) {
      redactor.redact(text).counts().forEach((kind, count) -> {
        scores.get(kind).tags += count;
        misses.add("harmless: " + text + " -> " + redactor.redact(text).text());
      });
    }
    print(scores, misses);
    scores.forEach((kind, score) -> {
      assertThat(score.recall()).as("recall of " + kind).isGreaterThanOrEqualTo(CERTAIN.contains(kind) ? 0.995 : 0.95);
      assertThat(score.precision()).as("precision of " + kind).isGreaterThanOrEqualTo(0.95);
    });
  }

  /** Half of the names are on no list: in small letters only the words around them tell. */
  @Test
  void namesInSmallLettersAndInCapitalsAreFoundAfterTitlesAndIntroductions() {
    Score small = names(text -> text.toLowerCase(Locale.ROOT));
    Score capitals = names(text -> text.toUpperCase(Locale.ROOT));
    System.out.printf(Locale.ROOT, "names in small letters %.1f%%, precision %.1f%%; in capitals %.1f%%, precision %.1f%%%n",
        100 * small.recall(), 100 * small.precision(), 100 * capitals.recall(), 100 * capitals.precision());
    assertThat(small.recall()).isGreaterThanOrEqualTo(0.84);
    assertThat(capitals.recall()).isGreaterThanOrEqualTo(0.84);
    assertThat(List.of(small.precision(), capitals.precision())).allSatisfy(precision ->
        assertThat(precision).isGreaterThanOrEqualTo(0.95));
  }

  private Score names(UnaryOperator<String> written) {
    Score score = new Score();
    for (Labelled labelled : new SyntheticTexts(11).draw(PER_KIND * PersonalDataKind.values().length)) {
      Planted planted = labelled.planted().get(0);
      if (planted.kind() == PersonalDataKind.NAME) {
        String value = labelled.text().substring(planted.start(), planted.end());
        Redaction redaction = redactor.redact(written.apply(labelled.text()));
        score.planted++;
        score.gone += leaks(redaction.text(), written.apply(value)) ? 0 : 1;
        score.tagged += Math.min(1, redaction.count(PersonalDataKind.NAME));
        score.tags += redaction.count(PersonalDataKind.NAME);
      }
    }
    for (String text : new SyntheticTexts(12).harmless(PER_KIND)) {
      score.tags += redactor.redact(written.apply(text)).count(PersonalDataKind.NAME);
    }
    return score;
  }

  @Test
  void redactingAgainFindsNothingMore() {
    for (Labelled labelled : new SyntheticTexts(9).draw(1000)) {
      String once = redactor.redact(labelled.text()).text();
      assertThat(redactor.redact(once).text()).isEqualTo(once);
    }
  }

  /** The planted value is gone if what stood before and after it meet at tags only. */
  private void score(Labelled labelled, Map<PersonalDataKind, Score> scores, List<String> misses) {
    Redaction redaction = redactor.redact(labelled.text());
    Planted planted = labelled.planted().get(0);
    Score score = scores.get(planted.kind());
    score.planted++;
    String value = labelled.text().substring(planted.start(), planted.end());
    boolean isGone = !leaks(redaction.text(), value);
    score.gone += isGone ? 1 : 0;
    score.tagged += Math.min(1, redaction.count(planted.kind()));
    redaction.counts().forEach((kind, count) -> scores.get(kind).tags += count);
    if (!isGone || redaction.total() != 1 || redaction.count(planted.kind()) != 1) {
      misses.add(planted.kind() + ": " + labelled.text() + " -> " + redaction.text());
    }
  }

  /** Whether any word of the value of three and more characters is still there. */
  private static boolean leaks(String text, String value) {
    for (String part : value.split("[^\\p{L}\\d]+")) {
      boolean isTelling = part.length() >= 3 && !Set.of("Jalan", "Nomor", "https", "http", "com", "titik", "dot", "www",
          "Mei", "Putih", "Raya").contains(part);
      if (isTelling && (" " + text + " ").matches("(?s).*(?<![\\p{L}\\d])" + part + "(?![\\p{L}\\d]).*")) {
        return true;
      }
    }
    return false;
  }

  private static void print(Map<PersonalDataKind, Score> scores, List<String> misses) {
    System.out.println("kind        planted  recall  precision");
    scores.forEach((kind, score) -> System.out.printf(Locale.ROOT, "%-11s %7d %6.2f%% %9.2f%%%n", kind, score.planted,
        100 * score.recall(), 100 * score.precision()));
    misses.stream().limit(Integer.getInteger("prima.misses", 0)).forEach(System.out::println);
  }
}
