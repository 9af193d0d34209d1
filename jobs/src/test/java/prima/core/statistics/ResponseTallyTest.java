package prima.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import prima.core.survey.Compatibility;
import prima.core.survey.Instrument;
import prima.core.survey.MissingRule;

class ResponseTallyTest {

  private static final Instrument THREE = instrument(MissingRule.AVAILABLE_PER_ELEMENT, 1, 1, 1);
  private static final TallyShape SHAPE = TallyShape.of(THREE);

  @Test
  void counts_and_sums_are_those_of_the_answers_given() {
    ResponseTally tally = tally("1 4 -", "3 3 3", "- - -", "2 - 4");
    assertThat(tally.questionnaires()).isEqualTo(4);
    assertThat(tally.respondents()).isEqualTo(3);
    assertThat(tally.complete()).isEqualTo(1);
    assertThat(tally.straightLined()).isEqualTo(1);
    assertThat(tally.answered(0)).isEqualTo(3);
    assertThat(tally.answered(1)).isEqualTo(2);
    assertThat(tally.sum(3)).as("above the lowest: 0 + 2 + 1").isEqualTo(3);
    assertThat(tally.count(0, 3)).isEqualTo(1);
    assertThat(tally.count(1, 1)).isZero();
    assertThat(tally.moment(3, 4)).as("0*3 + 2*2").isEqualTo(4);
    assertThat(tally.moment(4, 3)).isEqualTo(4);
    assertThat(tally.moment(0, 4)).as("3 + 2").isEqualTo(5);
  }

  @Test
  void without_weights_weighted_figures_are_the_plain_ones() {
    ResponseTally tally = tally("1 4 -", "3 3 3");
    assertThat(tally.isWeighted()).isFalse();
    assertThat(tally.weightSum()).isEqualTo(2);
    assertThat(tally.squaredWeightSum()).isEqualTo(2);
    assertThat(tally.weightedSum(4)).isEqualTo(tally.sum(4));
    assertThat(tally.weightedMoment(3, 4)).isEqualTo(tally.moment(3, 4));
    assertThat(tally.weightedCount(1, 4)).isEqualTo(1);
  }

  @Test
  void weights_enter_sums_once_and_moments_squared() {
    ResponseTally tally = new ResponseTally(SHAPE);
    tally.add(new int[] {2, 4, ResponseTally.MISSING}, 0.5);
    tally.add(new int[] {3, 2, 1}, 2.0);
    assertThat(tally.weightSum()).isEqualTo(2.5);
    assertThat(tally.squaredWeightSum()).isEqualTo(4.25);
    assertThat(tally.weightedSum(4)).isEqualTo(0.5 * 3 + 2 * 1);
    assertThat(tally.weightedMoment(3, 4)).isEqualTo(0.25 * 1 * 3 + 4 * 2 * 1);
    assertThat(tally.weightedCount(1, 4)).isEqualTo(0.5);
    assertThat(tally.sum(4)).isEqualTo(4);
  }

  @Test
  void a_weight_may_come_after_responses_without_one() {
    ResponseTally late = tally("1 4 -", "3 3 3");
    late.add(new int[] {2, 2, 2}, 0.25);
    ResponseTally early = new ResponseTally(SHAPE);
    early.add(new int[] {2, 2, 2}, 0.25);
    early.merge(tally("1 4 -", "3 3 3"));
    ResponseTally all = new ResponseTally(SHAPE);
    all.add(new int[] {1, 4, ResponseTally.MISSING}, 1.0);
    all.add(new int[] {3, 3, 3}, 1.0);
    all.add(new int[] {2, 2, 2}, 0.25);
    assertSame(late, all);
    assertSame(early, all);
    assertSame(tally("1 4 -", "3 3 3").merge(single(0.25, 2, 2, 2)), all);
  }

  @Test
  void order_and_partitions_do_not_change_a_bit() {
    Random random = new Random(5);
    List<int[]> answers = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      answers.add(random.ints(3, 0, 5).map(a -> a == 0 ? ResponseTally.MISSING : a).toArray());
    }
    ResponseTally expected = partitioned(answers, 1);
    for (int partitions : new int[] {7, 64}) {
      Collections.shuffle(answers, random);
      assertSame(partitioned(answers, partitions), expected);
    }
  }

  @Test
  void merging_leaves_the_other_tally_as_it_was() {
    ResponseTally other = single(0.5, 1, 2, 3);
    tally("4 4 4").merge(other);
    assertSame(other, single(0.5, 1, 2, 3));
    ResponseTally plain = tally("1 1 1");
    single(0.5, 1, 2, 3).merge(plain);
    assertThat(plain.isWeighted()).isFalse();
  }

  @Test
  void only_elements_of_the_index_make_a_respondent() {
    ResponseTally tally = new ResponseTally(TallyShape.of(instrument(MissingRule.AVAILABLE_PER_ELEMENT, 1, 0, 1)));
    tally.add(Instruments.answers("- 4 -"), 0.5);
    assertThat(tally.respondents()).isZero();
    assertThat(tally.weightSum()).isZero();
    tally.add(Instruments.answers("- 4 2"), 2.0);
    assertThat(tally.respondents()).isEqualTo(1);
    assertThat(tally.weightSum()).isEqualTo(2);
    assertThat(tally.answered(1)).as("answers outside the index count for their own element").isEqualTo(2);
    assertThat(tally.weightedCount(1, 4)).isEqualTo(2.5);
  }

  @Test
  void complete_cases_leave_everyone_else_out() {
    ResponseTally tally = new ResponseTally(TallyShape.of(instrument(MissingRule.COMPLETE_CASE, 1, 1, 1)));
    tally.add(Instruments.answers("1 4 -"));
    tally.add(Instruments.answers("1 4 2"));
    assertThat(tally.questionnaires()).isEqualTo(2);
    assertThat(tally.respondents()).isEqualTo(1);
    assertThat(tally.answered(0)).isEqualTo(1);
  }

  @Test
  void weights_that_are_negative_or_no_numbers_are_refused() {
    for (double weight : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatThrownBy(() -> single(weight, 1, 2, 3)).hasMessageContaining(String.valueOf(weight));
    }
    assertThat(single(0, 1, 2, 3).weightSum()).isZero();
  }

  @Test
  void tallies_of_different_instruments_do_not_merge() {
    ResponseTally other = new ResponseTally(TallyShape.of(instrument(MissingRule.AVAILABLE_PER_ELEMENT, 1, 1)));
    assertThatThrownBy(() -> tally("1 1 1").merge(other)).hasMessageStartingWith("Cannot merge tallies");
  }

  @Test
  void a_tally_travels_between_machines() throws Exception {
    ResponseTally tally = single(0.5, 1, 2, 3);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new ObjectOutputStream(bytes).writeObject(tally);
    Object arrived = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
    assertSame((ResponseTally) arrived, tally);
  }

  private static ResponseTally partitioned(List<int[]> answers, int partitions) {
    ResponseTally total = new ResponseTally(SHAPE);
    for (int p = 0; p < partitions; p++) {
      ResponseTally part = new ResponseTally(SHAPE);
      for (int i = p; i < answers.size(); i += partitions) {
        int[] given = answers.get(i);
        part.add(given, given[0] == 1 ? null : 0.1 + 0.7 * given[1] + given[2] / 3.0 + 2);
      }
      total.merge(part);
    }
    return total;
  }

  private static void assertSame(ResponseTally ours, ResponseTally expected) {
    assertThat(ours.questionnaires()).isEqualTo(expected.questionnaires());
    assertThat(ours.answering()).isEqualTo(expected.answering());
    assertThat(ours.respondents()).isEqualTo(expected.respondents());
    assertThat(ours.complete()).isEqualTo(expected.complete());
    assertThat(ours.straightLined()).isEqualTo(expected.straightLined());
    assertThat(ours.weightSum()).isEqualTo(expected.weightSum());
    assertThat(ours.squaredWeightSum()).isEqualTo(expected.squaredWeightSum());
    for (int k = 0; k < 2 * SHAPE.elements(); k++) {
      assertThat(ours.sum(k)).isEqualTo(expected.sum(k));
      assertThat(ours.weightedSum(k)).isEqualTo(expected.weightedSum(k));
      for (int l = 0; l < 2 * SHAPE.elements(); l++) {
        assertThat(ours.moment(k, l)).isEqualTo(expected.moment(k, l));
        assertThat(ours.weightedMoment(k, l)).isEqualTo(expected.weightedMoment(k, l));
      }
    }
    for (int j = 0; j < SHAPE.elements(); j++) {
      for (int answer = 1; answer <= 4; answer++) {
        assertThat(ours.count(j, answer)).isEqualTo(expected.count(j, answer));
        assertThat(ours.weightedCount(j, answer)).isEqualTo(expected.weightedCount(j, answer));
      }
    }
  }

  private static ResponseTally single(double weight, int... answers) {
    ResponseTally tally = new ResponseTally(SHAPE);
    tally.add(answers, weight);
    return tally;
  }

  private static ResponseTally tally(String... responses) {
    ResponseTally tally = new ResponseTally(SHAPE);
    List.of(responses).forEach(response -> tally.add(Instruments.answers(response)));
    return tally;
  }

  private static Instrument instrument(MissingRule rule, int... weights) {
    return Instruments.skm(rule, Compatibility.NONE, weights);
  }
}
