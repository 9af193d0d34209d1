package prima.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import prima.core.UserException;

class LakeTest {

  @TempDir
  private Path folder;

  @Test
  void a_lake_is_free_again_when_it_is_closed() {
    Lake lake = Lakes.lake(folder);
    assertThatThrownBy(() -> Lakes.lake(folder)).isInstanceOf(UserException.class).hasMessageContaining("Wait until");
    assertThatThrownBy(() -> Lakes.lake(folder.resolve("../" + folder.getFileName())))
        .isInstanceOf(UserException.class);
    lake.close();
    Lakes.lake(folder).close();
  }

  @Test
  void a_run_that_has_not_ended_leaves_its_mark_and_its_journal() {
    try (Lake lake = Lakes.lake(folder)) {
      lake.begin();
      assertThat(lake.journal()).isEmpty();
      lake.writeJournal(List.of("move\ta\tb", "move\tc\td"));
    }
    try (Lake lake = Lakes.lake(folder)) {
      assertThat(lake.wasInterrupted()).isTrue();
      assertThat(lake.journal()).contains(List.of("move\ta\tb", "move\tc\td"));
      lake.end();
      assertThat(lake.wasInterrupted()).isFalse();
      assertThat(folder.toFile().list()).containsExactly(".lock", "raw");
    }
  }

  @Test
  void a_journal_that_was_not_written_to_its_end_is_none() throws Exception {
    Files.writeString(folder.resolve("publish.journal.new"), "table\tunit_in");
    try (Lake lake = Lakes.lake(folder)) {
      assertThat(lake.journal()).isEmpty();
    }
  }

  @Test
  void a_lake_that_is_a_file_or_lies_in_one_is_named_with_what_to_do() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");
    for (Path wrong : List.of(file, file.resolve("lake"))) {
      assertThatThrownBy(() -> Lakes.lake(wrong)).isInstanceOf(UserException.class)
          .hasMessageStartingWith("Cannot write to lake " + wrong + ": ").hasMessageContaining("Check that it is a folder")
          .extracting(e -> ((UserException) e).kind().exitCode()).isEqualTo(6);
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void a_lake_without_the_right_to_write_is_named() throws Exception {
    Path lake = Files.createDirectory(folder.resolve("lake"),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r-xr-xr-x")));
    assumeFalse(Files.isWritable(lake), "this user may write everywhere");
    assertThatThrownBy(() -> Lakes.lake(lake)).isInstanceOf(UserException.class)
        .hasMessageContaining("you have no right to write there");
  }
}
