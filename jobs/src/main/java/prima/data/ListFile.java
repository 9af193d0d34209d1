package prima.data;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the lists that people keep as CSV with a header: units, service standards, people served. */
final class ListFile {

  private ListFile() {
  }

  /**
   * The rows of a file, cell by column.
   *
   * @throws IllegalArgumentException if it cannot be read
   */
  static List<Map<String, String>> rows(Path file) {
    try (InputStream stream = Files.newInputStream(file)) {
      return rows(stream);
    } catch (IOException e) {
      throw new IllegalArgumentException("Cannot read " + file + ": " + e.getMessage()
          + ". Check the path in the configuration", e);
    }
  }

  /** The rows of a list that Prima brings. */
  static List<Map<String, String>> seed(String resource) {
    try (InputStream stream = Seeds.open(resource)) {
      return rows(stream);
    } catch (IOException e) {
      throw new IllegalArgumentException("Cannot read " + resource + ": " + e.getMessage(), e);
    }
  }

  private static List<Map<String, String>> rows(InputStream stream) throws IOException {
    List<Map<String, String>> rows = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(stream)) {
      reader.forEach(row -> rows.add(new LinkedHashMap<>(row.getFieldsAsMap())));
    }
    return rows;
  }
}
