package prima.job;

import java.util.Optional;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import prima.core.privacy.Forgotten;
import prima.core.source.Source;
import prima.core.source.Subject;
import prima.data.Office;

/**
 * Empties the raw rows of people who were forgotten. The row itself stays, with its file and line and the fault
 * {@value #FAULT}, so that the rows of a file can still be accounted for.
 */
final class Erasure implements FilterFunction<Row> {

  /** What stands in the column {@code fault} of an emptied row. */
  static final String FAULT = "forgotten";

  private static final long serialVersionUID = 1L;
  private static final String ROW = "row";

  private final Office office;
  private final Forgotten forgotten;

  Erasure(Office office, Forgotten forgotten) {
    this.office = office;
    this.forgotten = forgotten;
  }

  /** The raw rows, those of forgotten people emptied. */
  Dataset<Row> of(Dataset<Row> raw) {
    return forgotten.isEmpty() ? raw
        : raw.map((MapFunction<Row, Row>) row -> call(row) ? emptied(row) : row, Encoders.row(raw.schema()));
  }

  /** Whether the row is of a forgotten person and was not emptied yet. */
  @Override
  public boolean call(Row raw) {
    return !raw.isNullAt(raw.fieldIndex("cells"))
        && (parts(raw, office).map(forgotten::contains).orElse(false) || forgotten.contains(place(raw)));
  }

  private static Row emptied(Row raw) {
    Object[] values = new Object[raw.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = raw.get(i);
    }
    values[raw.fieldIndex("cells")] = null;
    values[raw.fieldIndex("fault")] = FAULT;
    return RowFactory.create(values);
  }

  /** By what the row knows its person; empty where it names nobody, or its source is no longer declared. */
  static Optional<String[]> parts(Row raw, Office office) {
    String sourceName = raw.getAs("source");
    Source source = office.sourceNames().contains(sourceName) ? office.source(sourceName) : null;
    int cells = raw.fieldIndex("cells");
    return source == null || raw.isNullAt(cells) ? Optional.empty()
        : Subject.parts(source, raw.getJavaMap(cells), raw.getAs("unit"));
  }

  /** By what a row is known that names nobody: the content of its file, and its line. */
  static String[] place(Row raw) {
    return new String[] {ROW, raw.getAs("source"), raw.getAs("file_hash"), String.valueOf(raw.<Long>getAs("line"))};
  }
}
