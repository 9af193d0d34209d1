package prima.core.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The models that ship, read from the class path. */
final class SeedModels {

  private static final List<String> NAMES = List.of(
      "language.tsv.gz", "id/words.tsv", "id/sentiment.tsv.gz", "en/words.tsv", "en/sentiment.tsv.gz");

  private SeedModels() {}

  static TextModels models() {
    List<ModelFile> files = new ArrayList<>();
    for (String name : NAMES) {
      files.add(file("languages/" + name));
    }
    return TextModels.of(files);
  }

  static TextScorer scorer() {
    return models().scorer();
  }

  static ModelFile file(String name) {
    try (InputStream stream = SeedModels.class.getResourceAsStream("/seeds/" + name)) {
      if (stream == null) {
        throw new IllegalStateException("No seeds/" + name + " on the class path");
      }
      return new ModelFile("seeds/" + name, stream.readAllBytes());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
