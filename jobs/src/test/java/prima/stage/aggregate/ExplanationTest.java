package prima.stage.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import prima.core.statistics.OfficialIndex;
import prima.core.statistics.ResponseTally;
import prima.core.statistics.TallyShape;
import prima.core.survey.Compatibility;
import prima.core.survey.Instrument;
import prima.core.survey.MissingRule;
import prima.core.survey.PublicationRule;

class ExplanationTest {

  private static final int[][] RESPONSES = {{4, 3, 0}, {3, 3, 2}, {4, 4, 4}, {2, 3, 1}, {4, 4, 3}};

  @Test
  void sums_by_answers_by_weights_end_in_the_official_index() {
    Instrument instrument = Views.instrument(3);
    Explanation explanation = explain(instrument, Views.tally(instrument, RESPONSES));
    assertThat(explanation.lines()).extracting(Explanation.Line::sum, Explanation.Line::answers, Explanation.Line::weight)
        .containsExactly(row("17", "5", "1/3"), row("17", "5", "1/3"), row("10", "4", "1/3"));
    assertThat(explanation.lines().get(2).mean()).isEqualByComparingTo("2.5");
    assertThat(explanation.index()).hasToString("77.50");
    assertThat(explanation.band()).as("five answers have no band").isNull();
    assertThat(explanation.mean().multiply(explanation.multiplier()).setScale(2, RoundingMode.HALF_UP))
        .isEqualByComparingTo(explanation.index());
  }

  @Test
  void the_settings_of_an_older_publication_are_seen_in_every_step() {
    Instrument instrument = Views.instrument(3, MissingRule.AVAILABLE_PER_ELEMENT, new Compatibility(
        Optional.of(new BigDecimal("0.33")), Optional.of(1), RoundingMode.DOWN, false));
    Explanation explanation = explain(instrument, Views.tally(instrument, RESPONSES));
    assertThat(explanation.lines()).extracting(Explanation.Line::weight).containsOnly("33/100");
    assertThat(explanation.lines().get(0).weightedMean()).isEqualByComparingTo("1.122");
    assertThat(explanation.rounding()).isEqualTo(RoundingMode.DOWN);
    assertThat(explanation.exact()).isEqualByComparingTo("76.725");
    assertThat(explanation.index()).hasToString("76.72");
  }

  @Test
  void pooled_answers_are_divided_once() {
    Instrument instrument = Views.instrument(3, MissingRule.POOLED_CELLS, Compatibility.NONE);
    Explanation explanation = explain(instrument, Views.tally(instrument, RESPONSES));
    assertThat(explanation.pooled()).isTrue();
    assertThat(explanation.exact().setScale(6, RoundingMode.HALF_UP)).isEqualByComparingTo("78.571429");
  }

  @Test
  void weighted_sums_end_in_the_weighted_index() {
    Instrument instrument = Views.instrument(3);
    ResponseTally tally = new ResponseTally(TallyShape.of(instrument));
    for (int i = 0; i < RESPONSES.length; i++) {
      tally.add(Views.answers(RESPONSES[i]), 0.5 + i);
    }
    Explanation explanation = explain(instrument, tally);
    assertThat(explanation.weighted()).isTrue();
    assertThat(explanation.lines().get(2).answers()).isEqualByComparingTo("12");
    assertThat(explanation.index()).isEqualTo(OfficialIndex.of(instrument, tally).orElseThrow().index());
  }

  @Test
  void too_few_answers_show_a_reason_and_no_sums() {
    Instrument instrument = Views.instrument(3);
    Explanation few = explain(instrument, Views.tally(instrument, RESPONSES[0], RESPONSES[1]));
    assertThat(few.reason()).isEqualTo("too_few_answers");
    assertThat(few.lines()).isEmpty();
    assertThat(few.respondents()).isEqualTo(2);
    int[] withoutTheLast = {4, 3, 0};
    assertThat(explain(instrument, Views.tally(instrument, withoutTheLast, withoutTheLast, withoutTheLast,
        withoutTheLast, withoutTheLast)).reason()).isEqualTo("element_without_answers");
    assertThat(explain(instrument, Views.tally(instrument)).reason()).isEqualTo("no_answers");
  }

  private static Explanation explain(Instrument instrument, ResponseTally tally) {
    return Explanation.of(instrument, tally, PublicationRule.DEFAULT);
  }

  private static org.assertj.core.groups.Tuple row(String sum, String answers, String weight) {
    return org.assertj.core.groups.Tuple.tuple(new BigDecimal(sum), new BigDecimal(answers), weight);
  }
}
