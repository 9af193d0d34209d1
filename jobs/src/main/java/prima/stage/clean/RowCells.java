package prima.stage.clean;

import java.util.AbstractMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The cells of a row by column: the names are shared by all rows of a file, only the values are its own. */
final class RowCells extends AbstractMap<String, String> {

  private final CellNames names;
  private final String[] values;

  RowCells(CellNames names, String[] values) {
    this.names = names;
    this.values = values;
  }

  @Override
  public String get(Object column) {
    Integer place = names.place(column);
    return place == null ? null : values[place];
  }

  @Override
  public boolean containsKey(Object column) {
    return names.place(column) != null;
  }

  @Override
  public Set<Entry<String, String>> entrySet() {
    Map<String, String> entries = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i++) {
      entries.put(names.name(i), values[i]);
    }
    return entries.entrySet();
  }
}
