package prima.core.text;

/**
 * What is known of a text beside its words.
 *
 * @param question what the writer was asked; null where unknown
 * @param rating 1 (worst) to 5 stars that came with the text; null where unknown, and on other scales
 */
public record TextContext(String question, Integer rating) {

  /** Nothing is known but the text. */
  public static final TextContext NONE = new TextContext(null, null);

  private static final int MOST_STARS = 5;

  public TextContext {
    if (rating != null && (rating < 1 || rating > MOST_STARS)) {
      throw new IllegalArgumentException("Cannot use a rating of " + rating + ": give 1 to 5 stars, or none");
    }
  }
}
