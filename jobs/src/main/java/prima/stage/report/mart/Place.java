package prima.stage.report.mart;

/**
 * How a unit stands beside the others. Each part is null where the mart leaves it out.
 *
 * @param comparison above, below or not_distinguishable, after the correction for many tests
 * @param qValue two-sided, of the unit being like the total, after Benjamini-Hochberg
 * @param best best rank that is possible; 1 is the highest index
 * @param worst worst rank that is possible
 * @param shrunken the index pulled towards those of all units, with its interval
 */
public record Place(String comparison, Double qValue, Integer best, Integer worst, Estimate shrunken) {

  /** The unit is not compared. */
  public static final Place NONE = new Place(null, null, null, null, Estimate.NONE);

  /** Clearly above the total. */
  public static final String ABOVE = "above";
  /** Clearly below the total. */
  public static final String BELOW = "below";
  /** Cannot be told from the total. */
  public static final String NOT_DISTINGUISHABLE = "not_distinguishable";
}
