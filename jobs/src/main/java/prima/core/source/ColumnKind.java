package prima.core.source;

/** What a column of a file that nobody has declared yet seems to hold. */
public enum ColumnKind {
  ID, UNIT, SERVICE, CHANNEL, TIME, WEIGHT, ANSWER, RATING, TEXT, QUESTION, VALUE, SEX, AGE, EDUCATION, OCCUPATION,
  CATEGORY, RECEIVED, ANSWERED, CLOSED, DISPOSITION, ESCALATED, PERSONAL, OTHER;

  /** Whether it says something of the person who answered. */
  boolean isProfile() {
    return this == SEX || this == AGE || this == EDUCATION || this == OCCUPATION;
  }

  /** Whether only complaints have it. */
  boolean isOfComplaints() {
    return this == CATEGORY || this == ANSWERED || this == CLOSED || this == DISPOSITION || this == ESCALATED;
  }
}
