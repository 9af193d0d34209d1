package prima.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import prima.core.survey.Compatibility;
import prima.core.survey.Instrument;
import prima.core.survey.MissingRule;
import prima.core.survey.Scale;

@ExtendWith(GoldenCount.class)
class ChangeTest {

  private static final Map<String, MultipleTesting> METHODS = Map.of("bonferroni", MultipleTesting.BONFERRONI,
      "holm", MultipleTesting.HOLM, "hochberg", MultipleTesting.HOCHBERG, "hommel", MultipleTesting.HOMMEL,
      "BH", MultipleTesting.BENJAMINI_HOCHBERG, "BY", MultipleTesting.BENJAMINI_YEKUTIELI);
  private static final Instrument RATING = Instruments.of(new Scale(1, 5), 1, MissingRule.AVAILABLE_PER_ELEMENT,
      Compatibility.NONE, List.of(), 1);

  @Test
  void every_unit_changes_as_in_the_golden_case() {
    Golden golden = Golden.open("d08");
    List<Double> probabilities = new ArrayList<>();
    for (JsonNode expected : golden.expected("units")) {
      String unit = expected.get("unit").asText();
      ResponseTally first = tally(golden, unit, true);
      ResponseTally second = tally(golden, unit, false);
      Change change = Change.between(bounded(first), bounded(second));
      golden.same(unit + " n1", expected.get("n1"), first.respondents());
      golden.same(unit + " n2", expected.get("n2"), second.respondents());
      golden.same(unit + " mean1", expected.get("mean1"), bounded(first).value());
      golden.same(unit + " mean2", expected.get("mean2"), bounded(second).value());
      golden.same(unit + " var1", expected.get("var1"), bounded(first).variance() * first.respondents());
      golden.same(unit + " var2", expected.get("var2"), bounded(second).variance() * second.respondents());
      golden.same(unit + " difference", expected.get("diff"), change.difference());
      golden.same(unit + " se", expected.get("se"), change.standardError());
      golden.same(unit + " t", expected.get("t"), change.difference() / change.standardError());
      golden.same(unit + " df", expected.get("df"), change.degreesOfFreedom());
      golden.same(unit + " p", expected.get("p"), change.probability());
      golden.same(unit + " lower", expected.get("lo"), change.tInterval().lower());
      golden.same(unit + " upper", expected.get("hi"), change.tInterval().upper());
      golden.same(unit + " equivalence", golden.expected("equivalence_tost_margin_0.2", unit),
          change.equivalence(0.2));
      RankSumTest ranks = RankSumTest.of(counts(second), counts(first));
      golden.same(unit + " W", expected.get("W"), ranks.statistic());
      golden.same(unit + " p of ranks", expected.get("p_wilcox"), ranks.probability());
      golden.same(unit + " corrected p of ranks", expected.get("p_wilcox_cc"), ranks.correctedProbability());
      probabilities.add(change.probability().getAsDouble());
    }
    METHODS.forEach((name, method) -> {
      List<Double> adjusted = method.adjust(probabilities);
      for (int i = 0; i < adjusted.size(); i++) {
        golden.same(name, golden.expected("units").get(i).get(name), adjusted.get(i));
      }
    });
  }

  @Test
  void tests_that_could_not_be_made_are_not_counted() {
    Golden golden = Golden.open("d08");
    List<Double> probabilities = new ArrayList<>();
    golden.expected("p_adjust_edge", "p").forEach(p -> probabilities.add(p.isNull() ? null : p.asDouble()));
    METHODS.forEach((name, method) -> {
      List<Double> adjusted = method.adjust(probabilities);
      for (int i = 0; i < adjusted.size(); i++) {
        golden.same(name + " " + i, golden.expected("p_adjust_edge", name).get(i),
            adjusted.get(i) == null ? OptionalDouble.empty() : OptionalDouble.of(adjusted.get(i)));
      }
    });
  }

  @Test
  void without_spread_in_either_sample_there_is_no_test() {
    BoundedEstimate before = new BoundedEstimate(100, 0, 4, 5, 25, 100);
    BoundedEstimate after = new BoundedEstimate(75, 0, 4, 5, 25, 100);
    Change change = Change.between(before, after);
    assertThat(change.probability()).isEmpty();
    assertThat(change.degreesOfFreedom()).isEmpty();
    assertThat(change.equivalence(3)).isEmpty();
    assertThat(change.interval().contains(-25)).isTrue();
    assertThat(change.interval().upper()).isGreaterThan(change.interval().lower());
  }

  @Test
  void figures_that_move_together_change_with_less_error() {
    BoundedEstimate before = new BoundedEstimate(78, 2, 30, 31, 25, 100);
    BoundedEstimate after = new BoundedEstimate(81, 2, 25, 26, 25, 100);
    Change apart = Change.between(before, after);
    Change together = Change.between(before, after, 3);
    assertThat(together.standardError()).isEqualTo(Math.sqrt(2));
    assertThat(together.degreesOfFreedom()).hasValue(25);
    assertThat(together.interval().lower()).isGreaterThan(apart.interval().lower());
    assertThat(together.interval().upper()).isLessThan(apart.interval().upper());
    assertThat(Change.between(before, after, 4).probability()).isEmpty();
  }

  @Test
  void one_sample_without_spread_leaves_the_test_to_the_other() {
    Change change = Change.between(new BoundedEstimate(100, 0, 4, 5, 25, 100),
        new BoundedEstimate(80, 5, 9, 10, 25, 100));
    assertThat(change.degreesOfFreedom()).hasValue(9);
  }

  @Test
  void equal_answers_have_no_rank_sum_test() {
    assertThat(RankSumTest.of(new long[] {0, 4}, new long[] {0, 9}).probability()).isEmpty();
    assertThat(RankSumTest.of(new long[] {0, 0}, new long[] {0, 9}).probability()).isEmpty();
  }

  @Test
  void an_empty_table_has_nothing_to_adjust() {
    assertThat(MultipleTesting.BENJAMINI_HOCHBERG.adjust(Arrays.asList(null, null))).containsExactly(null, null);
  }

  private static BoundedEstimate bounded(ResponseTally tally) {
    return IndexEstimator.ofIndex(RATING).estimate(tally).bounded().orElseThrow();
  }

  private static long[] counts(ResponseTally tally) {
    return IntStream.rangeClosed(1, 5).mapToLong(answer -> tally.count(0, answer)).toArray();
  }

  private static ResponseTally tally(Golden golden, String unit, boolean first) {
    ResponseTally tally = new ResponseTally(TallyShape.of(RATING));
    golden.rows("input.csv").stream()
        .filter(row -> row.getField("unit").equals(unit) && row.getField("period").equals("2026-01") == first)
        .forEach(row -> tally.add(new int[] {Integer.parseInt(row.getField("y"))}));
    return tally;
  }
}
