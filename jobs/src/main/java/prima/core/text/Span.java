package prima.core.text;

import java.io.Serializable;
import java.util.Objects;

/**
 * A term that decided a score, with its place in the text.
 *
 * @param start the first character in the text as written, in UTF-16 units
 * @param end the character after the last
 * @param term the term in standard spelling
 * @param weight its part in the sum of the label that won, on the scale of log-odds; larger decides more
 */
public record Span(int start, int end, String term, double weight) implements Serializable {

  public Span {
    Objects.requireNonNull(term, "term");
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("Cannot use a span from " + start + " to " + end);
    }
  }
}
