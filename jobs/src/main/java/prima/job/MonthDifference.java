package prima.job;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import prima.core.UserException;
import prima.core.UserException.Kind;
import prima.core.survey.Period;
import prima.data.Configuration;
import prima.data.Revisions;
import prima.data.Store;
import prima.data.Table;

/** Which published figures of a month differ between two of its revisions, and what had changed between their runs. */
public final class MonthDifference {

  /** The column of a change that is about a whole row. */
  public static final String WHOLE_ROW = "(row)";

  /**
   * One figure that differs.
   *
   * @param table the mart
   * @param unit the unit, or empty where the mart has none
   * @param key the rest of the row's key, such as {@code scope=unit, element=waktu}
   * @param column the figure, or {@link #WHOLE_ROW} where the row is new or gone
   * @param before the older value; empty where there was none
   * @param after the newer value; empty where there is none
   */
  public record Change(String table, String unit, String key, String column, String before, String after) {
  }

  /**
   * The whole difference.
   *
   * @param period the month
   * @param from the older revision
   * @param to the newer revision
   * @param reasons what had changed between the runs that wrote them
   * @param changes the figures that differ, table by table
   */
  public record Result(String period, int from, int to, List<String> reasons, List<Change> changes) {
  }

  private final Configuration configuration;

  public MonthDifference(Configuration configuration) {
    this.configuration = configuration;
  }

  /**
   * Compares two revisions of a month.
   *
   * @param from the older one; without it the one before {@code to}
   * @param to the newer one; without it the newest
   * @throws UserException if the month has no such revision
   */
  public Result between(Period month, Optional<Integer> from, Optional<Integer> to) {
    SparkSession spark = JobRunner.session(configuration);
    Revisions revisions = new Revisions(spark, configuration.lake(), month);
    int newer = to.orElse(revisions.newest());
    int older = from.orElse(newer - 1);
    if (older < 1 || newer > revisions.newest() || older >= newer) {
      throw new UserException(Kind.USAGE, "Cannot compare revisions " + older + " and " + newer + " of " + month
          + ": it has " + (revisions.newest() == 1 ? "one revision only; nothing has changed since it was published"
          : "the revisions 1 to " + revisions.newest() + ". Give --from the older and --to the newer one"));
    }
    List<Change> changes = new ArrayList<>();
    for (Table table : Revisions.tablesWithMonths()) {
      changes.addAll(changes(table, byKey(table, revisions.rows(table, older).collectAsList()),
          byKey(table, revisions.rows(table, newer).collectAsList())));
    }
    List<Row> runs = Store.published(spark, configuration.lake(), Table.RUN).orderBy("started_at").collectAsList();
    return new Result(month.toString(), older, newer,
        RunChanges.between(runs, revisions.writtenAt(older), revisions.writtenAt(newer)).reasons(), changes);
  }

  private static Map<List<String>, Row> byKey(Table table, List<Row> rows) {
    Map<List<String>, Row> keyed = new TreeMap<>(java.util.Comparator.comparing(List::toString));
    rows.forEach(row -> keyed.put(table.contract().key().stream().map(column -> text(row.getAs(column))).toList(), row));
    return keyed;
  }

  /** The figures of a table that differ, in the order of its key. */
  static List<Change> changes(Table table, Map<List<String>, Row> before, Map<List<String>, Row> after) {
    TreeSet<List<String>> keys = new TreeSet<>(java.util.Comparator.comparing(List::toString));
    keys.addAll(before.keySet());
    keys.addAll(after.keySet());
    List<Change> changes = new ArrayList<>();
    for (List<String> key : keys) {
      Row old = before.get(key);
      Row now = after.get(key);
      if (old == null || now == null) {
        changes.add(change(table, key, WHOLE_ROW, old == null ? "" : "published", now == null ? "" : "published"));
        continue;
      }
      for (String column : old.schema().fieldNames()) {
        if (!Objects.equals(text(old.getAs(column)), text(now.getAs(column)))) {
          changes.add(change(table, key, column, text(old.getAs(column)), text(now.getAs(column))));
        }
      }
    }
    return changes;
  }

  private static Change change(Table table, List<String> key, String column, String before, String after) {
    List<String> names = table.contract().key();
    int unit = names.indexOf("unit");
    String rest = java.util.stream.IntStream.range(0, names.size())
        .filter(i -> i != unit && !names.get(i).equals("period") && !key.get(i).isEmpty())
        .mapToObj(i -> names.get(i) + "=" + key.get(i)).collect(Collectors.joining(", "));
    return new Change(table.tableName(), unit < 0 ? "" : key.get(unit), rest, column, before, after);
  }

  private static String text(Object value) {
    return value == null ? "" : value instanceof java.math.BigDecimal decimal ? decimal.toPlainString()
        : value instanceof scala.collection.Iterable<?> many ? many.mkString("; ")
        : value instanceof Object[] list ? Arrays.toString(list) : value.toString();
  }
}
