package prima.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import prima.core.survey.Action;
import prima.core.survey.NearestName;
import prima.core.survey.Period;
import prima.core.survey.Unit;
import prima.core.survey.UnitDirectory;

/**
 * The actions that people decided, from the CSV file that the configuration calls {@code actions}.
 *
 * <p>Columns: {@code period, unit, action, evidence, owner, due, state}. An empty unit means all units; due is a day
 * such as 2026-11-30; state is {@code open} or {@code done} ({@code terbuka}, {@code selesai}).
 */
final class ActionFile {

  private static final List<String> COLUMNS = List.of("period", "unit", "action", "evidence", "owner", "due", "state");
  private static final Set<String> DONE = Set.of("done", "selesai");
  private static final Set<String> OPEN = Set.of("open", "terbuka", "");
  private static final int NAMED_PROBLEMS = 10;
  private static final int BYTE_ORDER_MARK = 0xFEFF;

  private final Path file;
  private final UnitDirectory units;
  private final List<String> problems = new ArrayList<>();

  private ActionFile(Path file, UnitDirectory units) {
    this.file = file;
    this.units = units;
  }

  /**
   * Reads the actions in the order of the file.
   *
   * @throws IllegalArgumentException if a row cannot be used; the message names the place of each such row
   */
  static List<Action> read(Path file, UnitDirectory units) {
    ActionFile actions = new ActionFile(file, units);
    List<Action> read = actions.read();
    if (!actions.problems.isEmpty()) {
      int more = actions.problems.size() - NAMED_PROBLEMS;
      throw new IllegalArgumentException("Cannot read actions in " + file + ":\n  "
          + String.join("\n  ", actions.problems.subList(0, Math.min(NAMED_PROBLEMS, actions.problems.size())))
          + (more > 0 ? "\n  and " + more + " more" : ""));
    }
    return read;
  }

  private List<Action> read() {
    List<Action> read = new ArrayList<>();
    try (BufferedReader text = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        CsvReader<NamedCsvRecord> reader = CsvReader.builder().allowExtraFields(true).allowMissingFields(true)
            .ofNamedCsvRecord(afterByteOrderMark(text))) {
      for (NamedCsvRecord row : reader) {
        if (read.isEmpty() && problems.isEmpty() && !hasAllColumns(row)) {
          return List.of();
        }
        int before = problems.size();
        Action action = action(row);
        if (problems.size() == before) {
          read.add(action);
        }
      }
      return read;
    } catch (MalformedInputException e) {
      throw new IllegalArgumentException("Cannot read actions in " + file + ": it is not UTF-8. Save it as UTF-8", e);
    } catch (IOException | CsvParseException e) {
      throw new IllegalArgumentException("Cannot read actions in " + file + ": " + e.getMessage()
          + ". Check key 'actions' in the configuration", e);
    }
  }

  /** The text from its first letter on: spreadsheets put a mark before it. */
  private static BufferedReader afterByteOrderMark(BufferedReader text) throws IOException {
    text.mark(1);
    if (text.read() != BYTE_ORDER_MARK) {
      text.reset();
    }
    return text;
  }

  private boolean hasAllColumns(NamedCsvRecord row) {
    Set<String> missing = new LinkedHashSet<>(COLUMNS);
    missing.removeAll(row.getHeader());
    missing.forEach(name -> problems.add("line 1: there is no column '" + name + "'."
        + NearestName.hint(name, row.getHeader()) + " The columns are " + String.join(", ", COLUMNS)));
    return missing.isEmpty();
  }

  /** The action of a row; null parts where there is a problem, which is then noted. */
  private Action action(NamedCsvRecord row) {
    if (row.getFieldCount() != row.getHeader().size()) {
      problem(row, "it has " + row.getFieldCount() + " cells under " + row.getHeader().size()
          + " columns. Put a text that holds a comma between quotation marks");
      return null;
    }
    Period period = period(row);
    String unit = unit(row, period);
    LocalDate due = due(row);
    boolean isDone = isDone(row);
    if (cell(row, "action").isEmpty()) {
      problem(row, "column 'action' is empty. Write what is done");
    }
    return period == null || unit == null || due == null || cell(row, "action").isEmpty() ? null
        : new Action(period, unit, cell(row, "action"), cell(row, "evidence"), cell(row, "owner"), due, isDone);
  }

  private Period period(NamedCsvRecord row) {
    try {
      return Period.parse(cell(row, "period"));
    } catch (IllegalArgumentException e) {
      problem(row, "column 'period' is '" + cell(row, "period") + "'. Write year and month, such as 2026-10");
      return null;
    }
  }

  private String unit(NamedCsvRecord row, Period period) {
    String written = cell(row, "unit");
    if (written.isEmpty()) {
      return "";
    }
    String code = units.code(written, period == null ? null : period.month().atEndOfMonth());
    if (code.startsWith(UnitDirectory.UNMAPPED)) {
      List<String> known = units.units().stream().map(Unit::name).toList();
      problem(row, "column 'unit' is '" + written + "', which is not in the list of units."
          + NearestName.hint(written, known) + " Leave it empty for all units");
      return null;
    }
    return code;
  }

  private LocalDate due(NamedCsvRecord row) {
    try {
      return LocalDate.parse(cell(row, "due"));
    } catch (DateTimeParseException e) {
      problem(row, "column 'due' is '" + cell(row, "due") + "'. Write a day, such as 2026-11-30");
      return null;
    }
  }

  private boolean isDone(NamedCsvRecord row) {
    String state = cell(row, "state").toLowerCase(Locale.ROOT);
    if (!DONE.contains(state) && !OPEN.contains(state)) {
      problem(row, "column 'state' is '" + cell(row, "state") + "'. Write open or done");
    }
    return DONE.contains(state);
  }

  private static String cell(NamedCsvRecord row, String column) {
    return row.getField(column).strip();
  }

  private void problem(NamedCsvRecord row, String what) {
    problems.add("line " + row.getStartingLineNumber() + ": " + what);
  }
}
