package prima.stage.clean;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import prima.core.privacy.Pseudonym;
import prima.core.privacy.Redactor;
import prima.data.Configuration;
import prima.data.Office;

/** An office with one source, whose rows are mapped without Spark. */
final class MapperOffice {

  private static final Path SOURCES = Path.of("seeds/sources");

  private final String source;
  private final Office office;

  private MapperOffice(Path folder, String source, String... configuration) {
    this.source = source;
    try {
      Files.writeString(folder.resolve("prima.yaml"), "inputs: [{source: " + source + ", path: x.csv}]\n"
          + String.join("\n", configuration) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    office = Office.read(Configuration.read(folder.resolve("prima.yaml")));
  }

  /** An office with one of Prima's own sources. */
  static MapperOffice of(Path folder, String preset) {
    return new MapperOffice(folder, preset);
  }

  /** An office with one of Prima's sources in which a piece of text is another. */
  static MapperOffice of(Path folder, String preset, String from, String to) {
    try {
      String yaml = Files.readString(SOURCES.resolve(preset + ".yaml"));
      if (!yaml.contains(from)) {
        throw new IllegalArgumentException("Cannot change " + preset + ": it has no " + from);
      }
      Files.writeString(folder.resolve("own.yaml"), yaml.replace(from, to));
      return new MapperOffice(folder, "own.yaml");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  RowMapper mapper() {
    return new RowMapper(office, new Pseudonym(new byte[32]), new Redactor(List.of()));
  }

  LongMapper longMapper() {
    return new LongMapper(office, mapper());
  }

  /** A delivered row with these columns and cells in turn. */
  Delivered row(long line, String... columnsAndCells) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (int i = 0; i < columnsAndCells.length; i += 2) {
      cells.put(columnsAndCells[i], columnsAndCells[i + 1]);
    }
    return new Delivered("a.csv", source, line, "0", null, null, cells, null);
  }
}
