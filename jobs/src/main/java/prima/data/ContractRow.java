package prima.data;

import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Builds rows in the column order of a table's contract, by column name. What is not set is absent. */
public final class ContractRow {

  private final Map<String, Integer> places = new HashMap<>();
  private final int size;
  private Object[] values;

  /** A builder for rows of the table; it may be used again after each row. */
  public ContractRow(Table table) {
    for (Contract.ColumnRule column : table.contract().columns()) {
      places.put(column.name(), places.size());
    }
    size = places.size();
    values = new Object[size];
  }

  /**
   * Sets a value.
   *
   * @throws IllegalArgumentException if the contract has no such column
   */
  public ContractRow set(String column, Object value) {
    Integer place = places.get(column);
    if (place == null) {
      throw new IllegalArgumentException("Cannot set column: " + column + ". The contract has no such column");
    }
    values[place] = value;
    return this;
  }

  /** The row; the next one starts empty. */
  public Row build() {
    Row row = RowFactory.create(values);
    values = new Object[size];
    return row;
  }
}
