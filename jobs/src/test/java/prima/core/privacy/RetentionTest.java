package prima.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import prima.core.survey.Period;
import prima.core.survey.Settings;

class RetentionTest {

  private static final YearMonth TODAY = YearMonth.of(2026, 11);

  @Test
  void rows_of_24_months_are_those_of_this_month_two_years_ago_and_later() {
    Retention retention = read(Map.of("raw", "24 months", "clean", "5 years", "snapshots", "30 days"));
    assertThat(retention.firstRawMonth(TODAY)).contains(Period.parse("2024-11"));
    assertThat(retention.firstCleanMonth(TODAY)).contains(Period.parse("2021-11"));
    assertThat(retention.snapshots()).isEqualTo(Duration.ofDays(30));
  }

  @Test
  void what_is_not_said_is_kept_for_ever_and_replaced_states_for_a_week() {
    assertThat(read(Map.of())).isEqualTo(Retention.DEFAULT);
    assertThat(read(Map.of("raw", "forever")).firstRawMonth(TODAY)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"raw, 24, 'Write whole months or years'", "raw, 0 months, 'Write whole months or years'",
      "clean, 90 days, 'Write whole months or years'", "snapshots, 2 months, 'Write days'"})
  void a_term_that_is_none_is_refused_with_an_example(String key, String text, String message) {
    Map<String, String> block = new HashMap<>(Map.of("raw", "1 month"));
    block.put(key, text);
    assertThatThrownBy(() -> read(block)).hasMessageContaining(message)
        .hasMessageContaining("'retention." + key + "'");
  }

  @Test
  void clean_rows_are_not_kept_shorter_than_the_raw_ones_they_are_made_of() {
    assertThatThrownBy(() -> read(Map.of("raw", "24 months", "clean", "12 months")))
        .hasMessageContaining("Cannot keep clean rows for 12 months: raw rows are kept longer");
  }

  private static Retention read(Map<String, String> block) {
    return Retention.of(Settings.of(block, "prima.yaml"));
  }
}
