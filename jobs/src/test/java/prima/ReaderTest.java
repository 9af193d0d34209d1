package prima;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import prima.data.Store;
import prima.data.Table;

/** Those who read while months are published. */
class ReaderTest {

  private static final int PAUSE_MILLIS = 20;
  private static final String LAST = AlternatingOffice.MONTHS.get(1);

  @TempDir
  private Path folder;

  /** Reads again and again until it is told to stop. */
  private static final class Reader implements AutoCloseable {

    private final Queue<String> seen = new ConcurrentLinkedQueue<>();
    private final AtomicInteger reads = new AtomicInteger();
    private final AtomicBoolean stops = new AtomicBoolean();
    private final Thread thread;

    Reader(Callable<String> look) {
      thread = new Thread(() -> {
        while (!stops.get()) {
          try {
            seen.add(look.call());
            reads.incrementAndGet();
            Thread.sleep(PAUSE_MILLIS);
          } catch (Exception e) {
            seen.add(e.toString());
          }
        }
      }, "reader");
      thread.start();
    }

    List<String> seen() {
      return seen.stream().distinct().toList();
    }

    @Override
    public void close() throws InterruptedException {
      stops.set(true);
      thread.join();
    }
  }

  @Test
  void readers_see_one_version_of_all_months_while_they_are_rerun() throws Exception {
    AlternatingOffice office = new AlternatingOffice(folder).deliver(4);
    assertThat(office.run().exitCode()).isZero();
    SparkSession session = SparkSession.builder().getOrCreate().newSession();
    Store.connect(session, office.path("lake").toString());
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Reader spark = new Reader(() -> figures(session)); Reader files = new Reader(() -> figures(duck, office))) {
      for (int answer : List.of(3, 4, 3)) {
        assertThat(office.deliver(answer).run().exitCode()).isZero();
      }
      spark.close();
      files.close();
      String four = "2026-09 3 rows [100.00] 2026-10 3 rows [100.00]";
      String three = "2026-09 3 rows [75.00] 2026-10 3 rows [75.00]";
      assertThat(spark.seen()).containsExactlyInAnyOrder(four, three);
      assertThat(files.seen()).containsExactlyInAnyOrder("3 rows [100.00]", "3 rows [75.00]");
      assertThat(List.of(spark.reads.get(), files.reads.get())).allSatisfy(reads -> assertThat(reads).isGreaterThan(10));
    }
  }

  @Test
  void the_plain_files_of_a_month_hold_what_the_table_holds() throws Exception {
    AlternatingOffice office = new AlternatingOffice(folder).deliver(3);
    assertThat(office.run().exitCode()).isZero();
    List<String> table = office.rows(Table.UNIT_INDEX).stream().filter(row -> row.getAs("period").equals(LAST))
        .map(row -> row.getAs("unit") + " " + row.getAs("n") + " " + row.getAs("index") + " "
            + row.getAs("official_index")).toList();
    List<String> file = new ArrayList<>();
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:"); Statement statement = duck.createStatement();
        ResultSet rows = statement.executeQuery("select unit, n, index, official_index from read_parquet('"
            + office.path("reports/" + LAST + "/tables/unit_index.parquet") + "')")) {
      while (rows.next()) {
        file.add(rows.getString(1) + " " + rows.getLong(2) + " " + rows.getDouble(3) + " " + rows.getBigDecimal(4));
      }
    }
    assertThat(file).hasSize(3).containsExactlyElementsOf(table);
  }

  /** Rows and indices of every month in the published table. */
  private static String figures(SparkSession session) {
    String name = Store.CATALOG + "." + Table.UNIT_INDEX.qualifiedName();
    session.catalog().refreshTable(name);
    StringBuilder figures = new StringBuilder();
    session.table(name).groupBy("period").agg(org.apache.spark.sql.functions.expr("count(*)"),
        org.apache.spark.sql.functions.expr("collect_set(official_index)")).orderBy("period").collectAsList()
        .forEach(row -> figures.append(row.get(0)).append(' ').append(row.get(1)).append(" rows ")
            .append(row.getList(2)).append(' '));
    return figures.toString().strip();
  }

  /** Rows and indices in the plain file of the newest revision of the last month. */
  private static String figures(Connection duck, AlternatingOffice office) throws SQLException {
    try (Statement statement = duck.createStatement();
        ResultSet rows = statement.executeQuery("select count(*), list(distinct official_index) from read_parquet('"
            + office.path("reports") + "/" + LAST + "*/tables/unit_index.parquet', filename = true) "
            + "group by filename order by length(filename) desc, filename desc")) {
      rows.next();
      return rows.getLong(1) + " rows " + rows.getString(2);
    }
  }
}
