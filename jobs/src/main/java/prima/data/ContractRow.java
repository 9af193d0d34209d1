package prima.data;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.DateTimeUtils;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.unsafe.types.UTF8String;

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

  /** The row as Spark keeps it inside; the next one starts empty. */
  public InternalRow buildInternal() {
    Object[] inside = new Object[size];
    for (int i = 0; i < size; i++) {
      inside[i] = inside(values[i]);
      values[i] = null;
    }
    return new GenericInternalRow(inside);
  }

  /** A value as Spark keeps it inside: texts in UTF-8, moments in microseconds, lists as arrays; others as they are. */
  public static Object inside(Object value) {
    if (value instanceof String text) {
      return UTF8String.fromString(text);
    }
    if (value instanceof Instant moment) {
      return DateTimeUtils.instantToMicros(moment);
    }
    if (value instanceof List<?> list) {
      return new GenericArrayData(list.stream().map(ContractRow::inside).toArray());
    }
    return value;
  }
}
