package prima.stage.clean;

import java.util.Iterator;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.catalyst.InternalRow;
import prima.core.privacy.Pseudonym;
import prima.core.privacy.Redactor;
import prima.data.InternalRows;
import prima.data.Office;

/** Turns the raw rows of a partition, each of them a questionnaire or case, into cleaned rows: one for one. */
final class CleanPartitions implements FlatMapFunction<Iterator<InternalRow>, InternalRow> {

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
  public Iterator<InternalRow> call(Iterator<InternalRow> rows) {
    RowMapper mapper = new RowMapper(office, pseudonym, redactor);
    CleanedRows made = new CleanedRows(office);
    DeliveredRows delivered = new DeliveredRows();
    return InternalRows.each(rows, raw -> {
      Delivered row = delivered.read(raw);
      return made.row(row, row, mapper.map(row));
    });
  }
}
