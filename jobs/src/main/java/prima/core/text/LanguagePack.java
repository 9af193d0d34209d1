package prima.core.text;

import java.util.List;
import java.util.Map;

/**
 * All that is needed to score texts of one language.
 *
 * @param language the language
 * @param normaliser with the language's word lists
 * @param sentiment negative, neutral, positive; the threshold of the first label is where sureness begins
 */
record LanguagePack(Language language, Normaliser normaliser, LinearModel sentiment) {

  LanguagePack {
    if (!sentiment.labels().equals(List.of("negative", "neutral", "positive"))) {
      throw new ModelFormatException(
          sentiment.name(), 1, "must name negative, neutral, positive but names " + sentiment.labels());
    }
  }

  /** The pack of a language among files named {@code …languages/<code>/words.tsv} and {@code …/sentiment.tsv.gz}. */
  static LanguagePack of(Language language, Map<String, ModelFile> files) {
    ModelFile words = files.get("words.tsv");
    WordLists lists = words == null ? WordLists.NONE : WordLists.read(words);
    return new LanguagePack(
        language, new Normaliser(language, lists), LinearModel.read(files.get("sentiment.tsv.gz")));
  }
}
