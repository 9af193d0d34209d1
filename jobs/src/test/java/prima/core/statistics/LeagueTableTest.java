package prima.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(GoldenCount.class)
class LeagueTableTest {

  @Test
  void ranks_have_the_golden_intervals() {
    Golden golden = Golden.open("d33");
    List<NamedCsvRecord> rows = golden.rows("input.csv");
    double[] estimates = SurveyDesignTest.numbers(rows, "est");
    double[] errors = SurveyDesignTest.numbers(rows, "se");
    compare(golden, "klein_bonferroni_joint", RankIntervals.joint(estimates, errors));
    compare(golden, "klein_sidak_joint", RankIntervals.jointIndependent(estimates, errors));
    compare(golden, "marginal_pairwise_holm", RankIntervals.marginal(estimates, errors));
    golden.same("expected rank", golden.expected("expected_rank"), RankIntervals.expected(estimates, errors));
    golden.same("K", golden.expected("K"), estimates.length);
    golden.same("ranks", golden.expected("rank_desc"), Arrays.stream(CompositeIndex.ranks(estimates)).asDoubleStream()
        .toArray());
    for (RankIntervals ranks : List.of(RankIntervals.joint(estimates, errors),
        RankIntervals.jointIndependent(estimates, errors), RankIntervals.marginal(estimates, errors))) {
      golden.notSame("best", golden.expected("naive_overlap_individual_95_WRONG", "lower_rank"), doubles(ranks.best()));
      golden.notSame("worst", golden.expected("naive_overlap_individual_95_WRONG", "upper_rank"),
          doubles(ranks.worst()));
    }
  }

  private static void compare(Golden golden, String name, RankIntervals ranks) {
    golden.same(name + " best", golden.expected(name, "lower_rank"),
        doubles(ranks.best()));
    golden.same(name + " worst", golden.expected(name, "upper_rank"),
        doubles(ranks.worst()));
  }

  private static double[] doubles(List<Integer> ranks) {
    return ranks.stream().mapToDouble(Integer::doubleValue).toArray();
  }

  @Test
  void without_errors_every_unit_has_its_own_rank() {
    double[] none = {0, 0, 0};
    RankIntervals ranks = RankIntervals.marginal(new double[] {70, 90, 80}, none);
    assertThat(ranks.best()).containsExactly(3, 1, 2);
    assertThat(ranks.worst()).containsExactly(3, 1, 2);
    assertThat(RankIntervals.expected(new double[] {70, 90, 80}, none)).containsExactly(3, 1, 2);
  }

  @Test
  void small_units_are_shrunk_as_by_the_sae_package() {
    Golden golden = Golden.open("d20");
    List<NamedCsvRecord> rows = golden.rows("input.csv");
    double[] values = SurveyDesignTest.numbers(rows, "y");
    double[] variances = Arrays.stream(SurveyDesignTest.numbers(rows, "se")).map(se -> se * se).toArray();
    double[][] regions = rows.stream().map(row -> Integer.parseInt(row.getField("region")))
        .map(region -> new double[] {1, region == 2 ? 1 : 0, region == 3 ? 1 : 0, region == 4 ? 1 : 0})
        .toArray(double[][]::new);
    Map.of("reml_region", Shrinkage.Method.RESTRICTED_LIKELIHOOD, "ml_region", Shrinkage.Method.LIKELIHOOD,
        "fh_moments_region", Shrinkage.Method.MOMENTS).forEach((name, method) -> {
          Shrinkage shrinkage = Shrinkage.of(values, variances, regions, method);
          compare(golden, name, shrinkage);
          golden.same(name, golden.expected(name, "se_beta"), shrinkage.coefficientErrors());
          golden.same(name, golden.expected(name, "gamma"), shrinkage.own());
        });
    compare(golden, "reml_intercept_only", Shrinkage.of(values, variances, Shrinkage.Method.RESTRICTED_LIKELIHOOD));
    Shrinkage moments = Shrinkage.of(values, variances, Shrinkage.Method.MOMENTS);
    golden.same("Paule-Mandel", golden.expected("paule_mandel", "tau2"), moments.between());
    golden.same("Paule-Mandel", golden.expected("paule_mandel", "mu"), moments.coefficients()[0]);
  }

  private static void compare(Golden golden, String name, Shrinkage shrinkage) {
    golden.same(name, golden.expected(name, "A"), shrinkage.between());
    golden.same(name, golden.expected(name, "beta"), shrinkage.coefficients());
    golden.same(name, golden.expected(name, "eblup"), shrinkage.shrunken());
    golden.same(name + " mse", golden.expected(name, "mse"), shrinkage.meanSquaredErrors());
  }

  @Test
  void the_fast_alternative_equals_the_golden_one() {
    Golden golden = Golden.open("d20");
    List<NamedCsvRecord> rows = golden.rows("input.csv");
    double[] values = SurveyDesignTest.numbers(rows, "y");
    double[] variances = Arrays.stream(SurveyDesignTest.numbers(rows, "se")).map(se -> se * se).toArray();
    JsonNode expected = golden.expected("dersimonian_laird");
    Heterogeneity fast = Heterogeneity.of(values, variances);
    golden.same("Q", expected.get("Q"), fast.statistic());
    golden.same("I2", expected.get("I2"), fast.unexplained(values.length));
    golden.same("tau2", expected.get("tau2"), fast.between());
    golden.same("mu", expected.get("mu"), fast.mean());
    golden.same("se", expected.get("se_mu"), fast.meanError());
    for (int i = 0; i < values.length; i++) {
      golden.same("shrunk", expected.get("shrunk").get(i), fast.shrunken(values[i], variances[i]));
    }
  }

  @Test
  void a_funnel_opens_where_the_error_is_large_and_where_units_differ_more_than_by_chance() {
    double[] errors = {1, 1, 1, 1, 1};
    FunnelPlot calm = FunnelPlot.of(80, new double[] {80, 80.5, 79.5, 80, 80}, errors);
    FunnelPlot spread = FunnelPlot.of(80, new double[] {74, 86, 75, 85, 80}, errors);
    assertThat(calm.dispersion()).isEqualTo(1);
    assertThat(calm.limits(1, 0.95).upper()).isCloseTo(81.96, within(0.001));
    assertThat(calm.limits(2, 0.95).upper()).isCloseTo(83.92, within(0.001));
    assertThat(spread.dispersion()).isGreaterThan(20);
    assertThat(spread.limits(1, 0.95).lower()).isLessThan(calm.limits(1, 0.95).lower());
    assertThatThrownBy(() -> FunnelPlot.of(80, new double[] {80}, new double[] {0})).hasMessageContaining("unit 1");
  }

  @Test
  void units_that_differ_by_chance_only_all_get_the_common_value() {
    Shrinkage shrinkage = Shrinkage.of(new double[] {80, 80.1, 79.9, 80}, new double[] {4, 4, 4, 4},
        Shrinkage.Method.RESTRICTED_LIKELIHOOD);
    assertThat(shrinkage.between()).isZero();
    assertThat(shrinkage.shrunken()).containsOnly(shrinkage.coefficients()[0]);
  }

  @Test
  void unknown_variances_and_too_few_units_are_refused() {
    assertThatThrownBy(() -> Shrinkage.of(new double[] {1, 2}, new double[] {0, 1}, Shrinkage.Method.MOMENTS))
        .hasMessageContaining("variance 0.0");
    assertThatThrownBy(() -> Shrinkage.of(new double[] {1}, new double[] {1}, Shrinkage.Method.MOMENTS))
        .hasMessageContaining("1 units");
  }
}
