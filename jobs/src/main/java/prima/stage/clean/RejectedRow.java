package prima.stage.clean;

/** Ends the mapping of one row: it cannot be used. Has no stack trace, because millions may be thrown. */
final class RejectedRow extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Cleaned.Rejected why;

  RejectedRow(RejectReason reason, String column, String value) {
    super(reason.code(), null, false, false);
    why = new Cleaned.Rejected(reason, column, value == null ? null : shape(value));
  }

  Cleaned.Rejected why() {
    return why;
  }

  /** What a value looks like without saying what it is. */
  static String shape(String value) {
    StringBuilder shape = new StringBuilder();
    value.codePoints().limit(40).forEach(point -> shape.appendCodePoint(
        Character.isDigit(point) ? '9' : Character.isLetter(point) ? 'a' : Character.isWhitespace(point) ? ' ' : point));
    return shape.toString();
  }
}
