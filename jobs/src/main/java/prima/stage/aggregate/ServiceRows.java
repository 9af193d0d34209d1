package prima.stage.aggregate;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.max;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import prima.core.complaint.CaseTally;
import prima.core.complaint.CaseTally.Count;
import prima.core.complaint.CaseTimes;
import prima.core.complaint.CaseTimes.Known;
import prima.core.complaint.Disposition;
import prima.core.source.Source;
import prima.core.statistics.Interval;
import prima.core.statistics.RateInterval;
import prima.core.statistics.ResolutionCurve;
import prima.core.statistics.ShareInterval;
import prima.core.survey.Unit;
import prima.data.ContractRow;
import prima.data.Office;
import prima.data.Table;
import prima.job.JobInput;
import scala.Tuple2;

/** complaint → unit_service: how the cases that came in each month were served, as far as the data tells. */
final class ServiceRows {

  private static final double MEDIAN = 0.5;

  private ServiceRows() {
  }

  /** What cases are counted by. */
  private record Key(String period, String unit) implements Serializable, Comparable<Key> {

    @Override
    public int compareTo(Key other) {
      int byPeriod = period.compareTo(other.period);
      return byPeriod != 0 ? byPeriod : unit.compareTo(other.unit);
    }
  }

  static Dataset<Row> of(JobInput input) {
    Office office = input.office();
    Dataset<Row> complaints = input.read(Table.COMPLAINT);
    Dataset<Row> lastDay = complaints.agg(max(greatest(col("received_at"), col("answered_at"), col("closed_at")))
        .as("as_of"));
    JavaRDD<Row> rows = complaints.filter(input.periods().condition()).crossJoin(broadcast(lastDay))
        .select("period", "unit", "category", "received_at", "answered_at", "closed_at", "disposition", "escalated",
            "first_contact", "out_of_hours", "as_of", "source")
        .toJavaRDD()
        .mapToPair(row -> new Tuple2<>(new Key(row.getString(0), row.getString(1)), tally(row, office)))
        .reduceByKey(CaseTally::merge, 1)
        .mapPartitions(tallies -> judge(tallies, office));
    return input.spark().createDataFrame(rows, Table.UNIT_SERVICE.contract().schema());
  }

  private static CaseTally tally(Row row, Office office) {
    CaseTally tally = new CaseTally();
    CaseTimes course = new CaseTimes(day(row, 3, office.zone()), day(row, 4, office.zone()),
        day(row, 5, office.zone()), Disposition.of(row.getString(6)), flag(row, 7), flag(row, 8), flag(row, 9),
        known(office.source(row.getString(11))));
    tally.add(course, office.standard(row.getString(2)), office.hours(), day(row, 10, office.zone()));
    return tally;
  }

  /** What the source records; of a source that is no longer configured, all that its cases could tell. */
  private static Known known(Source source) {
    if (source == null) {
      return new Known(true, true, true);
    }
    Set<String> columns = source.columns().complaint().keySet();
    return new Known(columns.contains("answered"), columns.contains("closed") || columns.contains("disposition"),
        columns.contains("closed"));
  }

  private static LocalDate day(Row row, int column, ZoneId zone) {
    return row.isNullAt(column) ? null : row.getTimestamp(column).toInstant().atZone(zone).toLocalDate();
  }

  private static Boolean flag(Row row, int column) {
    return row.isNullAt(column) ? null : row.getBoolean(column);
  }

  private static Iterator<Row> judge(Iterator<Tuple2<Key, CaseTally>> tallies, Office office) {
    Map<Key, CaseTally> units = new TreeMap<>();
    tallies.forEachRemaining(tally -> units.put(tally._1(), tally._2()));
    Map<String, CaseTally> totals = new TreeMap<>();
    List<Row> rows = new ArrayList<>();
    units.forEach((key, tally) -> {
      totals.computeIfAbsent(key.period(), period -> new CaseTally()).merge(tally);
      Optional<Unit> unit = office.units().find(key.unit());
      rows.add(row(Domain.unit(key.unit(), key.period()), unit.map(Unit::name).orElse(key.unit()),
          unit.flatMap(Unit::servicesPerMonth), tally));
    });
    Optional<Long> allServices = office.units().units().stream().allMatch(unit -> unit.servicesPerMonth().isPresent())
        ? Optional.of(office.units().units().stream().mapToLong(unit -> unit.servicesPerMonth().get()).sum())
            .filter(services -> services > 0)
        : Optional.empty();
    totals.forEach((period, tally) -> rows.add(row(Domain.total(period), null, allServices, tally)));
    return rows.iterator();
  }

  private static Row row(Domain domain, String name, Optional<Long> services, CaseTally tally) {
    ContractRow row = new ContractRow(Table.UNIT_SERVICE).set("scope", domain.scope().code())
        .set("unit", domain.unit()).set("period", domain.period()).set("unit_name", name);
    for (Count count : Count.values()) {
      row.set(count.name().toLowerCase(Locale.ROOT), tally.count(count));
    }
    long due = tally.count(Count.ANSWER_DUE);
    if (due > 0) {
      double share = (double) tally.count(Count.ANSWERED_IN_STANDARD) / due;
      Interval interval = ShareInterval.wilson(share, due);
      row.set("in_standard_share", share).set("in_standard_low", interval.lower())
          .set("in_standard_high", interval.upper());
    }
    if (tally.oldestOpenDays() >= 0) {
      row.set("oldest_open_days", tally.oldestOpenDays());
    }
    services.filter(given -> given > 0).ifPresent(given -> setRate(row, tally.count(Count.RECEIVED), given));
    if (tally.resolution().closed() > 0) {
      setMedian(row, ResolutionCurve.of(tally.resolution()));
    }
    return row.build();
  }

  private static void setRate(ContractRow row, long cases, long services) {
    row.set("per_1000_services", IndexRows.boxed(RateInterval.per1000(cases, services)));
    RateInterval.exactPer1000(cases, services).ifPresent(interval ->
        row.set("per_1000_low", interval.lower()).set("per_1000_high", interval.upper()));
  }

  private static void setMedian(ContractRow row, ResolutionCurve curve) {
    row.set("median_days", IndexRows.boxed(curve.median()))
        .set("median_low", IndexRows.boxed(curve.quantileLower(MEDIAN, ResolutionCurve.Limits.LOG_LOG)))
        .set("median_high", IndexRows.boxed(curve.quantileUpper(MEDIAN, ResolutionCurve.Limits.LOG_LOG)));
  }
}
