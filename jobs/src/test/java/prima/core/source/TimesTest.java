package prima.core.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {

  private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
  private static final Times NUMBERS =
      new Times(List.of("yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ssX"), List.of(), JAKARTA);
  private static final Times NAMES = new Times(List.of("d MMM yyyy HH:mm", "d MMM yyyy"), List.of("id", "en"), JAKARTA);

  @ParameterizedTest
  @ValueSource(strings = {"01/02/2026", "2026-13-01", "2026-02-30", "1900-01-01", "9999-01-01", "2026-10-01 25:00:00",
      "2026-10-01 08:00", " 2026-10-01", "2026-10-01x", "kemarin", ""})
  void only_the_declared_forms_of_days_that_exist_are_dates(String text) {
    assertThat(NUMBERS.read(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2026-10-31 23:59:59, 2026-10-31T23:59:59", "2026-11-01, 2026-11-01T00:00",
      "2026-10-31T16:59:59Z, 2026-10-31T23:59:59", "2026-10-31T17:00:00Z, 2026-11-01T00:00",
      "2026-11-01T01:59:59+09, 2026-10-31T23:59:59"})
  void the_zone_of_the_source_decides_the_month(String text, String local) {
    assertThat(NUMBERS.read(text).orElseThrow().local()).hasToString(local);
  }

  @Test
  void a_clock_that_is_put_forward_skips_no_moment_and_one_that_is_put_back_doubles_none() {
    Times london = new Times(List.of("yyyy-MM-dd HH:mm"), List.of(), ZoneId.of("Europe/London"));
    assertThat(london.read("2026-03-29 01:30").orElseThrow().instant()).hasToString("2026-03-29T01:30:00Z");
    assertThat(london.read("2026-10-25 01:30").orElseThrow().instant()).hasToString("2026-10-25T00:30:00Z");
  }

  @ParameterizedTest
  @CsvSource({"3 Okt 2026, 10", "3 Oct 2026, 10", "3 Mei 2026, 5", "3 May 2026 08:10, 5", "13 DES 2026, 12",
      "3 agu 2026, 8"})
  void names_of_months_are_read_in_each_declared_language_in_any_case(String text, int month) {
    assertThat(NAMES.read(text).orElseThrow().local().getMonthValue()).isEqualTo(month);
  }

  @Test
  void names_of_months_do_not_depend_on_the_language_of_the_machine() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar"));
      assertThat(new Times(List.of("dd MMM uuuu"), List.of("id"), JAKARTA).read("03 Mei 2026").orElseThrow().local())
          .hasToString("2026-05-03T00:00");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void a_day_without_a_time_of_day_says_so() {
    assertThat(NUMBERS.read("2026-10-01").orElseThrow().hasTimeOfDay()).isFalse();
    assertThat(NUMBERS.read("2026-10-01 00:00:00").orElseThrow().hasTimeOfDay()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"03/10/2026 9:05:01", "03/10/2026 09.05.01", "2026/10/03 9:05:01 AM GMT+7"})
  void the_time_stamps_of_Google_Forms_are_read_as_each_account_writes_them(String text) {
    Times forms = new Times(List.of("dd/MM/yyyy H:mm:ss", "dd/MM/yyyy H.mm.ss", "yyyy/MM/dd h:mm:ss a O"), List.of("en"),
        JAKARTA);
    assertThat(forms.read(text).orElseThrow().local()).hasToString("2026-10-03T09:05:01");
  }

  @Test
  void a_pattern_that_is_none_is_refused() {
    assertThatThrownBy(() -> new Times(List.of("tanggal"), List.of(), JAKARTA))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
