package prima.core.text;

import java.util.List;
import java.util.function.ObjDoubleConsumer;

/** The features of texts by name, as the trainers count them: the same ones, with the same values, as scoring uses. */
public final class TextFeatures {

  private final Normaliser normaliser;

  private TextFeatures(Normaliser normaliser) {
    this.normaliser = normaliser;
  }

  /** For a language, with its {@code words.tsv}. */
  public static TextFeatures of(Language language, ModelFile words) {
    return new TextFeatures(new Normaliser(language, WordLists.read(words)));
  }

  /** For telling languages apart: no word list of any language is applied. */
  public static TextFeatures ofAnyLanguage() {
    return new TextFeatures(new Normaliser(Language.OTHER, WordLists.NONE));
  }

  /** Passes each occurrence of a feature with its value. */
  public void forEach(String text, ObjDoubleConsumer<String> visitor) {
    Features features = Features.named(normaliser.normalise(text));
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
