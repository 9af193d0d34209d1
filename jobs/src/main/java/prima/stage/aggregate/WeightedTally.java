package prima.stage.aggregate;

import java.util.Optional;
import prima.core.statistics.RakedCell;
import prima.core.statistics.ResponseTally;

/**
 * The tally of one key with the weights that its responses have in the end.
 *
 * @param key the key
 * @param tally its responses
 * @param raked how its weights were raked; empty where they were not
 */
record WeightedTally(TallyKey key, ResponseTally tally, Optional<RakedCell> raked) {

  /** A tally whose weights stay as they were delivered. */
  static WeightedTally asDelivered(KeyedTally tally) {
    return new WeightedTally(tally.key(), tally.tally(), Optional.empty());
  }
}
