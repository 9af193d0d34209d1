package prima.data;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.to_json;
import static org.apache.spark.sql.functions.when;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Rows as one plain file that anybody reads without a catalog: written under another name, then moved into place. */
public enum PlainFile {
  PARQUET {
    @Override
    DataFrameWriter<Row> writer(Dataset<Row> rows) {
      return rows.write().format("parquet").option("compression", "zstd");
    }
  },
  CSV {
    @Override
    DataFrameWriter<Row> writer(Dataset<Row> rows) {
      Column[] columns = Stream.of(rows.schema().fields()).map(PlainFile::cell).toArray(Column[]::new);
      return rows.select(columns).write().format("csv").option("header", "true")
          .option("escape", "\"").option("emptyValue", "").option("timestampFormat", "yyyy-MM-dd'T'HH:mm:ssXXX");
    }
  };

  /** The characters that a spreadsheet would take for the beginning of a formula; the last one is a plain hyphen. */
  public static final String FORMULA_STARTS = "=+@\t\r\uFF1D\uFF0B\uFF0D\uFF20-";

  abstract DataFrameWriter<Row> writer(Dataset<Row> rows);

  /**
   * Writes the rows, in the order of the key of their table, so that the same rows give the same bytes.
   *
   * @throws FileAlreadyExistsException if there is such a file: files are never overwritten
   */
  public void write(Dataset<Row> rows, Table table, Path file) throws IOException {
    if (Files.exists(file)) {
      throw new FileAlreadyExistsException(file.toString());
    }
    Path parts = file.resolveSibling("." + file.getFileName() + ".parts");
    Column[] key = table.contract().key().stream().map(functions::col).toArray(Column[]::new);
    writer(rows.repartition(1).sortWithinPartitions(key)).mode("overwrite").save(parts.toUri().toString());
    try (Stream<Path> written = Files.list(parts)) {
      Path part = written.filter(path -> path.getFileName().toString().startsWith("part-")).findFirst()
          .orElseThrow(() -> new IOException("Spark wrote no rows for " + file));
      Files.move(part, file);
    }
    try (Stream<Path> left = Files.walk(parts)) {
      for (Path path : left.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  /** Lists and maps as JSON; texts that a spreadsheet would calculate with an apostrophe before them. */
  private static Column cell(StructField field) {
    Column value = col(field.name());
    if (field.dataType() instanceof ArrayType || field.dataType() instanceof MapType
        || field.dataType() instanceof StructType) {
      return to_json(value).as(field.name());
    }
    return field.dataType() instanceof StringType
        ? when(value.rlike("^[" + FORMULA_STARTS + "]"), concat(lit("'"), value)).otherwise(value).as(field.name()) : value;
  }
}
