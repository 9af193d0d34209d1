package prima.core.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SampleRegencyTest {

  /** Places, companies and offices that exist, and words that only stand in names of people. */
  private static final Pattern REAL_NAME = Pattern.compile("\\b(BPJS|Pertamina|Mandiri|BRI|BNI|PLN|Jakarta|Bandung|"
      + "Surabaya|Bantul|Sleman|Sidoarjo|Jawa|Sumatera|Kalimantan|Sulawesi|Papua|Bali|Jokowi|Prabowo|Budi|Siti|Joko|"
      + "Slamet|Agus|Sri|Dewi|Ahmad|Muhammad)\\b", Pattern.CASE_INSENSITIVE);

  @Test
  void the_same_seed_gives_the_same_rows() {
    assertThat(content(SampleFixture.regency(1))).isEqualTo(content(SampleFixture.regency(1)));
  }

  @Test
  void another_seed_gives_other_rows() {
    assertThat(content(SampleFixture.regency(1))).isNotEqualTo(content(SampleFixture.regency(2)));
  }

  @Test
  void there_are_fifty_units() {
    assertThat(SampleFixture.SAMPLE.unitCodes()).hasSize(50).doesNotHaveDuplicates();
  }

  @Test
  void there_is_one_survey_file_for_each_of_24_months() {
    assertThat(SampleFixture.months()).hasSize(24)
        .allSatisfy(month -> assertThat(SampleFixture.FILES).containsKey("skm/" + month + ".csv"));
  }

  @Test
  void about_sixty_thousand_people_answer() {
    assertThat(SampleFixture.months().mapToInt(month -> SampleFixture.surveys(month).size()).sum())
        .isBetween(50_000, 70_000);
  }

  @Test
  void a_few_thousand_people_complain() {
    assertThat(SampleFixture.complaints().count()).isBetween(1_500L, 5_000L);
  }

  @Test
  void the_index_of_the_regency_is_that_of_a_usual_regency() {
    assertThat(SampleFixture.index(SampleFixture.surveys(SampleFixture.FACTS.firstMonth()))).isBetween(76.0, 88.0);
  }

  @Test
  void answers_of_one_person_resemble_each_other() {
    List<int[]> complete = SampleFixture.surveys(SampleFixture.LAST).stream().filter(row -> row.length > 13)
        .map(row -> List.of(row[5], row[11])).filter(pair -> pair.stream().allMatch(cell -> cell.matches("[1-4]")))
        .map(pair -> pair.stream().mapToInt(Integer::parseInt).toArray()).toList();
    assertThat(correlation(complete)).isBetween(0.2, 0.7);
  }

  @Test
  void people_write_several_hundred_different_suggestions() {
    assertThat(SampleFixture.months().flatMap(month -> SampleFixture.surveys(month).stream())
        .filter(row -> row.length > 14).map(row -> row[14]).distinct().count()).isGreaterThan(1_000);
  }

  @Test
  void no_text_names_a_real_place_agency_or_person() {
    Stream<String> suggestions = SampleFixture.months().flatMap(month -> SampleFixture.surveys(month).stream())
        .filter(row -> row.length > 14).map(row -> row[14]);
    Stream<String> complaints = SampleFixture.complaints().map(row -> row[9]);
    Stream<String> units = SampleFixture.FILES.get("units.csv").body().stream().map(row -> row[1]);
    assertThat(Stream.of(suggestions, complaints, units).flatMap(texts -> texts).distinct()
        .filter(text -> REAL_NAME.matcher(text).find()).toList()).isEmpty();
  }

  @Test
  void no_place_of_a_sentence_is_left_unfilled() {
    assertThat(content(SampleFixture.SAMPLE).toLowerCase(Locale.ROOT)).doesNotContain("{", "}");
  }

  @Test
  void no_case_is_answered_before_it_is_received_or_closed_before_it_is_answered() {
    assertThat(SampleFixture.complaints().filter(row -> row[4].startsWith("20") && !row[4].startsWith("2026-13")))
        .allSatisfy(row -> {
          assertThat(row[5].isEmpty() || row[5].compareTo(row[4]) >= 0).isTrue();
          assertThat(row[6].isEmpty() || row[6].compareTo(row[5]) >= 0).isTrue();
        });
  }

  @Test
  void some_cases_are_open_and_some_come_at_night() {
    assertThat(SampleFixture.complaints().filter(row -> row[6].isEmpty()).count()).isGreaterThan(50);
    assertThat(SampleFixture.complaints().filter(row -> row[4].matches(".* (2[1-3]|0[0-5]):.*")).count())
        .isGreaterThan(100);
  }

  private static String content(SampleRegency sample) {
    return sample.files().map(file -> file.name() + "\n" + file.rows().stream().map(row -> String.join(",", row))
        .collect(Collectors.joining("\n"))).collect(Collectors.joining("\n"));
  }

  private static double correlation(List<int[]> pairs) {
    double meanFirst = pairs.stream().mapToInt(pair -> pair[0]).average().orElseThrow();
    double meanSecond = pairs.stream().mapToInt(pair -> pair[1]).average().orElseThrow();
    double together = 0;
    double first = 0;
    double second = 0;
    for (int[] pair : pairs) {
      together += (pair[0] - meanFirst) * (pair[1] - meanSecond);
      first += (pair[0] - meanFirst) * (pair[0] - meanFirst);
      second += (pair[1] - meanSecond) * (pair[1] - meanSecond);
    }
    return together / Math.sqrt(first * second);
  }
}
