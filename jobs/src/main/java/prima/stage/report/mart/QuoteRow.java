package prima.stage.report.mart;

import java.util.List;
import java.util.Objects;

/**
 * A text that may be quoted if its unit's page has room and its topic enough texts.
 *
 * @param key what the row is about
 * @param text the text, redacted
 * @param language its language, ISO 639-1
 * @param sentiment negative or positive
 * @param certainty probability of the sentiment
 * @param topics keys of its topics
 */
public record QuoteRow(RowKey key, String text, String language, String sentiment, double certainty,
    List<String> topics) {

  public QuoteRow {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(sentiment, "sentiment");
    topics = List.copyOf(topics);
  }
}
