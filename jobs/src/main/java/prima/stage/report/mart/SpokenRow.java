package prima.stage.report.mart;

import java.util.Objects;

/**
 * How many texts of a month want something about a topic, counted from {@code text_score}.
 *
 * @param key what the row is about
 * @param intent what the writers want, such as suggestion
 * @param topic key of the topic
 * @param texts texts with this intent and topic
 */
public record SpokenRow(RowKey key, String intent, String topic, long texts) {

  /** The intent of a writer who proposes something. */
  public static final String SUGGESTION = "suggestion";
  /** The intent of a writer who asks something. */
  public static final String QUESTION = "question";

  public SpokenRow {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(intent, "intent");
    Objects.requireNonNull(topic, "topic");
  }

  /** Whether the writers ask for something. */
  public boolean isWish() {
    return intent.equals(SUGGESTION) || intent.equals(QUESTION);
  }
}
