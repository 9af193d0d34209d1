package prima.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PublishableCountsTest {

  private static final List<String> VALUES = List.of("a", "b", "c");

  @Test
  void large_counts_are_published_with_their_totals() {
    PublishableCounts counts = of(Map.of("north", Map.of("a", 20L, "b", 30L), "south", Map.of("a", 40L)));
    assertThat(counts.count("north", "a")).hasValue(20);
    assertThat(counts.count("south", "b")).hasValue(0);
    assertThat(counts.total("a")).hasValue(60);
  }

  @Test
  void a_small_count_is_hidden_with_others_so_that_nobody_can_compute_it() {
    PublishableCounts counts = of(Map.of("north", Map.of("a", 3L, "b", 30L), "south", Map.of("a", 40L, "b", 50L)));
    assertThat(counts.count("north", "a")).isEmpty();
    assertThat(counts.count("north", "b")).isEmpty();
    assertThat(counts.count("south", "a")).isEmpty();
    assertThat(counts.count("south", "b")).isEmpty();
    assertThat(counts.total("a")).hasValue(43);
  }

  @Test
  void of_a_tiny_group_nothing_is_told_and_the_next_one_keeps_it_company() {
    PublishableCounts counts = of(Map.of("tiny", Map.of("a", 3L), "small", Map.of("a", 20L, "b", 20L),
        "large", Map.of("a", 60L, "b", 70L)));
    assertThat(VALUES.subList(0, 2)).allSatisfy(value -> {
      assertThat(counts.count("tiny", value)).as("zeros say what nobody is").isEmpty();
      assertThat(counts.count("small", value)).as("all less large would be tiny").isEmpty();
      assertThat(counts.count("large", value)).isPresent();
      assertThat(counts.total(value)).isPresent();
    });
  }

  @Test
  void nine_people_in_all_are_not_described() {
    PublishableCounts counts = of(Map.of("only", Map.of("a", 9L)));
    assertThat(counts.count("only", "a")).isEmpty();
    assertThat(counts.total("a")).isEmpty();
  }

  /** Every reader knows the sizes of the groups: each hidden count must be able to be another number all the same. */
  @Test
  @Timeout(60)
  void no_hidden_count_follows_from_what_is_published_and_from_the_sizes_of_the_groups() {
    Random random = new Random(7);
    int attacked = 0;
    for (int i = 0; i < 300; i++) {
      Map<String, Map<String, Long>> truth = new TreeMap<>();
      int groups = 1 + random.nextInt(4);
      for (int g = 0; g < groups; g++) {
        Map<String, Long> counts = new TreeMap<>();
        VALUES.forEach(value -> counts.put(value,
            (long) (random.nextInt(3) == 0 ? random.nextInt(5) : random.nextInt(25))));
        truth.put("g" + g, counts);
      }
      attacked += attack(truth, of(truth));
    }
    assertThat(attacked).isGreaterThan(500);
  }

  /** Looks for other counts that fit all that is published, cell by cell; answers how many cells were attacked. */
  private static int attack(Map<String, Map<String, Long>> truth, PublishableCounts published) {
    int hidden = 0;
    for (String group : truth.keySet()) {
      for (String value : VALUES) {
        long exact = truth.get(group).get(value);
        OptionalLong told = published.count(group, value);
        assertThat(told.isEmpty() || told.getAsLong() == exact && (exact == 0 || exact >= 5)).isTrue();
        if (told.isEmpty() && exact > 0) {
          hidden++;
          assertThat(fits(List.copyOf(truth.keySet()), 0, new long[VALUES.size()], false, truth, published, group, value))
              .as("another number of %s in %s of %s", value, group, truth).isTrue();
        }
      }
    }
    return hidden;
  }

  /** Tries to move one person from one value to another in each group: its size stays. */
  private static boolean fits(List<String> groups, int next, long[] changes, boolean isOther,
      Map<String, Map<String, Long>> truth, PublishableCounts published, String target, String value) {
    if (next == groups.size()) {
      return isOther && IntStream.range(0, changes.length)
          .allMatch(v -> changes[v] == 0 || published.total(VALUES.get(v)).isEmpty());
    }
    String group = groups.get(next);
    for (int from = 0; from < VALUES.size(); from++) {
      for (int to = 0; to < VALUES.size(); to++) {
        boolean mayMove = from == to || published.count(group, VALUES.get(from)).isEmpty()
            && published.count(group, VALUES.get(to)).isEmpty() && truth.get(group).get(VALUES.get(from)) > 0;
        if (mayMove) {
          long[] moved = changes.clone();
          moved[from]--;
          moved[to]++;
          boolean isTarget = from != to && group.equals(target) && (VALUES.get(from).equals(value)
              || VALUES.get(to).equals(value));
          if (fits(groups, next + 1, moved, isOther || isTarget, truth, published, target, value)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static PublishableCounts of(Map<String, Map<String, Long>> counts) {
    return PublishableCounts.of(counts, Suppression.OF_COUNTS, Suppression.OF_SCORES);
  }
}
