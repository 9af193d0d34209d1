package prima.stage.aggregate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import prima.core.privacy.PublishableCounts;
import prima.core.privacy.Suppression;
import prima.data.ContractRow;
import prima.data.Table;

/**
 * Says who answered, unit by unit. The number of respondents of every unit is published in {@code unit_index}, so counts
 * are suppressed as if the reader knew it.
 */
final class ProfileJudge {

  /** Stands for respondents of whom the characteristic is not known. */
  static final String UNKNOWN = "unknown";

  /** What is suppressed together: one table of units by values. */
  private record Key(String instrument, String period, String characteristic) implements Comparable<Key> {

    @Override
    public int compareTo(Key other) {
      int byInstrument = instrument.compareTo(other.instrument);
      int byPeriod = byInstrument != 0 ? byInstrument : period.compareTo(other.period);
      return byPeriod != 0 ? byPeriod : characteristic.compareTo(other.characteristic);
    }
  }

  private final SortedMap<Key, SortedMap<String, SortedMap<String, Long>>> counts = new TreeMap<>();

  /** Adds a count of respondents. */
  void add(String instrument, String period, String unit, String characteristic, String value, long respondents) {
    counts.computeIfAbsent(new Key(instrument, period, characteristic), key -> new TreeMap<>())
        .computeIfAbsent(unit, name -> new TreeMap<>()).merge(value, respondents, Long::sum);
  }

  /** The rows of all months; a characteristic of which nothing is known has none. */
  List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    counts.forEach((key, units) -> {
      PublishableCounts table = PublishableCounts.of(units, Suppression.OF_COUNTS, Suppression.OF_SCORES);
      if (!table.values().equals(Set.of(UNKNOWN))) {
        long all = units.values().stream().mapToLong(ProfileJudge::sum).sum();
        table.values().forEach(value -> rows.add(row(key, Domain.total(key.period()), value, table.total(value), all)));
        units.forEach((unit, ofUnit) -> table.values().forEach(value -> rows.add(
            row(key, Domain.unit(unit, key.period()), value, table.count(unit, value), sum(ofUnit)))));
      }
    });
    return rows;
  }

  private static Row row(Key key, Domain domain, String value, OptionalLong count, long of) {
    ContractRow row = new ContractRow(Table.PROFILE).set("scope", domain.scope().code()).set("unit", domain.unit())
        .set("instrument", key.instrument()).set("period", key.period()).set("characteristic", key.characteristic())
        .set("value", value).set("suppressed", count.isEmpty());
    count.ifPresent(respondents -> row.set("n", respondents).set("share", (double) respondents / of));
    return row.build();
  }

  private static long sum(Map<String, Long> byValue) {
    return byValue.values().stream().mapToLong(Long::longValue).sum();
  }
}
