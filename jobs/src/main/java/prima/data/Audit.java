package prima.data;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.bit_xor;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.exists;
import static org.apache.spark.sql.functions.isnan;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map_entries;
import static org.apache.spark.sql.functions.map_values;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.MapType;
import prima.data.Contract.ColumnRule;

/**
 * Checks what was written against the contract of its table: required values, allowed values, ranges,
 * patterns, finite numbers, and one row per key.
 */
public final class Audit {

  /**
   * What the audit found.
   *
   * @param rows the rows that were written
   * @param months the months that were written, each with the fingerprint of its rows; empty for tables of which a
   *     month is no part of the key
   * @param violations what is broken, in words; empty if the contract holds
   */
  public record Finding(long rows, Map<String, Long> months, List<String> violations) {

    public Finding {
      months = Map.copyOf(months);
      violations = List.copyOf(violations);
    }
  }

  private record Rule(String broken, Column count) {
  }

  private Audit() {
  }

  /** Checks the rows that were written to the table. */
  public static Finding of(Table table, Dataset<Row> written) {
    Contract contract = table.contract();
    List<Rule> rules = rules(contract);
    boolean hasMonths = hasMonths(table);
    List<Column> aggregates = new ArrayList<>();
    aggregates.add(table.layer() == Table.Layer.MART ? countDistinct(struct(columns(contract.key()))) : count(lit(1)));
    aggregates.add(hasMonths ? bit_xor(fingerprint(contract)) : lit(0L));
    rules.forEach(rule -> aggregates.add(rule.count()));
    List<Row> found = written.groupBy(hasMonths ? new Column[] {col("period")} : new Column[0])
        .agg(count(lit(1)).as("rows"), aggregates.toArray(Column[]::new)).collectAsList();

    int first = hasMonths ? 1 : 0;
    Map<String, Long> months = new HashMap<>();
    if (hasMonths) {
      found.stream().filter(row -> !row.isNullAt(0)).forEach(row -> months.put(row.getString(0), row.getLong(3)));
    }
    long rows = sum(found, first);
    List<String> violations = new ArrayList<>();
    long repeated = table.layer() == Table.Layer.CLEAN ? repeated(contract, written) : rows - sum(found, first + 1);
    if (repeated > 0) {
      violations.add(repeated + " rows repeat the key " + String.join(", ", contract.key()) + ", such as "
          + repeatedKey(contract, written));
    }
    for (int i = 0; i < rules.size(); i++) {
      long broken = sum(found, first + 3 + i);
      if (broken > 0) {
        violations.add(broken + " rows have " + rules.get(i).broken());
      }
    }
    return new Finding(rows, months, violations);
  }

  /** Whether a month is part of the table's key, so that the months of the table can be told apart. */
  static boolean hasMonths(Table table) {
    return table.contract().key().contains("period");
  }

  /**
   * The rows beyond the first of each key, of a table that may have millions: numbers made of the keys are compared, and
   * the keys themselves only where two numbers are equal. To count keys together with all the rules would carry the
   * counts of the rules along with every key.
   */
  private static long repeated(Contract contract, Dataset<Row> written) {
    Dataset<Row> keys = written.select(columns(contract.key()));
    boolean mayRepeat = !keys.groupBy(xxhash64(columns(contract.key()))).agg(count(lit(1)).as("times"))
        .filter(col("times").gt(1)).isEmpty();
    return mayRepeat ? keys.count() - keys.distinct().count() : 0;
  }

  private static long sum(List<Row> found, int place) {
    return found.stream().mapToLong(row -> row.getLong(place)).sum();
  }

  /** A number that two rows share only if their values are the same. A map has no hash; the list of its entries has. */
  private static Column fingerprint(Contract contract) {
    return xxhash64(contract.columns().stream().map(column -> column.dataType() instanceof MapType
        ? array_sort(map_entries(col(column.name()))) : col(column.name())).toArray(Column[]::new));
  }

  private static String repeatedKey(Contract contract, Dataset<Row> written) {
    Row key = written.groupBy(columns(contract.key())).agg(count(lit(1)).as("times")).filter(col("times").gt(1))
        .orderBy(columns(contract.key())).drop("times").head();
    return key.mkString(", ");
  }

  private static List<Rule> rules(Contract contract) {
    List<Rule> rules = new ArrayList<>();
    for (ColumnRule column : contract.columns()) {
      Column value = col(column.name());
      String name = "column " + column.name();
      if (column.required()) {
        rules.add(new Rule("no value in " + name, count_if(value.isNull())));
      }
      if (!column.validValues().isEmpty()) {
        rules.add(new Rule("a value in " + name + " that is none of " + column.validValues(),
            count_if(not(value.isin(column.validValues().toArray())))));
      }
      column.pattern().ifPresent(pattern -> rules.add(new Rule("a value in " + name + " unlike " + pattern,
          count_if(not(value.rlike(pattern.pattern()))))));
      bound(column, "below ", column.minimum().map(value::lt).orElse(null), column.minimum(), rules);
      bound(column, "above ", column.maximum().map(value::gt).orElse(null), column.maximum(), rules);
      if (column.type().equals("double")) {
        rules.add(new Rule("a number in " + name + " that is not finite", count_if(
            isInfinite(value))));
      }
      if (column.type().equals("map<string,double>")) {
        rules.add(new Rule("a number in " + name + " that is not finite", count_if(
            exists(map_values(value), Audit::isInfinite))));
      }
    }
    return rules;
  }

  private static Column isInfinite(Column value) {
    return isnan(value).or(value.isin(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY));
  }

  private static void bound(ColumnRule column, String side, Column broken, java.util.Optional<Double> limit,
      List<Rule> rules) {
    limit.ifPresent(number -> rules.add(new Rule("a value in column " + column.name() + " " + side + number,
        count_if(broken))));
  }

  private static Column[] columns(List<String> names) {
    return names.stream().map((Function<String, Column>) org.apache.spark.sql.functions::col).toArray(Column[]::new);
  }
}
