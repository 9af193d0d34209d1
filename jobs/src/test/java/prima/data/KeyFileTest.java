package prima.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import prima.core.UserException;
import prima.core.privacy.Forgotten;
import prima.core.privacy.Pseudonym;

class KeyFileTest {

  @TempDir
  private Path folder;

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void a_new_key_is_its_owners_alone_and_is_the_same_the_next_time() throws IOException {
    Configuration configuration = configuration("key: secret/pseudonym.key");
    assertThat(KeyFile.find(configuration)).isEmpty();
    String rotation = KeyFile.read(configuration).rotation();
    assertThat(KeyFile.read(configuration).rotation()).isEqualTo(rotation);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secret/pseudonym.key"))))
        .isEqualTo("rw-------");
    assertThat(folder.resolve("secret").toFile().list()).containsExactly("pseudonym.key");
  }

  @Test
  void a_key_in_the_lake_or_of_few_bytes_is_refused() throws IOException {
    assertThatThrownBy(() -> KeyFile.read(configuration("key: lake/pseudonym.key"))).isInstanceOf(UserException.class)
        .hasMessageContaining("it lies in the lake");
    Files.writeString(folder.resolve("short.key"), "abc");
    assertThatThrownBy(() -> KeyFile.read(configuration("key: short.key"))).isInstanceOf(UserException.class)
        .hasMessageContaining("it could be guessed");
  }

  @Test
  void an_old_key_is_kept_only_where_it_has_marked_somebody() throws IOException {
    Configuration configuration = configuration("key: pseudonym.key");
    Pseudonym first = KeyFile.read(configuration);
    Pseudonym second = KeyFile.rotate(configuration, Set.of());
    assertThat(second.rotation()).isNotEqualTo(first.rotation());
    assertThat(folder.resolve("pseudonym.key." + first.rotation())).doesNotExist();
    Set<String> marks = Set.of(Forgotten.mark(second, "skm-2017", "a", "7"));
    Pseudonym third = KeyFile.rotate(configuration, marks);
    assertThat(folder.resolve("pseudonym.key." + second.rotation())).exists();
    assertThat(KeyFile.forgotten(configuration, third, marks).contains("skm-2017", "a", "7")).isTrue();
  }

  private Configuration configuration(String key) throws IOException {
    return Configuration.read(Files.writeString(folder.resolve("prima.yaml"),
        "lake: lake\n" + key + "\ninputs: [{source: skm-wide, path: a.csv}]\n"));
  }
}
