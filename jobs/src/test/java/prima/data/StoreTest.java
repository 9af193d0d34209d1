package prima.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static prima.data.Lakes.index;
import static prima.data.Lakes.published;
import static prima.data.Lakes.publish;
import static prima.data.Lakes.rows;
import static prima.data.Lakes.tagged;

import java.nio.file.Path;
import java.util.List;
import org.apache.iceberg.spark.Spark3Util;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import prima.core.UserException;

class StoreTest {

  private static final Extent OCTOBER = new Extent.Months(Periods.parse("2026-10"));

  @TempDir
  private Path folder;
  private SparkSession spark;
  private Lake lake;
  private Store store;

  @BeforeEach
  void open() {
    spark = Lakes.session(folder);
    lake = Lakes.lake(folder);
    store = new Store(spark, lake);
  }

  @AfterEach
  void close() {
    lake.close();
  }

  @Test
  void a_month_replaced_leaves_the_others_and_an_empty_month_replaces_too() {
    publish(store, spark, "2026-09..2026-10", index("A", "2026-09", 80.0), index("A", "2026-10", 81.0));
    publish(store, spark, "2026-10", index("A", "2026-10", 75.0));
    assertThat(published(spark)).containsExactly("A 2026-09 80.0", "A 2026-10 75.0");
    publish(store, spark, "2026-10");
    assertThat(published(spark)).containsExactly("A 2026-09 80.0");
  }

  @Test
  void what_is_staged_is_seen_by_the_run_alone_and_gone_when_it_is_discarded() {
    publish(store, spark, "2026-10", index("A", "2026-10", 80.0));
    store.stage(Table.UNIT_INDEX, rows(spark, Table.UNIT_INDEX, index("A", "2026-10", 75.0)), OCTOBER);
    assertThat(store.read(Table.UNIT_INDEX).head().<Double>getAs("index")).isEqualTo(75.0);
    assertThat(published(spark)).containsExactly("A 2026-10 80.0");
    store.discard();
    assertThat(iceberg().refs().keySet()).containsExactlyInAnyOrder("main", "pub-2026-10");
  }

  @Test
  void a_broken_contract_names_column_and_count_and_publishes_nothing() {
    publish(store, spark, "2026-10", index("A", "2026-10", 80.0));
    store.stage(Table.UNIT_INDEX, rows(spark, Table.UNIT_INDEX, index("A", "2026-10", Double.NaN)), OCTOBER);
    assertThatThrownBy(() -> store.audit(Table.UNIT_INDEX)).isInstanceOf(UserException.class)
        .hasMessageContaining("1 rows have a number in column index that is not finite")
        .hasMessageContaining("Nothing was published").hasMessageContaining("schemas/mart/unit_index.odcs.yaml")
        .extracting(e -> ((UserException) e).kind().exitCode()).isEqualTo(4);
    assertThat(published(spark)).containsExactly("A 2026-10 80.0");
  }

  @Test
  void a_table_gains_the_columns_that_its_contract_has_gained() {
    publish(store, spark, "2026-10", index("A", "2026-10", 80.0));
    iceberg().updateSchema().deleteColumn("reason").commit();
    publish(store, spark, "2026-09", index("A", "2026-09", 70.0));
    assertThat(List.of(spark.table("prima.mart.unit_index").columns())).contains("reason");
    assertThat(published(spark)).containsExactly("A 2026-09 70.0", "A 2026-10 80.0");
  }

  @Test
  void a_journal_is_finished_after_a_crash_once_or_twice() {
    publish(store, spark, "2026-10", index("A", "2026-10", 80.0));
    List<String> journal = crashAfterJournal(75.0);
    assertThat(published(spark)).containsExactly("A 2026-10 80.0");
    store.repair(journal);
    store.repair(journal);
    assertThat(published(spark)).containsExactly("A 2026-10 75.0");
    assertThat(iceberg().refs().keySet()).containsExactlyInAnyOrder("main", "pub-2026-10", "pub-2026-10-r1");
  }

  @Test
  void the_journal_of_an_older_run_never_publishes_what_a_newer_one_has_only_staged() {
    publish(store, spark, "2026-10", index("A", "2026-10", 80.0));
    List<String> journal = crashAfterJournal(75.0);
    store.repair(journal);
    store.stage(Table.UNIT_INDEX, rows(spark, Table.UNIT_INDEX, index("A", "2026-10", Double.NaN)), OCTOBER);
    store.repair(journal);
    assertThat(published(spark)).containsExactly("A 2026-10 75.0");
  }

  @Test
  void what_another_run_has_removed_or_replaced_is_not_published() {
    publish(store, spark, "2026-10", index("A", "2026-10", 80.0));
    store.stage(Table.UNIT_INDEX, rows(spark, Table.UNIT_INDEX, index("A", "2026-10", 75.0)), OCTOBER);
    store.audit(Table.UNIT_INDEX);
    iceberg().manageSnapshots().removeBranch("staged").commit();
    assertThatThrownBy(() -> store.publish(List.of())).isInstanceOf(UserException.class)
        .hasMessageContaining("another run has published it in the meantime. Run again");
    assertThat(published(spark)).containsExactly("A 2026-10 80.0");
  }

  @Test
  void a_published_month_can_be_read_again_as_it_was_after_old_snapshots_have_expired() {
    publish(store, spark, "2026-09..2026-10", index("A", "2026-09", 70.0), index("A", "2026-10", 80.0));
    publish(store, spark, "2026-10", index("A", "2026-10", 75.0));
    publish(store, spark, "2026-09..2026-10", index("A", "2026-09", 70.0), index("A", "2026-10", 75.0));
    publish(store, spark, "2026-10");
    iceberg().expireSnapshots().expireOlderThan(System.currentTimeMillis() + 1).retainLast(1).commit();
    assertThat(iceberg().refs().keySet()).containsExactlyInAnyOrder("main", "pub-2026-09", "pub-2026-10",
        "pub-2026-10-r1", "pub-2026-10-r2");
    assertThat(tagged(spark, "pub-2026-10-r1")).containsExactly("A 2026-09 70.0", "A 2026-10 80.0");
    assertThat(tagged(spark, "pub-2026-10-r2")).containsExactly("A 2026-09 70.0", "A 2026-10 75.0");
    assertThat(tagged(spark, "pub-2026-10")).containsExactly("A 2026-09 70.0");
  }

  /** A run that dies when its journal is written: another then opens the lake. */
  private List<String> crashAfterJournal(double index) {
    store.stage(Table.UNIT_INDEX, rows(spark, Table.UNIT_INDEX, index("A", "2026-10", index)), OCTOBER);
    store.audit(Table.UNIT_INDEX);
    org.apache.iceberg.Table held = iceberg();
    long staged = held.refs().get("staged").snapshotId();
    long old = held.currentSnapshot().snapshotId();
    store = new Store(spark, lake);
    return List.of("table\tunit_index\t" + staged + "\tpub-2026-10=" + staged + ",pub-2026-10-r1=" + old
        + "\t2026-10=1", "move\ta\tb");
  }

  private org.apache.iceberg.Table iceberg() {
    try {
      org.apache.iceberg.Table table = Spark3Util.loadIcebergTable(spark, "prima.mart.unit_index");
      table.refresh();
      return table;
    } catch (org.apache.spark.sql.catalyst.parser.ParseException
        | org.apache.spark.sql.catalyst.analysis.NoSuchTableException e) {
      throw new IllegalStateException(e);
    }
  }
}
