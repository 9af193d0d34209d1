package prima.stage.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import prima.stage.clean.DuplicateSearch.Candidate;
import prima.stage.clean.DuplicateSearch.Finding;
import prima.stage.clean.DuplicateSearch.Place;

class DuplicateSearchTest {

  private static final long NOON = 1_790_000_000_000_000L;
  private static final long SECOND = 1_000_000L;
  private static final int FIVE_MINUTES = 300;

  private final DuplicateSearch search = new DuplicateSearch();

  @Test
  void of_rows_with_one_key_the_first_by_file_and_line_is_kept_in_whatever_order_they_come() {
    search.add(row("b.csv", 2, 7));
    search.add(row("a.csv", 9, 7));
    search.add(row("a.csv", 3, 7));
    search.add(row("a.csv", 1, 8));

    assertThat(search.findings()).isEqualTo(Map.of(place("b.csv", 2), Finding.REPEATED,
        place("a.csv", 9), Finding.REPEATED));
  }

  @Test
  void all_parts_of_the_first_questionnaire_are_kept_and_all_of_its_repetition_are_not() {
    search.add(part("b.csv", 2, 2, 7));
    search.add(part("b.csv", 3, 2, 7));
    search.add(part("a.csv", 5, 5, 7));
    search.add(part("a.csv", 6, 5, 7));

    assertThat(search.findings()).containsOnlyKeys(place("b.csv", 2), place("b.csv", 3));
  }

  @Test
  void keys_that_share_only_their_first_half_are_different() {
    search.add(new Candidate(place("a.csv", 1), place("a.csv", 1), 7, 1, 0, 0, 0));
    search.add(new Candidate(place("a.csv", 2), place("a.csv", 2), 7, 2, 0, 0, 0));

    assertThat(search.findings()).isEmpty();
  }

  @Test
  void equal_content_soon_after_is_likely_the_same_and_later_is_not() {
    search.add(answered(1, 100, NOON));
    search.add(answered(2, 100, NOON + FIVE_MINUTES * SECOND));
    search.add(answered(3, 100, NOON + (2 * FIVE_MINUTES + 1) * SECOND));
    search.add(answered(4, 101, NOON));

    assertThat(search.findings()).isEqualTo(Map.of(place("a.csv", 2), Finding.LIKELY));
  }

  @Test
  void each_is_compared_with_the_one_before_it_in_time_not_in_the_file() {
    search.add(answered(1, 100, NOON + 8 * 60 * SECOND));
    search.add(answered(2, 100, NOON));
    search.add(answered(3, 100, NOON + 4 * 60 * SECOND));

    assertThat(search.findings()).containsOnlyKeys(place("a.csv", 1), place("a.csv", 3));
  }

  @Test
  void a_row_that_nobody_compares_by_its_content_is_never_likely_the_same() {
    search.add(new Candidate(place("a.csv", 1), place("a.csv", 1), 1, 1, 0, NOON, 0));
    search.add(new Candidate(place("a.csv", 2), place("a.csv", 2), 2, 2, 0, NOON, 0));

    assertThat(search.findings()).isEmpty();
  }

  @Test
  void a_repeated_row_is_not_the_one_that_another_is_likely_the_same_as() {
    search.add(new Candidate(place("a.csv", 1), place("a.csv", 1), 1, 1, 100, NOON, FIVE_MINUTES));
    search.add(new Candidate(place("b.csv", 1), place("b.csv", 1), 1, 1, 100, NOON, FIVE_MINUTES));

    assertThat(search.findings()).isEqualTo(Map.of(place("b.csv", 1), Finding.REPEATED));
  }

  @Test
  void rows_are_found_among_many_that_share_nothing() {
    for (int line = 1; line <= 100_000; line++) {
      search.add(row("a.csv", line, line));
    }
    search.add(row("b.csv", 1, 54_321));

    assertThat(search.findings()).isEqualTo(Map.of(place("b.csv", 1), Finding.REPEATED));
  }

  private static Place place(String file, long line) {
    return new Place(file, "skm-wide", line);
  }

  private static Candidate row(String file, long line, long key) {
    return part(file, line, line, key);
  }

  private static Candidate part(String file, long line, long firstLine, long key) {
    return new Candidate(place(file, line), place(file, firstLine), key, -key, 0, 0, 0);
  }

  private static Candidate answered(long line, long content, long at) {
    return new Candidate(place("a.csv", line), place("a.csv", line), line, -line, content, at, FIVE_MINUTES);
  }
}
