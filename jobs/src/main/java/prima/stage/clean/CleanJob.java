package prima.stage.clean;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import prima.data.InternalRows;
import prima.data.Office;
import prima.data.Periods;
import prima.data.Table;
import prima.job.Job;
import prima.job.JobInput;

/**
 * Gives every delivered row its place: response, complaint and text, or rejected.
 *
 * <p>Reads {@code raw_survey} and {@code raw_text}. Writes {@code response}, {@code complaint}, {@code text} of the
 * months of the run, and {@code rejected} and {@code delivery} for all delivered files. {@link Duplicates} says which
 * rows are the same.
 */
public final class CleanJob implements Job {

  private static final int MOST_UNMAPPED = 20;
  private static final int ROWS_IN_PARTITION = 1_000_000;

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
    Dataset<Row> cleaned = Duplicates.marked(placed(cleaned(input), partitions(input)));
    Dataset<Row> accepted = cleaned.filter(col("reason").isNull());
    return Map.of(
        Table.DELIVERY, deliveries(cleaned),
        Table.RESPONSE, within(input.periods(), responses(accepted)),
        Table.COMPLAINT, within(input.periods(), accepted.filter(col("complaint").isNotNull()).select("complaint.*")),
        Table.TEXT, within(input.periods(), accepted.select(explode(col("texts")).as("text")).select("text.*")),
        Table.REJECTED, cleaned.filter(col("reason").isNotNull()).select(col("file"), col("source"), col("line"),
            col("reason"), col("column"), col("shape"), isDuplicate().as("duplicate")));
  }

  /** Rows of which each is a questionnaire or case, and rows of which each holds one answer. */
  private static Dataset<Row> cleaned(JobInput input) {
    Office office = input.office();
    Map<Boolean, List<String>> sources = office.sourceNames().stream()
        .collect(Collectors.partitioningBy(name -> office.source(name).columns().longForm().isPresent()));
    Dataset<Row> delivered = input.read(Table.RAW_SURVEY).unionByName(input.read(Table.RAW_TEXT));
    Dataset<Row> wide = delivered.filter(col("source").isin(sources.get(false).toArray()))
        .transform(rows -> InternalRows.map(rows, new CleanPartitions(office, input.pseudonym(), input.redactor()),
            CleanedRows.SCHEMA));
    return sources.get(true).isEmpty() ? wide
        : wide.union(new CleanQuestionnaires(office, input.pseudonym(), input.redactor())
            .of(delivered.filter(col("source").isin(sources.get(true).toArray()))));
  }

  /** Brings the rows of each unit and month together. What happens to a row later is done from here on. */
  private static Dataset<Row> placed(Dataset<Row> cleaned, int partitions) {
    Column spread = when(col("reason").isNotNull(), col("line"));
    return cleaned.repartition(partitions, col("period"), col("unit"), spread);
  }

  /** Enough for the cores, and so many that the search for duplicates has room. */
  private static int partitions(JobInput input) {
    long rows = input.tables().knownSize(Table.RAW_SURVEY) + input.tables().knownSize(Table.RAW_TEXT);
    int cores = Integer.parseInt(input.spark().conf().get("spark.sql.shuffle.partitions"));
    return (int) Math.max(cores, rows / ROWS_IN_PARTITION);
  }

  private static Dataset<Row> responses(Dataset<Row> accepted) {
    Column flags = when(col("likely"), concat(col("flags"), array(lit(Duplicates.LIKELY)))).otherwise(col("flags"));
    return accepted.filter(col("response").isNotNull()).select("response.*", "likely").withColumn("flags", flags)
        .drop("likely");
  }

  private static Dataset<Row> deliveries(Dataset<Row> cleaned) {
    Column isAccepted = col("reason").isNull();
    return cleaned.groupBy("file", "source", "file_hash").agg(
        count(lit(1)).as("read"),
        count_if(isAccepted).as("accepted"),
        count_if(not(isAccepted).and(not(isDuplicate()))).as("rejected"),
        count_if(isDuplicate()).as("duplicate"),
        count_if(isAccepted.and(col("unmapped_unit").isNotNull())).as("unmapped"),
        slice(array_sort(collect_set(when(isAccepted, col("unmapped_unit")))), 1, MOST_UNMAPPED).as("unmapped_units"),
        array_sort(collect_set(when(isAccepted, col("form_version")))).as("form_versions"),
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
