package prima.core.text;

/**
 * The sentiment of a text read together with its question and rating.
 *
 * @param sentiment the likeliest
 * @param probability of it, 0..1
 */
public record ContextSentiment(Sentiment sentiment, double probability) {

  public ContextSentiment {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException("Cannot use a probability of " + probability + ": it lies between 0 and 1");
    }
  }
}
