package prima.core.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static prima.core.sample.SampleFixture.FACTS;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import prima.core.survey.Period;

class PlantedFactsTest {

  @Test
  void the_improving_unit_gains_more_than_eight_points() {
    assertThat(change(PlantedFacts.IMPROVING_UNIT, FACTS.improvesFrom())).isGreaterThan(8);
  }

  @Test
  void the_worsening_unit_loses_more_than_eight_points() {
    assertThat(change(PlantedFacts.WORSENING_UNIT, FACTS.worsensFrom())).isLessThan(-8);
  }

  @Test
  void no_other_unit_changes_by_more_than_three_points() {
    assertThat(SampleFixture.SAMPLE.unitCodes().stream()
        .filter(unit -> !Set.of(PlantedFacts.IMPROVING_UNIT, PlantedFacts.WORSENING_UNIT, PlantedFacts.TINY_UNIT,
            PlantedFacts.SEVEN_UNIT, PlantedFacts.NEW_UNIT).contains(unit)))
        .allSatisfy(unit -> assertThat(change(unit, FACTS.improvesFrom())).isBetween(-3.0, 3.0));
  }

  @Test
  void the_worsening_unit_is_complained_of_more_often() {
    double before = monthlyComplaints(PlantedFacts.WORSENING_UNIT, month -> month.compareTo(FACTS.worsensFrom()) < 0);
    double after = monthlyComplaints(PlantedFacts.WORSENING_UNIT, month -> month.compareTo(FACTS.worsensFrom()) >= 0);
    assertThat(after).isGreaterThan(2 * before);
  }

  @Test
  void the_new_topic_is_in_no_text_before_the_last_month() {
    Stream<String> suggestions = SampleFixture.months().filter(month -> month.compareTo(FACTS.lastMonth()) < 0)
        .flatMap(month -> SampleFixture.surveys(month).stream()).filter(row -> row.length > 14).map(row -> row[14]);
    Stream<String> complaints = SampleFixture.complaints()
        .filter(row -> !row[0].startsWith("ADU-" + compact(FACTS.lastMonth()))).map(row -> row[9]);
    assertThat(Stream.concat(suggestions, complaints).map(text -> text.toLowerCase(Locale.ROOT)))
        .noneMatch(text -> text.contains("aplikasi"));
  }

  @Test
  void each_unit_of_the_new_topic_gets_eighteen_complaints_about_it_in_the_last_month() {
    assertThat(PlantedFacts.NEW_TOPIC_UNITS).allSatisfy(unit -> assertThat(SampleFixture.complaints(unit)
        .filter(row -> row[3].equals(PlantedFacts.NEW_TOPIC_CATEGORY)).count())
        .isEqualTo(PlantedFacts.NEW_TOPIC_COMPLAINTS));
  }

  @Test
  void nearly_all_complaints_of_the_new_category_say_the_new_phrase() {
    assertThat(SampleFixture.complaints().filter(row -> row[3].equals(PlantedFacts.NEW_TOPIC_CATEGORY))
        .filter(row -> row[9].toLowerCase(Locale.ROOT).contains(PlantedFacts.NEW_TOPIC_PHRASE)).count())
        .isGreaterThan(45);
  }

  @Test
  void the_tiny_unit_has_two_to_four_respondents() {
    assertThat(SampleFixture.months()).allSatisfy(
        month -> assertThat(SampleFixture.surveys(PlantedFacts.TINY_UNIT, month)).hasSizeBetween(2, 4));
  }

  @Test
  void one_unit_has_seven_respondents_in_every_month() {
    assertThat(SampleFixture.months()).allSatisfy(
        month -> assertThat(SampleFixture.surveys(PlantedFacts.SEVEN_UNIT, month)).hasSize(7));
  }

  @Test
  void the_new_unit_has_no_rows_before_it_opens() {
    assertThat(SampleFixture.months().filter(month -> !SampleFixture.surveys(PlantedFacts.NEW_UNIT, month).isEmpty())
        .findFirst()).contains(FACTS.opens());
  }

  @Test
  void numbers_are_unique_except_for_the_rows_delivered_twice() {
    List<String> seen = numbers(FACTS.repeatedMonth());
    assertThat(seen.size() - seen.stream().distinct().count()).isEqualTo(PlantedFacts.REPEATED_ROWS);
    assertThat(numbers(FACTS.lastMonth())).doesNotHaveDuplicates();
  }

  @Test
  void the_overlapping_file_brings_only_rows_already_known() {
    List<String[]> second = SampleFixture.FILES.get(FACTS.overlapFile()).body();
    assertThat(second).hasSameSizeAs(SampleFixture.surveys(PlantedFacts.OVERLAPPING_UNIT, FACTS.overlapMonth()));
    assertThat(numbers(FACTS.overlapMonth())).containsAll(second.stream().map(row -> row[0]).toList());
  }

  @Test
  void the_late_file_brings_only_new_rows() {
    List<String[]> late = SampleFixture.FILES.get(FACTS.lateFile()).body();
    assertThat(late).hasSize(PlantedFacts.LATE_ROWS);
    assertThat(numbers(FACTS.lateMonth())).doesNotContainAnyElementsOf(late.stream().map(row -> row[0]).toList());
  }

  @Test
  void a_unit_that_nobody_knows_has_eight_rows_a_month() {
    assertThat(SampleFixture.surveys(FACTS.lastMonth()).stream()
        .filter(row -> row.length > 2 && row[2].equals(PlantedFacts.UNMAPPED_NAME)).count())
        .isEqualTo(PlantedFacts.UNMAPPED_ROWS);
  }

  @Test
  void five_rows_of_a_month_have_no_date_that_can_be_read() {
    assertThat(SampleFixture.surveys(FACTS.lastMonth()).stream()
        .filter(row -> row.length < 2 || row[1].startsWith("2026-02-30")
            || !row[1].matches("\\d{4}-(0[1-9]|1[0-2])-.*")).count())
        .isEqualTo(PlantedFacts.REJECTED_ROWS);
  }

  @Test
  void twelve_complaints_carry_invented_personal_data() {
    assertThat(SampleFixture.complaints().map(row -> row[9]).filter(text ->
        text.contains(PlantedFacts.INVENTED_IDENTITY_NUMBER) || text.contains(PlantedFacts.INVENTED_TELEPHONE)
            || text.toLowerCase(Locale.ROOT).contains(PlantedFacts.INVENTED_EMAIL)).count())
        .isEqualTo(PlantedFacts.PERSONAL_TEXTS);
  }

  @Test
  void the_unit_that_is_awake_at_night_answers_within_two_hours() {
    assertThat(SampleFixture.complaints(PlantedFacts.NIGHT_UNIT).filter(row -> !row[5].isEmpty())
        .mapToLong(ComplaintHours::toAnswer)).allMatch(hours -> hours <= 2);
  }

  @Test
  void the_slow_unit_mostly_answers_after_a_week() {
    assertThat(SampleFixture.complaints(PlantedFacts.SLOW_UNIT).filter(row -> !row[5].isEmpty())
        .mapToLong(ComplaintHours::toAnswer).sorted().boxed().toList())
        .satisfies(hours -> assertThat(hours.get(hours.size() / 2)).isBetween(24L * 6, 24L * 12));
  }

  private static double change(String unit, Period from) {
    List<String[]> before = new ArrayList<>();
    List<String[]> after = new ArrayList<>();
    SampleFixture.months().forEach(month ->
        (month.compareTo(from) < 0 ? before : after).addAll(clean(SampleFixture.surveys(unit, month))));
    return SampleFixture.index(after) - SampleFixture.index(before);
  }

  private static List<String[]> clean(List<String[]> rows) {
    return rows.stream().filter(row -> row.length > 13).toList();
  }

  private static double monthlyComplaints(String unit, Predicate<Period> in) {
    List<Period> months = SampleFixture.months().filter(in).toList();
    Set<String> prefixes = months.stream().map(month -> "ADU-" + compact(month)).collect(Collectors.toSet());
    return (double) SampleFixture.complaints(unit).filter(row -> prefixes.contains(row[0].substring(0, 10))).count()
        / months.size();
  }

  private static List<String> numbers(Period month) {
    return SampleFixture.surveys(month).stream().map(row -> row[0]).toList();
  }

  private static String compact(Period month) {
    return month.toString().replace("-", "");
  }
}
