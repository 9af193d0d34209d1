package prima.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import prima.core.survey.Period;

class PeriodsTest {

  @Test
  void one_month_is_a_range_of_one() {
    assertThat(Periods.parse("2026-10")).isEqualTo(Periods.parse("2026-10..2026-10")).hasToString("2026-10");
    assertThat(Periods.parse("2026-10").contains(Period.parse("2026-10"))).isTrue();
    assertThat(Periods.parse("2026-10").contains(Period.parse("2026-09"))).isFalse();
  }

  @Test
  void a_range_holds_both_its_ends_and_crosses_years() {
    Periods periods = Periods.parse("2025-12..2026-01");
    assertThat(periods.contains(Period.parse("2025-12"))).isTrue();
    assertThat(periods.contains(Period.parse("2026-01"))).isTrue();
    assertThat(periods.contains(Period.parse("2026-02"))).isFalse();
    assertThat(periods.withMonthsBefore(2)).hasToString("2025-10..2026-01");
  }

  @Test
  void all_months_hold_every_month_and_have_none_before() {
    assertThat(Periods.ALL.contains(Period.parse("1999-01"))).isTrue();
    assertThat(Periods.ALL.withMonthsBefore(12)).isEqualTo(Periods.ALL).hasToString("all");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2026", "2026-13", "2026-10..", "..2026-10", "2026-10..2026-09", "2026-1", "a..b..c",
      "2026-10-01"})
  void what_is_no_period_is_refused_with_what_was_written(String text) {
    assertThatThrownBy(() -> Periods.parse(text)).isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Cannot ");
  }
}
