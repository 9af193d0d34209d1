package prima.core.survey;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How many people the units served, by the values of some variables: what the weights of their responses are fitted to.
 *
 * <p>A row without a period holds for every month of the unit that has no rows of its own.
 */
public final class PopulationMargins {

  /** The columns of {@code response} by which people may be counted. */
  public static final List<String> VARIABLES =
      List.of("service", "channel", "sex", "age_group", "education", "occupation");

  /** No margins: weights stay as they were delivered. */
  public static final PopulationMargins NONE = new PopulationMargins(Map.of());

  private static final double TOLERANCE = 1e-9;

  /** What margins belong to. */
  private record Key(String instrument, String unit, Optional<Period> period) {

    @Override
    public String toString() {
      return "unit " + unit + ", instrument " + instrument + period.map(month -> ", " + month).orElse("");
    }
  }

  private final Map<Key, SortedMap<String, SortedMap<String, Double>>> byKey;

  private PopulationMargins(Map<Key, SortedMap<String, SortedMap<String, Double>>> byKey) {
    this.byKey = byKey;
  }

  /**
   * Reads the rows of a table with the columns instrument, unit, variable, value, people and, optionally, period.
   *
   * @throws SettingsException if a row cannot be used, or the variables of a unit do not add up to the same number
   */
  public static PopulationMargins of(List<Map<String, String>> rows) {
    Map<Key, SortedMap<String, SortedMap<String, Double>>> byKey = new HashMap<>();
    for (Map<String, String> row : rows) {
      Key key = new Key(cell(row, "instrument"), cell(row, "unit"),
          Optional.ofNullable(row.get("period")).map(String::strip).filter(text -> !text.isEmpty()).map(Period::parse));
      String variable = cell(row, "variable");
      if (!VARIABLES.contains(variable)) {
        throw new SettingsException("Cannot use margins of " + key + ": unknown variable '" + variable + "'."
            + NearestName.hint(variable, VARIABLES) + " Variables are " + String.join(", ", VARIABLES) + ".");
      }
      Double twice = byKey.computeIfAbsent(key, name -> new TreeMap<>())
          .computeIfAbsent(variable, name -> new TreeMap<>()).put(cell(row, "value"), people(row, key, variable));
      if (twice != null) {
        throw new SettingsException("Cannot use margins of " + key + ": " + variable + " = " + cell(row, "value")
            + " is there twice. Keep one of the rows.");
      }
    }
    byKey.forEach(PopulationMargins::checkSums);
    return new PopulationMargins(byKey);
  }

  private static String cell(Map<String, String> row, String column) {
    String text = row.get(column);
    if (text == null || text.isBlank()) {
      throw new SettingsException("Cannot use margins: a row has no value in column '" + column
          + "'. The columns are instrument, unit, variable, value, people and, optionally, period.");
    }
    return text.strip();
  }

  private static double people(Map<String, String> row, Key key, String variable) {
    String text = cell(row, "people");
    try {
      double people = Double.parseDouble(text);
      if (people >= 0 && people < Double.POSITIVE_INFINITY) {
        return people;
      }
    } catch (NumberFormatException e) {
      throw badPeople(row, key, variable, text);
    }
    throw badPeople(row, key, variable, text);
  }

  private static SettingsException badPeople(Map<String, String> row, Key key, String variable, String text) {
    return new SettingsException("Cannot use margins of " + key + ": " + variable + " = " + cell(row, "value")
        + " counts '" + text + "' people. Write a number, 0 or more, with a point for decimals.");
  }

  private static void checkSums(Key key, SortedMap<String, SortedMap<String, Double>> margins) {
    String first = margins.firstKey();
    double all = sum(margins.get(first));
    margins.forEach((variable, people) -> {
      people.values().removeIf(count -> count == 0);
      if (Math.abs(sum(people) - all) > TOLERANCE * all || all == 0) {
        throw new SettingsException("Cannot use margins of " + key + ": " + first + " adds up to " + all + " people, "
            + variable + " to " + sum(people) + ". Every variable must count the same people.");
      }
    });
  }

  private static double sum(Map<String, Double> people) {
    return people.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return byKey.isEmpty();
  }

  /** The instruments of which some unit has margins. */
  public Set<String> instruments() {
    Set<String> instruments = new TreeSet<>();
    byKey.keySet().forEach(key -> instruments.add(key.instrument()));
    return instruments;
  }

  /** The units that have margins. */
  public Set<String> units() {
    Set<String> units = new TreeSet<>();
    byKey.keySet().forEach(key -> units.add(key.unit()));
    return units;
  }

  /** The variables that any unit uses, in the order of {@link #VARIABLES}. */
  public List<String> variables() {
    Set<String> used = new LinkedHashSet<>();
    byKey.values().forEach(margins -> used.addAll(margins.keySet()));
    return VARIABLES.stream().filter(used::contains).toList();
  }

  /** People by value, by variable, of a unit in a month; empty where the unit has no margins. */
  public SortedMap<String, SortedMap<String, Double>> of(String instrument, String unit, Period period) {
    SortedMap<String, SortedMap<String, Double>> own = byKey.get(new Key(instrument, unit, Optional.of(period)));
    return own != null ? own : byKey.getOrDefault(new Key(instrument, unit, Optional.empty()), new TreeMap<>());
  }
}
