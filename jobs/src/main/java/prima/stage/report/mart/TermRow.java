package prima.stage.report.mart;

import java.util.List;
import java.util.Objects;

/**
 * One row of {@code topic_term}: words that are heard more often than before, or words that are heard together.
 *
 * @param key what the row is about
 * @param kind term or theme
 * @param term the words; of a theme, its name
 * @param texts texts of the month that have them
 * @param ratio how many times as often as in the three months before; null where there is nothing to compare
 * @param isEmerging whether they are heard reliably more often
 * @param terms of a theme, its words
 */
public record TermRow(RowKey key, String kind, String term, long texts, Double ratio, boolean isEmerging,
    List<String> terms) {

  /** The kind of single words and short runs of words. */
  public static final String TERM = "term";

  public TermRow {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(term, "term");
    terms = List.copyOf(terms);
  }
}
