package prima.core.survey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The units of an office, found by code, name or alias. Without any unit, every delivered name is a unit. */
public final class UnitDirectory {

  /** Stands before the name of a unit that the directory does not know. */
  public static final String UNMAPPED = "unmapped: ";

  private final List<Unit> units;
  private final Map<String, List<Unit>> byName = new HashMap<>();

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

  /** The name to print of a code. */
  public String name(String code) {
    return find(code).map(Unit::name).orElse(code);
  }

  /** The unit of a code. */
  public Optional<Unit> find(String code) {
    return units.stream().filter(unit -> unit.code().equals(code)).findFirst();
  }

  /** All units. */
  public List<Unit> units() {
    return units;
  }

  private void add(String name, Unit unit) {
    List<Unit> namesakes = byName.computeIfAbsent(fold(name), key -> new ArrayList<>());
    if (!namesakes.contains(unit)) {
      namesakes.add(unit);
    }
  }

  private static String fold(String name) {
    return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }
}
