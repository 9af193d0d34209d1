package prima.stage.clean;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.expressions.JoinedRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import prima.core.privacy.Pseudonym;
import prima.core.privacy.Redactor;
import prima.data.InternalRows;
import prima.data.Office;
import prima.data.Table;
import prima.stage.clean.Cleaned.Accepted;

/**
 * Turns raw rows of which each holds one answer into cleaned rows, one for one: brings those of a questionnaire together
 * and maps a questionnaire at a time.
 */
final class CleanQuestionnaires implements FlatMapFunction<Iterator<InternalRow>, InternalRow> {

  private static final long serialVersionUID = 1L;
  private static final String SEPARATOR = "\u0001";
  private static final String QUESTIONNAIRE = "questionnaire";
  private static final StructType RAW = Table.RAW_SURVEY.contract().schema();
  private static final StructType NAMED = RAW.add(QUESTIONNAIRE, DataTypes.StringType);

  private final Office office;
  private final Pseudonym pseudonym;
  private final Redactor redactor;

  CleanQuestionnaires(Office office, Pseudonym pseudonym, Redactor redactor) {
    this.office = office;
    this.pseudonym = pseudonym;
    this.redactor = redactor;
  }

  /** The cleaned rows of all questionnaires. */
  Dataset<Row> of(Dataset<Row> raw) {
    Dataset<Row> together = InternalRows.map(raw, this::named, NAMED)
        .repartition(col(QUESTIONNAIRE))
        .sortWithinPartitions(QUESTIONNAIRE, "file", "line");
    return InternalRows.map(together, this, CleanedRows.SCHEMA);
  }

  /** Rows with the name of the questionnaire that they belong to. */
  private Iterator<InternalRow> named(Iterator<InternalRow> raw) {
    LongMapper mapper = mapper();
    DeliveredRows delivered = new DeliveredRows();
    JoinedRow named = new JoinedRow();
    return InternalRows.each(raw, row -> {
      UTF8String name = UTF8String.fromString(questionnaire(mapper, delivered.read(row)));
      return named.apply(row, new GenericInternalRow(new Object[] {name}));
    });
  }

  private static String questionnaire(LongMapper mapper, Delivered row) {
    return mapper.questionnaire(row).map(parts -> String.join(SEPARATOR, parts))
        .orElseGet(() -> String.join(SEPARATOR, "", row.source(), row.file(), String.valueOf(row.line())));
  }

  @Override
  public Iterator<InternalRow> call(Iterator<InternalRow> sorted) {
    return new Questionnaires(sorted, mapper(), new CleanedRows(office));
  }

  private LongMapper mapper() {
    return new LongMapper(office, new RowMapper(office, pseudonym, redactor));
  }

  /** Maps rows that are sorted by questionnaire. */
  private static final class Questionnaires implements Iterator<InternalRow> {

    private static final int NAME = NAMED.fieldIndex(QUESTIONNAIRE);

    private final Iterator<InternalRow> sorted;
    private final DeliveredRows delivered = new DeliveredRows();
    private final LongMapper mapper;
    private final CleanedRows made;
    private Iterator<InternalRow> cleaned = Collections.emptyIterator();
    private Delivered next;
    private UTF8String nextName;

    private Questionnaires(Iterator<InternalRow> sorted, LongMapper mapper, CleanedRows made) {
      this.sorted = sorted;
      this.mapper = mapper;
      this.made = made;
      advance();
    }

    @Override
    public boolean hasNext() {
      return cleaned.hasNext() || next != null;
    }

    @Override
    public InternalRow next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      if (!cleaned.hasNext()) {
        cleaned = rows(nextQuestionnaire()).iterator();
      }
      return cleaned.next();
    }

    private List<Delivered> nextQuestionnaire() {
      UTF8String name = nextName;
      List<Delivered> rows = new ArrayList<>();
      while (next != null && nextName.equals(name)) {
        rows.add(next);
        advance();
      }
      return rows;
    }

    private void advance() {
      InternalRow row = sorted.hasNext() ? sorted.next() : null;
      next = row == null ? null : delivered.read(row);
      nextName = row == null ? null : row.getUTF8String(NAME).clone();
    }

    private List<InternalRow> rows(List<Delivered> questionnaire) {
      List<Cleaned> cleaned = mapper.map(questionnaire);
      List<InternalRow> rows = new ArrayList<>();
      Delivered first = null;
      for (int i = 0; i < cleaned.size(); i++) {
        first = cleaned.get(i) instanceof Accepted ? questionnaire.get(i) : first;
        rows.add(made.row(questionnaire.get(i), first, cleaned.get(i)));
      }
      return rows;
    }
  }
}
