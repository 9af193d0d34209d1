package prima.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import prima.core.sample.SampleRegency;
import prima.core.survey.Period;

class SampleFilesTest {

  @TempDir
  static Path folder;

  @BeforeAll
  static void write() {
    SampleFiles.write(SampleFiles.regency(SampleRegency.SEED, Period.parse("2026-10")), folder.resolve("first"));
  }

  @Test
  void the_same_seed_gives_the_same_bytes() throws IOException {
    SampleFiles.write(SampleFiles.regency(SampleRegency.SEED, Period.parse("2026-10")), folder.resolve("second"));
    for (Path file : files()) {
      Path again = folder.resolve("second").resolve(folder.resolve("first").relativize(file));
      assertThat(again).hasSameBinaryContentAs(file);
    }
  }

  @Test
  void the_sample_is_smaller_than_fifteen_megabytes() throws IOException {
    long bytes = 0;
    for (Path file : files()) {
      bytes += Files.size(file);
    }
    assertThat(bytes).isLessThan(15_000_000);
  }

  @Test
  void the_configuration_names_folders_that_exist() {
    assertThat(folder.resolve("first")).isDirectoryContaining("glob:**/{prima.yaml,units.csv,skm,complaints}");
  }

  private static Iterable<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("first"))) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
