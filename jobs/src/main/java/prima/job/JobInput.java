package prima.job;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import prima.core.privacy.Forgotten;
import prima.core.privacy.Pseudonym;
import prima.core.privacy.Redactor;
import prima.core.text.TextModels;
import prima.data.Configuration;
import prima.data.Office;
import prima.data.Periods;
import prima.data.RawFiles;
import prima.data.RawFiles.Delivery;
import prima.data.Table;
import prima.data.TableReader;

/**
 * What a job may use.
 *
 * @param spark the session
 * @param tables the tables
 * @param files the delivered files
 * @param deliveries those that this run takes in
 * @param office what the office has decided
 * @param periods the months to replace
 * @param configuration what {@code prima.yaml} says
 * @param pseudonym gives respondents and cases their names
 * @param forgotten who is not taken in again
 * @param redactor takes personal data out of texts
 * @param models score the texts
 */
public record JobInput(SparkSession spark, TableReader tables, RawFiles files, List<Delivery> deliveries, Office office,
    Periods periods, Configuration configuration, Pseudonym pseudonym, Forgotten forgotten, Redactor redactor,
    TextModels models) {

  /** The rows of a table, as this run sees them. */
  public Dataset<Row> read(Table table) {
    return tables.read(table);
  }

  /** The delivered rows of some files; of people who were forgotten, that there is a row, and nothing of it. */
  public Dataset<Row> rows(List<Delivery> some) {
    return new Erasure(office, forgotten).of(files.rows(some));
  }
}
