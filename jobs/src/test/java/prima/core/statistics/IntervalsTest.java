package prima.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalDouble;
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
      golden.same(name + " stable", expected.get("band_stable_at_95"), bands.stable());
      golden.same(name + " logit", expected.get("logit_t_ci95"), logit(estimate));
      golden.same(name + " band", expected.get("band"), SKM.band(BigDecimal.valueOf(estimate.value())
          .setScale(2, RoundingMode.HALF_UP)).orElseThrow().code());
    }
  }

  /** The interval on the scale of log odds, where the value is not at an end of the scale. */
  private static Optional<Interval> logit(BoundedEstimate index) {
    if (index.share() == 0 || index.share() == 1 || index.standardError() == 0) {
      return Optional.empty();
    }
    Interval share = ProportionInterval.LOGIT.of(new BoundedEstimate(index.share(), index.standardError() / 75,
        index.degreesOfFreedom(), index.respondents(), 0, 1), Math.round(index.respondents()));
    return Optional.of(new Interval(index.onScale(share.lower()), index.onScale(share.upper())));
  }

  @Test
  void small_samples_have_the_golden_intervals() {
    Golden golden = Golden.open("d23");
    golden.expected("units").properties().forEach(unit -> {
      JsonNode expected = unit.getValue();
      PersonMeans persons = persons(golden, unit.getKey());
      golden.same("n", expected.get("n"), persons.respondents());
      golden.same("index", expected.get("index"), persons.mean());
      if (persons.respondents() > 0) {
        compareSmall(golden, expected, persons);
      }
    });
  }

  private static void compareSmall(Golden golden, JsonNode expected, PersonMeans persons) {
    double mean = persons.mean().orElseThrow();
    double deviation = persons.deviation().orElse(0);
    long n = persons.respondents();
    Optional<BoundedEstimate> estimate = persons.bounded(25, 100);
    golden.same("sd", expected.get("sd"), persons.deviation());
    golden.same("se", expected.get("se"), estimate.map(BoundedEstimate::standardError).map(OptionalDouble::of)
        .orElse(OptionalDouble.empty()));
    golden.same("n_eff", expected.get("n_eff"), estimate.map(BoundedEstimate::effectiveSize).map(OptionalDouble::of)
        .orElse(OptionalDouble.empty()));
    golden.same("t", expected.get("t_ci95_clipped"), estimate.map(e -> TInterval.of(e).within(25, 100)));
    golden.same("score", expected.get("score_ci95"), estimate.map(ScoreInterval::of));
    golden.same("smoothed", expected.get("score_ci95_smoothed"),
        SmallSampleInterval.smoothed(mean, deviation, n, 14.5, 25, 100));
    golden.same("smoothed sd", expected.get("smoothed_sd"),
        SmallSampleInterval.smoothedDeviation(deviation, n, 14.5));
    golden.same("smoothed df", expected.get("smoothed_df"), SmallSampleInterval.smoothedDegrees(n));
    golden.same("hoeffding", expected.get("hoeffding95"), SmallSampleInterval.hoeffding(mean, n, 25, 100));
  }

  @Test
  void the_interval_of_a_change_equals_the_golden_one() {
    Golden golden = Golden.open("d23");
    compareChange(golden, golden.expected("mover_difference_g_minus_f"), "f", "g");
    compareChange(golden, golden.expected("mover_difference_a_minus_c"), "c", "a");
  }

  private static void compareChange(Golden golden, JsonNode expected, String before, String after) {
    Change change = Change.between(persons(golden, before).bounded(25, 100).orElseThrow(),
        persons(golden, after).bounded(25, 100).orElseThrow());
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

  private static PersonMeans persons(Golden golden, String unit) {
    return PersonMeans.of(golden.rows("input.csv").stream().filter(row -> row.getField("unit").equals(unit))
        .filter(row -> !row.getField("person_index").isEmpty())
        .map(row -> new double[] {number(row, "person_index")}).toArray(double[][]::new));
  }

  private static double number(NamedCsvRecord row, String column) {
    return Double.parseDouble(row.getField(column));
  }
}
