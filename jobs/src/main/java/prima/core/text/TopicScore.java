package prima.core.text;

import java.io.Serializable;
import java.util.Objects;

/**
 * One topic of a text.
 *
 * @param topic the topic's code in {@code seeds/topics.yaml}
 * @param probability that the text speaks of it, 0..1
 * @param sentiment how the text judges it
 * @param sentimentProbability of that judgement, 0..1
 */
public record TopicScore(String topic, double probability, Sentiment sentiment, double sentimentProbability)
    implements Serializable {

  public TopicScore {
    Objects.requireNonNull(topic, "topic");
    Objects.requireNonNull(sentiment, "sentiment");
  }
}
