package prima;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.SparkContext;
import org.apache.spark.SparkFirehoseListener;
import org.apache.spark.scheduler.SparkListenerEvent;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.JsonProtocol;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import prima.TestOffice.Outcome;
import prima.data.Table;

/** Surveys that stand in a database: collected like files, and its password is found nowhere. */
class JdbcTest {

  private static final String URL = "jdbc:h2:mem:kantor;MODE=PostgreSQL";
  private static final String PASSWORD = "sangat-rahasia-4711";

  private Connection owner;

  @TempDir
  private Path folder;

  /** Writes down what Spark's event log would hold. */
  private static final class EventLog extends SparkFirehoseListener {

    private final List<String> events = Collections.synchronizedList(new ArrayList<>());

    @Override
    public void onEvent(SparkListenerEvent event) {
      events.add(JsonProtocol.sparkEventToJsonString(event));
    }
  }

  @BeforeEach
  void start() throws SQLException {
    owner = DriverManager.getConnection(URL, "prima", PASSWORD);
    try (Statement statement = owner.createStatement()) {
      statement.execute("create alias gagal for \"" + JdbcTest.class.getName() + ".failing\"");
      statement.execute("create table survei (nomor int, unit text, tanggal timestamp, U1 int, U2 int, U3 int, U4 int, "
          + "U5 int, U6 int, U7 int, U8 int, U9 int, saran text, nama text)");
      statement.execute("insert into survei select x, 'Kantor', '2026-10-01 08:00:00', 4, 3, 4, 3, 4, 3, 4, 3, 4, 'Antre', "
          + "'Fulan' from system_range(1, 40)");
      statement.execute("insert into survei select x, 'Kantor', '2026-10-02 08:00:00', 1, 1, 1, 1, 1, 1, 1, 1, 1, null, "
          + "'Fulan' from system_range(1, 2)");
    }
  }

  @AfterEach
  void stop() throws SQLException {
    owner.close();
  }

  @Test
  void a_table_is_collected_like_a_file_and_its_password_is_found_nowhere() throws Exception {
    TestOffice office = office("table: survei");
    SparkContext spark = SparkSession.builder().appName("prima").getOrCreate().sparkContext();
    EventLog log = new EventLog();
    spark.addSparkListener(log);
    Outcome collected = office.prima("collect");
    Outcome cleaned = office.prima("clean");
    Files.writeString(office.path("password"), "salah-" + PASSWORD);
    Outcome refused = office.prima("collect", "--debug");
    spark.removeSparkListener(log);

    assertThat(collected.exitCode()).as(collected.err()).isZero();
    assertThat(office.rows(Table.DELIVERY, "file", "read", "accepted", "rejected", "duplicate").stream().map(Row::toString))
        .containsExactly("[jdbc:h2:mem:kantor survei,42,40,0,2]");
    assertThat(office.rows(Table.RESPONSE, "answer_1", "answer_2").stream().map(Row::toString)).hasSize(40);
    assertThat(office.published(Table.RAW_SURVEY).selectExpr("explode(map_keys(cells))").distinct().collectAsList().stream()
        .map(row -> row.getString(0))).contains("nomor", "U9", "saran");
    assertThat(refused.exitCode()).isEqualTo(3);
    assertThat(refused.err()).contains("failed with state 28000");
    for (Outcome outcome : List.of(collected, cleaned, refused)) {
      assertThat(outcome.out() + outcome.err()).doesNotContain(PASSWORD);
    }
    assertThat(log.events).hasSizeGreaterThan(10).noneMatch(event -> event.contains(PASSWORD));
    assertThat(filesWithThePassword(office)).containsExactly("password");
  }

  @Test
  void a_database_that_dies_midway_publishes_nothing() {
    TestOffice office = office("query: \"select x as nomor, gagal(x) as unit, '2026-10-01' as tanggal, 4 as U1, 4 as U2, "
        + "4 as U3, 4 as U4, 4 as U5, 4 as U6, 4 as U7, 4 as U8, 4 as U9, '' as saran from system_range(1, 9000)\"");
    Outcome outcome = office.prima("collect");
    assertThat(outcome.exitCode()).as(outcome.err()).isEqualTo(3);
    assertThat(outcome.err()).contains("Cannot read jdbc:h2:mem:kantor query ", "the database failed with state",
        "Nothing was published").doesNotContain("\tat ");
    assertThat(office.path("lake/raw")).isEmptyDirectory();
  }

  /** Called by the database for each row. */
  public static String failing(int row) {
    if (row > 5_000) {
      throw new IllegalStateException("the disk of the database is gone");
    }
    return "Kantor";
  }

  private TestOffice office(String what) {
    return TestOffice.in(folder).file("password", PASSWORD).configuration("inputs:", "  - source: skm-wide",
        "    jdbc:", "      url: " + URL, "      " + what, "      user: prima", "      password: {file: password}");
  }

  private static List<String> filesWithThePassword(TestOffice office) throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(office.path("."))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(PASSWORD)) {
          found.add(file.getFileName().toString());
        }
      }
    }
    return found;
  }
}
