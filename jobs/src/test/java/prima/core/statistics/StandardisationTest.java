package prima.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(GoldenCount.class)
class StandardisationTest {

  private final Golden golden = Golden.open("d29");
  private final double[] servedMen = column("Male", "n");
  private final double[] servedWomen = column("Female", "n");
  private final double[] admittedMen = column("Male", "x");
  private final double[] admittedWomen = column("Female", "x");

  @Test
  void everybody_is_compared_with_the_same_mix() {
    compare("female", servedWomen, admittedWomen);
    compare("male", servedMen, admittedMen);
  }

  private void compare(String name, double[] served, double[] admitted) {
    double[] all = sum(servedMen, servedWomen);
    double[] rates = ratio(admitted, served);
    double[] variances = new double[rates.length];
    Arrays.setAll(variances, s -> rates[s] * (1 - rates[s]) / served[s]);
    JsonNode expected = golden.expected(name);
    Standardisation direct = Standardisation.direct(rates, variances, Standardisation.mix(all));
    golden.same(name, expected.get("direct"), direct.value());
    golden.same(name + " se", expected.get("se_direct"), Math.sqrt(direct.variance()));
    golden.same(name + " crude", expected.get("crude"),
        Standardisation.direct(rates, variances, Standardisation.mix(served)).value());
    double events = Standardisation.expected(served, ratio(sum(admittedMen, admittedWomen), all));
    golden.same(name + " expected", expected.get("indirect_expected"), events);
    golden.same(name + " ratio", expected.get("oe_ratio"), Arrays.stream(admitted).sum() / events);
  }

  @Test
  void a_standardised_rate_has_the_golden_interval() {
    Interval interval = Standardisation.gammaInterval(admittedWomen, servedWomen,
        Standardisation.mix(sum(servedMen, servedWomen)));
    double[] rates = ratio(admittedWomen, servedWomen);
    double[] none = new double[rates.length];
    golden.same("crude", golden.expected("fay_feuer_gamma_ci_female", "crude.rate"),
        Standardisation.direct(rates, none, Standardisation.mix(servedWomen)).value());
    golden.same("adjusted", golden.expected("fay_feuer_gamma_ci_female", "adj.rate"),
        Standardisation.direct(rates, none, Standardisation.mix(sum(servedMen, servedWomen))).value());
    golden.same("lower", golden.expected("fay_feuer_gamma_ci_female", "lci"), interval.lower());
    golden.same("upper", golden.expected("fay_feuer_gamma_ci_female", "uci"), interval.upper());
  }

  @Test
  void a_difference_is_split_into_rates_and_mix_without_a_rest() {
    MixEffect effect = MixEffect.between(ratio(admittedMen, servedMen), Standardisation.mix(servedMen),
        ratio(admittedWomen, servedWomen), Standardisation.mix(servedWomen));
    JsonNode expected = golden.expected("kitagawa_female_minus_male");
    golden.same("total", expected.get("total"), effect.total());
    golden.same("rate", expected.get("rate_effect"), effect.rate());
    golden.same("mix", expected.get("mix_effect"), effect.mix());
  }

  /** Each group of a survey as if it had the ages of the census: post-stratified by group and age. */
  @Test
  void shares_of_a_survey_are_standardised_as_by_svystandardize() {
    Map<String, Double> census = Map.of("(0,19]", 55901.0, "(19,39]", 77670.0, "(39,59]", 72816.0, "(59,Inf]", 45364.0);
    List<NamedCsvRecord> rows = golden.rows("nhanes_half.csv");
    double[] high = SurveyDesignTest.numbers(rows, "HI_CHOL");
    double[] weights = SurveyDesignTest.numbers(rows, "WTMEC2YR");
    String[] groups = rows.stream().map(row -> row.getField("race") + "." + row.getField("RIAGENDR"))
        .toArray(String[]::new);
    SurveyDesign design = SurveyDesign.of(weights).stratified(SurveyDesignTest.words(rows, "SDMVSTRA"))
        .clustered(SurveyDesignTest.words(rows, "SDMVPSU"));
    double[] measured = IntStream.range(0, high.length).mapToDouble(i -> Double.isNaN(high[i]) ? 0 : weights[i])
        .toArray();
    Map<String, Double> totals = new TreeMap<>();
    Map<String, Double> cells = new TreeMap<>();
    List<String> cellOf = new ArrayList<>();
    for (int i = 0; i < high.length; i++) {
      totals.merge(groups[i], measured[i], Double::sum);
      cellOf.add(groups[i] + " " + rows.get(i).getField("agecat"));
    }
    double all = census.values().stream().mapToDouble(Double::doubleValue).sum();
    totals.forEach((group, total) -> census.forEach((age, count) -> cells.put(group + " " + age,
        total * count / all)));
    Calibration standard = Calibration.toMargins(measured, List.of(new Calibration.Margin("group and age", cellOf,
        cells)), new Calibration.Linear());
    SurveyDesign standardised = design.withWeights(standard.weights());
    JsonNode expected = golden.expected("svystandardize");
    golden.same("df", expected.get("df"), design.degreesOfFreedom(i -> true));
    for (int g = 0; g < expected.get("group").size(); g++) {
      String group = expected.get("group").get(g).asText();
      double[] values = design.within(high, i -> groups[i].equals(group));
      LinearEstimate crude = design.mean(values);
      LinearEstimate mean = standardised.mean(values);
      golden.same(group, expected.get("crude").get(g), crude.value());
      golden.same(group + " se", expected.get("se_crude").get(g), design.standardError(crude));
      golden.same(group + " standardised", expected.get("standardised").get(g), mean.value());
      golden.same(group + " standardised se", expected.get("se_standardised").get(g),
          design.standardError(standard.residual(mean)));
    }
  }

  @Test
  void the_score_of_a_trust_is_that_of_its_patients_and_not_the_mean_of_its_departments() {
    List<NamedCsvRecord> groups = Golden.published("g11");
    double[] responses = SurveyDesignTest.numbers(groups.subList(0, 2), "responses");
    double[] scores = SurveyDesignTest.numbers(groups.subList(0, 2), "nps");
    double pooled = Standardisation.direct(scores, new double[2], Standardisation.mix(responses)).value();
    assertThat(Math.round(pooled)).isEqualTo(Long.parseLong(groups.get(2).getField("nps")));
    assertThat(Math.round((scores[0] + scores[1]) / 2)).isNotEqualTo(Math.round(pooled));
    GoldenLedger.count();
  }

  @Test
  void a_service_that_is_new_changes_the_mix_and_not_the_rates() {
    MixEffect effect = MixEffect.between(new double[] {70, Double.NaN}, new double[] {1, 0},
        new double[] {70, 90}, new double[] {0.5, 0.5});
    assertThat(effect.rate()).isZero();
    assertThat(effect.mix()).isCloseTo(10, within(1e-12));
  }

  @Test
  void a_unit_without_a_service_of_the_mix_cannot_be_standardised() {
    assertThatThrownBy(() -> Standardisation.direct(new double[] {70, Double.NaN}, new double[] {1, 1},
        new double[] {0.5, 0.5})).hasMessageContaining("service 2");
  }

  private double[] column(String unit, String column) {
    List<NamedCsvRecord> rows = golden.rows("input.csv").stream()
        .filter(row -> row.getField("unit").equals(unit)).toList();
    return SurveyDesignTest.numbers(rows, column);
  }

  private static double[] sum(double[] first, double[] second) {
    double[] sums = new double[first.length];
    Arrays.setAll(sums, s -> first[s] + second[s]);
    return sums;
  }

  private static double[] ratio(double[] above, double[] below) {
    double[] ratios = new double[above.length];
    Arrays.setAll(ratios, s -> above[s] / below[s]);
    return ratios;
  }
}
