package prima.core.text.train;

import java.util.Map;
import java.util.Objects;
import prima.core.text.Language;
import prima.core.text.Sentiment;

/**
 * A text with what is known of it.
 *
 * @param id names the text; two languages of one comment share it up to a suffix {@code -en}
 * @param source the agency or collection: texts of one source are never both trained on and measured
 * @param language the language it is written in
 * @param text as written
 * @param sentiment null where unknown
 * @param intent null where unknown
 * @param topics the sentiment per topic; null where unknown, empty where there is none
 * @param stars the writer's rating 1..5, 0 where there is none; stars are not the text's sentiment, about 11 % disagree
 * @param month of writing as {@code 2026-05}, null where unknown
 */
public record LabelledText(
    String id,
    String source,
    Language language,
    String text,
    Sentiment sentiment,
    String intent,
    Map<String, Sentiment> topics,
    int stars,
    String month) {

  /** The source of the examples that Prima's authors wrote: learnt from, never measured on. */
  public static final String OWN = "own";

  public LabelledText {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(text, "text");
    topics = topics == null ? null : Map.copyOf(topics);
    if (stars < 0 || stars > 5) {
      throw new IllegalArgumentException("Cannot use " + stars + " stars for text " + id);
    }
  }

  static LabelledText withSentiment(String id, String source, Language language, String text, Sentiment sentiment) {
    return new LabelledText(id, source, language, text, sentiment, null, null, 0, null);
  }

  static LabelledText withStars(String id, String source, Language language, String text, int stars, String month) {
    return new LabelledText(id, source, language, text, null, null, null, stars, month);
  }

  LabelledText withSource(String other) {
    return new LabelledText(id, other, language, text, sentiment, intent, topics, stars, month);
  }

  LabelledText annotated(Sentiment read, String readIntent, Map<String, Sentiment> readTopics) {
    return new LabelledText(id, source, language, text, read, readIntent, readTopics, stars, month);
  }

  /** Whether anything is known of it. */
  boolean teaches() {
    return sentiment != null || topics != null || stars > 0;
  }

  boolean isOwn() {
    return source.equals(OWN);
  }

  /** Whether the text was read for sentiment, intent and topics, rather than a grade standing for its sentiment. */
  public boolean isAnnotated() {
    return intent != null;
  }
}
