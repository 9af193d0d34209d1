package prima.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import prima.core.survey.Instrument;

@ExtendWith(GoldenCount.class)
class IntervalsTest {

  private static final Instrument SKM = Instruments.skm();

  @Test
  void bands_have_the_golden_probabilities() {
    Golden golden = Golden.open("d22");
    int i = 0;
    for (NamedCsvRecord row : golden.rows("input.csv")) {
      JsonNode expected = golden.expected().get(i++);
      BoundedEstimate estimate = new BoundedEstimate(number(row, "index"), number(row, "se"), number(row, "df"),
          number(row, "n"), 25, 100);
      String name = "row " + row.getField("id");
      golden.same(name + " score interval", expected.get("score_ci95"), ScoreInterval.of(estimate));
      golden.same(name + " n_eff", expected.get("n_eff"), estimate.effectiveSize());
      golden.same(name + " t interval", expected.get("t_ci95_unclipped"), TInterval.of(estimate));
      BandProbabilities bands = BandProbabilities.of(SKM, estimate);
      expected.get("p_band_score").properties()
          .forEach(band -> golden.same(name + " " + band.getKey(), band.getValue(), bands.of(band.getKey())));
      assertThat(bands.stable()).as(name).isEqualTo(expected.get("band_stable_at_95").asBoolean());
      golden.same(name + " band", expected.get("band"), SKM.band(BigDecimal.valueOf(estimate.value())
          .setScale(2, RoundingMode.HALF_UP)).orElseThrow().code());
    }
  }

  @Test
  void small_samples_have_the_golden_intervals() {
    Golden golden = Golden.open("d23");
    golden.expected("units").properties().forEach(unit -> {
      JsonNode expected = unit.getValue();
      SummaryStatistics persons = persons(golden, unit.getKey());
      if (persons.getN() > 0) {
        golden.same("n", expected.get("n"), persons.getN());
        golden.same("smoothed", expected.get("score_ci95_smoothed"), SmallSampleInterval.smoothed(persons.getMean(),
            persons.getStandardDeviation(), persons.getN(), 14.5, 25, 100));
        golden.same("smoothed sd", expected.get("smoothed_sd"),
            SmallSampleInterval.smoothedDeviation(persons.getStandardDeviation(), persons.getN(), 14.5));
        golden.same("hoeffding", expected.get("hoeffding95"),
            SmallSampleInterval.hoeffding(persons.getMean(), persons.getN(), 25, 100));
      }
      if (persons.getN() > 1) {
        BoundedEstimate estimate = estimate(persons);
        golden.same("index", expected.get("index"), estimate.value());
        golden.same("se", expected.get("se"), estimate.standardError());
        golden.same("t", expected.get("t_ci95_clipped"), TInterval.of(estimate).within(25, 100));
        golden.same("score", expected.get("score_ci95"), ScoreInterval.of(estimate));
        golden.same("n_eff", expected.get("n_eff"), estimate.effectiveSize());
      }
    });
  }

  @Test
  void the_interval_of_a_change_equals_the_golden_one() {
    Golden golden = Golden.open("d23");
    compareChange(golden, golden.expected("mover_difference_g_minus_f"), "f", "g");
    compareChange(golden, golden.expected("mover_difference_a_minus_c"), "c", "a");
  }

  private static void compareChange(Golden golden, JsonNode expected, String before, String after) {
    Change change = Change.between(estimate(persons(golden, before)), estimate(persons(golden, after)));
    golden.same("difference", expected.get("diff"), change.difference());
    golden.same("lower", expected.get("lower").get(0), change.interval().lower());
    golden.same("upper", expected.get("upper").get(0), change.interval().upper());
  }

  @Test
  void an_interval_never_leaves_the_scale_and_never_has_width_zero() {
    for (double value : new double[] {25, 60, 99.9, 100}) {
      for (double error : new double[] {0, 1e-6, 3, 30}) {
        Interval interval = ScoreInterval.of(new BoundedEstimate(value, error, 3, 4, 25, 100));
        assertThat(interval.lower()).isBetween(25.0, value);
        assertThat(interval.upper()).isBetween(value, 100.0);
        assertThat(interval.upper()).isGreaterThan(interval.lower());
      }
    }
  }

  @Test
  void those_who_did_not_answer_leave_room_for_another_index() {
    ResponseBounds bounds = ResponseBounds.of(80, 30, 200, 25, 100);
    assertThat(bounds.rate()).isEqualTo(0.15);
    assertThat(bounds.isLow()).isTrue();
    assertThat(bounds.bounds().lower()).isCloseTo(33.25, within(1e-12));
    assertThat(bounds.bounds().upper()).isCloseTo(97, within(1e-12));
    assertThat(ResponseBounds.of(80, 40, 200, 25, 100).isLow()).isFalse();
    assertThat(ResponseBounds.of(80, 5, 5, 25, 100).bounds()).isEqualTo(new Interval(80, 80));
    assertThatThrownBy(() -> ResponseBounds.of(80, 30, 20, 25, 100)).hasMessageContaining("30 respondents of 20");
  }

  @Test
  void more_confidence_makes_a_wider_interval() {
    BoundedEstimate estimate = new BoundedEstimate(80, 2, 20, 21, 25, 100);
    Interval narrow = ScoreInterval.of(estimate, 0.9);
    Interval wide = ScoreInterval.of(estimate, 0.99);
    assertThat(wide.lower()).isLessThan(narrow.lower());
    assertThat(wide.upper()).isGreaterThan(narrow.upper());
    assertThatThrownBy(() -> ScoreInterval.of(estimate, 95)).hasMessageContaining("95.0");
  }

  @Test
  void a_value_off_the_scale_or_an_error_that_is_no_number_is_refused() {
    assertThatThrownBy(() -> new BoundedEstimate(101, 1, 3, 4, 25, 100)).hasMessageContaining("101");
    assertThatThrownBy(() -> new BoundedEstimate(90, Double.NaN, 3, 4, 25, 100)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> new BoundedEstimate(90, 1, 0, 4, 25, 100)).hasMessageContaining("degrees");
    assertThatThrownBy(() -> new Interval(2, 1)).hasMessageContaining("2.0 to 1.0");
  }

  private static BoundedEstimate estimate(SummaryStatistics persons) {
    return new BoundedEstimate(persons.getMean(), persons.getStandardDeviation() / Math.sqrt(persons.getN()),
        persons.getN() - 1.0, persons.getN(), 25, 100);
  }

  private static SummaryStatistics persons(Golden golden, String unit) {
    SummaryStatistics persons = new SummaryStatistics();
    golden.rows("input.csv").stream().filter(row -> row.getField("unit").equals(unit))
        .forEach(row -> persons.addValue(number(row, "person_index")));
    return persons;
  }

  private static double number(NamedCsvRecord row, String column) {
    return Double.parseDouble(row.getField(column));
  }
}
