package prima.data;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Gives the rows of tables. */
public interface TableReader {

  /** The rows of a table as this run sees them, in the columns of its contract. */
  Dataset<Row> read(Table table);

  /** How many rows a table has, as far as that is known without reading them; 0 where it is not. */
  default long knownSize(Table table) {
    return 0;
  }
}
