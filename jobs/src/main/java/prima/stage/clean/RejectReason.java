package prima.stage.clean;

import java.util.Locale;

/** Why a delivered row is not used. */
public enum RejectReason {
  /** The row cannot be split into cells; the column {@code shape} says why, such as {@code unbalanced_quote}. */
  UNREADABLE_ROW,
  /** Neither a column nor the configuration says when. */
  NO_TIME,
  /** The time is in none of the declared forms, or in a year that no survey can have. */
  BAD_TIME,
  /** An answer or an end that lies before the beginning of its case. */
  TIME_ORDER,
  /** Neither a column nor the configuration says which unit. */
  NO_UNIT,
  /** The sampling weight is not a number, or is negative. */
  BAD_WEIGHT,
  /** The source does not declare this word for where a case stands. */
  UNKNOWN_DISPOSITION,
  /** A row that holds one answer does not say to which questionnaire it belongs. */
  NO_ID,
  /** A row that holds one answer names a question that its source does not know. */
  UNKNOWN_QUESTION,
  /** No answer and no text. */
  EMPTY,
  /** The row repeats an accepted row: the same questionnaire, case or answer of it. Counted as duplicate. */
  DUPLICATE;

  /** The word in table {@code rejected}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
