package prima.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TermSearchTest {

  private final WordLists words = WordLists.read(SeedModels.file("languages/id/words.tsv"));
  private final Normaliser normaliser = new Normaliser(Language.ID, words);
  private final TermSearch search = TermSearch.of(Language.ID, words, TopicCatalog.NONE);

  private List<String> groups(String text) {
    return search.find(normaliser.normalise(text)).stream().map(TermIndex.Hit::group).toList();
  }

  @Test
  void praiseUnderANegationIsBlameAndBlameUnderOneIsPraise() {
    assertThat(groups("ramah")).containsExactly("positive", "only_positive");
    assertThat(groups("kurang ramah")).containsExactly("negative", "only_negative");
    assertThat(groups("tidak mengecewakan")).containsExactly("positive", "only_positive");
  }

  @Test
  void aTextThatPraisesAndBlamesDoesNeitherOnly() {
    assertThat(groups("ramah tapi kotor")).containsExactlyInAnyOrder("positive", "negative");
  }

  @Test
  void eachClauseOfAMixedTextIsReadByItself() {
    NormalText text = normaliser.normalise("ramah tapi kotor, di sini");
    assertThat(TermSearch.praiseOnly(text, search.find(text))).startsWith(true, false).endsWith((Boolean) null);
    NormalText praise = normaliser.normalise("ramah, bersih");
    assertThat(TermSearch.praiseOnly(praise, search.find(praise))).containsOnly((Boolean) null);
  }

  @Test
  void wishesAndQuestionsAreHeard() {
    assertThat(groups("mohon parkir")).contains("wish");
    assertThat(groups("apakah ada")).contains("question");
  }
}
