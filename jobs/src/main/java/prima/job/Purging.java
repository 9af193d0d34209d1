package prima.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;

import java.time.Instant;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import prima.core.UserException;
import prima.core.survey.Period;
import prima.data.Configuration;
import prima.data.Expiry;
import prima.data.Extent;
import prima.data.Office;
import prima.data.Periods;
import prima.data.RawFiles;
import prima.data.RawFiles.Delivery;
import prima.data.Table;
import prima.job.LakeWork.Place;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Removes what is past its retention: delivered and cleaned rows of old months with all their earlier states, replaced
 * states of the tables, and files that no state needs. Figures and published states of a month stay.
 *
 * <p>A delivered row is of the month of what was made of it. A row of which nothing was made goes with its file: when the
 * file's last month is past, or, for a file without any month, the month in which it was first read.
 */
public final class Purging {

  private final Configuration configuration;
  private final YearMonth today;
  private final Progress progress;

  /**
   * What was removed.
   *
   * @param runId the run
   * @param rows rows erased, by table
   * @param firstRaw the first month whose delivered rows are kept; empty where all are
   * @param firstClean the first month whose cleaned rows are kept; empty where all are
   * @param stillDelivered files that are past their retention and still lie among the inputs
   */
  public record Result(String runId, Map<Table, Long> rows, Optional<Period> firstRaw, Optional<Period> firstClean,
      List<String> stillDelivered) {
  }

  public Purging(Configuration configuration, YearMonth today, Progress progress) {
    this.configuration = configuration;
    this.today = today;
    this.progress = progress;
  }

  /**
   * Removes what is past its retention today.
   *
   * @throws UserException if the lake cannot be worked on
   */
  public Result run() {
    return new LakeWork(configuration, progress).run(this::purge,
        result -> RunStatus.done(result.runId()));
  }

  private Result purge(Place place) {
    RunLedger ledger = new RunLedger(place, configuration);
    Map<Table, Long> erased = new EnumMap<>(Table.class);
    Optional<Period> firstRaw = configuration.retention().firstRawMonth(today);
    Optional<Period> firstClean = configuration.retention().firstCleanMonth(today);
    List<String> delivered = firstRaw.map(first -> purgeRaw(first, place, erased)).orElse(List.of());
    firstClean.ifPresent(first -> purgeClean(first, place, erased));
    firstRaw.ifPresent(first -> ledger.with("closed_before", first.toString()));
    ledger.erased(erased).stage("purge", firstRaw.map(Purging::before).orElse(Periods.ALL), List.of(), List.of());
    place.publishAndErase(List.of());
    new Expiry(place.spark(), place.store()).expire(Instant.now().minus(configuration.retention().snapshots()));
    return new Result(ledger.runId(), erased, firstRaw, firstClean, delivered);
  }

  private List<String> purgeRaw(Period first, Place place, Map<Table, Long> erased) {
    Column isPast = col("period").lt(first.toString());
    Dataset<Row> rows = People.places(place.store()).filter(isPast).select("file", "source", "line").distinct();
    Dataset<Row> files = lastMonths(place).filter(isPast).select("file", "source").distinct();
    for (Table table : People.RAW) {
      Dataset<Row> all = place.store().read(table);
      Dataset<Row> kept = all.join(rows, columns("file", "source", "line"), "left_anti")
          .join(files, columns("file", "source"), "left_anti").selectExpr(all.columns());
      replace(table, all.count() - kept.count(), kept, new Extent.Whole(), place, erased);
    }
    return stillDelivered(files, place);
  }

  /** The last month of every delivered file, as column {@code period}. */
  private static Dataset<Row> lastMonths(Place place) {
    Dataset<Row> known = place.store().read(Table.DELIVERY).filter(col("last_period").isNotNull())
        .groupBy("file", "source").agg(max("last_period").as("period"));
    Dataset<Row> read = place.store().read(Table.RUN).select(col("started_at"), explode(col("inputs")).as("input"))
        .groupBy(col("input.file").as("file"), col("input.source").as("source"))
        .agg(date_format(min("started_at"), "yyyy-MM").as("period"));
    return known.unionByName(read.join(known, columns("file", "source"), "left_anti"));
  }

  private void purgeClean(Period first, Place place, Map<Table, Long> erased) {
    for (Table table : People.CLEAN) {
      Dataset<Row> all = place.store().read(table);
      Extent extent = new Extent.Months(before(first));
      replace(table, all.filter(extent.condition()).count(), all.limit(0), extent, place, erased);
    }
  }

  private void replace(Table table, long rows, Dataset<Row> kept, Extent extent, Place place, Map<Table, Long> erased) {
    if (rows > 0) {
      place.store().stage(table, kept, extent);
      place.store().audit(table);
      erased.put(table, rows);
      progress.note(table.qualifiedName() + ": " + rows + " rows erased");
    }
  }

  private List<String> stillDelivered(Dataset<Row> past, Place place) {
    TreeSet<String> files = new TreeSet<>();
    past.select("file").collectAsList().forEach(row -> files.add(row.getString(0)));
    try {
      TreeSet<String> delivered = new TreeSet<>();
      new RawFiles(place.spark(), configuration, Office.read(configuration)).deliveries().stream().map(Delivery::label)
          .forEach(delivered::add);
      files.retainAll(delivered);
      return List.copyOf(files);
    } catch (UserException e) {
      progress.note("the inputs were not looked at: " + e.getMessage());
      return List.of();
    }
  }

  /** All months before this one. */
  private static Periods before(Period first) {
    return new Periods(Optional.of(Period.parse("1990-01")), Optional.of(first.plus(-1)));
  }

  private static scala.collection.immutable.Seq<String> columns(String... names) {
    return CollectionConverters.asScala(List.of(names)).toSeq();
  }
}
