package prima.data.raw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Asks a database within this JVM. */
class JdbcRowsTest {

  private static final String URL = "jdbc:h2:mem:survei;MODE=PostgreSQL";
  private static final String PASSWORD = "rahasia-17";
  private static final RawFile FILE = RawFile.of("jdbc:h2:mem:survei survei", RawFormat.DELIMITED);

  private Connection owner;

  @BeforeEach
  void start() throws SQLException {
    owner = DriverManager.getConnection(URL, "prima", PASSWORD);
  }

  @AfterEach
  void stop() throws SQLException {
    owner.close();
  }

  @Test
  void values_come_as_text_under_the_names_of_the_source() throws SQLException {
    sql("create table survei (nomor int, u1 numeric(3,1), waktu timestamp, saat timestamp with time zone, ok boolean, nol text)",
        "insert into survei values (7, 3.0, '2026-10-31 23:59:59', '2026-10-31 23:59:59+07', true, null)");
    assertThat(read(table("survei", "nomor"))).containsExactly(new RawRow(1, Map.of("nomor", "7", "U1", "3.0", "WAKTU",
        "2026-10-31 23:59:59", "SAAT", "2026-10-31T23:59:59+07:00", "OK", "TRUE", "NOL", "")));
  }

  @Test
  void the_rows_of_a_table_come_in_the_order_of_their_id() throws SQLException {
    sql("create table survei (nomor int, u1 int)", "insert into survei values (3, 1), (1, 2), (2, 3)");
    assertThat(read(table("survei", "nomor"))).extracting(row -> ((RawRow) row).columns().get("nomor"))
        .containsExactly("1", "2", "3");
  }

  @Test
  void a_query_gives_its_columns_by_their_labels() {
    assertThat(read(query("select 1 as nomor, 4 as \"Persyaratan (U1)\""))).containsExactly(
        new RawRow(1, Map.of("nomor", "1", "Persyaratan (U1)", "4")));
  }

  @Test
  void two_columns_of_one_name_are_refused() {
    assertThatThrownBy(() -> read(query("select 1 as nomor, 2 as NOMOR"))).hasMessageContaining("column 'nomor' twice");
  }

  @Test
  void what_the_database_says_is_told_without_the_password() {
    assertThatThrownBy(() -> read(query("select * from hilang")))
        .isInstanceOf(RawFileException.class).hasMessageContaining("failed with state 42").hasNoCause();
    Database wrong = new Database(URL, "survei", null, List.of(), "prima", new Secret("salah-18"));
    assertThatThrownBy(() -> read(wrong)).hasMessageContaining("failed with state 28000")
        .hasMessageNotContaining("salah-18");
  }

  @Test
  void a_value_in_the_words_of_the_database_is_kept_back() throws SQLException {
    sql("create table survei (nomor text)", "insert into survei values ('3273011203760001')");
    assertThatThrownBy(() -> read(query("select cast(nomor as date) as nomor from survei")))
        .hasMessageContaining("failed with state 22").hasMessageNotContaining("3273");
  }

  @Test
  void a_database_that_fails_midway_is_a_fault_of_the_whole_input() throws SQLException {
    sql("create alias gagal for \"" + JdbcRowsTest.class.getName() + ".failing\"");
    assertThatThrownBy(() -> read(query("select gagal(x) as nomor from system_range(1, 5000)")))
        .isInstanceOf(RawFileException.class).hasMessageStartingWith("Cannot read jdbc:h2:mem:survei survei: the database");
  }

  @Test
  void an_address_without_a_driver_says_how_to_add_one() {
    Database unknown = new Database("jdbc:nirwana://host/db", "survei", null, List.of(), null, null);
    assertThatThrownBy(() -> read(unknown)).hasMessageContaining("no JDBC driver on the classpath")
        .hasMessageContaining("PRIMA_CLASSPATH=driver.jar");
  }

  /** Called by the database for each row. */
  public static String failing(int row) {
    if (row > 4_000) {
      throw new IllegalStateException("the disk of the database is gone");
    }
    return String.valueOf(row);
  }

  private void sql(String... statements) throws SQLException {
    try (Statement statement = owner.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private static Database table(String name, String... order) {
    return new Database(URL, name, null, List.of(order), "prima", new Secret(PASSWORD));
  }

  private static Database query(String sql) {
    return new Database(URL, null, sql, List.of(), "prima", new Secret(PASSWORD));
  }

  private static List<RawRecord> read(Database database) {
    List<RawRecord> records = new ArrayList<>();
    try (RawRows rows = RawRows.query(database, FILE, Set.of("nomor", "U1"))) {
      rows.forEachRemaining(records::add);
    }
    return records;
  }
}
