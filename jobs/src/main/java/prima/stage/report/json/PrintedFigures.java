package prima.stage.report.json;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import prima.stage.report.mart.Change;
import prima.stage.report.mart.Estimate;
import prima.stage.report.mart.RowKey;

/**
 * The figures of one row of a mart: by column, the value and how it was printed. A figure that is protected has no
 * value here, only the words that stand for it.
 */
final class PrintedFigures {

  private final Map<String, Object> row = new LinkedHashMap<>();
  private final Map<String, Object> values = new LinkedHashMap<>();
  private final Map<String, Object> printed = new LinkedHashMap<>();

  PrintedFigures(String table, RowKey key) {
    row.put("table", table);
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("scope", key.scope());
    fields.put("unit", key.unit());
    if (!key.instrument().equals(RowKey.COMPLAINTS)) {
      fields.put("service", key.service());
      fields.put("instrument", key.instrument());
    }
    fields.put("period", key.period().toString());
    row.put("key", fields);
    row.put("values", values);
    row.put("printed", printed);
  }

  /** Adds a field to the key. */
  @SuppressWarnings("unchecked")
  PrintedFigures with(String field, Object value) {
    ((Map<String, Object>) row.get("key")).put(field, value);
    return this;
  }

  /** Adds a figure; one that the mart leaves out is left out here. */
  PrintedFigures figure(String column, Object value, String words) {
    if (value != null) {
      values.put(column, value);
      printed.put(column, words);
    }
    return this;
  }

  /** Adds the words that stand for a figure that is not shown. */
  PrintedFigures hidden(String column, String words) {
    printed.put(column, Objects.requireNonNull(words, "words"));
    return this;
  }

  /** Adds a change with its interval, its test and its word. */
  PrintedFigures change(Change change, String words) {
    if (change.isKnown()) {
      values.put("change", change.points());
      printed.put("change", words);
      putKnown("change_low", change.low());
      putKnown("change_high", change.high());
      putKnown("change_p", change.pValue());
      putKnown("change_q", change.qValue());
      putKnown("change_word", change.word() == null ? null : change.word().code());
    }
    return this;
  }

  /** Adds a figure with its interval. */
  PrintedFigures estimate(String column, String interval, Estimate estimate, String words) {
    figure(column, estimate.value(), words);
    putKnown(interval + "_low", estimate.low());
    putKnown(interval + "_high", estimate.high());
    return this;
  }

  /** Adds a value that stands behind a printed figure. */
  PrintedFigures putKnown(String column, Object value) {
    if (value != null) {
      values.put(column, value);
    }
    return this;
  }

  Map<String, Object> row() {
    return row;
  }
}
