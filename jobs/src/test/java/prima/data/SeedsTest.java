package prima.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Configurations that mean harm are refused at once, by name and place. */
class SeedsTest {

  private static final Duration SOON = Duration.ofSeconds(1);

  @TempDir
  private Path folder;

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void a_hostile_file_is_refused_within_a_second(String what, String yaml, String message) throws IOException {
    Path file = Files.writeString(folder.resolve("prima.yaml"), yaml);
    assertRefused(file, message);
  }

  static Stream<Arguments> a_hostile_file_is_refused_within_a_second() {
    StringBuilder bomb = new StringBuilder("a: &a [x, x, x, x, x, x, x, x, x]\n");
    for (char name = 'b'; name <= 'z'; name++) {
      String before = "*" + (char) (name - 1);
      bomb.append(name).append(": &").append(name).append(" [")
          .append(String.join(", ", java.util.Collections.nCopies(9, before))).append("]\n");
    }
    return Stream.of(Arguments.of("a tag that makes an object", "lake: !!javax.script.ScriptEngineManager [x]", "line 1"),
        Arguments.of("an alias bomb", bomb.toString(), "aliases"),
        Arguments.of("a key that stands twice", "lake: a\nlake: b", "duplicate key lake"),
        Arguments.of("deep nesting", "a: " + "[".repeat(100_000), "Cannot read"),
        Arguments.of("a list instead of keys", "- a", "it must hold keys and values"));
  }

  @Test
  void a_file_of_a_hundred_megabytes_is_refused_within_a_second() throws IOException {
    Path file = folder.resolve("prima.yaml");
    try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
      large.write("lake: ".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
      byte[] letters = "x".repeat(1 << 20).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
      for (int i = 0; i < 100; i++) {
        large.write(letters);
      }
    }
    assertRefused(file, "Cannot read");
  }

  private static void assertRefused(Path file, String message) {
    long start = System.nanoTime();
    assertThatThrownBy(() -> Seeds.yaml(file)).isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Cannot read " + file).hasMessageContaining(message);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
  }
}
