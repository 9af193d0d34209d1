package prima.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ForgottenTest {

  private final Pseudonym key = new Pseudonym("the key of this year, 32 bytes..".getBytes(StandardCharsets.UTF_8));
  private final Pseudonym newer = new Pseudonym("the key of next year, 32 bytes..".getBytes(StandardCharsets.UTF_8));

  @Test
  void a_marked_person_is_known_and_the_same_id_in_another_unit_is_not() {
    Forgotten forgotten = new Forgotten(Map.of(key.rotation(), key), Set.of(Forgotten.mark(key, "skm-2017", "a", "7")));
    assertThat(forgotten.contains("skm-2017", "a", "7")).isTrue();
    assertThat(forgotten.contains("skm-2017", "b", "7")).isFalse();
  }

  @Test
  void a_mark_is_no_pseudonym_and_does_not_tell_the_id() {
    String mark = Forgotten.mark(key, "skm-2017", "a", "R-77");
    assertThat(mark).startsWith(key.rotation() + "-").doesNotContain("R-77", key.of("skm-2017", "a", "R-77"));
  }

  @Test
  void marks_of_an_older_key_count_as_long_as_that_key_is_there() {
    Set<String> marks = Set.of(Forgotten.mark(key, "row", "7"));
    assertThat(new Forgotten(Map.of(key.rotation(), key, newer.rotation(), newer), marks).contains("row", "7")).isTrue();
    assertThatThrownBy(() -> new Forgotten(Map.of(newer.rotation(), newer), marks))
        .hasMessageContaining("Cannot tell who was forgotten: key " + key.rotation());
  }
}
