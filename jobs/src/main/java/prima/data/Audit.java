package prima.data;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.isnan;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import prima.data.Contract.ColumnRule;

/**
 * Checks what was written against the contract of its table, in one pass: required values, allowed values, ranges,
 * patterns, finite numbers, and one row per key.
 */
public final class Audit {

  /**
   * What the audit found.
   *
   * @param rows the rows that were written
   * @param periods the months that were written, in order; empty for tables without months
   * @param violations what is broken, in words; empty if the contract holds
   */
  public record Finding(long rows, List<String> periods, List<String> violations) {

    public Finding {
      periods = List.copyOf(periods);
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
    List<Column> aggregates = new ArrayList<>();
    boolean hasMonths = contract.columns().stream().anyMatch(column -> column.name().equals("period"));
    aggregates.add(hasMonths ? sort_array(collect_set(col("period"))) : lit(null));
    boolean checksKey = table.layer() != Table.Layer.RAW;
    aggregates.add(checksKey ? countDistinct(struct(columns(contract.key()))) : count(lit(1)));
    rules.forEach(rule -> aggregates.add(rule.count()));
    Row found = written.agg(count(lit(1)), aggregates.toArray(Column[]::new)).head();

    long rows = found.getLong(0);
    List<String> violations = new ArrayList<>();
    if (found.getLong(2) != rows) {
      violations.add((rows - found.getLong(2)) + " rows repeat the key " + String.join(", ", contract.key()));
    }
    for (int i = 0; i < rules.size(); i++) {
      if (found.getLong(3 + i) > 0) {
        violations.add(found.getLong(3 + i) + " rows have " + rules.get(i).broken());
      }
    }
    return new Finding(rows, hasMonths ? found.getList(1) : List.of(), violations);
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
            isnan(value).or(value.isin(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY)))));
      }
    }
    return rules;
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
