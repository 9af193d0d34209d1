package prima.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static prima.core.statistics.SurveyDesignTest.numbers;
import static prima.core.statistics.SurveyDesignTest.words;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import prima.core.survey.Compatibility;
import prima.core.survey.Instrument;
import prima.core.survey.MissingRule;
import prima.core.survey.Scale;

@ExtendWith(GoldenCount.class)
class AnswerQualityTest {

  private static final int ROW_WITH_A_RUN_OF_MISSING_ANSWERS = 39;

  @Test
  void careless_answering_shows_as_by_the_careless_package() {
    Golden golden = Golden.open("d26");
    double[][] rows = golden.rows("input.csv").stream().map(row -> row.getFields().stream().skip(1)
        .mapToDouble(text -> text.isEmpty() ? Double.NaN : Double.parseDouble(text)).toArray())
        .toArray(double[][]::new);
    List<int[]> responses = Arrays.stream(rows).map(row -> Arrays.stream(row)
        .mapToInt(answer -> Double.isNaN(answer) ? ResponseTally.MISSING : (int) answer).toArray()).toList();
    golden.same("identical", golden.expected("identical_answer_rows"),
        CarelessAnswering.identical(responses).stream().mapToDouble(place -> place + 1.0).toArray());
    for (int i = 0; i < rows.length; i++) {
      CarelessAnswering signs = CarelessAnswering.of(responses.get(i));
      golden.same("run " + i, golden.expected("longstring").get(i), signs.longestRun());
      if (i == ROW_WITH_A_RUN_OF_MISSING_ANSWERS) {
        golden.notSame("R counts missing answers as a run", golden.expected("avgstring").get(i), signs.meanRun());
      } else {
        golden.same("mean run " + i, golden.expected("avgstring").get(i), signs.meanRun());
      }
      golden.same("odd and even " + i, golden.expected("evenodd").get(i),
          CarelessAnswering.evenOdd(responses.get(i), 5, 5, 5, 5));
      golden.same("irv " + i, golden.expected("irv").get(i), signs.variability());
      golden.same("modal " + i, golden.expected("share_modal").get(i), signs.modalShare());
      golden.same("straight " + i, golden.expected("straightline").get(i), signs.isStraightLined());
    }
    golden.same("complete rows", golden.expected("mahalanobis_complete", "row"), IntStream.range(0, rows.length)
        .filter(i -> Arrays.stream(rows[i]).noneMatch(Double::isNaN)).mapToDouble(i -> i + 1.0).toArray());
    double[][] complete = Arrays.stream(rows).filter(row -> Arrays.stream(row).noneMatch(Double::isNaN))
        .toArray(double[][]::new);
    UnusualAnswers unusual = new UnusualAnswers(Moments.of(IntStream.range(0, 20).mapToObj(String::valueOf).toList(),
        complete));
    for (int i = 0; i < complete.length; i++) {
      double distance = unusual.distance(complete[i]);
      golden.same("d2", golden.expected("mahalanobis_complete", "d2").get(i), distance);
      golden.same("p", golden.expected("mahalanobis_complete", "p").get(i), unusual.probability(distance));
    }
  }

  @Test
  void a_missing_answer_breaks_a_run() {
    CarelessAnswering signs = CarelessAnswering.of(Instruments.answers("3 3 - 3 3 3 2"));
    assertThat(signs.longestRun()).isEqualTo(3);
    assertThat(signs.meanRun()).isEqualTo(2);
    assertThat(CarelessAnswering.of(Instruments.answers("- -")).modalShare()).isEmpty();
    assertThat(CarelessAnswering.of(Instruments.answers("- 3")).isStraightLined()).isFalse();
  }

  @Test
  void net_promoter_score_and_top_boxes_equal_the_golden_ones() {
    Golden golden = Golden.open("d24");
    List<NamedCsvRecord> rows = golden.rows("input.csv");
    SurveyDesign design = SurveyDesign.of(numbers(rows, "weight")).stratified(words(rows, "stratum"))
        .clustered(words(rows, "run"));
    compare(golden, "unweighted_overall", "design_overall", rows, design, row -> true);
    golden.expected("unweighted_by_area").properties().forEach(area -> compare(golden,
        "unweighted_by_area/" + area.getKey(), "design_by_area/" + area.getKey(), rows, design,
        row -> row.getField("area").equals(area.getKey())));
  }

  private static void compare(Golden golden, String simple, String complex, List<NamedCsvRecord> rows,
      SurveyDesign design, Predicate<NamedCsvRecord> inside) {
    JsonNode expected = golden.expected(simple.split("/"));
    double[] scores = design.within(Arrays.stream(numbers(rows, "nps"))
        .map(answer -> answer >= 9 ? 1 : answer <= 6 ? -1 : 0).toArray(), i -> inside.test(rows.get(i)));
    double[] top = design.within(Arrays.stream(numbers(rows, "Q7ALL")).map(answer -> answer >= 4 ? 1 : 0).toArray(),
        i -> inside.test(rows.get(i)) && !rows.get(i).getField("Q7ALL").isEmpty());
    ResponseTally tally = new ResponseTally(TallyShape.of(Instruments.netPromoter()));
    rows.stream().filter(inside).filter(row -> !row.getField("nps").isEmpty())
        .forEach(row -> tally.add(new int[] {Integer.parseInt(row.getField("nps"))}));
    IndexEstimate nps = IndexEstimator.ofIndex(Instruments.netPromoter()).estimate(tally);
    golden.same("n", expected.get("n"), nps.respondents());
    golden.same("nps", expected.get("nps"), nps.index());
    golden.same("se", expected.get("se_div_n_minus_1"), nps.standardError());
    golden.same("t", expected.get("ci95_t"), TInterval.of(nps.bounded().orElseThrow()));
    double n = nps.respondents();
    double perUnit = nps.standardError().orElseThrow() * Math.sqrt((n - 1) / n);
    golden.same("se of n", expected.get("se_div_n"), perUnit);
    golden.same("variance", expected.get("var_unit"), perUnit * perUnit * n / 1e4);
    golden.same("margin", expected.get("moe95_z"),
        TInterval.of(0, perUnit, Double.POSITIVE_INFINITY, ScoreInterval.CONFIDENCE).upper());
    golden.same("promoters", expected.get("promoters"), share(tally, 9, 10));
    golden.same("passives", expected.get("passives"), share(tally, 7, 8));
    golden.same("detractors", expected.get("detractors"), share(tally, 0, 6));
    compareSatisfaction(golden, expected, rows.stream().filter(inside).toList());
    LinearEstimate weighted = design.mean(scores).times(100);
    LinearEstimate share = design.mean(top);
    JsonNode designed = golden.expected(complex.split("/"));
    golden.same("nps", designed.get("nps"), weighted.value());
    golden.same("nps se", designed.get("se_nps"), design.standardError(weighted));
    golden.same("nps interval", designed.get("ci95_nps"), TInterval.of(weighted.value(),
        design.standardError(weighted), design.degreesOfFreedom(i -> inside.test(rows.get(i))), 0.95));
    golden.same("top", designed.get("top2"), share.value());
    golden.same("top se", designed.get("se_top2"), design.standardError(share));
    golden.same("df", designed.get("df"), design.degreesOfFreedom(i -> inside.test(rows.get(i))));
  }

  private static double share(ResponseTally tally, int lowest, int highest) {
    return IntStream.rangeClosed(lowest, highest).mapToLong(answer -> tally.count(0, answer)).sum()
        / (double) tally.respondents();
  }

  /** One rating from 1 to 5, placed from 0 to 100. */
  private static void compareSatisfaction(Golden golden, JsonNode expected, List<NamedCsvRecord> rows) {
    Instrument rating = Instruments.of(new Scale(1, 5), 25, MissingRule.AVAILABLE_PER_ELEMENT, Compatibility.NONE,
        List.of(), 1);
    ResponseTally tally = new ResponseTally(TallyShape.of(rating));
    rows.stream().map(row -> row.getField("Q7ALL")).filter(text -> !text.isEmpty())
        .forEach(text -> tally.add(new int[] {Integer.parseInt(text)}));
    IndexEstimate index = IndexEstimator.ofIndex(rating).estimate(tally);
    golden.same("csat", expected.get("csat_mean_0_100"), index.index().orElseThrow() - 25);
    golden.same("csat se", expected.get("se_csat"), index.standardError());
    golden.same("top", expected.get("top1"), share(tally, 5, 5));
    golden.same("top two", expected.get("top2"), share(tally, 4, 5));
    golden.same("bottom two", expected.get("bottom2"), share(tally, 1, 2));
  }

  @Test
  void drift_between_periods_equals_the_golden_one() {
    Golden golden = Golden.open("d30");
    List<NamedCsvRecord> rows = golden.rows("input.csv");
    compare(golden, "y2016_vs_2017", counts(rows, row -> row.getField("year").equals("2016")),
        counts(rows, row -> row.getField("year").equals("2017")));
    compare(golden, "y2017_vs_2018", counts(rows, row -> row.getField("year").equals("2017")),
        counts(rows, row -> row.getField("year").equals("2018")));
    compare(golden, "mode_interviewer_vs_self_2017",
        counts(rows, row -> row.getField("year").equals("2017") && row.getField("saq").equals("1")),
        counts(rows, row -> row.getField("year").equals("2017") && row.getField("saq").equals("2")));
  }

  @Test
  void the_mix_of_areas_drifts_as_in_the_golden_case() {
    Golden golden = Golden.open("d30");
    List<NamedCsvRecord> rows = golden.rows("input.csv");
    List<String> areas = rows.stream().map(row -> row.getField("area")).filter(area -> !area.isEmpty()).distinct()
        .sorted().toList();
    Drift drift = new Drift(areas(rows, "2016", areas), areas(rows, "2017", areas));
    JsonNode expected = golden.expected("area_mix_2016_2017");
    golden.same("psi", expected.get("psi"), drift.stability());
    golden.same("chi", expected.get("chisq"), drift.chiSquared());
    golden.same("df", expected.get("df"), drift.degreesOfFreedom());
    golden.same("p", expected.get("p"), drift.probability());
  }

  private static long[] areas(List<NamedCsvRecord> rows, String year, List<String> areas) {
    return areas.stream().mapToLong(area -> rows.stream().filter(row -> row.getField("year").equals(year)
        && row.getField("area").equals(area)).count()).toArray();
  }

  /** The case does not give its series; these whole numbers are the ones that have its sums. */
  @Test
  void a_lasting_rise_is_summed_as_in_the_golden_case() {
    Golden golden = Golden.open("d30");
    double[] series = {80, 79, 81, 80, 79, 79, 81, 84, 85, 85, 86, 84};
    golden.same("sums", golden.expected("page_hinkley"), PageHinkley.sums(series, 0.5));
  }

  private static void compare(Golden golden, String name, long[] before, long[] after) {
    Drift drift = new Drift(before, after);
    golden.same("n1", golden.expected(name, "n1"), Arrays.stream(before).sum());
    golden.same("n2", golden.expected(name, "n2"), Arrays.stream(after).sum());
    golden.same("psi", golden.expected(name, "psi"), drift.stability());
    golden.same("js", golden.expected(name, "js_divergence_nat"), drift.divergence());
    golden.same("tvd", golden.expected(name, "tvd"), drift.totalVariation());
    golden.same("w1", golden.expected(name, "wasserstein1"), drift.steps());
    golden.same("ks", golden.expected(name, "ks_d"), drift.largestGap());
    golden.same("chi", golden.expected(name, "chisq"), drift.chiSquared());
    golden.same("df", golden.expected(name, "df"), drift.degreesOfFreedom());
    golden.same("p", golden.expected(name, "p"), drift.probability());
    golden.same("v", golden.expected(name, "cramers_v"), drift.cramer());
  }

  @Test
  void nothing_cannot_drift() {
    assertThatThrownBy(() -> new Drift(new long[] {0}, new long[] {1})).hasMessageContaining("[0]");
    assertThat(new Drift(new long[] {2, 0}, new long[] {1, 0}).probability()).isEmpty();
  }

  private static long[] counts(List<NamedCsvRecord> rows, Predicate<NamedCsvRecord> filter) {
    long[] counts = new long[5];
    rows.stream().filter(filter).map(row -> row.getField("Q7ALL")).filter(text -> text.matches("[1-5]"))
        .forEach(text -> counts[Integer.parseInt(text) - 1]++);
    return counts;
  }
}
