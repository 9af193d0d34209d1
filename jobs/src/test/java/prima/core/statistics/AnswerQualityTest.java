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
      if (i != ROW_WITH_A_RUN_OF_MISSING_ANSWERS) {
        golden.same("run " + i, golden.expected("longstring").get(i), signs.longestRun());
        golden.same("mean run " + i, golden.expected("avgstring").get(i), signs.meanRun());
      }
      golden.same("irv " + i, golden.expected("irv").get(i), signs.variability());
      golden.same("modal " + i, golden.expected("share_modal").get(i), signs.modalShare());
      assertThat(signs.isStraightLined()).isEqualTo(golden.expected("straightline").get(i).asBoolean());
    }
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
    golden.same("promoters", expected.get("promoters"),
        (tally.count(0, 9) + tally.count(0, 10)) / (double) tally.respondents());
    LinearEstimate weighted = design.mean(scores).times(100);
    LinearEstimate share = design.mean(top);
    JsonNode designed = golden.expected(complex.split("/"));
    golden.same("nps", designed.get("nps"), weighted.value());
    golden.same("nps se", designed.get("se_nps"), design.standardError(weighted));
    golden.same("top", designed.get("top2"), share.value());
    golden.same("top se", designed.get("se_top2"), design.standardError(share));
    golden.same("df", designed.get("df"), design.degreesOfFreedom(i -> inside.test(rows.get(i))));
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
