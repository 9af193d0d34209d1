package prima.core.statistics;

import java.io.Serializable;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** How many cases were closed, and how many are still open, after each number of days. Mergeable in any order. */
public final class ResolutionTally implements Serializable {

  private static final long serialVersionUID = 1L;

  private final TreeMap<Integer, Cases> byDay = new TreeMap<>();

  /**
   * The cases of one number of days.
   *
   * @param closed those closed after so many days
   * @param open those still open when last looked at, after so many days
   */
  public record Cases(long closed, long open) implements Serializable {

    private Cases plus(Cases other) {
      return new Cases(closed + other.closed, open + other.open);
    }
  }

  /** Adds a case: the days from its arrival to its end, or until now where it is open. */
  public void add(int days, boolean closed) {
    if (days < 0) {
      throw new IllegalArgumentException("Cannot use a case of " + days + " days: it ends before it begins");
    }
    byDay.merge(days, new Cases(closed ? 1 : 0, closed ? 0 : 1), Cases::plus);
  }

  /** Adds all cases of the other tally, which stays as it is. */
  public ResolutionTally merge(ResolutionTally other) {
    other.byDay.forEach((days, cases) -> byDay.merge(days, cases, Cases::plus));
    return this;
  }

  /** The cases by days, fewest days first. */
  public SortedMap<Integer, Cases> byDay() {
    return Collections.unmodifiableSortedMap(byDay);
  }

  /** All cases, closed or open. */
  public long cases() {
    return byDay.values().stream().mapToLong(cases -> cases.closed() + cases.open()).sum();
  }

  /** The closed cases. */
  public long closed() {
    return byDay.values().stream().mapToLong(Cases::closed).sum();
  }
}
