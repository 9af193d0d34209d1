package prima.core.sample;

import java.util.List;
import java.util.Objects;

/**
 * One file of the sample, still in memory.
 *
 * @param name the path below the folder of the sample, such as {@code skm/2026-10.csv}
 * @param rows the rows, the header first; a row may be cut short on purpose
 */
public record SampleFile(String name, List<String[]> rows) {

  public SampleFile {
    Objects.requireNonNull(name, "name");
    rows = List.copyOf(rows);
    if (rows.isEmpty()) {
      throw new IllegalArgumentException("Cannot use a sample file without a header: " + name);
    }
  }

  /** The header. */
  public String[] header() {
    return rows.get(0);
  }

  /** The rows below the header. */
  public List<String[]> body() {
    return rows.subList(1, rows.size());
  }
}
