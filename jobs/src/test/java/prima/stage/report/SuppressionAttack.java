package prima.stage.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import prima.core.privacy.Suppression;
import prima.core.survey.Period;
import prima.data.Table;
import prima.stage.report.mart.HiddenRows;
import prima.stage.report.mart.IndexRow;
import prima.stage.report.mart.ReportMarts.Voices;

/**
 * Tries to compute what is hidden from what is told: whole less the other parts, with the bounds that the reasons give
 * away; month less month; mean over units and mean over months.
 */
public final class SuppressionAttack {

  private static final long FEWEST = 5;

  private final Map<String, List<Row>> told;
  private final List<String> recovered = new ArrayList<>();
  private long hiddenCells;

  private SuppressionAttack(Map<String, List<Row>> told) {
    this.told = told;
  }

  /** What the attack found, and how many cells it attacked. */
  public record Outcome(List<String> recovered, long hiddenCells) {
  }

  /** The attack on what a report would tell of a lake. */
  public static Outcome onLake(Function<Table, List<Row>> lake) {
    Map<String, List<Row>> rows = new HashMap<>();
    for (Table table : List.of(Table.UNIT_INDEX, Table.ELEMENT_INDEX, Table.ANSWER_SHARE, Table.UNIT_SIGNAL)) {
      rows.put(table.tableName(), lake.apply(table));
    }
    return on(PublishedRows.of(rows, HiddenRows.of(MartRows.of(rows, List.of(), Voices.NONE), new Suppression(5))));
  }

  static Outcome on(Map<String, List<Row>> told) {
    SuppressionAttack attack = new SuppressionAttack(told);
    attack.subtractUnitsFromTotals("unit_index", "n", List.of());
    attack.subtractUnitsFromTotals("element_index", "n", List.of("element"));
    attack.subtractUnitsFromTotals("answer_share", "count", List.of("element", "answer"));
    attack.subtractServicesFromUnits();
    attack.useChanges();
    attack.useMeans();
    return new Outcome(attack.recovered, attack.hiddenCells);
  }

  private Stream<Row> rows(String table) {
    return told.getOrDefault(table, List.of()).stream();
  }

  private void subtractUnitsFromTotals(String table, String count, List<String> also) {
    Map<String, Long> wholes = new HashMap<>();
    Map<String, List<Row>> parts = new TreeMap<>();
    rows(table).forEach(row -> {
      String cell = text(row, "instrument") + " " + text(row, "period") + " " + also.stream()
          .map(column -> String.valueOf(row.<Object>getAs(column))).toList();
      if (text(row, "scope").equals("total")) {
        wholes.put(cell, row.getAs(count));
      } else if (text(row, "scope").equals("unit")) {
        parts.computeIfAbsent(cell, key -> new ArrayList<>()).add(row);
      }
    });
    parts.forEach((cell, members) -> subtract(table + " " + cell, wholes.get(cell), members, count));
  }

  private void subtractServicesFromUnits() {
    Map<String, Long> wholes = new HashMap<>();
    Map<String, List<Row>> parts = new TreeMap<>();
    rows("unit_index").forEach(row -> {
      String cell = text(row, "instrument") + " " + text(row, "period") + " " + text(row, "unit");
      if (text(row, "scope").equals("unit")) {
        wholes.put(cell, row.getAs("n"));
      } else if (text(row, "scope").equals("service")) {
        parts.computeIfAbsent(cell, key -> new ArrayList<>()).add(row);
      }
    });
    parts.forEach((cell, members) -> subtract("service " + cell, wholes.get(cell), members, "n"));
  }

  /** The hidden parts are known together; each lies between what the others leave at most and at least. */
  private void subtract(String cell, Long whole, List<Row> members, String count) {
    List<Row> hidden = members.stream().filter(row -> row.<Long>getAs(count) == null).toList();
    hiddenCells += hidden.size();
    if (whole == null || hidden.isEmpty()) {
      return;
    }
    long rest = whole - members.stream().filter(row -> row.<Long>getAs(count) != null)
        .mapToLong(row -> row.<Long>getAs(count)).sum();
    for (Row one : hidden) {
      long others = hidden.stream().filter(row -> row != one).mapToLong(row -> least(row, count)).sum();
      long otherMost = hidden.stream().filter(row -> row != one).mapToLong(row -> most(row, count, rest)).sum();
      long highest = Math.min(most(one, count, rest), rest - others);
      long lowest = Math.max(least(one, count), rest - otherMost);
      if (highest <= lowest && !isAboutNobody(count, lowest)) {
        recovered.add(cell + " " + text(one, "unit") + " = " + lowest);
      }
    }
  }

  /** An answer that nobody of the hidden units gave tells of no person what he or she gave. */
  private static boolean isAboutNobody(String count, long value) {
    return !count.equals("n") && value == 0;
  }

  private static long least(Row row, String count) {
    return !count.equals("n") ? 0 : IndexRow.PROTECTS_OTHERS.equals(reason(row)) ? FEWEST : 1;
  }

  private static long most(Row row, String count, long rest) {
    boolean isSmall = count.equals("n") && IndexRow.TOO_FEW_ANSWERS.equals(reason(row));
    return isSmall ? FEWEST - 1 : rest;
  }

  private static String reason(Row row) {
    return text(row, "reason");
  }

  private void useChanges() {
    Map<String, Row> byMonth = new HashMap<>();
    rows("unit_index").forEach(row -> byMonth.put(subject(row) + text(row, "period"), row));
    rows("unit_index").filter(row -> row.getAs("change") != null && row.getAs("previous_period") != null)
        .forEach(row -> {
          Row before = byMonth.get(subject(row) + text(row, "previous_period"));
          if (before != null && before.getAs("index") == null) {
            recovered.add("month before " + subject(row) + text(row, "period"));
          }
        });
  }

  /** A mean over months with one month hidden, or over units with one unit hidden, tells the hidden one. */
  private void useMeans() {
    rows("unit_index").filter(row -> IndexRow.PROTECTS_OTHERS.equals(reason(row))).forEach(hidden -> {
      rows("unit_index").filter(row -> text(row, "scope").equals("total") && row.getAs("index_of_unit_means") != null
          && text(row, "period").equals(text(hidden, "period")) && text(hidden, "scope").equals("unit"))
          .forEach(row -> recovered.add("mean of units " + text(row, "period")));
      rows("unit_signal").filter(row -> subject(row).equals(subject(hidden)) && row.getAs("centre") != null
          && Period.parse(text(row, "period")).compareTo(Period.parse(text(hidden, "period"))) >= 0)
          .forEach(row -> recovered.add("mean of months " + subject(row)));
    });
  }

  private static String subject(Row row) {
    return String.join(" ", text(row, "scope"), text(row, "unit"), text(row, "service"), text(row, "instrument"), "");
  }

  private static String text(Row row, String column) {
    return row.getAs(column);
  }
}
