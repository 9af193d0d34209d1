package prima.data;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import prima.core.sample.SampleFile;
import prima.core.sample.SampleRegency;
import prima.core.survey.Period;

/** Puts the sample of {@code prima demo} into a folder. */
public final class SampleFiles {

  private static final String SEEDS = "seeds/sample/";

  private SampleFiles() {}

  /** The regency drawn from the sample's seeds in the jar. */
  public static SampleRegency regency(long seed, Period lastMonth) {
    return SampleRegency.of(seed, lastMonth, Seeds.yaml(SEEDS + "units.yaml"), Seeds.yaml(SEEDS + "texts.yaml"));
  }

  /**
   * Writes all files of a sample. The same sample gives the same bytes.
   *
   * @return the {@code prima.yaml} that reads them
   */
  public static Path write(SampleRegency sample, Path folder) {
    try {
      sample.files().forEach(file -> write(file, folder.resolve(file.name())));
      Path configuration = folder.resolve("prima.yaml");
      Files.writeString(configuration, sample.configuration());
      return configuration;
    } catch (IOException failed) {
      throw new UncheckedIOException("Cannot write the sample into: " + folder, failed);
    }
  }

  private static void write(SampleFile file, Path path) {
    try {
      Files.createDirectories(path.getParent());
      try (CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(path, StandardCharsets.UTF_8)) {
        file.rows().forEach(writer::writeRecord);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException("Cannot write the sample file: " + path, failed);
    }
  }
}
