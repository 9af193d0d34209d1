package prima.data;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import prima.core.text.Language;
import prima.core.text.train.LabelledText;
import prima.core.text.train.TrainingRows;

/** What {@code prima benchmark text} reads and writes. */
public final class BenchmarkFiles {

  private static final List<Language> LANGUAGES = List.of(Language.ID, Language.EN);

  private BenchmarkFiles() {
  }

  /** The example sentences of both languages that travel in the jar. */
  public static List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    for (Language language : LANGUAGES) {
      TrainingRows.of(List.of(TrainingFiles.resource("seeds/languages/" + language.code() + "/examples.csv")), language)
          .stream().map(LabelledText::text).forEach(sentences::add);
    }
    return sentences;
  }

  /**
   * Writes the texts as app reviews of one month.
   *
   * @return the {@code prima.yaml} that reads them
   */
  public static Path write(List<String> texts, Path folder) {
    try {
      Files.createDirectories(folder);
      try (CsvWriter writer = CsvWriter.builder().build(folder.resolve("reviews.csv"), StandardCharsets.UTF_8)) {
        writer.writeRecord("userName", "score", "at", "content");
        texts.forEach(text -> writer.writeRecord("Pengguna", "3", "2026-10-15 10:00:00", text));
      }
      return Files.writeString(folder.resolve("prima.yaml"), String.join("\n", "key: pseudonym.key", "inputs:",
          "  - {source: google-play-reviews, path: reviews.csv, unit: Benchmark}", ""));
    } catch (IOException failed) {
      throw new UncheckedIOException("Cannot write the benchmark into: " + folder, failed);
    }
  }
}
