package prima.core.text;

/**
 * A piece of a text as it was written.
 *
 * @param start the first character, counted in UTF-16 units as {@link String} does
 * @param end the character after the last
 * @param kind what it is
 */
record Token(int start, int end, Kind kind) {

  enum Kind {
    WORD,
    NUMBER,
    EMOJI,
    LINK,
    PUNCTUATION;

    /** Whether a token of this kind says something by itself. */
    boolean speaks() {
      return this == WORD || this == EMOJI;
    }
  }

  boolean speaks() {
    return kind.speaks();
  }
}
