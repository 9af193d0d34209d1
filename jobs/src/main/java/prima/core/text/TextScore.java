package prima.core.text;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * What the models say about one text.
 *
 * @param status whether the text was scored, and if not, why not; all else is meaningful for scored texts only
 * @param language of the larger part of the text
 * @param languageProbability 0..1
 * @param mixed whether a good part of the text is in another language
 * @param sentiment the likeliest sentiment, null where not scored
 * @param negative probability 0..1; the three add up to one
 * @param neutral probability 0..1
 * @param positive probability 0..1
 * @param unsure whether the likeliest sentiment is so improbable that the text should not be quoted as an example of it
 * @param intent what the writer wants (complaint, praise, suggestion, question, other), null where not scored
 * @param intentProbability 0..1
 * @param topics what the text speaks of, the likeliest first
 * @param lens the qualities of service the text speaks of
 * @param urgent the flags a person must look at, such as an illegal levy or a threat to life
 * @param spans the terms that decided the sentiment, in the order of the text
 */
public record TextScore(
    Status status,
    Language language,
    double languageProbability,
    boolean mixed,
    Sentiment sentiment,
    double negative,
    double neutral,
    double positive,
    boolean unsure,
    String intent,
    double intentProbability,
    List<TopicScore> topics,
    List<String> lens,
    List<String> urgent,
    List<Span> spans)
    implements Serializable {

  /** Whether a text was scored. */
  public enum Status {
    SCORED("scored"),
    EMPTY("empty"),
    TOO_LONG("too_long"),
    OTHER_LANGUAGE("other_language");

    private final String code;

    Status(String code) {
      this.code = code;
    }

    /** The word used in tables. */
    public String code() {
      return code;
    }
  }

  public TextScore {
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(language, "language");
    topics = List.copyOf(topics);
    lens = List.copyOf(lens);
    urgent = List.copyOf(urgent);
    spans = List.copyOf(spans);
  }

  static TextScore notScored(Status status, Language language, double languageProbability) {
    return new TextScore(status, language, languageProbability, false, null, 0, 0, 0, true, null, 0,
        List.of(), List.of(), List.of(), List.of());
  }

  /** Whether the models scored the text. */
  public boolean isScored() {
    return status == Status.SCORED;
  }

  /** The probability of the likeliest sentiment, 0..1. */
  public double sentimentProbability() {
    return Math.max(negative, Math.max(neutral, positive));
  }

  /** One figure for averages: positive less negative probability, −1..1. */
  public double polarity() {
    return positive - negative;
  }
}
