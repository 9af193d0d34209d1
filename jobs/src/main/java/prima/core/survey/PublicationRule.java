package prima.core.survey;

/**
 * How many answers a figure needs to be published. Fewer than {@code fewest} would be noise and could show a person.
 *
 * @param fewest below this no figure is published
 * @param forBand below this no band, no rank and no test
 * @param forNormal below this the figure is marked as a small sample
 */
public record PublicationRule(long fewest, long forBand, long forNormal) {

  /** No figure below 5, no band below 10, marked below 30. */
  public static final PublicationRule DEFAULT = new PublicationRule(5, 10, 30);

  public PublicationRule {
    if (fewest < 1 || forBand < fewest || forNormal < forBand) {
      throw new IllegalArgumentException("Cannot publish from " + fewest + ", with a band from " + forBand
          + " and unmarked from " + forNormal + ": each must be at least the one before");
    }
  }

  /** Whether a figure of so many answers may be published. */
  public boolean allowsFigure(long n) {
    return n >= fewest;
  }

  /** Whether it may be given a band, a rank or a test. */
  public boolean allowsBand(long n) {
    return n >= forBand;
  }

  /** Whether it needs no mark. */
  public boolean isNormal(long n) {
    return n >= forNormal;
  }
}
