package prima.stage.aggregate;

import java.io.Serializable;
import prima.core.statistics.ResponseTally;

/**
 * The tally of one key.
 *
 * @param key the key
 * @param tally its responses
 */
record KeyedTally(TallyKey key, ResponseTally tally) implements Serializable {

  KeyedTally merge(KeyedTally other) {
    return new KeyedTally(key, tally.merge(other.tally));
  }
}
