package prima.core.text;

import java.util.Objects;

/**
 * A term that a month uses more than the months before.
 *
 * @param term one to three words in standard spelling
 * @param now texts of the month with the term
 * @param before texts of the months before with the term
 * @param nowTexts all texts of the month
 * @param beforeTexts all texts of the months before
 * @param statistic the G statistic of the two shares, one degree of freedom
 * @param probability its p-value
 */
public record EmergingTerm(
    String term, int now, int before, int nowTexts, int beforeTexts, double statistic, double probability) {

  public EmergingTerm {
    Objects.requireNonNull(term, "term");
  }

  /** How many times larger the share is now; infinite for a new term. */
  public double lift() {
    return before == 0 ? Double.POSITIVE_INFINITY : ((double) now / nowTexts) / ((double) before / beforeTexts);
  }

  /** Whether the months before did not know the term. */
  public boolean isNew() {
    return before == 0;
  }
}
