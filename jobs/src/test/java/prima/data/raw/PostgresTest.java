package prima.data.raw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Asks a real PostgreSQL, where one is installed; says that it was skipped where none is. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresTest {

  private static final RawFile FILE = RawFile.of("jdbc:postgresql survei", RawFormat.DELIMITED);
  private static final int ROWS = 20_000;

  private Postgres postgres;

  @BeforeAll
  void start() throws Exception {
    postgres = Postgres.start();
    sql("create table survei (nomor serial primary key, \"U1\" numeric(3,1), saat timestamptz, waktu timestamp, hari date)",
        "insert into survei (\"U1\", saat, waktu, hari) select 3.0, '2026-10-31 23:59:59+07', '2026-10-31 23:59:59', "
            + "'2026-10-31' from generate_series(1, " + ROWS + ")");
  }

  @AfterAll
  void stop() throws Exception {
    if (postgres != null) {
      postgres.close();
    }
  }

  @Test
  void values_come_as_text_that_a_source_can_read() {
    try (RawRows rows = RawRows.query(table(), FILE, Set.of("nomor", "U1"))) {
      assertThat(rows.next()).isEqualTo(new RawRow(1, Map.of("nomor", "1", "U1", "3.0", "saat",
          "2026-10-31T16:59:59Z", "waktu", "2026-10-31 23:59:59", "hari", "2026-10-31")));
    }
  }

  @Test
  void rows_that_change_while_they_are_read_are_read_as_they_were() throws SQLException {
    try (RawRows rows = RawRows.query(table(), FILE, Set.of("nomor", "U1"))) {
      rows.next();
      sql("update survei set \"U1\" = 1.0", "insert into survei (\"U1\") values (1.0)");
      long read = 1;
      while (rows.hasNext()) {
        assertThat(((RawRow) rows.next()).columns().get("U1")).isEqualTo("3.0");
        read++;
      }
      assertThat(read).isEqualTo(ROWS);
    } finally {
      sql("delete from survei where nomor > " + ROWS, "update survei set \"U1\" = 3.0");
    }
  }

  @Test
  void a_connection_that_is_cut_midway_is_a_fault_of_the_whole_table() throws SQLException {
    try (RawRows rows = RawRows.query(table(), FILE, Set.of("nomor"))) {
      rows.next();
      sql("do $$ begin perform pg_terminate_backend(pid, 5000) from pg_stat_activity "
          + "where usename = 'prima' and pid <> pg_backend_pid(); "
          + "if not found then raise 'nobody reads'; end if; end $$");
      assertThatThrownBy(() -> rows.forEachRemaining(row -> {
      })).isInstanceOf(RawFileException.class).hasMessageContaining("the database failed with state")
          .hasMessageNotContaining(Postgres.PASSWORD);
    }
  }

  @Test
  void a_wrong_password_is_not_repeated() {
    Database wrong = new Database(postgres.url(), "survei", null, List.of(), "prima", new Secret("salah"));
    assertThatThrownBy(() -> RawRows.query(wrong, FILE, Set.of())).hasMessageContaining("state 28P01")
        .hasMessageNotContaining("salah");
  }

  private Database table() {
    return new Database(postgres.url(), "survei", null, List.of("nomor"), "prima",
        new Secret(Postgres.PASSWORD));
  }

  private void sql(String... statements) throws SQLException {
    try (Connection owner = DriverManager.getConnection(postgres.url(), "prima", Postgres.PASSWORD);
        Statement statement = owner.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
