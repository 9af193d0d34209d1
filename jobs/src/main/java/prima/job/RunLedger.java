package prima.job;

import static org.apache.spark.sql.functions.col;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import prima.core.survey.Period;
import prima.data.Configuration;
import prima.data.ContractRow;
import prima.data.Extent;
import prima.data.Periods;
import prima.data.Table;
import prima.job.LakeWork.Place;
import scala.jdk.javaapi.CollectionConverters;

/** The record of the runs over a lake, and what earlier runs bind later ones to. */
final class RunLedger {

  private static final DateTimeFormatter RUN_ID =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSS").withZone(ZoneOffset.UTC);

  private final Place place;
  private final Configuration configuration;
  private final Instant start = Instant.now();
  private final ContractRow row = new ContractRow(Table.RUN);

  RunLedger(Place place, Configuration configuration) {
    this.place = place;
    this.configuration = configuration;
  }

  /** The id of this run. */
  String runId() {
    return RUN_ID.format(start);
  }

  /** Sets a column that not every run has. */
  RunLedger with(String column, Object value) {
    row.set(column, value);
    return this;
  }

  /** Sets the rows about people that were erased, by table. */
  RunLedger erased(Map<Table, Long> rows) {
    return with("erased", CollectionConverters.asScala(rows.entrySet().stream()
        .map(erased -> RowFactory.create(erased.getKey().qualifiedName(), erased.getValue())).toList()).toSeq());
  }

  /** Writes this run's row aside. */
  void stage(String command, Periods periods, List<Row> inputs, List<Row> tables) {
    row.set("run_id", runId()).set("started_at", Timestamp.from(start)).set("finished_at", Timestamp.from(Instant.now()))
        .set("version", JobRunner.version()).set("command", command).set("periods", periods.toString())
        .set("config_hash", configuration.hash()).set("inputs", CollectionConverters.asScala(inputs).toSeq())
        .set("tables", CollectionConverters.asScala(tables).toSeq());
    place.store().stage(Table.RUN, place.spark().createDataFrame(List.of(row.build()), Table.RUN.contract().schema()),
        Extent.of(Table.RUN, periods, List.of()));
    place.store().audit(Table.RUN);
  }

  /** The key that made the pseudonyms of the lake; empty before the first run. */
  Optional<String> lastKey() {
    return place.store().read(Table.RUN).filter(col("key_id").isNotNull()).orderBy(col("started_at").desc())
        .select("key_id").limit(1).collectAsList().stream().map(found -> found.getString(0)).findFirst();
  }

  /** The first month that still has all its raw rows; empty where all have. */
  Optional<Period> firstOpenMonth() {
    return place.store().read(Table.RUN).filter(col("closed_before").isNotNull()).orderBy(col("closed_before").desc())
        .select("closed_before").limit(1).collectAsList().stream().map(found -> Period.parse(found.getString(0)))
        .findFirst();
  }
}
