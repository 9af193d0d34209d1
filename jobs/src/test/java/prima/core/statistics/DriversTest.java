package prima.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static prima.core.statistics.SurveyDesignTest.numbers;
import static prima.core.statistics.SurveyDesignTest.words;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import prima.core.survey.Compatibility;
import prima.core.survey.MissingRule;

@ExtendWith(GoldenCount.class)
class DriversTest {

  private static final List<String> PREDICTORS =
      List.of("complaints", "privileges", "learning", "raises", "critical", "advance");

  @Test
  void a_regression_from_moments_equals_that_of_r() {
    Golden golden = Golden.open("d14");
    LinearModel model = LinearModel.of(moments(golden, "input.csv"));
    golden.same("R2", golden.expected("r2"), model.explained());
    golden.same("adjusted R2", golden.expected("adj_r2"), model.adjustedExplained());
    golden.same("sigma", golden.expected("sigma"), model.residualDeviation());
    golden.same("F", golden.expected("fstat").get(0), model.fStatistic());
    golden.same("predictors", golden.expected("fstat").get(1), PREDICTORS.size());
    golden.same("df", golden.expected("fstat").get(2), model.degreesOfFreedom());
    assertThat(model.probability()).isBetween(0.0, 0.001);
    compareRows(golden, model);
    JsonNode rows = golden.expected("coef", "rows");
    golden.same("intercept", rows.get("(Intercept)").get(0), model.intercept());
    golden.same("intercept se", rows.get("(Intercept)").get(1), model.interceptError());
    golden.same("intercept t", rows.get("(Intercept)").get(2), model.intercept() / model.interceptError());
    golden.same("intercept p", rows.get("(Intercept)").get(3), model.interceptProbability());
    for (int j = 0; j < PREDICTORS.size(); j++) {
      JsonNode row = rows.get(PREDICTORS.get(j));
      golden.same("b", row.get(0), model.coefficients()[j]);
      golden.same("se", row.get(1), model.errors()[j]);
      golden.same("t", row.get(2), model.coefficients()[j] / model.errors()[j]);
      golden.same("p", row.get(3), model.probability(j));
      golden.same("vif", golden.expected("vif", PREDICTORS.get(j)), model.inflation()[j]);
    }
  }

  private static void compareRows(Golden golden, LinearModel model) {
    double[][] rows = values(golden, "input.csv");
    golden.same("n", golden.expected("n"), rows.length);
    UnusualAnswers unusual = new UnusualAnswers(moments(golden, "input.csv").of(1, 2, 3, 4, 5, 6));
    for (int i = 0; i < 5; i++) {
      double[] predictors = Arrays.copyOfRange(rows[i], 1, 7);
      golden.same("residual", golden.expected("residuals_first5").get(i), rows[i][0] - model.fitted(predictors));
      golden.same("leverage", golden.expected("hat_first5").get(i),
          1.0 / rows.length + unusual.distance(predictors) / (rows.length - 1));
    }
  }

  @Test
  void importances_equal_those_of_relaimpo() {
    Golden golden = Golden.open("d14");
    KeyDrivers drivers = KeyDrivers.of(moments(golden, "input.csv"));
    Map<String, double[]> ours = new HashMap<>(Map.of("car", drivers.uncorrelated(), "cor_with_y",
        drivers.correlations()));
    ours.putAll(Map.of("lmg", drivers.shapley(), "genizi", drivers.relativeWeights(),
        "johnson_relative_weights", drivers.relativeWeights(), "pratt", drivers.pratt(), "first", drivers.alone(),
        "last", drivers.last(), "std_beta", drivers.standardisedCoefficients(),
        "lmg_percent", percent(drivers.shapley()),
        "betasq", Arrays.stream(drivers.standardisedCoefficients()).map(b -> b * b).toArray()));
    ours.forEach((name, values) -> {
      for (int j = 0; j < PREDICTORS.size(); j++) {
        golden.same(name, golden.expected(name, PREDICTORS.get(j)), values[j]);
      }
    });
    assertThat(Arrays.stream(drivers.shapley()).sum())
        .isCloseTo(LinearModel.of(moments(golden, "input.csv")).explained(), within(1e-12));
  }

  @Test
  void elements_that_follow_from_others_are_refused() {
    double[][] rows = {{1, 1, 2, 3}, {2, 3, 1, 4}, {4, 2, 2, 4}, {3, 5, 1, 6}, {5, 4, 3, 7}, {2, 2, 5, 7}};
    Moments moments = Moments.of(List.of("y", "a", "b", "c"), rows);
    assertThatThrownBy(() -> KeyDrivers.of(moments)).hasMessageContaining("[a, b, c]");
    assertThatThrownBy(() -> LinearModel.of(moments)).hasMessageContaining("follows from the others");
    Moments constant = Moments.of(List.of("y", "a"), new double[][] {{1, 2}, {2, 2}, {3, 2}});
    assertThatThrownBy(() -> LinearModel.of(constant)).hasMessage("Cannot correlate a: all its values are equal");
  }

  @Test
  void moments_of_a_tally_are_those_of_its_rows() {
    double[][] rows = {{1, 2, 3}, {2, 4, 4}, {4, 3, Double.NaN}, {3, 1, 2}, {4, 4, 4}};
    ResponseTally tally = new ResponseTally(TallyShape.of(Instruments.skm(
        MissingRule.AVAILABLE_PER_ELEMENT, Compatibility.NONE, 1, 1, 1)));
    for (double[] row : rows) {
      tally.add(Arrays.stream(row).mapToInt(a -> Double.isNaN(a) ? ResponseTally.MISSING : (int) a).toArray());
    }
    List<String> names = List.of("a", "b", "c");
    Moments ofRows = Moments.of(names, rows);
    Moments ofTally = Moments.of(names, tally, new int[] {0, 1, 2});
    for (int a = 0; a < 3; a++) {
      assertThat(ofTally.mean(a)).isCloseTo(ofRows.mean(a), within(1e-12));
      for (int b = 0; b < 3; b++) {
        assertThat(ofTally.covariance().getEntry(a, b)).isCloseTo(ofRows.covariance().getEntry(a, b), within(1e-12));
      }
    }
  }

  @Test
  void importances_have_intervals_that_hold_the_planted_drivers() {
    TallyShape shape = TallyShape.of(Instruments.skm(MissingRule.AVAILABLE_PER_ELEMENT, Compatibility.NONE, 1, 1, 1));
    List<ResponseTally> groups = new ArrayList<>();
    for (int g = 0; g < DriverIntervals.GROUPS; g++) {
      groups.add(new ResponseTally(shape));
    }
    Random random = new Random(6);
    for (int i = 0; i < 2000; i++) {
      int driver = 1 + random.nextInt(4);
      int noise = 1 + random.nextInt(4);
      int outcome = Math.max(1, Math.min(4, driver + random.nextInt(3) - 1));
      groups.get(i % groups.size()).add(new int[] {outcome, driver, noise});
    }
    DriverIntervals drivers = DriverIntervals.of(groups, List.of("overall", "driver", "noise"), 0, new int[] {1, 2});
    assertThat(drivers.importance()[0]).isGreaterThan(0.5);
    assertThat(drivers.intervals().get(0).contains(drivers.importance()[0])).isTrue();
    assertThat(drivers.intervals().get(0).upper() - drivers.intervals().get(0).lower()).isBetween(0.01, 0.15);
    assertThat(drivers.intervals().get(1).upper()).isLessThan(0.02);
  }

  @Test
  void a_point_whose_interval_crosses_a_cut_is_unclear() {
    Interval high = new Interval(6, 8);
    Interval low = new Interval(1, 3);
    assertThat(Priority.of(high, 5, low, 5)).isEqualTo(Priority.CONCENTRATE_HERE);
    assertThat(Priority.of(high, 5, high, 5)).isEqualTo(Priority.KEEP_UP);
    assertThat(Priority.of(low, 5, low, 5)).isEqualTo(Priority.LOW_PRIORITY);
    assertThat(Priority.of(low, 5, high, 5)).isEqualTo(Priority.POSSIBLE_OVERKILL);
    assertThat(Priority.of(new Interval(4, 6), 5, high, 5)).isEqualTo(Priority.UNCLEAR);
    assertThat(Priority.of(high, 5, new Interval(4, 6), 5)).isEqualTo(Priority.UNCLEAR);
  }

  @Test
  void units_are_adjusted_for_their_mix_as_by_r() {
    Golden golden = Golden.open("d36");
    List<NamedCsvRecord> rows = golden.rows("input.csv");
    List<String> names = List.of("self", "other_lang", "pm", "intl");
    double[][] x = rows.stream().map(row -> names.stream().mapToDouble(n -> Double.parseDouble(row.getField(n)))
        .toArray()).toArray(double[][]::new);
    String[] runs = words(rows, "run");
    CaseMix mix = CaseMix.of(words(rows, "area"), numbers(rows, "Q7ALL"), x);
    golden.same("sigma", golden.expected("sigma"), mix.residualDeviation());
    golden.same("mode", golden.expected("mode_effect_self_minus_interviewer"), mix.effect(0));
    golden.same("ranks", golden.expected("rank_raw"), ranks(mix.units(), mix::raw));
    golden.same("adjusted ranks", golden.expected("rank_adjusted"), ranks(mix.units(), mix::adjusted));
    for (int k = 0; k < names.size(); k++) {
      golden.same("effect", golden.expected("coef", names.get(k)), mix.effect(k));
      golden.same("grand mean", golden.expected("grand_mean_x", names.get(k)), mix.grandMean(k));
      golden.same("effect se", golden.expected("se_coef", names.get(k)), mix.effectError(k));
      golden.same("effect robust", golden.expected("se_coef_cluster", names.get(k)), mix.effectError(k, runs));
    }
    for (String unit : mix.units()) {
      JsonNode expected = golden.expected("units", unit);
      golden.same(unit + " n", expected.get("n"), mix.respondents(unit));
      golden.same(unit + " raw", expected.get("raw"), mix.raw(unit));
      golden.within(1e-9).same(unit + " moved", expected.get("adjustment"), mix.adjusted(unit) - mix.raw(unit));
      golden.same(unit, expected.get("adjusted"), mix.adjusted(unit));
      golden.same(unit + " se", expected.get("se_adjusted"), mix.adjustedError(unit));
      golden.same(unit + " robust", expected.get("se_adjusted_cluster"), mix.adjustedError(unit, runs));
    }
  }

  private static double[] ranks(List<String> units, ToDoubleFunction<String> mean) {
    return Arrays.stream(CompositeIndex.ranks(units.stream().mapToDouble(mean).toArray())).asDoubleStream().toArray();
  }

  private static double[] percent(double[] values) {
    double sum = Arrays.stream(values).sum();
    return Arrays.stream(values).map(value -> value / sum).toArray();
  }

  static Moments moments(Golden golden, String file) {
    return Moments.of(golden.rows(file).get(0).getHeader(), values(golden, file));
  }

  /** A file's rows, NaN where a value is missing. */
  static double[][] values(Golden golden, String file) {
    List<NamedCsvRecord> rows = golden.rows(file);
    List<String> names = rows.get(0).getHeader();
    double[][] values = new double[rows.size()][names.size()];
    for (int j = 0; j < names.size(); j++) {
      double[] column = numbers(rows, names.get(j));
      for (int i = 0; i < column.length; i++) {
        values[i][j] = column[i];
      }
    }
    return values;
  }
}
