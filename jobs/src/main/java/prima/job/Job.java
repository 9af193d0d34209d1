package prima.job;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import prima.data.Table;

/**
 * One room of the pipeline: tables in, tables out. A job says what it reads and writes, and {@link #run} only describes
 * the rows: it does no I/O and starts no Spark action.
 */
public interface Job {

  /** The name of the stage, such as {@code clean}. */
  String name();

  /** The tables that the job reads. */
  List<Table> reads();

  /** The tables that the job writes, in the order in which they are written. */
  List<Table> writes();

  /** Describes the rows of each table that the job writes. */
  Map<Table, Dataset<Row>> run(JobInput input);
}
