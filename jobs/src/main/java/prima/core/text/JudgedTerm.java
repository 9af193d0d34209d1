package prima.core.text;

/**
 * A term with the test of its share against that of the months before.
 *
 * @param use how often it was written
 * @param statistic Dunning's G of the two shares, one degree of freedom; null where there is nothing to compare with
 * @param probability its p-value; null with the statistic
 * @param adjusted the p-value after Benjamini and Hochberg over all terms tested together; null with the statistic
 */
public record JudgedTerm(TermUse use, Double statistic, Double probability, Double adjusted) {

  /** Whether the term is written reliably more often than before. */
  public boolean isEmerging() {
    return adjusted != null && adjusted <= EmergingTerms.FALSE_DISCOVERY_RATE && use.grew();
  }

  /** The root of the statistic, negative where the share fell: as many standard errors, about. Null without a test. */
  public Double strength() {
    return statistic == null ? null : use.grew() ? Math.sqrt(statistic) : -Math.sqrt(statistic);
  }
}
