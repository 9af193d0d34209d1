package prima.stage.clean;

import java.util.Iterator;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import prima.core.privacy.Pseudonym;
import prima.core.privacy.Redactor;
import prima.data.Office;

/** Turns the raw rows of a partition, each of them a questionnaire or case, into cleaned rows: one for one. */
final class CleanPartitions implements MapPartitionsFunction<Row, Row> {

  private static final long serialVersionUID = 1L;

  private final Office office;
  private final Pseudonym pseudonym;
  private final Redactor redactor;

  CleanPartitions(Office office, Pseudonym pseudonym, Redactor redactor) {
    this.office = office;
    this.pseudonym = pseudonym;
    this.redactor = redactor;
  }

  @Override
  public Iterator<Row> call(Iterator<Row> rows) {
    RowMapper mapper = new RowMapper(office, pseudonym, redactor);
    CleanedRows made = new CleanedRows(office);
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public Row next() {
        Row raw = rows.next();
        Delivered delivered = CleanedRows.delivered(raw);
        return made.row(delivered, CleanedRows.hash(raw), delivered, mapper.map(delivered));
      }
    };
  }
}
