package prima.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.substring_index;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import prima.data.Table;
import prima.data.TableReader;

/** Where a lake holds rows about single people. */
final class People {

  /** The tables of cleaned rows about single people, each with a column {@code period}. */
  static final List<Table> CLEAN = List.of(Table.RESPONSE, Table.COMPLAINT, Table.TEXT, Table.TEXT_SCORE);

  /** The tables of delivered rows. */
  static final List<Table> RAW = List.of(Table.RAW_SURVEY, Table.RAW_TEXT);

  private static final List<Table> WITH_PLACE = List.of(Table.RESPONSE, Table.COMPLAINT, Table.TEXT);

  private People() {
  }

  /** The pseudonym of the person in a row of the table. */
  static Column pseudonym(Table table) {
    return switch (table) {
      case RESPONSE -> col("response_id");
      case COMPLAINT -> col("case_id");
      case TEXT, TEXT_SCORE -> substring_index(col("text_id"), "-", 1);
      default -> throw new IllegalArgumentException("Cannot find people in table " + table.qualifiedName());
    };
  }

  /** All delivered rows. */
  static Dataset<Row> raw(TableReader tables) {
    return tables.read(Table.RAW_SURVEY).unionByName(tables.read(Table.RAW_TEXT));
  }

  /** From where each cleaned row is: person, period, file, source, line. */
  static Dataset<Row> places(TableReader tables) {
    return WITH_PLACE.stream().map(table -> tables.read(table)
        .select(pseudonym(table).as("person"), col("period"), col("file"), col("source"), col("line")))
        .reduce(Dataset::unionByName).orElseThrow();
  }
}
