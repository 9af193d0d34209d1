package prima.stage.aggregate;

import java.io.Serializable;
import org.apache.spark.sql.Row;
import prima.data.Table;

/**
 * A row of a mart.
 *
 * @param table the mart
 * @param row its values in the order of the contract
 */
record MartRow(Table table, Row row) implements Serializable {
}
