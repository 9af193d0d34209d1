package prima.stage.clean;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import prima.core.privacy.Pseudonym;
import prima.core.privacy.Redactor;
import prima.data.Office;
import prima.stage.clean.Cleaned.Accepted;

/** Turns raw rows of which each holds one answer into cleaned rows: one for one, a questionnaire at a time. */
final class CleanQuestionnaires implements FlatMapGroupsFunction<String, Row, Row> {

  private static final long serialVersionUID = 1L;
  private static final String SEPARATOR = "\u0001";

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
    return raw.groupByKey((MapFunction<Row, String>) this::questionnaire, Encoders.STRING()).flatMapGroups(this, Encoders.row(CleanedRows.SCHEMA));
  }

  @Override
  public Iterator<Row> call(String questionnaire, Iterator<Row> rows) {
    List<Row> raw = new ArrayList<>();
    rows.forEachRemaining(raw::add);
    raw.sort(Comparator.<Row, String>comparing(row -> row.getString(0)).thenComparingLong(row -> row.getLong(2)));
    List<Delivered> delivered = raw.stream().map(CleanedRows::delivered).toList();
    List<Cleaned> cleaned = mapper().map(delivered);
    CleanedRows made = new CleanedRows(office);
    List<Row> out = new ArrayList<>();
    Delivered first = null;
    for (int i = 0; i < cleaned.size(); i++) {
      first = cleaned.get(i) instanceof Accepted ? delivered.get(i) : first;
      out.add(made.row(delivered.get(i), CleanedRows.hash(raw.get(i)), first, cleaned.get(i)));
    }
    return out.iterator();
  }

  private String questionnaire(Row raw) {
    Delivered row = CleanedRows.delivered(raw);
    return mapper().questionnaire(row).map(parts -> String.join(SEPARATOR, parts))
        .orElseGet(() -> String.join(SEPARATOR, "", row.source(), row.file(), String.valueOf(row.line())));
  }

  private LongMapper mapper() {
    return new LongMapper(office, new RowMapper(office, pseudonym, redactor));
  }
}
