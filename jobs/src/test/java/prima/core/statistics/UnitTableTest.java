package prima.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import prima.core.survey.Instrument;
import prima.core.survey.MissingRule;
import prima.core.survey.Compatibility;

/** What sets units, or months of a unit, beside each other. */
class UnitTableTest {

  private static final Instrument TWO =
      Instruments.skm(MissingRule.AVAILABLE_PER_ELEMENT, Compatibility.NONE, 1, 1);

  @Test
  void the_parts_of_a_split_change_add_up_to_it_even_with_missing_answers() {
    Map<String, ResponseTally> before = Map.of("fast", tally(TWO, "4 4", "4 -", "3 4"), "slow", tally(TWO, "2 1"));
    Map<String, ResponseTally> after = Map.of("fast", tally(TWO, "4 4"), "slow", tally(TWO, "2 2", "- 1", "2 3"));
    MixEffect split = IndexSplit.between(TWO, before, after);
    assertThat(split.rate() + split.mix()).isCloseTo(index(TWO, after) - index(TWO, before), within(1e-12));
    assertThat(split.mix()).as("more people came for the slow service").isLessThan(0);
    assertThat(split.rate()).as("both services got better").isGreaterThan(0);
  }

  @Test
  void pooled_answers_are_split_as_they_are_pooled() {
    Instrument pooled = Instruments.skm(MissingRule.POOLED_CELLS, Compatibility.NONE, 1, 1);
    Map<String, ResponseTally> before = Map.of("fast", tally(pooled, "4 4", "4 -"), "slow", tally(pooled, "2 1"));
    Map<String, ResponseTally> after = Map.of("slow", tally(pooled, "- 1", "2 3"), "new", tally(pooled, "3 3"));
    MixEffect split = IndexSplit.between(pooled, before, after);
    assertThat(split.total()).isCloseTo(index(pooled, after) - index(pooled, before), within(1e-12));
  }

  @Test
  void an_index_without_straight_lines_is_that_of_the_other_respondents() {
    ResponseTally all = tally(TWO, "4 4", "4 4", "1 1", "4 -", "3 2", "- 1");
    ResponseTally others = tally(TWO, "4 -", "3 2", "- 1");
    ResponseTally without = all.withoutStraightLines();
    assertThat(IndexEstimator.ofIndex(TWO).estimate(without)).isEqualTo(IndexEstimator.ofIndex(TWO).estimate(others));
    assertThat(all.respondents()).as("the tally itself stays").isEqualTo(6);
    assertThat(without.straightLined()).isZero();
  }

  @Test
  void weighted_straight_lines_leave_with_their_weights() {
    ResponseTally all = new ResponseTally(TallyShape.of(TWO));
    ResponseTally others = new ResponseTally(TallyShape.of(TWO));
    Random random = new Random(5);
    for (int i = 0; i < 60; i++) {
      int[] answers = {1 + random.nextInt(4), 1 + random.nextInt(4)};
      double weight = 0.1 + random.nextDouble();
      all.add(answers, weight);
      if (answers[0] != answers[1]) {
        others.add(answers, weight);
      }
    }
    IndexEstimate ours = IndexEstimator.ofIndex(TWO).estimate(all.withoutStraightLines());
    IndexEstimate expected = IndexEstimator.ofIndex(TWO).estimate(others);
    assertThat(ours.respondents()).isEqualTo(expected.respondents());
    assertThat(ours.index().getAsDouble()).isCloseTo(expected.index().getAsDouble(), within(1e-10));
    assertThat(ours.standardError().getAsDouble()).isCloseTo(expected.standardError().getAsDouble(), within(1e-10));
  }

  @Test
  void a_scaled_tally_has_the_index_of_the_same_responses_with_larger_weights() {
    ResponseTally once = tally(TWO, "4 3", "2 1", "- 1");
    ResponseTally scaled = once.scaled(2.5);
    assertThat(scaled.weightSum()).isEqualTo(7.5);
    assertThat(scaled.squaredWeightSum()).isEqualTo(18.75);
    assertThat(scaled.answered(0)).isEqualTo(2);
    assertThat(IndexEstimator.ofIndex(TWO).estimate(scaled).standardError().getAsDouble())
        .isCloseTo(IndexEstimator.ofIndex(TWO).estimate(once).standardError().getAsDouble(), within(1e-12));
  }

  @Test
  void ranks_from_score_intervals_keep_a_handful_of_top_answers_uncertain() {
    IndexEstimate few = estimate(10, 4, 4);
    IndexEstimate many = estimate(400, 3, 4);
    List<BoundedEstimate> units = List.of(few.bounded().orElseThrow(), many.bounded().orElseThrow());
    assertThat(RankIntervals.joint(units)).isEqualTo(new RankIntervals(List.of(1, 1), List.of(2, 2)));
    assertThat(RankIntervals.joint(new double[] {100, 87.5}, new double[] {0, 0.6}))
        .as("without an error of its own the unit would be certain").isEqualTo(new RankIntervals(List.of(1, 2),
            List.of(1, 2)));
    double[] variances = SmoothedVariances.of(List.of(few, many), 30);
    assertThat(variances[0]).isGreaterThan(0);
    assertThat(variances[1]).isEqualTo(Math.pow(many.standardError().getAsDouble(), 2));
  }

  @Test
  void a_unit_of_equal_answers_is_not_certain_to_differ_from_all() {
    ResponseTally top = tally(TWO, "4 4", "4 4", "4 4");
    ResponseTally all = new ResponseTally(TallyShape.of(TWO)).merge(top).merge(tally(TWO, "4 3", "3 3", "4 4", "3 4"));
    PartDifference difference = IndexEstimator.ofIndex(TWO)
        .fromWhole(List.of(DesignCell.ofPart(null, null, top, all, java.util.Optional.empty()))).orElseThrow();
    BoundedEstimate own = IndexEstimator.ofIndex(TWO).estimate(top).bounded().orElseThrow();
    assertThat(difference.difference()).isCloseTo(100 - index(TWO, Map.of("", all)), within(1e-12));
    assertThat(difference.share()).isCloseTo(3 / 7.0, within(1e-12));
    assertThat(difference.probability(own).getAsDouble()).isGreaterThan(0.05);
  }

  private static IndexEstimate estimate(int respondents, int... answersInTurn) {
    ResponseTally tally = new ResponseTally(TallyShape.of(TWO));
    for (int i = 0; i < respondents; i++) {
      tally.add(new int[] {answersInTurn[i % 2], answersInTurn[i % 2]});
    }
    return IndexEstimator.ofIndex(TWO).estimate(tally);
  }

  private static double index(Instrument instrument, Map<String, ResponseTally> parts) {
    ResponseTally all = new ResponseTally(TallyShape.of(instrument));
    parts.values().forEach(all::merge);
    return IndexEstimator.ofIndex(instrument).estimate(all).index().getAsDouble();
  }

  private static ResponseTally tally(Instrument instrument, String... responses) {
    ResponseTally tally = new ResponseTally(TallyShape.of(instrument));
    for (String response : responses) {
      tally.add(Instruments.answers(response));
    }
    return tally;
  }
}
