package prima.data;

import java.time.Duration;
import java.time.Instant;
import org.apache.iceberg.spark.actions.SparkActions;
import org.apache.spark.sql.SparkSession;

/**
 * Removes states of tables that nobody can ask for any more. What is published now, and every state with a tag, stays:
 * a published month can always be read again as it was.
 */
public final class Expiry {

  /** The line of the journal that stands for {@link #erase}. */
  public static final String STEP = "erase";

  private static final Duration LONGEST_RUN = Duration.ofDays(3);

  private final SparkSession spark;
  private final Store store;

  /** Works on the tables of a store, whose lake nobody else writes to. */
  public Expiry(SparkSession spark, Store store) {
    this.spark = spark;
    this.store = store;
  }

  /** Removes the replaced states of all tables that are older, with the files that only they need. */
  public void expire(Instant olderThan) {
    for (Table table : Table.values()) {
      if (store.exists(table)) {
        expire(store.load(table), olderThan);
      }
    }
  }

  /**
   * Removes every replaced state of the tables that hold rows about people, whatever its age, and all files in their
   * folders that no state needs, such as those of a run that was killed. Where the lake cannot be locked, a file that is
   * younger than three days may be one that another run is writing, and stays.
   */
  public void erase(Lake lake) {
    Instant now = Instant.now().plusSeconds(1);
    Instant youngest = lake.isLocked() ? now : now.minus(LONGEST_RUN);
    for (Table table : Table.values()) {
      if (table.layer() != Table.Layer.MART && store.exists(table)) {
        org.apache.iceberg.Table iceberg = store.load(table);
        expire(iceberg, now);
        SparkActions.get(spark).deleteOrphanFiles(iceberg).olderThan(youngest.toEpochMilli()).execute();
      }
    }
  }

  private static void expire(org.apache.iceberg.Table iceberg, Instant olderThan) {
    boolean isAnyOlder = false;
    for (org.apache.iceberg.Snapshot snapshot : iceberg.snapshots()) {
      isAnyOlder |= snapshot != iceberg.currentSnapshot() && snapshot.timestampMillis() < olderThan.toEpochMilli();
    }
    if (isAnyOlder) {
      iceberg.expireSnapshots().expireOlderThan(olderThan.toEpochMilli()).retainLast(1).commit();
    }
  }
}
