package prima.job;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.spark.sql.Row;

/** What had changed between two runs, as table {@code run} has it. */
final class RunChanges {

  private static final int DIGITS = 8;

  private final List<String> reasons = new ArrayList<>();

  private RunChanges() {
  }

  /**
   * Compares the runs that were at work at two moments.
   *
   * @param runs the rows of table {@code run}, the oldest first
   */
  static RunChanges between(List<Row> runs, Instant older, Instant newer) {
    RunChanges changes = new RunChanges();
    changes.inputs(inputs(runs, older), inputs(runs, newer));
    changes.value(runs, older, newer, "model", "new model");
    changes.value(runs, older, newer, "config_hash", "new configuration (prima.yaml)");
    changes.value(runs, older, newer, "office_hash", "new method (sources, instruments, units or service standards)");
    changes.value(runs, older, newer, "version", "new version of Prima");
    changes.erasures(runs, older, newer);
    return changes;
  }

  /** The reasons in words; one that says so where the runs show none. */
  List<String> reasons() {
    return reasons.isEmpty() ? List.of("not known: inputs, models, configuration and version are those of the run before")
        : List.copyOf(reasons);
  }

  private record Input(String hash, long rows) {
  }

  private void inputs(Map<String, Input> before, Map<String, Input> after) {
    after.forEach((file, input) -> {
      Input old = before.get(file);
      if (old == null) {
        reasons.add("late data: " + file + " was added, " + input.rows + " rows");
      } else if (!old.hash.equals(input.hash)) {
        reasons.add("late data: " + file + " was delivered anew, " + old.rows + " rows before, " + input.rows + " now");
      }
    });
    before.keySet().stream().filter(file -> !after.containsKey(file))
        .forEach(file -> reasons.add("data: " + file + " was delivered before and is not any more"));
  }

  private void value(List<Row> runs, Instant older, Instant newer, String column, String reason) {
    Object before = last(runs, older, run -> run.getAs(column) != null, column);
    Object after = last(runs, newer, run -> run.getAs(column) != null, column);
    if (before != null && after != null && !before.equals(after)) {
      reasons.add(reason + ": " + brief(before) + " before, " + brief(after) + " now");
    }
  }

  private void erasures(List<Row> runs, Instant older, Instant newer) {
    for (Row run : runs) {
      List<Row> erased = run.isNullAt(run.fieldIndex("erased")) ? List.of() : run.getList(run.fieldIndex("erased"));
      long rows = erased.stream().mapToLong(table -> table.getAs("rows")).sum();
      boolean isBetween = !startOf(run).isBefore(older) && startOf(run).isBefore(newer);
      if (rows > 0 && isBetween) {
        reasons.add("rows about people were erased: " + rows + " by prima " + run.getAs("command"));
      }
    }
  }

  private static Map<String, Input> inputs(List<Row> runs, Instant moment) {
    Map<String, Input> inputs = new TreeMap<>();
    Object last = last(runs, moment, run -> !run.getList(run.fieldIndex("inputs")).isEmpty(), "inputs");
    if (last instanceof scala.collection.Seq<?> rows) {
      scala.jdk.javaapi.CollectionConverters.asJava(rows).forEach(item -> {
        Row input = (Row) item;
        inputs.put(input.getAs("file"), new Input(input.getAs("file_hash"), input.getAs("read")));
      });
    }
    return inputs;
  }

  /** The column in the last run that had begun at the moment and fits; null where there is none. */
  private static Object last(List<Row> runs, Instant moment, Predicate<Row> fits, String column) {
    Object found = null;
    for (Row run : runs) {
      found = !startOf(run).isAfter(moment) && fits.test(run) ? run.getAs(column) : found;
    }
    return found;
  }

  private static Instant startOf(Row run) {
    return Objects.requireNonNull(run.<java.sql.Timestamp>getAs("started_at")).toInstant();
  }

  /** Hashes are told apart by their first digits. */
  private static String brief(Object value) {
    String text = value.toString();
    return text.matches("[0-9a-f]{16,}") ? text.substring(0, DIGITS) : text;
  }
}
