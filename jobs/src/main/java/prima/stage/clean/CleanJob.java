package prima.stage.clean;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.storage.StorageLevel;
import prima.data.Periods;
import prima.data.Table;
import prima.job.Job;
import prima.job.JobInput;

/**
 * Gives every delivered row its place: response, complaint and text, or rejected.
 *
 * <p>Reads {@code raw_survey} and {@code raw_text}. Writes {@code response}, {@code complaint}, {@code text} of the
 * months of the run, and {@code rejected} and {@code delivery} for all delivered files. Of rows with the same key the
 * first is kept, in the order of file and line.
 */
public final class CleanJob implements Job {

  @Override
  public String name() {
    return "clean";
  }

  @Override
  public List<Table> reads() {
    return List.of(Table.RAW_SURVEY, Table.RAW_TEXT);
  }

  @Override
  public List<Table> writes() {
    return List.of(Table.DELIVERY, Table.RESPONSE, Table.COMPLAINT, Table.TEXT, Table.REJECTED);
  }

  @Override
  public Map<Table, Dataset<Row>> run(JobInput input) {
    Dataset<Row> delivered = input.read(Table.RAW_SURVEY).unionByName(input.read(Table.RAW_TEXT))
        .filter(col("source").isin(input.office().sourceNames().toArray()));
    Dataset<Row> cleaned = delivered
        .mapPartitions(new CleanPartitions(input.office(), input.pseudonym(), input.redactor()),
            Encoders.row(CleanPartitions.SCHEMA))
        .transform(CleanJob::withDuplicates)
        .persist(StorageLevel.MEMORY_AND_DISK());
    Dataset<Row> accepted = cleaned.filter(col("reason").isNull());
    return Map.of(
        Table.DELIVERY, deliveries(cleaned),
        Table.RESPONSE, within(input.periods(), accepted.filter(col("response").isNotNull()).select("response.*")),
        Table.COMPLAINT, within(input.periods(), accepted.filter(col("complaint").isNotNull()).select("complaint.*")),
        Table.TEXT, within(input.periods(), accepted.select(explode(col("texts")).as("text")).select("text.*")),
        Table.REJECTED, cleaned.filter(col("reason").isNotNull()).select(col("file"), col("source"), col("line"),
            col("reason"), col("column"), col("shape"), isDuplicate().as("duplicate")));
  }

  /** Rows whose key an earlier row has get the reason {@code duplicate}. */
  private static Dataset<Row> withDuplicates(Dataset<Row> cleaned) {
    Column key = coalesce(col("key"), concat(col("file"), lit("#"), col("source"), lit("#"), col("line")));
    Column rank = row_number().over(Window.partitionBy(key).orderBy(col("file"), col("line"), col("source")));
    return cleaned.withColumn("rank", rank).withColumn("reason",
        when(col("rank").gt(1), lit(RejectReason.DUPLICATE.code())).otherwise(col("reason"))).drop("rank");
  }

  private static Dataset<Row> deliveries(Dataset<Row> cleaned) {
    Column isAccepted = col("reason").isNull();
    return cleaned.groupBy("file", "source", "file_hash").agg(
        count(lit(1)).as("read"),
        count_if(isAccepted).as("accepted"),
        count_if(not(isAccepted).and(not(isDuplicate()))).as("rejected"),
        count_if(isDuplicate()).as("duplicate"),
        count_if(isAccepted.and(col("unmapped"))).as("unmapped"),
        coalesce(sum(when(isAccepted, col("out_of_scale"))), lit(0L)).as("out_of_scale"),
        min(when(isAccepted, col("period"))).as("first_period"),
        max(when(isAccepted, col("period"))).as("last_period"));
  }

  private static Column isDuplicate() {
    return coalesce(col("reason").equalTo(RejectReason.DUPLICATE.code()), lit(false));
  }

  private static Dataset<Row> within(Periods periods, Dataset<Row> rows) {
    return rows.filter(periods.condition());
  }
}
