package prima.core.source;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A column of a file that nobody has declared yet: its name, and some of its cells.
 *
 * @param name the name as the file has it
 * @param values cells that are filled, without white space around them
 */
public record ColumnSample(String name, List<String> values) {

  private static final double MOST = 0.8;

  public ColumnSample {
    values = values.stream().filter(value -> value != null && !value.isBlank()).map(String::strip).toList();
  }

  /** The words of the name in small letters: of groups, camel case and underscores too. */
  List<String> words() {
    String spaced = name.replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2").toLowerCase(Locale.ROOT);
    return Arrays.stream(spaced.split("[^\\p{L}\\d]+")).filter(word -> !word.isEmpty()).toList();
  }

  /** Whether one of the words is in the name. */
  boolean isNamed(Set<String> any) {
    return words().stream().anyMatch(any::contains);
  }

  /** Whether nearly all cells fit; false without cells. */
  boolean mostly(Predicate<String> fits) {
    return !values.isEmpty() && values.stream().filter(fits).count() >= MOST * values.size();
  }

  /** The different cells. */
  Set<String> distinct() {
    return values.stream().collect(Collectors.toCollection(java.util.TreeSet::new));
  }

  /** Words in a cell on average. */
  double wordsPerCell() {
    return values.stream().mapToInt(value -> value.split("\\s+").length).average().orElse(0);
  }
}
