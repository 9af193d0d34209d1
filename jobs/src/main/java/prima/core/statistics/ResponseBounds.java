package prima.core.statistics;

/**
 * What the index would be if those who did not answer had all answered the lowest, or all the highest. Where few
 * answer, this is wide: that is the message.
 *
 * <p>With response rate r: {@code r I + (1 - r) L} to {@code r I + (1 - r) U}.
 *
 * <p>Source: Manski (1989); method page 1.12.
 *
 * @param rate the share of those invited, or served, who answered
 * @param bounds the lowest and the highest index that the answers leave possible
 */
public record ResponseBounds(double rate, Interval bounds) {

  /** Below this response rate the bounds are printed beside the index. */
  public static final double LOW_RATE = 0.2;

  /** The bounds of an index of so many respondents among so many invited or served. */
  public static ResponseBounds of(double index, long respondents, long invited, double lowest, double highest) {
    if (invited < respondents || respondents < 1) {
      throw new IllegalArgumentException("Cannot use " + respondents + " respondents of " + invited + " invited");
    }
    if (!(lowest < highest && index >= lowest && index <= highest && Double.isFinite(highest - lowest))) {
      throw new IllegalArgumentException("Cannot use the index " + index + " on a scale from " + lowest + " to "
          + highest);
    }
    double rate = (double) respondents / invited;
    return new ResponseBounds(rate, new Interval(rate * index + (1 - rate) * lowest,
        rate * index + (1 - rate) * highest));
  }

  /** Whether so few answered that the bounds belong beside the index. */
  public boolean isLow() {
    return rate < LOW_RATE;
  }
}
