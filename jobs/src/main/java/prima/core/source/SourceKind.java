package prima.core.source;

/** What a row of a delivered file is. */
public enum SourceKind {
  /** A completed questionnaire. */
  SURVEY,
  /** A review: stars and a text. */
  REVIEW,
  /** A complaint case. */
  COMPLAINT
}
