package prima.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class HiddenMembersTest {

  private static final int MINIMUM = 5;
  private static final Suppression RULE = new Suppression(MINIMUM);

  @Test
  void nobody_is_hidden_where_nobody_is_small() {
    assertThat(RULE.hide(Map.of("a", 5L, "b", 90L, "empty", 0L))).isEmpty();
  }

  @Test
  void a_small_member_takes_the_smallest_other_one_with_it() {
    assertThat(RULE.hide(Map.of("tiny", 3L, "small", 7L, "large", 90L))).containsExactly("small", "tiny");
  }

  @Test
  void two_small_members_protect_each_other() {
    assertThat(RULE.hide(Map.of("a", 3L, "b", 2L, "large", 90L))).containsExactly("a", "b");
  }

  @Test
  void members_at_the_ends_of_what_is_possible_need_one_more() {
    assertThat(RULE.hide(Map.of("one", 1L, "five", 5L, "six", 6L, "large", 90L))).containsExactly("five", "one", "six");
    assertThat(RULE.hide(Map.of("a", 4L, "b", 4L, "six", 6L))).containsExactly("a", "b", "six");
  }

  @Test
  void of_a_thousand_wholes_no_count_of_a_hidden_member_can_be_computed() {
    Random random = new Random(2017);
    for (int round = 0; round < 1_000; round++) {
      Map<String, Long> people = new TreeMap<>();
      for (int member = 0; member < 3 + random.nextInt(5); member++) {
        people.put("m" + member, (long) random.nextInt(12));
      }
      Set<String> hidden = RULE.hide(people);
      boolean isAllHidden = people.values().stream().filter(count -> count > 0).count() == hidden.size();
      if (!isAllHidden) {
        hidden.forEach(member -> assertThat(possible(people, hidden, member)).as(people + " " + member)
            .hasSizeGreaterThan(1));
      }
    }
  }

  /** All counts of one hidden member that fit what is told. */
  private static List<Long> possible(Map<String, Long> people, Set<String> hidden, String member) {
    long rest = hidden.stream().mapToLong(people::get).sum();
    long fewest = 0;
    long most = 0;
    for (String other : hidden) {
      if (!other.equals(member)) {
        boolean isSmall = people.get(other) < MINIMUM;
        fewest += isSmall ? 1 : MINIMUM;
        most += isSmall ? MINIMUM - 1 : rest;
      }
    }
    boolean isSmall = people.get(member) < MINIMUM;
    List<Long> possible = new ArrayList<>();
    for (long count = isSmall ? 1 : MINIMUM; count <= (isSmall ? MINIMUM - 1 : rest); count++) {
      if (rest - count >= fewest && rest - count <= most) {
        possible.add(count);
      }
    }
    return possible;
  }
}
