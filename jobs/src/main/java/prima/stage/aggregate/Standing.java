package prima.stage.aggregate;

import java.util.Optional;
import prima.core.statistics.Interval;
import prima.data.ContractRow;

/**
 * Where a unit stands among the units of its month.
 *
 * @param rank its ranks; empty with a reason
 * @param rankReason why it has no rank
 * @param shrunken its index as its like let expect it; empty with a reason
 * @param shrinkageReason why it has no such index
 */
record Standing(Optional<Rank> rank, String rankReason, Optional<Shrunken> shrunken, String shrinkageReason) {

  /** The standing of what is no unit: the total, a service. */
  static final Standing NONE = without("units_only", "units_only");

  /**
   * The ranks of a unit.
   *
   * @param best the best that is possible
   * @param worst the worst that is possible
   * @param expected the one to expect
   * @param adjusted the probability that it is like the total, adjusted over all units; null where there is no test
   * @param comparison above, below, not_distinguishable; null where there is no test
   */
  record Rank(int best, int worst, double expected, Double adjusted, String comparison) {
  }

  /**
   * A shrunken index.
   *
   * @param index the index
   * @param interval its 95 % interval
   * @param own how much of it is the unit's own
   */
  record Shrunken(double index, Interval interval, double own) {
  }

  static Standing without(String rankReason, String shrinkageReason) {
    return new Standing(Optional.empty(), rankReason, Optional.empty(), shrinkageReason);
  }

  Standing withRank(Rank given) {
    return new Standing(Optional.of(given), null, shrunken, shrinkageReason);
  }

  Standing withShrunken(Shrunken given) {
    return new Standing(rank, rankReason, Optional.of(given), null);
  }

  /** Sets the columns of {@code unit_index}. */
  void set(ContractRow row) {
    row.set("rank_reason", rankReason).set("shrinkage_reason", shrinkageReason);
    rank.ifPresent(given -> row.set("rank_low", given.best()).set("rank_high", given.worst())
        .set("expected_rank", given.expected()).set("comparison_q", given.adjusted())
        .set("comparison", given.comparison()));
    shrunken.ifPresent(given -> row.set("shrunken_index", given.index())
        .set("shrunken_low", given.interval().lower()).set("shrunken_high", given.interval().upper())
        .set("shrunken_own", given.own()));
  }
}
