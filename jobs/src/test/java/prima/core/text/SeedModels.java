package prima.core.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The models that ship, read from the class path. */
public final class SeedModels {

  private SeedModels() {}

  public static TextModels models() {
    return TextModels.of(
        TextModels.fileNames().stream().map(SeedModels::file).toList(), catalog());
  }

  public static TextScorer scorer() {
    return models().scorer();
  }

  @SuppressWarnings("unchecked")
  public static TopicCatalog catalog() {
    String yaml = new String(file("topics.yaml").bytes(), StandardCharsets.UTF_8);
    return TopicCatalog.of((Map<String, Object>) new Load(LoadSettings.builder().build()).loadFromString(yaml));
  }

  public static ModelFile file(String name) {
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
