package prima.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NormaliserTest {

  private final Normaliser indonesian =
      new Normaliser(Language.ID, WordLists.read(SeedModels.file("languages/id/words.tsv")));

  /** The words in standard spelling, with ! before those under a negation. */
  private List<String> read(String text) {
    NormalText normal = indonesian.normalise(text);
    List<String> words = new ArrayList<>();
    for (int word = 0; word < normal.count; word++) {
      words.add((normal.negated[word] ? "!" : "") + normal.form[word]);
    }
    return words;
  }

  @Test
  void reduplicationStaysOneWord() {
    assertThat(read("ramah2 dan rumah-rumah, lama²")).containsExactly(
        "ramah-ramah", "dan", "rumah-rumah", ",", "lama-lama");
  }

  @Test
  void slangAndElongationBecomeTheStandardSpelling() {
    assertThat(read("Bagusss BGT pelayanannyaaa")).containsExactly("bagus", "banget", "pelayanannya");
  }

  @Test
  void aJoinedNegationBecomesTwoWordsWithOnePlace() {
    NormalText normal = indonesian.normalise("aplikasi gabisa dibuka");
    assertThat(read("aplikasi gabisa dibuka")).startsWith("aplikasi", "tidak", "!bisa");
    assertThat(normal.written.substring(normal.start[2], normal.end[2])).isEqualTo("gabisa");
  }

  @Test
  void aNegationReachesThreeWordsOrTheEndOfTheClause() {
    assertThat(read("tidak kecewa, puas")).containsExactly("tidak", "!kecewa", ",", "puas");
    assertThat(read("kurang ramah tapi cepat")).containsExactly("kurang", "!ramah", "tapi", "cepat");
    assertThat(read("tidak a1 b1 c1 d1")).containsExactly("tidak", "!a1", "!b1", "!c1", "d1");
  }

  @Test
  void aSecondNegationTurnsItBack() {
    assertThat(read("bukannya tidak cepat")).containsExactly("bukannya", "tidak", "cepat");
  }

  @Test
  void emojiAndFacesAreTokens() {
    assertThat(read("baik👍🏻👍🏻:)) 😡😡")).containsExactly("baik", "👍", ":)", "😡");
  }

  @Test
  void placesPointAtTheTextAsWritten() {
    String text = "Sdh  LAMAAA \uD83D menunggu…";
    NormalText normal = indonesian.normalise(text);
    for (int word = 0; word < normal.count; word++) {
      assertThat(text.substring(normal.start[word], normal.end[word])).isNotBlank().doesNotContain(" ");
    }
    assertThat(text.substring(normal.start[1], normal.end[1])).isEqualTo("LAMAAA");
  }
}
