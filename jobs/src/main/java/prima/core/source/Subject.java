package prima.core.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** By what a delivered row knows the person behind it: the questionnaire, the unit, and what stands in the id columns. */
public final class Subject {

  /** What stands between the values of an id of several columns, where people write it as one word. */
  public static final String BETWEEN_PARTS = "|";

  private Subject() {
  }

  /** What stands in the id columns, as one word; empty where the row names nobody. */
  public static Optional<String> id(Source source, Map<String, String> cells) {
    List<String> values = new ArrayList<>();
    source.columns().id().forEach(column -> values.add(text(cells.get(column))));
    return values.stream().allMatch(String::isEmpty) ? Optional.empty()
        : Optional.of(String.join(BETWEEN_PARTS, values));
  }

  /**
   * The parts that are the same in every row of the person, however the row was judged; empty where the row names nobody.
   *
   * @param fileUnit the unit of all rows of the file, or null
   */
  public static Optional<String[]> parts(Source source, Map<String, String> cells, String fileUnit) {
    String unit = source.columns().unit().map(column -> text(cells.get(column))).filter(name -> !name.isEmpty())
        .orElse(text(fileUnit)).replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    return id(source, cells).map(id -> new String[] {source.instrument().orElse(source.code()), unit, id});
  }

  private static String text(String cell) {
    return cell == null ? "" : cell.strip();
  }
}
