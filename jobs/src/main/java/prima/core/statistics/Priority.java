package prima.core.statistics;

/** Where an element stands by its derived importance and its performance (Martilla and James, 1977). */
public enum Priority {
  /** Important and performing low: improve first. */
  CONCENTRATE_HERE,
  /** Important and performing high. */
  KEEP_UP,
  /** Unimportant and performing low. */
  LOW_PRIORITY,
  /** Unimportant and performing high. */
  POSSIBLE_OVERKILL,
  /** An interval crosses a cut, so that the sample cannot tell. */
  UNCLEAR;

  /** The priority of an element, given the cuts: the means over all elements, or declared targets. */
  public static Priority of(Interval importance, double importanceCut, Interval performance, double performanceCut) {
    boolean unclear = crosses(importance, importanceCut) || crosses(performance, performanceCut);
    if (unclear) {
      return UNCLEAR;
    }
    boolean important = importance.lower() >= importanceCut;
    boolean high = performance.lower() >= performanceCut;
    return important ? high ? KEEP_UP : CONCENTRATE_HERE : high ? POSSIBLE_OVERKILL : LOW_PRIORITY;
  }

  private static boolean crosses(Interval interval, double cut) {
    return interval.lower() < cut && interval.upper() > cut;
  }
}
