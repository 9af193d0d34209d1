package prima.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static prima.core.statistics.SurveyDesignTest.numbers;
import static prima.core.statistics.SurveyDesignTest.words;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(GoldenCount.class)
class NumericsTest {

  @Test
  void certified_means_and_deviations_are_reached() {
    Golden golden = Golden.open("d32");
    golden.expected("univariate").properties().forEach(set -> {
      double[][] values = golden.rows("input.csv").stream().filter(row -> row.getField("set").equals(set.getKey()))
          .map(row -> new double[] {Double.parseDouble(row.getField("y"))}).toArray(double[][]::new);
      Moments moments = Moments.of(List.of("y"), values);
      golden.same("n", set.getValue().get("n"), moments.size());
      golden.same("mean", set.getValue().get("mean"), moments.mean(0));
      golden.same("sd", set.getValue().get("sd"), moments.deviation(0));
    });
  }

  @Test
  void the_regression_of_longley_is_reached() {
    Golden golden = Golden.open("d32");
    List<String> names = List.of("Employed", "GNP.deflator", "GNP", "Unemployed", "Armed.Forces", "Population", "Year");
    double[] factor = {1000, 1, 1000, 10, 10, 1000, 1};
    double[][] rows = golden.rows("longley.csv").stream().map(row -> IntStream.range(0, 7)
        .mapToDouble(j -> factor[j] * Double.parseDouble(row.getField(names.get(j)))).toArray())
        .toArray(double[][]::new);
    LinearModel model = LinearModel.of(Moments.of(names, rows));
    JsonNode expected = golden.expected("longley");
    golden.same("r2", expected.get("r2"), model.explained());
    golden.same("sd", expected.get("residual_sd"), model.residualDeviation());
    golden.same("intercept", expected.get("coef").get(0), model.intercept());
    golden.same("intercept se", expected.get("se").get(0), model.interceptError());
    for (int j = 0; j < 6; j++) {
      golden.same(names.get(j + 1), expected.get("coef").get(j + 1), model.coefficients()[j]);
      golden.same(names.get(j + 1), expected.get("se").get(j + 1), model.errors()[j]);
    }
  }

  @Test
  void quantiles_equal_those_of_r() {
    Golden golden = Golden.open("d27");
    List<NamedCsvRecord> rows = golden.rows("input.csv");
    double[] enroll = numbers(rows, "enroll");
    double[] shares = {0, 0.1, 0.25, 0.5, 0.75, 0.9, 1};
    for (int i = 0; i < shares.length; i++) {
      golden.same("type 7 " + shares[i], golden.expected("unweighted_types", "type7").get(i),
          Quantile.of(enroll, shares[i]));
      compareTypes(golden, enroll, i, shares[i]);
      golden.same("ties", golden.expected("edge", "ties").get(i), Quantile.of(new double[] {1, 1, 1, 4, 4}, shares[i]));
      golden.same("one", golden.expected("edge", "one").get(i), Quantile.of(new double[] {7}, shares[i]));
      golden.same("two", golden.expected("edge", "two").get(i), Quantile.of(new double[] {2, 1}, shares[i]));
    }
    SurveyDesign design = SurveyDesign.of(numbers(rows, "pw")).stratified(words(rows, "stype"))
        .fromPopulation(numbers(rows, "fpc"));
    compareSpread(golden, enroll);
    for (int i = 0; i < 3; i++) {
      compareWeighted(golden, enroll, design.weights(), i);
      golden.same("weighted", golden.expected("weighted", "math").get(i),
          Quantile.weighted(enroll, design.weights(), 0.25 * (i + 1)));
    }
    Interval woodruff = Quantile.interval(design, enroll, 0.5);
    JsonNode median = golden.expected("median_ci_woodruff_mean");
    golden.same("woodruff", median.get("ci"), woodruff);
    golden.same("median", median.get("est"), Quantile.weighted(enroll, design.weights(), 0.5));
    golden.same("woodruff se", median.get("se"), (woodruff.upper() - woodruff.lower()) / 2
        / TInterval.quantile(design.degreesOfFreedom(i -> true), 0.95));
    LinearEstimate below = design.mean(Arrays.stream(enroll).map(value -> value <= 446 ? 1 : 0).toArray());
    Interval shares95 = ProportionInterval.KORN_GRAUBARD.of(new BoundedEstimate(below.value(),
        design.standardError(below), design.degreesOfFreedom(i -> true), enroll.length, 0, 1), enroll.length);
    golden.same("beta", golden.expected("median_ci_beta", "ci"),
        Quantile.weighted(enroll, design.weights(), shares95.lower()),
        Quantile.weighted(enroll, design.weights(), shares95.upper()));
    assertThatThrownBy(() -> Quantile.of(enroll, 50)).hasMessageContaining("50.0");
  }

  private static void compareTypes(Golden golden, double[] values, int place, double share) {
    double[] equal = Arrays.stream(values).map(value -> 1).toArray();
    for (QuantileRule rule : QuantileRule.values()) {
      golden.same(rule + " " + share, golden.expected("unweighted_types", "type" + (rule.ordinal() + 1)).get(place),
          rule.of(values, equal, share));
    }
  }

  private static void compareWeighted(Golden golden, double[] values, double[] weights, int quarter) {
    for (QuantileRule rule : EnumSet.complementOf(EnumSet.of(QuantileRule.NEAREST))) {
      golden.same(rule + " weighted", golden.expected("weighted", "hf" + (rule.ordinal() + 1)).get(quarter),
          rule.of(values, weights, 0.25 * (quarter + 1)));
    }
    golden.same("school", golden.expected("weighted", "school").get(quarter),
        QuantileRule.REACHING_OR_MIDDLE.of(values, weights, 0.25 * (quarter + 1)));
  }

  private static void compareSpread(Golden golden, double[] values) {
    double median = Quantile.of(values, 0.5);
    golden.same("median", golden.expected("median"), median);
    golden.same("iqr", golden.expected("iqr"), Quantile.of(values, 0.75) - Quantile.of(values, 0.25));
    golden.same("mad", golden.expected("mad_1.4826"),
        1.4826 * Quantile.of(Arrays.stream(values).map(value -> Math.abs(value - median)).toArray(), 0.5));
  }

  @Test
  void composites_equal_the_golden_ones() {
    Golden golden = Golden.open("d28");
    List<NamedCsvRecord> rows = golden.rows("input.csv");
    List<String> names = List.of("edu", "cath", "exam", "infant", "agri");
    double[][] placed = new double[rows.size()][5];
    for (int j = 0; j < 5; j++) {
      double[] column = numbers(rows, names.get(j));
      double low = Arrays.stream(column).min().orElseThrow();
      double high = Arrays.stream(column).max().orElseThrow();
      boolean reversed = names.get(j).equals("infant");
      for (int i = 0; i < column.length; i++) {
        placed[i][j] = CompositeIndex.placed(column[i], reversed ? high : low, reversed ? low : high);
      }
    }
    CompositeIndex given = new CompositeIndex(0.4, 0.15, 0.15, 0.15, 0.15);
    for (int i = 0; i < placed.length; i++) {
      golden.same("placed", golden.expected("minmax", "rows").get(i), placed[i]);
      golden.same("arithmetic", golden.expected("arithmetic").get(i), given.arithmetic(placed[i]));
      golden.same("geometric", golden.expected("geometric_floor1").get(i), given.geometric(placed[i]));
      golden.same("harmonic", golden.expected("harmonic_floor1").get(i), given.harmonic(placed[i]));
    }
    compareRanks(golden, placed, given);
    double[][] ofMeans = {Arrays.stream(placed).mapToDouble(given::arithmetic).toArray(),
        Arrays.stream(placed).mapToDouble(given::geometric).toArray()};
    double[][] ranks = Arrays.stream(ofMeans).map(values -> Normalisation.ofGain(values).ranked())
        .toArray(double[][]::new);
    double[][] pairs = IntStream.range(0, rows.size()).mapToObj(i -> new double[] {ranks[0][i], ranks[1][i]})
        .toArray(double[][]::new);
    golden.same("spearman", golden.expected("spearman_arith_vs_geo"),
        Moments.of(List.of("arithmetic", "geometric"), pairs).correlation().getEntry(0, 1));
  }

  @Test
  void signals_are_normalised_and_weighted_as_in_the_golden_case() {
    Golden golden = Golden.open("d28");
    List<NamedCsvRecord> rows = golden.rows("input.csv");
    List<String> names = List.of("edu", "cath", "exam", "infant", "agri");
    double[][] standardised = new double[rows.size()][5];
    for (int j = 0; j < 5; j++) {
      double[] column = numbers(rows, names.get(j));
      Normalisation signal = names.get(j).equals("infant") ? Normalisation.ofBurden(column)
          : Normalisation.ofGain(column);
      JsonNode shape = golden.expected("winsor_5_95_skew_kurt", "rows", names.get(j));
      golden.same("skewness", shape.get(0), signal.skewness());
      golden.same("kurtosis", shape.get(1), signal.kurtosis());
      assertThat(signal.hasOutliers()).isEqualTo(names.get(j).equals("edu"));
      for (int i = 0; i < column.length; i++) {
        standardised[i][j] = signal.standardised()[i];
        golden.same("z", golden.expected("zscore", "rows").get(i).get(j), signal.standardised()[i]);
        golden.same("rank", golden.expected("rank", "rows").get(i).get(j), signal.ranked()[i]);
      }
    }
    CompositeIndex given = new CompositeIndex(0.4, 0.15, 0.15, 0.15, 0.15);
    golden.same("z composite", golden.expected("z_arithmetic"),
        Arrays.stream(standardised).mapToDouble(given::arithmetic).toArray());
    Moments moments = Moments.of(names, standardised);
    golden.same("first share", golden.expected("first_eigenvalue_share"), Dimensionality.of(moments).firstShare());
    golden.same("common part", golden.expected("pca_weights_squared_loadings"),
        CompositeIndex.ofCommonPart(moments).weights());
  }

  private static void compareRanks(Golden golden, double[][] placed, CompositeIndex given) {
    int[] ranks = CompositeIndex.ranks(Arrays.stream(placed).mapToDouble(given::arithmetic).toArray());
    CompositeIndex equal = new CompositeIndex(1, 1, 1, 1, 1);
    int[] others = CompositeIndex.ranks(Arrays.stream(placed).mapToDouble(equal::arithmetic).toArray());
    int[] shifts = IntStream.range(0, ranks.length).map(i -> Math.abs(ranks[i] - others[i])).toArray();
    golden.same("shift", golden.expected("equal_weight_rank_shift", "mean_abs"),
        Arrays.stream(shifts).average().orElseThrow());
    golden.same("shift", golden.expected("equal_weight_rank_shift", "max_abs"),
        Arrays.stream(shifts).max().orElseThrow());
    int[][] without = IntStream.range(0, 5).mapToObj(j -> CompositeIndex.ranks(Arrays.stream(placed)
        .mapToDouble(given.without(j)::arithmetic).toArray())).toArray(int[][]::new);
    for (int i = 0; i < ranks.length; i++) {
      int unit = i;
      golden.same("best " + i, golden.expected("leave_one_indicator_rank_range", "min").get(i),
          Arrays.stream(without).mapToInt(r -> r[unit]).min().orElseThrow());
      golden.same("worst " + i, golden.expected("leave_one_indicator_rank_range", "max").get(i),
          Arrays.stream(without).mapToInt(r -> r[unit]).max().orElseThrow());
    }
  }

  @Test
  void the_error_of_a_composite_comes_from_its_signals() {
    CompositeIndex composite = new CompositeIndex(1, 1);
    assertThat(composite.geometricError(new double[] {50, 50}, new double[] {3, 4})).isCloseTo(2.5, within(1e-12));
    assertThatThrownBy(() -> new CompositeIndex(1, -1)).hasMessageContaining("-1.0");
  }

  @Test
  void related_characteristics_are_tested_as_by_svychisq() {
    Golden golden = Golden.open("d31");
    List<NamedCsvRecord> rows = golden.rows("input.csv");
    SurveyDesign design = SurveyDesign.of(numbers(rows, "pw")).clustered(words(rows, "dnum"))
        .fromPopulation(numbers(rows, "fpc"));
    for (String characteristic : List.of("sch.wide", "awards")) {
      RaoScottTest test = RaoScottTest.of(design, categories(rows, characteristic, List.of("No", "Yes")), 2,
          categories(rows, "stype", List.of("E", "H", "M")), 3);
      String name = characteristic.replace(".", "") + "_by_stype";
      WaldTest wald = WaldTest.ofIndependence(design, categories(rows, characteristic, List.of("No", "Yes")), 2,
          categories(rows, "stype", List.of("E", "H", "M")), 3);
      compareWald(golden, golden.expected(name, "Wald"), wald);
      compareWald(golden, golden.expected(name, "adjWald"), wald.adjusted());
      for (String other : List.of("lincom", "saddlepoint")) {
        golden.same(other, golden.expected(name, other, "stat"), test.pearson());
      }
      golden.same("F", golden.expected(name, "F", "stat"), test.statistic());
      golden.same("df", golden.expected(name, "F", "df"), test.numerator(), test.denominator());
      golden.same("p", golden.expected(name, "F", "p"), test.probability());
      golden.same("chi", golden.expected(name, "Chisq", "stat"), test.pearson());
      golden.same("df", golden.expected(name, "Chisq", "df").get(0), test.interactions());
      golden.same("p", golden.expected(name, "Chisq", "p"), test.firstOrderProbability());
    }
  }

  private static void compareWald(Golden golden, JsonNode expected, WaldTest test) {
    golden.same("wald", expected.get("stat"), test.statistic());
    golden.same("wald df", expected.get("df"), test.numerator(), test.denominator());
    golden.same("wald p", expected.get("p"), test.probability());
  }

  @Test
  void regressions_under_a_design_equal_those_of_svyglm() {
    Golden golden = Golden.open("d31");
    List<NamedCsvRecord> rows = golden.rows("input.csv");
    SurveyDesign design = SurveyDesign.of(numbers(rows, "pw")).clustered(words(rows, "dnum"))
        .fromPopulation(numbers(rows, "fpc"));
    double[] outcome = numbers(rows, "api00");
    DesignRegression model = DesignRegression.of(design, outcome, rows.stream().map(row -> new double[] {1,
        Double.parseDouble(row.getField("ell")), Double.parseDouble(row.getField("meals"))}).toArray(double[][]::new));
    List<String> names = List.of("(Intercept)", "ell", "meals");
    for (int k = 0; k < 3; k++) {
      JsonNode row = golden.expected("svyglm_gaussian", "coef", "rows", names.get(k));
      golden.same(names.get(k), row, model.coefficients().get(k).value(), model.standardError(k), model.statistic(k),
          model.probability(k));
      for (int l = 0; l < 3; l++) {
        golden.same("covariance", golden.expected("svyglm_gaussian", "vcov", "rows").get(k).get(l),
            design.covariance(model.coefficients().get(k), model.coefficients().get(l)));
      }
    }
    golden.same("df", golden.expected("svyglm_gaussian", "df_resid"), model.degreesOfFreedom());
    WaldTest both = model.test(1, 2);
    golden.same("F", golden.expected("regterm_wald", "F"), both.statistic());
    golden.same("df", golden.expected("regterm_wald", "df"), both.numerator());
    golden.same("ddf", golden.expected("regterm_wald", "ddf"), both.denominator());
    golden.same("p", golden.expected("regterm_wald", "p"), both.probability());
  }

  @Test
  void groups_are_compared_as_by_svyttest_and_svyranktest() {
    Golden golden = Golden.open("d31");
    List<NamedCsvRecord> rows = golden.rows("input.csv");
    SurveyDesign design = SurveyDesign.of(numbers(rows, "pw")).clustered(words(rows, "dnum"))
        .fromPopulation(numbers(rows, "fpc"));
    boolean[] improved = new boolean[rows.size()];
    for (int i = 0; i < improved.length; i++) {
      improved[i] = rows.get(i).getField("comp.imp").equals("Yes");
    }
    double[] outcome = numbers(rows, "api00");
    DesignRegression means = DesignRegression.ofGroup(design, outcome, improved);
    compareGroups(golden, golden.expected("svyttest_api00_compimp"), means);
    golden.same("interval", golden.expected("svyttest_api00_compimp", "ci"), means.interval(1));
    compareGroups(golden, golden.expected("svyranktest_wilcoxon"), DesignRegression.ofRanks(design, outcome, improved));
  }

  private static void compareGroups(Golden golden, JsonNode expected, DesignRegression groups) {
    golden.same("difference", expected.get("diff"), groups.coefficients().get(1).value());
    golden.same("t", expected.get("t"), groups.statistic(1));
    golden.same("df", expected.get("df"), groups.degreesOfFreedom());
    golden.same("p", expected.get("p"), groups.probability(1));
  }

  private static int[] categories(List<NamedCsvRecord> rows, String column, List<String> names) {
    return rows.stream().mapToInt(row -> names.indexOf(row.getField(column))).toArray();
  }
}
