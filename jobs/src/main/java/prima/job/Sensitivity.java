package prima.job;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Row;
import prima.data.Periods;
import prima.data.Store;
import prima.data.Table;

/** How much the index of all units depends on respondents who gave the same answer to every element. */
final class Sensitivity {

  private Sensitivity() {
  }

  /** One row for each instrument and month, as the column {@code sensitivity} of table {@code run} holds them. */
  static List<Row> rows(Store store, Periods periods) {
    return store.read(Table.UNIT_INDEX).filter(periods.condition()).filter(col("scope").equalTo("total"))
        .select("instrument", "period", "n", "straight_lined", "index", "index_without_straight_lines")
        .orderBy("instrument", "period").collectAsList();
  }
}
