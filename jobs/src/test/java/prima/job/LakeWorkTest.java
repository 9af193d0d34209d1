package prima.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import prima.core.UserException;
import prima.core.UserException.Kind;

class LakeWorkTest {

  @Test
  void a_full_disk_is_said_in_words_and_has_its_own_exit_code_however_deep_it_lies() {
    RuntimeException told = LakeWork.told(new RuntimeException("Job aborted",
        new IOException("/lake/x.parquet: No space left on device")));
    assertThat(told).isInstanceOf(UserException.class).hasMessageContaining("Make room")
        .hasMessageContaining("Nothing that was published is changed");
    assertThat(((UserException) told).kind().exitCode()).isEqualTo(7);
  }

  @Test
  void the_users_own_error_is_found_within_what_surrounds_it_and_others_stay_as_they_are() {
    UserException own = new UserException(Kind.INPUT, "Cannot read a.csv");
    RuntimeException other = new IllegalStateException("x", new IOException("broken pipe"));
    assertThat(LakeWork.told(new RuntimeException(own))).isSameAs(own);
    assertThat(LakeWork.told(other)).isSameAs(other);
  }
}
