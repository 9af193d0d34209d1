package prima.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static prima.core.statistics.SurveyDesignTest.numbers;
import static prima.core.statistics.SurveyDesignTest.words;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import prima.core.statistics.Calibration.Margin;

@ExtendWith(GoldenCount.class)
class WeightingTest {

  private final Golden golden = Golden.open("d09");
  private final List<NamedCsvRecord> rows = golden.rows("input.csv");
  private final double[] weights = numbers(rows, "pw");
  private final SurveyDesign design = SurveyDesign.of(weights).clustered(words(rows, "dnum"))
      .fromPopulation(numbers(rows, "fpc"));
  private final Margin type = margin("stype");
  private final Margin wide = margin("sch.wide");

  @Test
  void raked_and_calibrated_weights_equal_those_of_the_survey_package() {
    double[] raked = Raking.weights(weights, List.of(type, wide));
    Calibration exponential = Calibration.toMargins(weights, List.of(type, wide), new Calibration.Exponential());
    compare("rake", raked, exponential);
    compare("calibrate_raking", exponential.weights(), exponential);
    Calibration strata = Calibration.toMargins(weights, List.of(type), new Calibration.Linear());
    compare("poststratify_stype", Raking.weights(weights, List.of(type)), strata);
    Calibration linear = Calibration.toMargins(weights, List.of(type, wide), new Calibration.Linear());
    compare("calibrate_linear", linear.weights(), linear);
    Calibration logit = Calibration.toMargins(weights, List.of(type, wide), new Calibration.Logit(0.5, 2));
    compare("calibrate_logit_0.5_2", logit.weights(), logit);
  }

  @Test
  void continuous_totals_bounds_and_trimming_equal_those_of_the_survey_package() {
    double[][] x = rows.stream().map(row -> new double[] {1, row.getField("stype").equals("H") ? 1 : 0,
        row.getField("stype").equals("M") ? 1 : 0, Double.parseDouble(row.getField("api99"))}).toArray(double[][]::new);
    double[] totals = {6194, 755, 1018, 3914069};
    Calibration linear = Calibration.of(weights, x, totals, new Calibration.Linear());
    compare("calibrate_linear_api99", linear.weights(), linear);
    Calibration bounded = Calibration.of(weights, x, totals, new Calibration.Bounded(0.5, 2));
    compare("calibrate_linear_bounded_0.5_2", bounded.weights(), bounded);
    double[] strict = TrimmedWeights.strictly(linear.weights(), 20, 45);
    compare("trim_strict_20_45", strict, linear);
    double[] once = TrimmedWeights.once(linear.weights(), 20, 45);
    compare("trim_once_20_45", once, linear);
  }

  private void compare(String name, double[] ours, Calibration calibration) {
    JsonNode expected = golden.expected(name);
    golden.same(name, expected.get("weights_first10"), Arrays.copyOf(ours, 10));
    WeightSummary summary = WeightSummary.of(ours);
    golden.same(name, expected.get("sum_w"), summary.sum());
    golden.same(name, expected.get("min_w"), summary.smallest());
    golden.same(name, expected.get("max_w"), summary.largest());
    golden.same(name, expected.get("kish_deff"), summary.designEffect());
    double[] factors = IntStream.range(0, ours.length).mapToDouble(i -> ours[i] / weights[i]).sorted().toArray();
    golden.same(name, expected.get("g_min"), factors[0]);
    golden.same(name, expected.get("g_max"), factors[factors.length - 1]);
    SurveyDesign calibrated = design.withWeights(ours);
    LinearEstimate mean = calibrated.mean(numbers(rows, "api00"));
    LinearEstimate total = calibrated.total(numbers(rows, "enroll"));
    golden.same(name + " mean", expected.get("mean_api00"), mean.value());
    golden.same(name + " se", expected.get("se_api00"), design.standardError(calibration.residual(mean)));
    golden.same(name + " total", expected.get("total_enroll"), total.value());
    golden.same(name + " se", expected.get("se_enroll"), design.standardError(calibration.residual(total)));
  }

  @Test
  void the_sample_before_calibration_equals_the_golden_one() {
    JsonNode expected = golden.expected("unweighted_design");
    WeightSummary summary = WeightSummary.of(weights);
    LinearEstimate mean = design.mean(numbers(rows, "api00"));
    LinearEstimate total = design.total(numbers(rows, "enroll"));
    golden.same("weights", expected.get("weights_first10"), Arrays.copyOf(weights, 10));
    golden.same("smallest factor", expected.get("g_min"), 1.0);
    golden.same("largest factor", expected.get("g_max"), 1.0);
    golden.same("sum", expected.get("sum_w"), summary.sum());
    golden.same("smallest", expected.get("min_w"), summary.smallest());
    golden.same("largest", expected.get("max_w"), summary.largest());
    golden.same("Kish", expected.get("kish_deff"), summary.designEffect());
    golden.same("mean", expected.get("mean_api00"), mean.value());
    golden.same("se", expected.get("se_api00"), design.standardError(mean));
    golden.same("total", expected.get("total_enroll"), total.value());
    golden.same("se of total", expected.get("se_enroll"), design.standardError(total));
  }

  @Test
  void margins_that_cannot_be_met_are_refused_by_name_and_value() {
    Margin other = new Margin("sch.wide", List.of(words(rows, "sch.wide")), Map.of("Yes", 5000.0, "No", 1.0));
    assertThatThrownBy(() -> Raking.weights(weights, List.of(type, other)))
        .hasMessage("Cannot calibrate: stype adds up to 6194.0, sch.wide to 5001.0");
    Margin empty = new Margin("stype", List.of("E", "E"), Map.of("E", 1.0, "H", 2.0));
    assertThatThrownBy(() -> Raking.weights(new double[] {1, 1}, List.of(empty)))
        .hasMessage("Cannot calibrate: no respondent has stype = H");
    Margin unknown = new Margin("stype", List.of("E", "X"), Map.of("E", 3.0));
    assertThatThrownBy(() -> Raking.weights(new double[] {1, 1}, List.of(unknown)))
        .hasMessage("Cannot calibrate: the population has no stype = X");
    assertThatThrownBy(() -> Calibration.of(new double[] {1, 1}, new double[][] {{1, 1}, {1, 1}},
        new double[] {2, 3}, new Calibration.Linear())).hasMessageContaining("cannot be reached");
    assertThatThrownBy(() -> TrimmedWeights.strictly(new double[] {1, 9}, 2, 4)).hasMessageContaining("2.0 to 4.0");
  }

  @Test
  void what_weights_and_clusters_cost_equals_the_golden_case() {
    Golden costs = Golden.open("d10");
    List<NamedCsvRecord> sample = costs.rows("input.csv");
    SurveyDesign clustered = SurveyDesign.of(numbers(sample, "weight")).stratified(words(sample, "stratum"))
        .clustered(words(sample, "run"));
    costs.expected().properties().forEach(part -> {
      if (!part.getKey().equals("edge")) {
        compareCosts(costs, part.getKey(), part.getValue(), sample, clustered, i -> part.getKey().equals("overall")
            || sample.get(i).getField("area").equals(part.getKey()));
      }
    });
    costs.same("equal", costs.expected("edge", "equal_weights_n_eff"),
        WeightSummary.of(new double[] {2, 2, 2, 2, 2}).effectiveSize());
    costs.same("dominant", costs.expected("edge", "one_dominant"),
        WeightSummary.of(new double[] {1, 100, 1}).effectiveSize());
    costs.same("zero", costs.expected("edge", "with_zero_weight"),
        WeightSummary.of(new double[] {1, 1, 0}).effectiveSize());
  }

  private static void compareCosts(Golden golden, String name, JsonNode expected, List<NamedCsvRecord> sample,
      SurveyDesign design, IntPredicate inside) {
    double[] all = numbers(sample, "Q7ALL");
    double[] values = design.within(all, inside);
    LinearEstimate mean = design.mean(values);
    List<NamedCsvRecord> part = IntStream.range(0, sample.size()).filter(inside)
        .mapToObj(sample::get).toList();
    WeightSummary summary = WeightSummary.of(numbers(part, "weight"));
    golden.same(name + " n", expected.get("n"), summary.respondents());
    golden.same(name + " w", expected.get("sum_w"), summary.sum());
    golden.same(name + " w2", expected.get("sum_w2"), summary.squares());
    golden.same(name + " n_eff", expected.get("n_eff_kish"), summary.effectiveSize());
    golden.same(name + " kish", expected.get("deff_kish"), summary.designEffect());
    golden.same(name + " variation", expected.get("cv_w_sq_n"), summary.designEffect() - 1);
    golden.same(name + " mean", expected.get("mean"), mean.value());
    golden.same(name + " se", expected.get("se"), design.standardError(mean));
    golden.same(name + " deff", expected.get("deff_replace"), design.designEffect(values));
    golden.same(name + " n_eff", expected.get("n_eff_design"), summary.respondents() / design.designEffect(values));
    ClusterEffect effect = ClusterEffect.of(numbers(part, "Q7ALL"), words(part, "run"));
    golden.same(name + " icc", expected.get("icc_anova"), effect.intraclassCorrelation());
    golden.same(name + " size", expected.get("mean_cluster_size"), effect.meanSize());
    golden.same(name + " n0", expected.get("n0"), effect.balancedSize());
    golden.same(name + " planned", expected.get("deff_kish_cluster_approx"),
        effect.designEffect(summary.designEffect()));
  }

  private Margin margin(String variable) {
    Map<String, Double> totals = new LinkedHashMap<>();
    golden.params("margins", variable).properties().forEach(e -> totals.put(e.getKey(), e.getValue().asDouble()));
    assertThat(totals).isNotEmpty();
    return new Margin(variable, List.of(words(rows, variable)), totals);
  }
}
