package prima.core.privacy;

import java.io.Serializable;
import java.util.Map;
import java.util.Set;

/**
 * Keeps small groups out of what is published: no figure about fewer people than the minimum, and no figure from which
 * such a one could be computed. A count of 0 is about nobody and is published.
 *
 * @param minimum the smallest group that may be published
 */
public record Suppression(int minimum) implements Serializable {

  /** The smallest group for counts. */
  public static final Suppression OF_COUNTS = new Suppression(5);

  /** The smallest group for indices and for quotes. */
  public static final Suppression OF_SCORES = new Suppression(10);

  public Suppression {
    if (minimum < 2) {
      throw new IllegalArgumentException("Cannot publish groups from " + minimum
          + " people on: a group of one is a person. Use 2 or more, 5 for counts and 10 for scores");
    }
  }

  /** Whether the group is too small to publish a count of it. */
  public boolean isSmall(long people) {
    return people > 0 && people < minimum;
  }

  /** Whether a figure about so many people, such as an index, may be published. */
  public boolean allowsFigure(long people) {
    return people >= minimum;
  }

  /** The count as it may be published: as it is, or "&lt; 5". */
  public String text(long people) {
    return isSmall(people) ? "< " + minimum : Long.toString(people);
  }

  /**
   * The members of a whole that must not be told where the whole and the others are: the small ones, and as many others,
   * the smallest first, as are needed so that no count of a hidden member can be computed from what is told.
   *
   * @param people how many people each member has; a member without people is about nobody and is told
   */
  public Set<String> hide(Map<String, Long> people) {
    return HiddenMembers.of(people, minimum);
  }

  /**
   * What must be left out of a table of counts that is published with the totals of its rows and columns.
   *
   * <p>First the small counts and small totals; then as many others, the smallest where possible, as are needed so that
   * nobody can compute a suppressed count from the others, even who knows that it is at least 1.
   *
   * @param counts the rows of the table, all of one length
   */
  public SuppressedTable suppress(long[][] counts) {
    return SuppressedTable.of(counts, this);
  }
}
