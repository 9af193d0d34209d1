package prima.core.statistics;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(GoldenCount.class)
class ReliabilityTest {

  @Test
  void alpha_and_its_company_equal_those_of_psych() {
    Golden golden = Golden.open("d11");
    List<String> attitudes = golden.rows("attitude.csv").get(0).getHeader();
    List<String> agreements = golden.rows("bfi_A.csv").get(0).getHeader();
    compare(golden, "attitude", attitudes, DriversTest.values(golden, "attitude.csv"));
    compare(golden, "bfi_A_no_reverse", agreements, DriversTest.values(golden, "bfi_A.csv"));
    double[][] reversed = DriversTest.values(golden, "bfi_A.csv");
    Arrays.stream(reversed).forEach(row -> row[0] = 7 - row[0]);
    compare(golden, "bfi_A_reverse_A1", agreements, reversed);
    double[][] complete = Arrays.stream(reversed).filter(row -> Arrays.stream(row).noneMatch(Double::isNaN))
        .toArray(double[][]::new);
    JsonNode expected = golden.expected("complete_case_alpha_reverse");
    golden.same("complete", expected.get("n"), complete.length);
    golden.same("complete", expected.get("alpha"), Reliability.of(Moments.of(agreements, complete)).alpha());
    golden.same("two", golden.expected("edge", "two_items"), Reliability.of(Moments.of(attitudes,
        DriversTest.values(golden, "attitude.csv")).of(0, 1)).alpha());
  }

  private static double answered(double[][] rows, int j) {
    return Arrays.stream(rows).filter(row -> !Double.isNaN(row[j])).count();
  }

  private static void compare(Golden golden, String name, List<String> names, double[][] rows) {
    Moments moments = Moments.of(names, rows);
    Reliability reliability = Reliability.of(moments);
    golden.same("person mean", golden.expected(name, "total", "mean"), PersonMeans.of(rows).mean());
    golden.same("person sd", golden.expected(name, "total", "sd"), PersonMeans.of(rows).deviation());
    golden.same("feldt", golden.expected(name, "feldt", "alpha"), reliability.alpha());
    JsonNode total = golden.expected(name, "total");
    compareTotal(golden, total, reliability);
    golden.same("se", total.get("ase"), reliability.standardError());
    golden.same("median r", total.get("median_r"), reliability.medianCorrelation());
    golden.same("lower", golden.expected(name, "feldt", "lower"), reliability.interval().lower());
    golden.same("upper", golden.expected(name, "feldt", "upper"), reliability.interval().upper());
    for (int j = 0; j < moments.variables(); j++) {
      JsonNode dropped = golden.expected(name, "alpha_drop").get(j);
      Reliability rest = reliability.without(j);
      compareTotal(golden, dropped, rest);
      golden.same("se", dropped.get("alpha se"), rest.standardError());
      golden.same("median r", dropped.get("med.r"), rest.medianCorrelation());
      JsonNode item = golden.expected(name, "item_stats").get(j);
      golden.same("mean", item.get("mean"), moments.mean(j));
      golden.same("sd", item.get("sd"), moments.deviation(j));
      golden.same("item-rest", item.get("r.drop"), reliability.itemRest(j));
      golden.same("answers", item.get("n"), answered(rows, j));
      golden.same("item-total", item.get("raw.r"), PersonMeans.of(rows).correlation(j));
      golden.same("standardised", item.get("std.r"), reliability.standardisedItemTotal(j));
      golden.same("corrected", item.get("r.cor"), reliability.correctedItemTotal(j));
      golden.same("variance of r", dropped.get("var.r"), rest.correlationVariance());
      if (answered(rows, j) == rows.length) {
        golden.same("item-total of moments", item.get("raw.r"), reliability.itemTotal(j));
      }
    }
  }

  private static void compareTotal(Golden golden, JsonNode expected, Reliability reliability) {
    golden.same("alpha", expected.get("raw_alpha"), reliability.alpha());
    golden.same("standardised", expected.get("std.alpha"), reliability.standardisedAlpha());
    golden.same("lambda 6", expected.get("G6(smc)"), reliability.lambda6());
    golden.same("mean r", expected.get("average_r"), reliability.meanCorrelation());
    golden.same("signal", expected.get("S/N"), reliability.standardisedAlpha() / (1 - reliability.standardisedAlpha()));
  }

  @Test
  void the_common_factor_equals_that_of_lavaan() {
    Golden golden = Golden.open("d12");
    for (String name : List.of("attitude", "bfi_C")) {
      Moments moments = DriversTest.moments(golden, name + ".csv");
      JsonNode expected = golden.expected(name);
      double n = moments.size();
      RealMatrix covariance = moments.covariance().scalarMultiply((n - 1) / n);
      OneFactor factor = OneFactor.of(covariance, moments.size());
      OneFactor standard = OneFactor.of(moments.correlation(), moments.size());
      golden.same("omega", expected.get("omega_total"), factor.omega());
      golden.same("omega", expected.get("omega_observed_var"), factor.omegaOfObserved(covariance));
      golden.same("omega", expected.get("omega_std"), standard.omega());
      golden.same("chi", expected.get("chisq"), factor.chiSquared());
      golden.same("df", expected.get("df"), factor.degreesOfFreedom());
      golden.same("rmsea", expected.get("rmsea"), factor.approximationError());
      golden.same("cfi", expected.get("cfi"), factor.comparativeFit(covariance));
      golden.same("srmr", expected.get("srmr"), factor.residual(covariance));
      golden.same("alpha", expected.get("alpha_raw"), Reliability.of(moments).alpha());
      golden.same("n", expected.get("n"), n);
      for (int j = 0; j < moments.variables(); j++) {
        String item = moments.names().get(j);
        golden.same(item, expected.get("loadings_unstd").get(item), factor.loadings()[j]);
        golden.same(item, expected.get("residual_var").get(item), factor.unique()[j]);
        golden.same(item, expected.get("loadings_std").get(item), standard.loadings()[j]);
        golden.same(item, expected.get("uniqueness_std").get(item), standard.unique()[j]);
      }
    }
  }

  @Test
  void the_number_of_dimensions_is_judged_as_by_psych() {
    Golden golden = Golden.open("d13");
    Moments moments = DriversTest.moments(golden, "input.csv");
    Dimensionality dimensions = Dimensionality.of(moments);
    for (int a = 0; a < moments.variables(); a++) {
      golden.same("r", golden.expected("cor", "rows").get(a), moments.correlation().getRow(a));
      String name = moments.names().get(a);
      golden.same("kmo", golden.expected("kmo_items", name), dimensions.adequacy(a));
      golden.same("smc", golden.expected("smc", name), dimensions.explainedByOthers(a));
    }
    golden.same("eigenvalues", golden.expected("eigenvalues"), dimensions.eigenvalues());
    golden.same("kmo", golden.expected("kmo_overall"), dimensions.adequacy());
    golden.same("bartlett", golden.expected("bartlett_chisq"), dimensions.sphericity());
    golden.same("bartlett", golden.expected("bartlett_df"), dimensions.sphericityDegreesOfFreedom());
    golden.same("bartlett", golden.expected("bartlett_p"), dimensions.sphericityProbability());
    double[] eigenvalues = dimensions.eigenvalues();
    golden.same("first to second", golden.expected("first_to_second"), eigenvalues[0] / eigenvalues[1]);
    golden.same("first", golden.expected("pct_first"), dimensions.firstShare());
    golden.same("components", golden.expected("kaiser_n_gt_1"), dimensions.components());
    golden.same("n", golden.expected("n"), moments.size());
    JsonNode map = golden.expected("map_velicer");
    for (int m = 0; m < map.size(); m++) {
      golden.same("map " + m, map.get(m), dimensions.meanPartial(m + 1));
    }
  }

  @Test
  void opinions_behind_few_answers_go_together_as_by_polycor() {
    Golden golden = Golden.open("d13").within("polychoric_abs");
    double[][] rows = DriversTest.values(golden, "input.csv");
    golden.same("E1 E2", golden.expected("polychor_2step_E1_E2"), PolychoricCorrelation.of(table(rows, 0, 1)));
    for (int a = 0; a < 4; a++) {
      for (int b = 0; b < 4; b++) {
        golden.same("E" + (a + 1) + " E" + (b + 1), golden.expected("polychoric_E1_E4", "rows").get(a).get(b),
            a == b ? 1 : PolychoricCorrelation.of(table(rows, a, b)));
      }
    }
  }

  private static double[][] table(double[][] rows, int first, int second) {
    double[][] counts = new double[6][6];
    Arrays.stream(rows).forEach(row -> counts[(int) row[first] - 1][(int) row[second] - 1]++);
    return counts;
  }

  @Test
  void one_element_has_no_reliability() {
    assertThatThrownBy(() -> Reliability.of(Moments.of(List.of("a"), new double[][] {{1}, {2}})))
        .hasMessageContaining("1 element");
  }
}
