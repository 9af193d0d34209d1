package prima.core.text;

/** How the writer feels about the service as a whole. */
public enum Sentiment {
  NEGATIVE("negative"),
  NEUTRAL("neutral"),
  POSITIVE("positive");

  private final String code;

  Sentiment(String code) {
    this.code = code;
  }

  /** The word used in tables and in training files. */
  public String code() {
    return code;
  }

  /** The sentiment of a code. */
  public static Sentiment ofCode(String code) {
    for (Sentiment sentiment : values()) {
      if (sentiment.code.equals(code)) {
        return sentiment;
      }
    }
    throw new IllegalArgumentException("Cannot use sentiment: " + code + ". Known: negative, neutral, positive.");
  }
}
