package prima.data.raw;

import java.util.Collections;
import java.util.Map;

/**
 * One row as it was delivered.
 *
 * @param line the line on which it begins, from 1; in a spreadsheet the number of the row
 * @param columns the cells by the name of their column, in the order of the file
 */
public record RawRow(long line, Map<String, String> columns) implements RawRecord {

  public RawRow {
    if (line < 1) {
      throw new IllegalArgumentException("Cannot number a row " + line + ": lines begin at 1");
    }
    columns = Collections.unmodifiableMap(columns);
  }
}
