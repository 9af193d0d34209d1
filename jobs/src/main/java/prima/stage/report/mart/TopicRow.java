package prima.stage.report.mart;

import java.util.Objects;

/**
 * One row of {@code unit_topic}.
 *
 * @param key what the row is about
 * @param topic key of the topic, or {@value #OVERALL} for the text as a whole
 * @param sentiment negative, neutral or positive
 * @param texts texts with this topic and sentiment
 * @param of texts of the unit and period that were scored
 * @param share texts of these, with its interval
 * @param beforeShare the same share in the three months before
 * @param pValue two-sided, of no change of the share
 * @param qValue the same after Benjamini-Hochberg
 * @param isNew whether the topic is heard reliably more often than in the three months before
 */
public record TopicRow(RowKey key, String topic, String sentiment, long texts, long of, Estimate share,
    Double beforeShare, Double pValue, Double qValue, boolean isNew) {

  /** The topic of the text as a whole. */
  public static final String OVERALL = "overall";
  public static final String NEGATIVE = "negative";
  public static final String NEUTRAL = "neutral";
  public static final String POSITIVE = "positive";

  public TopicRow {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(topic, "topic");
    Objects.requireNonNull(sentiment, "sentiment");
    Objects.requireNonNull(share, "share");
  }
}
