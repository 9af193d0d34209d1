package prima.job;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import prima.core.privacy.Pseudonym;
import prima.core.privacy.Redactor;
import prima.data.Configuration;
import prima.data.Office;
import prima.data.Periods;
import prima.data.RawFiles;
import prima.data.RawFiles.Delivery;
import prima.data.Store;
import prima.data.Table;

/**
 * What a job may use.
 *
 * @param spark the session
 * @param store the tables
 * @param files the delivered files
 * @param deliveries those that this run takes in
 * @param office what the office has decided
 * @param periods the months to replace
 * @param configuration what {@code prima.yaml} says
 * @param pseudonym gives respondents and cases their names
 * @param redactor takes personal data out of texts
 */
public record JobInput(SparkSession spark, Store store, RawFiles files, List<Delivery> deliveries, Office office,
    Periods periods, Configuration configuration, Pseudonym pseudonym, Redactor redactor) {

  /** The rows of a table, as this run sees them. */
  public Dataset<Row> read(Table table) {
    return store.read(table);
  }

  /** The delivered rows of some files. */
  public Dataset<Row> rows(List<Delivery> some) {
    return files.rows(some);
  }
}
