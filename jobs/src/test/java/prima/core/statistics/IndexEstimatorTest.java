package prima.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import prima.core.survey.Compatibility;
import prima.core.survey.Instrument;
import prima.core.survey.MissingRule;
import prima.core.survey.Scale;

@ExtendWith(GoldenCount.class)
class IndexEstimatorTest {

  private static final int[] UNEQUAL = {2, 1, 1, 1, 1, 1, 1, 1, 3};
  private static final Instrument SFO = Instruments.of(new Scale(1, 5), 20, MissingRule.AVAILABLE_PER_ELEMENT,
      Compatibility.NONE, List.of(), Instruments.equal(9));

  @Test
  void the_index_equals_the_golden_one_under_every_missing_rule() {
    Golden golden = Golden.open("d01");
    golden.expected("equal_weights").properties().forEach(unit -> {
      JsonNode expected = unit.getValue();
      String name = unit.getKey();
      IndexEstimate available = estimate(golden, name, Instruments.skm());
      golden.same(name + " n", expected.get("n_any"), available.respondents());
      golden.same(name + " complete", expected.get("n_complete"), available.complete());
      golden.same(name, expected.get("index_available_case_strict"), available.index());
      golden.same(name + " error", expected.get("se_linearised_srs"), available.standardError());
      golden.same(name + " t", expected.get("ci95_t"), available.bounded().map(TInterval::of));
      IndexEstimate renormalised = estimate(golden, name, answered(golden, name, Instruments.equal(9)));
      golden.same(name + " renormalised", expected.get("index_available_case_renormalised"), renormalised.index());
      golden.same(name + " df", expected.get("df"), renormalised.bounded().map(BoundedEstimate::degreesOfFreedom)
          .map(OptionalDouble::of).orElse(OptionalDouble.empty()));
      double[][] answers = answers(golden, name);
      golden.same(name + " delivered", expected.get("n_total"), answers.length);
      OptionalDouble person = PersonMeans.of(answers).mean();
      golden.same(name + " persons", expected.get("index_person_mean"),
          person.isEmpty() ? person : OptionalDouble.of(25 * person.getAsDouble()));
      golden.same(name + " pooled", expected.get("index_pooled_cells"),
          estimate(golden, name, rule(MissingRule.POOLED_CELLS)).index());
      IndexEstimate complete = estimate(golden, name, rule(MissingRule.COMPLETE_CASE));
      golden.same(name + " complete cases", expected.get("index_complete_case"), complete.index());
      golden.same(name + " complete error", expected.get("se_complete_case"), complete.standardError());
    });
  }

  @Test
  void elements_may_have_different_weights() {
    Golden golden = Golden.open("d01");
    golden.expected("unequal_weights_2_1_1_1_1_1_1_1_3").properties().forEach(unit -> {
      JsonNode expected = unit.getValue();
      String name = unit.getKey();
      IndexEstimate available = estimate(golden, name,
          Instruments.skm(MissingRule.AVAILABLE_PER_ELEMENT, Compatibility.NONE, UNEQUAL));
      golden.same(name, expected.get("index_available_case_strict"), available.index());
      golden.same(name + " error", expected.get("se_linearised_srs"), available.standardError());
      golden.same(name + " renormalised", expected.get("index_available_case_renormalised"),
          estimate(golden, name, answered(golden, name, UNEQUAL)).index());
      golden.same(name + " complete cases", expected.get("index_complete_case"), estimate(golden, name,
          Instruments.skm(MissingRule.COMPLETE_CASE, Compatibility.NONE, UNEQUAL)).index());
    });
  }

  @Test
  void a_missing_answer_never_counts_as_zero() {
    Golden golden = Golden.open("d01");
    golden.expected("equal_weights").properties().forEach(unit -> golden.mistaken(unit.getKey(),
        unit.getValue().get("index_missing_as_zero_WRONG"), unit.getValue().get("index_available_case_strict"),
        estimate(golden, unit.getKey(), Instruments.skm()).index()));
    golden.notSame("E_NO_U4", golden.expected("equal_weights", "E_NO_U4", "index_missing_as_zero_WRONG"),
        estimate(golden, "E_NO_U4", answered(golden, "E_NO_U4", Instruments.equal(9))).index().orElseThrow());
  }

  /** The instrument without the elements that nobody answered. */
  private static Instrument answered(Golden golden, String unit, int[] weights) {
    ResponseTally tally = tally(golden, unit, Instruments.skm());
    return Instruments.skm(MissingRule.AVAILABLE_PER_ELEMENT, Compatibility.NONE, IntStream.range(0, 9)
        .map(j -> tally.answered(j) > 0 || tally.respondents() == 0 ? weights[j] : 0).toArray());
  }

  private static double[][] answers(Golden golden, String unit) {
    return golden.rows("input.csv").stream().filter(row -> row.getField("unit").equals(unit))
        .map(row -> Arrays.stream(answers(row, 9)).mapToDouble(a -> a == ResponseTally.MISSING ? Double.NaN : a)
            .toArray()).toArray(double[][]::new);
  }

  @Test
  void an_element_that_leaves_the_index_gives_its_share_to_the_others() {
    Golden golden = Golden.open("d01");
    Instrument withoutFourth = Instruments.skm(MissingRule.AVAILABLE_PER_ELEMENT, Compatibility.NONE,
        1, 1, 1, 0, 1, 1, 1, 1, 1);
    IndexEstimate estimate = estimate(golden, "E_NO_U4", withoutFourth);
    golden.same("renormalised", golden.expected("equal_weights", "E_NO_U4", "index_available_case_renormalised"),
        estimate.index());
    assertThat(estimate(golden, "E_NO_U4", Instruments.skm()).undefined()).contains(Undefined.ELEMENT_WITHOUT_ANSWERS);
  }

  @Test
  void element_means_are_over_those_who_answered() {
    Golden golden = Golden.open("d01");
    golden.expected("equal_weights").properties().forEach(unit -> {
      Instrument skm = Instruments.skm();
      ResponseTally tally = tally(golden, unit.getKey(), skm);
      for (int j = 0; j < 9; j++) {
        IndexEstimator estimator = IndexEstimator.ofElement(skm, j);
        IndexEstimate element = estimator.estimate(tally);
        golden.same("n_j", unit.getValue().get("n_j").get(j), element.respondents());
        golden.same("mean_j", unit.getValue().get("mean_j").get(j), element.index().isEmpty() ? OptionalDouble.empty()
            : OptionalDouble.of(estimator.meanScore(element.index().getAsDouble())));
      }
    });
  }

  @Test
  void the_official_figure_follows_the_declared_rounding() {
    Golden golden = Golden.open("d01");
    golden.expected("equal_weights").properties().forEach(unit -> {
      JsonNode expected = unit.getValue();
      golden.same("0.11", expected.at("/official_rounding/nrr2_weight_0_11"), official(golden, unit.getKey(),
          Instruments.roundedMeans("0.11", RoundingMode.HALF_UP)));
      golden.same("0.111", expected.at("/official_rounding/nrr2_weight_0_111"), official(golden, unit.getKey(),
          Instruments.roundedMeans("0.111", RoundingMode.HALF_UP)));
      golden.same("1/9", expected.at("/official_rounding/nrr2_weight_1_9"), official(golden, unit.getKey(),
          Instruments.roundedMeans("", RoundingMode.HALF_UP)));
      OptionalDouble exact = official(golden, unit.getKey(), Compatibility.NONE);
      golden.same("exact", expected.get("index_available_case_strict"), exact);
      if (exact.isEmpty()) {
        golden.same("no band", expected.get("band_2017"), (String) null);
        golden.same("no band", expected.get("band_2004"), (String) null);
      }
      OfficialIndex.of(Instruments.skm(), tally(golden, unit.getKey(), Instruments.skm())).ifPresent(official -> {
        golden.same("band 2017", expected.get("band_2017"), band(Instruments.skm(), official.index()));
        golden.same("band 2004", expected.get("band_2004"), band(Instruments.of(new Scale(1, 4), 25,
            MissingRule.AVAILABLE_PER_ELEMENT, Compatibility.NONE, Instruments.BANDS_2004, 1), official.index()));
      });
    });
  }

  @Test
  void the_error_equals_that_of_the_survey_package_under_every_design() {
    Golden golden = Golden.open("d02");
    compare(golden, "stratified_cluster", true, true, true);
    compare(golden, "weights_only", false, false, true);
    compare(golden, "srs_unweighted", false, false, false);
    compare(golden, "cluster_only", false, true, true);
  }

  private void compare(Golden golden, String design, boolean strata, boolean clusters, boolean weights) {
    JsonNode expected = golden.expected(design);
    compare(golden, expected.get("overall"), row -> true, strata, clusters, weights);
    expected.get("by_area").properties().forEach(area -> compare(golden, area.getValue(),
        row -> row.getField("area").equals(area.getKey()), strata, clusters, weights));
  }

  private void compare(Golden golden, JsonNode expected, Predicate<NamedCsvRecord> inside, boolean strata,
      boolean clusters, boolean weights) {
    compare(golden, expected, cells(golden, inside, strata, clusters, weights));
    List<DesignCell> present = cells(golden, inside, true, true, true).stream()
        .filter(cell -> cell.domain().answering() > 0).toList();
    golden.same("sampling units", expected.get("n_psu"), present.size());
    golden.same("strata", expected.get("n_strata"), present.stream().map(DesignCell::stratum).distinct().count());
  }

  private void compare(Golden golden, JsonNode expected, List<DesignCell> cells) {
    IndexEstimate index = IndexEstimator.ofIndex(SFO).estimate(cells);
    golden.same("n", expected.get("n"), index.respondents());
    golden.same("df", expected.get("df"), index.degreesOfFreedom());
    golden.same("index", expected.get("index"), index.index());
    golden.same("se", expected.get("se"), index.standardError());
    golden.same("t interval", expected.get("ci95_t"), TInterval.of(index.bounded().orElseThrow()));
    golden.same("weights", expected.get("sum_w"), index.weightSum());
    golden.same("Kish", expected.get("kish_deff"), index.respondents() / index.effectiveSize());
    for (int j = 0; j < 9; j++) {
      IndexEstimate element = IndexEstimator.ofElement(SFO, j).estimate(cells);
      golden.same("mean", expected.get("mean_j").get(j), element.index().getAsDouble() / 20);
      golden.same("se of mean", expected.get("se_mean_j").get(j), element.standardError().getAsDouble() / 20);
    }
  }

  @Test
  void the_order_and_the_number_of_cells_do_not_change_a_bit() {
    Golden golden = Golden.open("d02");
    List<DesignCell> cells = cells(golden, row -> row.getField("area").equals("G"), true, true, true);
    IndexEstimate expected = IndexEstimator.ofIndex(SFO).estimate(cells);
    Random random = new Random(4);
    for (int i = 0; i < 5; i++) {
      Collections.shuffle(cells, random);
      assertThat(IndexEstimator.ofIndex(SFO).estimate(cells)).isEqualTo(expected);
    }
  }

  @Test
  void two_indices_from_the_same_clusters_move_together_as_the_survey_package_says() {
    Golden golden = Golden.open("d02");
    List<NamedCsvRecord> rows = golden.rows("input.csv");
    SurveyDesign design = SurveyDesign.of(SurveyDesignTest.numbers(rows, "weight"))
        .stratified(SurveyDesignTest.words(rows, "stratum")).clustered(SurveyDesignTest.words(rows, "run"));
    double[] answers = SurveyDesignTest.numbers(rows, "U1");
    LinearEstimate odd = design.mean(design.within(answers, i -> i % 2 == 1));
    LinearEstimate even = design.mean(design.within(answers, i -> i % 2 == 0));
    IndexEstimator first = IndexEstimator.ofElement(SFO, 0);
    double covariance = first.covariance(cells(golden, row -> isOdd(rows, row), true, true, true),
        cells(golden, row -> !isOdd(rows, row), true, true, true));
    assertThat(covariance / 400).isCloseTo(design.covariance(odd, even), within(1e-14));
    assertThat(covariance).isNotZero();
    assertThat(first.covariance(cells(golden, row -> isOdd(rows, row), true, false, true),
        cells(golden, row -> !isOdd(rows, row), true, false, true))).isZero();
  }

  private static boolean isOdd(List<NamedCsvRecord> rows, NamedCsvRecord row) {
    return (row.getStartingLineNumber() - rows.get(0).getStartingLineNumber()) % 2 == 1;
  }

  @Test
  void nobody_has_no_index_and_one_respondent_has_no_error() {
    IndexEstimate nobody = IndexEstimator.ofIndex(Instruments.skm()).estimate(tally(Instruments.skm()));
    assertThat(nobody.index()).isEmpty();
    assertThat(nobody.undefined()).contains(Undefined.NO_RESPONDENTS);
    IndexEstimate one = IndexEstimator.ofIndex(Instruments.skm())
        .estimate(tally(Instruments.skm(), "4 4 4 4 4 4 4 4 4"));
    assertThat(one.index()).hasValue(100);
    assertThat(one.standardError()).isEmpty();
    assertThat(one.undefined()).contains(Undefined.ONE_SAMPLING_UNIT);
    assertThat(one.bounded()).isEmpty();
  }

  @Test
  void an_index_that_kept_answers_have_carried_off_the_scale_has_no_interval() {
    IndexEstimate estimate = IndexEstimator.ofIndex(Instruments.skm())
        .estimate(tally(Instruments.skm(), "5 5 5 5 5 5 5 5 5", "4 4 4 4 4 4 4 4 5"));
    assertThat(estimate.index().getAsDouble()).isGreaterThan(100);
    assertThat(estimate.bounded()).isEmpty();
  }

  @Test
  void respondents_of_a_single_cluster_have_no_interval_and_the_reason_is_told() {
    ResponseTally here = tally(Instruments.skm(), "4 3 4 3 3 3 3 3 3", "2 2 2 3 4 4 4 4 4");
    ResponseTally nobody = tally(Instruments.skm());
    IndexEstimate estimate = IndexEstimator.ofIndex(Instruments.skm()).estimate(
        List.of(new DesignCell(null, "morning", here, 2), new DesignCell(null, "evening", nobody, 5)));
    assertThat(estimate.index()).isPresent();
    assertThat(estimate.degreesOfFreedom()).isZero();
    assertThat(estimate.bounded()).isEmpty();
    assertThat(estimate.undefined()).contains(Undefined.ONE_SAMPLING_UNIT);
  }

  @Test
  void a_cluster_without_weight_stays_in_the_design_and_brings_no_degree_of_freedom() {
    ResponseTally weightless = new ResponseTally(TallyShape.of(Instruments.skm()));
    weightless.add(Instruments.answers("1 1 1 1 1 1 1 1 1"), 0.0);
    List<DesignCell> cells = new ArrayList<>();
    for (String cluster : List.of("a", "b", "c")) {
      ResponseTally tally = new ResponseTally(TallyShape.of(Instruments.skm()));
      tally.add(Instruments.answers(cluster.equals("a") ? "4 3 4 3 3 3 3 3 3" : "2 2 2 3 4 4 4 4 4"), 2.0);
      cells.add(new DesignCell(null, cluster, tally, 1));
    }
    IndexEstimate without = IndexEstimator.ofIndex(Instruments.skm()).estimate(cells);
    cells.add(new DesignCell(null, "d", weightless, 1));
    IndexEstimate with = IndexEstimator.ofIndex(Instruments.skm()).estimate(cells);
    assertThat(with.index()).isEqualTo(without.index());
    assertThat(with.degreesOfFreedom()).isEqualTo(without.degreesOfFreedom()).isEqualTo(2);
    assertThat(with.standardError().getAsDouble()).isCloseTo(
        without.standardError().getAsDouble() * Math.sqrt(4 / 3.0 / (3 / 2.0)), within(1e-12));
  }

  @Test
  void cells_of_the_same_cluster_count_as_one() {
    ResponseTally first = tally(Instruments.skm(), "4 3 4 3 3 3 3 3 3");
    ResponseTally second = tally(Instruments.skm(), "2 2 2 3 4 4 4 4 4");
    ResponseTally both = tally(Instruments.skm(), "4 3 4 3 3 3 3 3 3", "2 2 2 3 4 4 4 4 4");
    ResponseTally other = tally(Instruments.skm(), "1 2 2 2 2 2 2 2 2");
    IndexEstimator estimator = IndexEstimator.ofIndex(Instruments.skm());
    assertThat(estimator.estimate(List.of(new DesignCell(null, "a", first, 1), new DesignCell(null, "b", other, 1),
        new DesignCell(null, "a", second, 1)))).isEqualTo(estimator.estimate(
            List.of(new DesignCell(null, "a", both, 2), new DesignCell(null, "b", other, 1))));
    assertThatThrownBy(() -> new DesignCell("s", "a", both, 1)).hasMessageContaining("sample of 1 respondents with 2");
  }

  @Test
  void equal_answers_with_weights_have_an_error_of_exactly_zero() {
    ResponseTally tally = new ResponseTally(TallyShape.of(Instruments.skm()));
    for (double weight : new double[] {0.1, 0.7, 1.3, 2.9, 1e-3}) {
      tally.add(Instruments.answers("3 3 4 3 3 3 3 3 3"), weight);
    }
    assertThat(IndexEstimator.ofIndex(Instruments.skm()).estimate(tally).standardError()).hasValue(0);
  }

  @Test
  void a_simple_sample_has_a_design_effect_of_one() {
    ResponseTally tally = tally(Instruments.skm(), "4 3 4 3 3 3 3 3 3", "2 2 - 3 4 4 4 4 4", "1 4 4 3 3 3 2 3 3");
    assertThat(IndexEstimator.ofIndex(Instruments.skm()).estimate(tally).designEffect().getAsDouble())
        .isCloseTo(1, within(1e-12));
  }

  @Test
  void the_lonely_stratum_is_flagged() {
    ResponseTally two = tally(Instruments.skm(), "4 3 4 3 3 3 3 3 3", "2 2 2 3 4 4 4 4 4");
    ResponseTally one = tally(Instruments.skm(), "1 3 4 3 3 3 3 3 3");
    List<DesignCell> cells = List.of(new DesignCell("a", null, two, 2), new DesignCell("b", null, one, 1));
    IndexEstimate estimate = IndexEstimator.ofIndex(Instruments.skm()).estimate(cells);
    assertThat(estimate.lonelyStratum()).isTrue();
    assertThat(estimate.degreesOfFreedom()).isEqualTo(1);
  }

  private static String band(Instrument instrument, BigDecimal index) {
    return instrument.band(index).orElseThrow().code();
  }

  private static Instrument rule(MissingRule rule) {
    return Instruments.skm(rule, Compatibility.NONE, Instruments.equal(9));
  }

  private static OptionalDouble official(Golden golden, String unit, Compatibility compatibility) {
    Instrument skm = Instruments.skm(MissingRule.AVAILABLE_PER_ELEMENT, compatibility, Instruments.equal(9));
    return OfficialIndex.of(skm, tally(golden, unit, skm)).map(OfficialIndex::exact)
        .map(exact -> OptionalDouble.of(exact.bigDecimalValue(20, 4).doubleValue())).orElse(OptionalDouble.empty());
  }

  private static IndexEstimate estimate(Golden golden, String unit, Instrument instrument) {
    return IndexEstimator.ofIndex(instrument).estimate(tally(golden, unit, instrument));
  }

  private static ResponseTally tally(Golden golden, String unit, Instrument instrument) {
    ResponseTally tally = new ResponseTally(TallyShape.of(instrument));
    golden.rows("input.csv").stream().filter(row -> row.getField("unit").equals(unit))
        .forEach(row -> tally.add(answers(row, 9)));
    return tally;
  }

  private static ResponseTally tally(Instrument instrument, String... responses) {
    ResponseTally tally = new ResponseTally(TallyShape.of(instrument));
    List.of(responses).forEach(response -> tally.add(Instruments.answers(response)));
    return tally;
  }

  private static int[] answers(NamedCsvRecord row, int elements) {
    int[] answers = new int[elements];
    for (int j = 0; j < elements; j++) {
      String answer = row.getField("U" + (j + 1));
      answers[j] = answer.isEmpty() ? ResponseTally.MISSING : Integer.parseInt(answer);
    }
    return answers;
  }

  private static List<DesignCell> cells(Golden golden, Predicate<NamedCsvRecord> isInDomain, boolean strata,
      boolean clusters, boolean weights) {
    Map<List<String>, ResponseTally> domain = new TreeMap<>(Comparator.comparing(List::toString));
    Map<List<String>, Long> sampled = new HashMap<>();
    for (NamedCsvRecord row : golden.rows("input.csv")) {
      List<String> key = Arrays.asList(strata ? row.getField("stratum") : null,
          clusters ? row.getField("run") : null);
      sampled.merge(key, 1L, Long::sum);
      ResponseTally tally = domain.computeIfAbsent(key, k -> new ResponseTally(TallyShape.of(SFO)));
      if (isInDomain.test(row)) {
        tally.add(answers(row, 9), weights ? Double.valueOf(row.getField("weight")) : null);
      }
    }
    List<DesignCell> cells = new ArrayList<>();
    domain.forEach((key, tally) -> cells.add(new DesignCell(key.get(0), key.get(1), tally, sampled.get(key))));
    return cells;
  }
}
