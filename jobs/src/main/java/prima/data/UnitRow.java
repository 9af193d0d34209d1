package prima.data;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import prima.core.survey.Unit;

/** Reads the rows of the list of units: {@code unit,name,alias,valid_from,valid_to,services_per_month}. */
final class UnitRow {

  private final Map<String, String> cells;
  private final int row;

  private UnitRow(Map<String, String> cells, int row) {
    this.cells = cells;
    this.row = row;
  }

  /**
   * The units of all rows.
   *
   * @throws IllegalArgumentException if a row has no code, or a date or number that is none; the message names the row
   */
  static List<Unit> units(List<Map<String, String>> rows) {
    List<Unit> units = new ArrayList<>();
    for (Map<String, String> cells : rows) {
      units.add(new UnitRow(cells, units.size() + 1).unit());
    }
    return units;
  }

  private Unit unit() {
    String code = text("unit").orElseThrow(() -> fault("unit", "is empty or missing. Give every unit a code"));
    return new Unit(code, text("name").orElse(code),
        text("alias").map(aliases -> Stream.of(aliases.split("\\|")).map(String::strip)
            .filter(alias -> !alias.isEmpty()).toList()).orElse(List.of()),
        read("valid_from", LocalDate::parse, "a day such as 2026-07-01"),
        read("valid_to", LocalDate::parse, "a day such as 2026-06-30"),
        read("services_per_month", Long::valueOf, "a whole number"));
  }

  private Optional<String> text(String column) {
    return Optional.ofNullable(cells.get(column)).map(String::strip).filter(text -> !text.isEmpty());
  }

  private <T> Optional<T> read(String column, Function<String, T> reading, String expected) {
    try {
      return text(column).map(reading);
    } catch (DateTimeException | NumberFormatException e) {
      throw fault(column, "is '" + text(column).orElse("") + "', not " + expected);
    }
  }

  private IllegalArgumentException fault(String column, String what) {
    return new IllegalArgumentException("Cannot read the list of units: column '" + column + "' of unit " + row + " "
        + what);
  }
}
