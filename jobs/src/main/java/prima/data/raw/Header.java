package prima.data.raw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names of the columns of a file. */
final class Header {

  private Header() {
  }

  /**
   * The names in the fields of the header. A column without a name is called by its place.
   *
   * @throws RawFileException if two columns have one name, or there are too many
   */
  static List<String> of(List<String> fields, long line, RawFile file) {
    if (fields.size() > file.limits().columns()) {
      throw new RawFileException(file.name(), "line " + line + " has " + fields.size() + " columns, the limit is "
          + file.limits().columns(), "Check that the delimiter is the right one");
    }
    List<String> names = new ArrayList<>(fields.size());
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < fields.size(); i++) {
      String cleaned = clean(fields.get(i));
      String name = cleaned.isEmpty() ? "column " + (i + 1) : cleaned;
      Integer before = places.put(name, i);
      if (before != null) {
        throw new RawFileException(file.name(), "line " + line + " names column '" + name + "' twice, as columns "
            + (before + 1) + " and " + (i + 1), "Rename one of them");
      }
      names.add(name);
    }
    return List.copyOf(names);
  }

  /** A name without the spaces, line breaks and byte order marks around it. */
  static String clean(String field) {
    String name = field.startsWith("\uFEFF") ? field.substring(1) : field;
    return name.strip();
  }
}
