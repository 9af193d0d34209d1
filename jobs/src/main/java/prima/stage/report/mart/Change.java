package prima.stage.report.mart;

/**
 * A figure less the same figure of the previous period.
 *
 * @param points the difference; null where there is nothing to compare
 * @param low lower end of its 95 % interval
 * @param high upper end of its 95 % interval
 * @param pValue two-sided, of no change
 * @param qValue the same after Benjamini-Hochberg
 * @param word what may be said of it; null where it was not tested
 */
public record Change(Double points, Double low, Double high, Double pValue, Double qValue, ChangeWord word) {

  /** Nothing to compare with. */
  public static final Change NONE = new Change(null, null, null, null, null, null);

  public Change {
    if (points == null && word != null) {
      throw new IllegalArgumentException("Cannot say " + word.code() + " of a change without a figure");
    }
  }

  /** Whether there is a difference to print. */
  public boolean isKnown() {
    return points != null;
  }

  /** Whether it may be said that the figure rose. */
  public boolean rose() {
    return word == ChangeWord.ROSE;
  }

  /** Whether it may be said that the figure fell. */
  public boolean fell() {
    return word == ChangeWord.FELL;
  }
}
