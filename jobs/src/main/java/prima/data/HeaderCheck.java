package prima.data;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import prima.core.source.Columns;
import prima.core.source.Source;
import prima.core.source.TextColumn;
import prima.core.survey.NearestName;

/**
 * Compares the columns of a file with those that its source names. Columns are known by name; their order is free.
 *
 * @param missing what is wrong with the header, in words; empty if nothing is
 * @param unknown columns that the source does not name
 */
record HeaderCheck(Optional<String> missing, List<String> unknown) {

  /** Checks the header of a file. The header of JSON is what its first rows name, so comments may be missing there. */
  static HeaderCheck of(String file, List<String> header, Source source) {
    Columns columns = source.columns();
    Set<String> named = new LinkedHashSet<>(source.drop());
    columns.known().forEach(column -> named.addAll(columns.namesOf(column)));
    List<String> unknown = header.stream().filter(name -> !named.contains(name)).toList();
    Set<String> needed = new LinkedHashSet<>(columns.needed());
    if (source.format().equals("jsonl") && columns.longForm().isEmpty()) {
      needed.removeAll(columns.texts().stream().map(TextColumn::column).toList());
    }
    List<String> missing = new ArrayList<>();
    for (String column : needed) {
      if (columns.namesOf(column).stream().noneMatch(header::contains)) {
        missing.add("'" + column + "'" + suggestion(column, unknown));
      }
    }
    return new HeaderCheck(missing.isEmpty() ? Optional.empty() : Optional.of("Cannot use " + file + " as "
        + source.code() + ": column " + String.join(", ", missing) + " is missing. The file has: "
        + String.join(", ", header)), unknown);
  }

  /** The nearest name, or one that differs by its group only: {@code survei/U1} and {@code bagian_b/U1}. */
  private static String suggestion(String column, List<String> unknown) {
    return NearestName.of(column, unknown)
        .or(() -> unknown.stream().filter(name -> lastPart(name).equals(lastPart(column))).findFirst())
        .map(name -> " (did you mean '" + name + "'?)").orElse("");
  }

  private static String lastPart(String path) {
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('-')) + 1).toLowerCase(Locale.ROOT);
  }
}
