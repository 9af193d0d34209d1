package prima.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import prima.core.UserException;

class JdbcInputTest {

  private static final String URL = "jdbc:postgresql://db.contoh/skm?ssl=true";

  @TempDir
  private Path folder;

  @Test
  void a_table_is_called_by_its_address_without_settings() {
    assertThat(input(URL, "survei", null).label()).isEqualTo("jdbc:postgresql://db.contoh/skm survei");
    assertThat(input(URL, null, "select 1").label()).matches("jdbc:postgresql://db.contoh/skm query [0-9a-f]{8}")
        .isNotEqualTo(input(URL, null, "select 2").label());
  }

  @ParameterizedTest
  @ValueSource(strings = {"jdbc:postgresql://h/d?user=u&password=geheim", "jdbc:mysql://u:geheim@h/d",
      "jdbc:oracle:thin:scott/geheim@h:1521/x", "jdbc:sqlserver://h;databaseName=d;PWD=geheim"})
  void a_password_in_the_address_is_refused_and_not_repeated(String url) {
    assertThatThrownBy(() -> input(url, "survei", null)).hasMessageContaining("seems to hold a password")
        .hasMessageContaining("password: {file: database.password}").hasMessageNotContaining("geheim");
  }

  @Test
  void either_a_table_or_a_query_is_needed() {
    assertThatThrownBy(() -> input(URL, null, null)).hasMessageContaining("name either the table or the query");
    assertThatThrownBy(() -> input(URL, "a", "b")).hasMessageContaining("name either the table or the query");
  }

  @Test
  void the_password_comes_from_its_file_and_never_shows() throws IOException {
    Path file = Files.writeString(folder.resolve("database.password"), "geheim\n");
    JdbcInput input = new JdbcInput(URL, Optional.of("survei"), Optional.empty(), Optional.of("prima"), Optional.of(file));
    assertThat(input.database(List.of()).password()).isNotNull();
    assertThat(input.database(List.of()).toString()).contains("(secret)").doesNotContain("geheim");
  }

  @Test
  void a_password_file_that_is_missing_is_named() {
    JdbcInput input = new JdbcInput(URL, Optional.of("survei"), Optional.empty(), Optional.empty(),
        Optional.of(folder.resolve("nowhere")));
    assertThatThrownBy(() -> input.database(List.of())).isInstanceOf(UserException.class)
        .hasMessageContaining("Cannot read the password file " + folder.resolve("nowhere"));
  }

  @Test
  void a_password_in_the_configuration_is_refused_and_not_repeated() throws IOException {
    Path file = Files.writeString(folder.resolve("prima.yaml"), "inputs:\n  - source: skm-wide\n    jdbc: {url: \"" + URL
        + "\", table: survei, password: geheim}\n");
    assertThatThrownBy(() -> Configuration.read(file)).hasMessageContaining("key 'password' must name a file")
        .hasMessageNotContaining("geheim");
  }

  private static JdbcInput input(String url, String table, String query) {
    return new JdbcInput(url, Optional.ofNullable(table), Optional.ofNullable(query), Optional.empty(), Optional.empty());
  }
}
