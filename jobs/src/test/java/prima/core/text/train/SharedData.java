package prima.core.text.train;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Real texts that are not part of the project. Tests on them are skipped, visibly, where they are not at hand. */
final class SharedData {

  private SharedData() {}

  static TrainingFile file(String name) {
    String folder = System.getProperty("prima.shared");
    folder = folder != null ? folder : System.getenv().getOrDefault("PRIMA_SHARED", "../shared");
    Path path = Path.of(folder, "data", name);
    Assumptions.assumeTrue(Files.isRegularFile(path), "Skipped: no " + path + " (set -Dprima.shared or PRIMA_SHARED)");
    try {
      return new TrainingFile(name, Files.readAllBytes(path));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
