package prima.core.survey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The units of an office, found by code, name or alias on a day: names change, units merge and split. A code may stand
 * in several rows, each with its names and its days. Without any unit, every delivered name is a unit.
 */
public final class UnitDirectory {

  /** Stands before the name of a unit that the directory does not know. */
  public static final String UNMAPPED = "unmapped: ";

  private static final int MOST_SUGGESTIONS = 3;

  private final List<Unit> units;
  private final Map<String, List<Unit>> byName = new HashMap<>();

  /**
   * Puts the units in order.
   *
   * @throws IllegalArgumentException if on some day one name means two units
   */
  public UnitDirectory(List<Unit> units) {
    this.units = List.copyOf(units);
    for (Unit unit : units) {
      add(unit.code(), unit);
      add(unit.name(), unit);
      unit.aliases().forEach(alias -> add(alias, unit));
    }
  }

  /** The unit's code on that day; {@link #UNMAPPED} and the delivered name where the directory does not know it. */
  public String code(String delivered, LocalDate day) {
    if (units.isEmpty()) {
      return delivered.strip();
    }
    return byName.getOrDefault(fold(delivered), List.of()).stream().filter(unit -> unit.isValidOn(day)).findFirst()
        .map(Unit::code).orElse(UNMAPPED + delivered.strip());
  }

  /**
   * What may have been meant by a name that the directory does not know, the likeliest first: the name itself where it
   * was known on other days, names with few other letters, and names that hold it or that it holds.
   *
   * @param delivered the name, with or without {@link #UNMAPPED} before it
   */
  public List<String> suggestions(String delivered) {
    String name = fold(delivered.startsWith(UNMAPPED) ? delivered.substring(UNMAPPED.length()) : delivered);
    Set<String> found = new LinkedHashSet<>();
    byName.getOrDefault(name, List.of()).forEach(unit -> found.add(unit.code() + unit.days()));
    NearestName.all(name, byName.keySet()).forEach(near -> byName.get(near).forEach(unit -> found.add(unit.name())));
    byName.keySet().stream().filter(known -> known.contains(name) || name.contains(known)).sorted()
        .forEach(known -> byName.get(known).forEach(unit -> found.add(unit.name())));
    return found.stream().limit(MOST_SUGGESTIONS).toList();
  }

  /** The name to print of a code. */
  public String name(String code) {
    return find(code).map(Unit::name).orElse(code);
  }

  /** The unit of a code, with its last names. */
  public Optional<Unit> find(String code) {
    return units.stream().filter(unit -> unit.code().equals(code))
        .max(Comparator.comparing(unit -> unit.validTo().orElse(LocalDate.MAX)));
  }

  /** All units, one for each code, with their last names. */
  public List<Unit> units() {
    return units.stream().map(Unit::code).distinct().map(code -> find(code).orElseThrow()).toList();
  }

  private void add(String name, Unit unit) {
    List<Unit> namesakes = byName.computeIfAbsent(fold(name), key -> new ArrayList<>());
    for (Unit other : namesakes) {
      if (!other.code().equals(unit.code()) && other.isValidWith(unit)) {
        throw new IllegalArgumentException("Cannot tell units " + other.code() + " and " + unit.code()
            + " apart: both are called '" + name + "' on the same days. Give each its own names or days");
      }
    }
    if (!namesakes.contains(unit)) {
      namesakes.add(unit);
    }
  }

  private static String fold(String name) {
    return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }
}
