package prima.core.text;

import java.util.List;
import java.util.function.ObjDoubleConsumer;

/** The features of texts by name, as the trainers count them: the same ones, with the same values, as scoring uses. */
public final class TextFeatures {

  private final Normaliser normaliser;
  private final TermSearch terms;

  private TextFeatures(Normaliser normaliser, TermSearch terms) {
    this.normaliser = normaliser;
    this.terms = terms;
  }

  /** For sentiment and intent in a language, with its {@code words.tsv}: words, and the terms of praise, blame and wishes. */
  public static TextFeatures of(Language language, ModelFile words) {
    WordLists lists = WordLists.read(words);
    return new TextFeatures(new Normaliser(language, lists), TermSearch.of(language, lists, TopicCatalog.NONE));
  }

  /**
   * For the topics in a language, with its {@code words.tsv}: words, and the terms of the topics. What a text is about does not
   * depend on whether it praises or blames.
   */
  public static TextFeatures of(Language language, ModelFile words, TopicCatalog catalog) {
    return new TextFeatures(new Normaliser(language, WordLists.read(words)),
        TermSearch.of(language, WordLists.NONE, catalog));
  }

  /** For telling languages apart: no word list of any language is applied. */
  public static TextFeatures ofAnyLanguage() {
    return new TextFeatures(new Normaliser(Language.OTHER, WordLists.NONE), TermSearch.NONE);
  }

  /** Passes each occurrence of a feature with its value. */
  public void forEach(String text, ObjDoubleConsumer<String> visitor) {
    NormalText normal = normaliser.normalise(text);
    Features features = Features.named(normal, terms.find(normal));
    for (int index = 0; index < features.count; index++) {
      visitor.accept(features.name(index), features.scale(features.group(index)));
    }
  }

  /** The words of a text in standard spelling, in lower case: two texts with the same words are one text. */
  public List<String> words(String text) {
    NormalText normal = normaliser.normalise(text);
    return java.util.stream.IntStream.range(0, normal.count)
        .filter(normal::isWord)
        .mapToObj(index -> normal.form[index])
        .toList();
  }
}
