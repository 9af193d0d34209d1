package prima.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(GoldenCount.class)
class SurveyDesignTest {

  @Test
  void means_and_totals_of_stratified_samples_equal_those_of_the_survey_package() {
    Golden golden = Golden.open("d03");
    List<NamedCsvRecord> rows = golden.rows("input.csv");
    SurveyDesign weights = SurveyDesign.of(numbers(rows, "pw"));
    SurveyDesign strata = weights.stratified(words(rows, "stype"));
    double[] equal = new double[rows.size()];
    Arrays.fill(equal, 6194.0 / rows.size());
    double[] everyone = new double[rows.size()];
    Arrays.fill(everyone, 6194);
    SurveyDesign fpc = strata.fromPopulation(numbers(rows, "fpc"));
    Map.of("strat_fpc", fpc, "strat_nofpc", strata, "weights_only", weights,
        "srs_fpc", SurveyDesign.of(equal).fromPopulation(everyone))
        .forEach((name, design) -> compareMeans(golden, golden.expected(name), rows, design));
    LinearEstimate ratio = fpc.ratio(numbers(rows, "api.stu"), numbers(rows, "enroll"));
    golden.same("ratio", golden.expected("ratio_api.stu_enroll", "est"), ratio.value());
    golden.same("ratio se", golden.expected("ratio_api.stu_enroll", "se"), fpc.standardError(ratio));
    LinearEstimate gain = fpc.mean(numbers(rows, "api00")).minus(fpc.mean(numbers(rows, "api99")));
    golden.same("gain", golden.expected("diff_api00_api99_paired", "est"), gain.value());
    golden.same("gain se", golden.expected("diff_api00_api99_paired", "se"), fpc.standardError(gain));
    compareShares(golden, rows, fpc);
  }

  private static void compareMeans(Golden golden, JsonNode expected, List<NamedCsvRecord> rows, SurveyDesign design) {
    expected.properties().forEach(variable -> {
      double[] values = numbers(rows, variable.getKey());
      JsonNode figures = variable.getValue();
      LinearEstimate mean = design.mean(values);
      LinearEstimate total = design.total(values);
      double se = design.standardError(mean);
      golden.same("mean", figures.get("mean"), mean.value());
      golden.same("se", figures.get("se"), se);
      golden.same("cv", figures.get("cv"), se / mean.value());
      golden.same("deff", figures.get("deff_replace"), design.designEffect(values));
      golden.same("z", figures.get("ci95_z"), TInterval.of(mean.value(), se, Double.POSITIVE_INFINITY, 0.95));
      double fromPopulation = design.designEffectFromPopulation(values);
      golden.same("deff", figures.get("deff"), fromPopulation);
      double everybody = Arrays.stream(design.weights()).sum();
      golden.same("deff of total", figures.get("deff_total"), fromPopulation
          * Math.pow(design.standardError(total) / (everybody * se), 2));
      golden.same("total", figures.get("total"), total.value());
      golden.same("se of total", figures.get("se_total"), design.standardError(total));
      golden.same("variance", figures.get("var_pop"), design.populationVariance(values));
      golden.same("df", figures.get("df"), design.degreesOfFreedom(i -> true));
      golden.same("t", figures.get("ci95_t"), TInterval.of(mean.value(), se, design.degreesOfFreedom(i -> true), 0.95));
    });
  }

  private static void compareShares(Golden golden, List<NamedCsvRecord> rows, SurveyDesign design) {
    List<LinearEstimate> shares = List.of(share(rows, design, "awards", "No"), share(rows, design, "awards", "Yes"),
        share(rows, design, "sch.wide", "No"), share(rows, design, "sch.wide", "Yes"));
    List<String> names = List.of("factor(awards)No", "factor(awards)Yes", "factor(sch.wide)No", "factor(sch.wide)Yes");
    for (int i = 0; i < 4; i++) {
      golden.same("share", golden.expected("proportions", "est", names.get(i)), shares.get(i).value());
      golden.same("se", golden.expected("proportions", "se", names.get(i)), design.standardError(shares.get(i)));
      for (int j = 0; j < 4; j++) {
        golden.same("covariance", golden.expected("proportions", "vcov", "rows").get(i).get(j),
            design.covariance(shares.get(i), shares.get(j)));
      }
    }
  }

  @Test
  void domains_keep_the_design_of_the_whole_sample() {
    Golden golden = Golden.open("d04");
    List<NamedCsvRecord> stratified = golden.rows("apistrat.csv");
    List<NamedCsvRecord> clustered = golden.rows("apiclus1.csv");
    SurveyDesign strata = SurveyDesign.of(numbers(stratified, "pw")).stratified(words(stratified, "stype"))
        .fromPopulation(numbers(stratified, "fpc"));
    SurveyDesign clusters = SurveyDesign.of(numbers(clustered, "pw")).clustered(words(clustered, "dnum"))
        .fromPopulation(numbers(clustered, "fpc"));
    compareDomains(golden, "strat_by_stype", strata, stratified, "api00", "stype");
    compareDomains(golden, "strat_by_awards", strata, stratified, "api00", "awards");
    compareDomains(golden, "clus_by_stype", clusters, clustered, "api00", "stype");
    compareDomains(golden, "clus_by_awards", clusters, clustered, "enroll", "awards");
    LinearEstimate difference = domain(clusters, clustered, "api00", "stype", "E")
        .minus(domain(clusters, clustered, "api00", "stype", "H"));
    golden.same("E - H", golden.expected("clus_E_minus_H_same_psus", "est"), difference.value());
    golden.same("se", golden.expected("clus_E_minus_H_same_psus", "se"), clusters.standardError(difference));
    golden.notSame("se", golden.expected("clus_E_minus_H_same_psus", "se_if_independent_WRONG"),
        clusters.standardError(difference));
    for (JsonNode cell : golden.expected("clus_total_by_stype_awards")) {
      LinearEstimate total = clusters.total(clusters.within(numbers(clustered, "enroll"),
          i -> clustered.get(i).getField("stype").equals(cell.get("stype").asText())
              && clustered.get(i).getField("awards").equals(cell.get("awards").asText())));
      golden.same("total", cell.get("enroll"), total.value());
      golden.same("se", cell.get("se"), clusters.standardError(total));
    }
  }

  private static void compareDomains(Golden golden, String name, SurveyDesign design, List<NamedCsvRecord> rows,
      String variable, String column) {
    JsonNode domains = golden.expected(name, "domains");
    for (int i = 0; i < domains.size(); i++) {
      String level = domains.get(i).get("level").asText();
      IntPredicate inside = row -> rows.get(row).getField(column).equals(level);
      LinearEstimate mean = domain(design, rows, variable, column, level);
      double[] ones = new double[rows.size()];
      Arrays.fill(ones, 1);
      golden.same("n", domains.get(i).get("n"), (double) rows.stream()
          .filter(row -> row.getField(column).equals(level)).count());
      golden.same("weight", domains.get(i).get("sum_w"), design.total(design.within(ones, inside)).value());
      golden.same("mean", domains.get(i).get("mean"), mean.value());
      golden.same("se", domains.get(i).get("se"), design.standardError(mean));
      golden.same("df", domains.get(i).get("df"), design.degreesOfFreedom(inside));
      golden.within(1e-8).same("deff", domains.get(i).get("deff"),
          design.designEffectFromPopulation(design.within(numbers(rows, variable), inside)));
      for (int j = 0; j < domains.size(); j++) {
        golden.same("covariance", golden.expected(name, "vcov", "rows").get(i).get(j), design.covariance(mean,
            domain(design, rows, variable, column, domains.get(j).get("level").asText())));
      }
    }
  }

  @Test
  void a_second_stage_adds_its_own_variance() {
    Golden golden = Golden.open("d05");
    List<NamedCsvRecord> rows = golden.rows("input.csv");
    double[] clusters = numbers(rows, "fpc1");
    double[] inside = numbers(rows, "fpc2");
    SurveyDesign simple = SurveyDesign.of(numbers(rows, "pw")).clustered(words(rows, "dnum"));
    compareStages(golden, "one_stage_wr", simple, rows);
    compareStages(golden, "two_stage_fpc", simple.fromPopulation(clusters).fromClusters(inside), rows);
  }

  private static void compareStages(Golden golden, String name, SurveyDesign design, List<NamedCsvRecord> rows) {
    for (String variable : List.of("api00", "api99")) {
      LinearEstimate mean = design.mean(numbers(rows, variable));
      golden.same(name, golden.expected(name, variable, "mean"), mean.value());
      golden.same(name + " se", golden.expected(name, variable, "se"), design.standardError(mean));
      golden.same(name + " deff", golden.expected(name, variable, "deff"),
          design.designEffectFromPopulation(numbers(rows, variable)));
    }
    golden.same(name + " weights", golden.expected(name, "sum_w"), Arrays.stream(design.weights()).sum());
    golden.same("covariance", golden.expected(name, "cov_api00_api99"),
        design.covariance(design.mean(numbers(rows, "api00")), design.mean(numbers(rows, "api99"))));
    golden.same("df", golden.expected(name, "df"), design.degreesOfFreedom(i -> true));
    double[] enrolled = numbers(rows, "enroll");
    golden.same("n missing", golden.expected(name, "enroll_na_rm", "n_missing"),
        (double) Arrays.stream(enrolled).filter(Double::isNaN).count());
    golden.same("mean", golden.expected(name, "enroll_na_rm", "mean"), design.mean(enrolled).value());
    golden.same("se", golden.expected(name, "enroll_na_rm", "se"), design.standardError(design.mean(enrolled)));
    golden.same("total", golden.expected(name, "enroll_na_rm", "total"), design.total(enrolled).value());
    golden.same("se of total", golden.expected(name, "enroll_na_rm", "se_total"),
        design.standardError(design.total(enrolled)));
  }

  @Test
  void a_stratum_of_one_unit_follows_the_declared_rule() {
    Golden golden = Golden.open("d06");
    List<NamedCsvRecord> rows = golden.rows("input.csv");
    SurveyDesign design = SurveyDesign.of(numbers(rows, "weight")).stratified(words(rows, "stratum"))
        .clustered(words(rows, "run"));
    Map.of("remove", LonelyStrata.REMOVE, "certainty", LonelyStrata.REMOVE, "adjust", LonelyStrata.ADJUST,
        "average", LonelyStrata.AVERAGE).forEach((name, rule) -> {
          SurveyDesign ruled = design.withLonelyStrata(rule);
          LinearEstimate mean = ruled.mean(numbers(rows, "Q7ALL"));
          IntPredicate inE = i -> rows.get(i).getField("area").equals("E");
          LinearEstimate domain = ruled.mean(ruled.within(numbers(rows, "Q9RESTROOM"), inE));
          golden.same(name, golden.expected(name, "mean"), mean.value());
          golden.same(name + " se", golden.expected(name, "se"), ruled.standardError(mean));
          golden.same(name + " df", golden.expected(name, "df"), ruled.degreesOfFreedom(i -> true));
          golden.same(name + " domain", golden.expected(name, "domain_E_mean"), domain.value());
          golden.same(name + " domain se", golden.expected(name, "domain_E_se"), ruled.standardError(domain));
          golden.same(name + " domain df", golden.expected(name, "domain_df"), ruled.degreesOfFreedom(inE));
          assertThat(ruled.variance(mean).lonely()).isTrue();
        });
    golden.same("refused", golden.expected("fail"), "error");
    assertThatThrownBy(() -> design.standardError(design.mean(numbers(rows, "Q7ALL"))))
        .hasMessageContaining("one sampling unit");
  }

  @Test
  void impossible_designs_are_refused_with_the_value() {
    assertThatThrownBy(() -> SurveyDesign.of(new double[] {1, -2})).hasMessageContaining("-2.0 of respondent 2");
    SurveyDesign three = SurveyDesign.of(new double[] {1, 1, 1});
    assertThatThrownBy(() -> three.stratified(new String[] {"a", null, "b"})).hasMessageContaining("3 names");
    assertThatThrownBy(() -> three.fromPopulation(new double[] {2, 2, 2})
        .standardError(three.mean(new double[] {1, 2, 3}))).hasMessageContaining("smaller than the sample");
  }

  private static LinearEstimate domain(SurveyDesign design, List<NamedCsvRecord> rows, String variable,
      String column, String level) {
    return design.mean(design.within(numbers(rows, variable), i -> rows.get(i).getField(column).equals(level)));
  }

  private static LinearEstimate share(List<NamedCsvRecord> rows, SurveyDesign design, String column, String value) {
    return design.mean(rows.stream().mapToDouble(row -> row.getField(column).equals(value) ? 1 : 0).toArray());
  }

  static double[] numbers(List<NamedCsvRecord> rows, String column) {
    return rows.stream().map(row -> row.getField(column))
        .mapToDouble(text -> text.isEmpty() || text.equals("NA") ? Double.NaN : Double.parseDouble(text)).toArray();
  }

  static String[] words(List<NamedCsvRecord> rows, String column) {
    return rows.stream().map(row -> row.getField(column)).toArray(String[]::new);
  }
}
