package prima.core.text;

import java.util.Objects;

/**
 * How often a term was written in a month and in the months before.
 *
 * @param language whose texts are counted
 * @param term one to three words in standard spelling
 * @param texts of the month with the term
 * @param before texts of the months before with the term
 * @param of all texts of the month
 * @param ofBefore all texts of the months before
 */
public record TermUse(String language, String term, long texts, long before, long of, long ofBefore) {

  public TermUse {
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(term, "term");
    if (texts < 0 || texts > of || before < 0 || before > ofBefore) {
      throw new IllegalArgumentException("Cannot count term " + term + ": " + texts + " of " + of + " texts, before "
          + before + " of " + ofBefore + ". A term is in at most all texts");
    }
  }

  /** The share of the month's texts, 0..1. */
  public double share() {
    return of == 0 ? 0 : (double) texts / of;
  }

  /** The share of the texts before, 0..1. */
  public double shareBefore() {
    return ofBefore == 0 ? 0 : (double) before / ofBefore;
  }

  /** Whether the share is larger than before. */
  public boolean grew() {
    return share() > shareBefore();
  }

  /** Whether both terms are of one language and one is a part of the other. */
  boolean overlaps(TermUse other) {
    return isPartOf(other) || other.isPartOf(this);
  }

  /** Whether both terms are of one language and this one is a part of the other: "antrean" of "aplikasi antrean". */
  boolean isPartOf(TermUse longer) {
    return longer.term.length() > term.length() && longer.language.equals(language)
        && (" " + longer.term + " ").contains(" " + term + " ");
  }
}
