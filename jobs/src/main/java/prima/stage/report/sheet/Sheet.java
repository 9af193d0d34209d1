package prima.stage.report.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One table of the workbook.
 *
 * @param name the name of the sheet, at most 31 characters
 * @param key the name of the table, in ASCII letters and underscores
 * @param headers the names of the columns
 * @param rows the cells: text, whole number, decimal number or yes/no; null leaves a cell empty
 */
record Sheet(String name, String key, List<String> headers, List<List<Object>> rows) {

  Sheet {
    if (name.isBlank() || name.length() > 31) {
      throw new IllegalArgumentException("Cannot name a sheet: " + name);
    }
    Objects.requireNonNull(key, "key");
    headers = List.copyOf(headers);
    rows = new ArrayList<>(rows);
    for (List<Object> row : rows) {
      if (row.size() != headers.size()) {
        throw new IllegalArgumentException("Cannot fit " + row.size() + " cells into " + headers.size()
            + " columns of sheet: " + name);
      }
    }
  }
}
