package prima.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import prima.core.statistics.Calibration.Margin;
import prima.core.survey.Compatibility;
import prima.core.survey.Instrument;
import prima.core.survey.MissingRule;

/** Sums of raking cells give what {@link Calibration}, which equals R, gives with every respondent at hand. */
class RakedIndexTest {

  private static final int RESPONDENTS = 240;
  private static final Instrument INSTRUMENT =
      Instruments.skm(MissingRule.AVAILABLE_PER_ELEMENT, Compatibility.NONE, 1, 2, 1);

  private final Random random = new Random(9);
  private final double[] designWeights = draw(() -> 0.5 + random.nextInt(5));
  private final String[] sex = words("f", "m");
  private final String[] age = words("old", "mid", "young");
  private final String[] cluster = words("k1", "k2", "k3", "k4", "k5", "k6", "k7");
  private final double[][] answers = {answersBySex(), answersBySex(), answersBySex()};
  private final Margin bySex = margin("sex", sex, Map.of("f", 600.0, "m", 400.0));
  private final Margin byAge = margin("age", age, Map.of("old", 200.0, "mid", 300.0, "young", 500.0));
  private final double[] raked = Raking.weights(designWeights, List.of(bySex, byAge));
  private final Calibration calibration =
      Calibration.toMargins(designWeights, List.of(bySex, byAge), new Calibration.Exponential());

  @Test
  void the_index_of_raked_respondents_and_its_error_need_only_the_sums_of_cells() {
    SurveyDesign design = SurveyDesign.of(raked);
    LinearEstimate index = index(design, i -> true);
    IndexEstimate ours = IndexEstimator.ofIndex(INSTRUMENT).estimate(cells(i -> true, false));
    assertThat(ours.index().getAsDouble()).isCloseTo(index.value(), within(1e-9));
    assertThat(ours.standardError().getAsDouble())
        .isCloseTo(design.standardError(calibration.residual(index)), within(1e-9));
    assertThat(ours.standardError().getAsDouble()).isNotCloseTo(design.standardError(index), within(1e-3));
  }

  @Test
  void a_part_of_raked_clusters_rests_on_all_of_them() {
    IntPredicate part = i -> i % 3 == 0;
    SurveyDesign design = SurveyDesign.of(raked).clustered(cluster);
    LinearEstimate index = index(design, part);
    IndexEstimate ours = IndexEstimator.ofIndex(INSTRUMENT).estimate(cells(part, true));
    assertThat(ours.index().getAsDouble()).isCloseTo(index.value(), within(1e-9));
    assertThat(ours.standardError().getAsDouble())
        .isCloseTo(design.standardError(calibration.residual(index)), within(1e-9));
    assertThat(ours.degreesOfFreedom()).isEqualTo(6);
  }

  @Test
  void a_part_differs_from_the_whole_with_the_error_of_what_they_do_not_share() {
    IntPredicate part = i -> i % 3 == 0;
    SurveyDesign design = SurveyDesign.of(raked).clustered(cluster);
    LinearEstimate difference = index(design, part).minus(index(design, i -> true));
    PartDifference ours = IndexEstimator.ofIndex(INSTRUMENT).fromWhole(cells(part, true)).orElseThrow();
    assertThat(ours.difference()).isCloseTo(difference.value(), within(1e-9));
    assertThat(ours.standardError())
        .isCloseTo(design.standardError(calibration.residual(difference)), within(1e-9));
  }

  @Test
  void the_share_of_an_answer_has_the_error_of_the_design() {
    IntPredicate part = i -> i % 3 == 0;
    SurveyDesign design = SurveyDesign.of(raked).clustered(cluster);
    double[] topBox = Arrays.stream(answers[0]).map(answer -> Double.isNaN(answer) ? answer : answer == 4 ? 1 : 0)
        .toArray();
    LinearEstimate share = design.mean(design.within(topBox, part));
    ShareEstimator ours = ShareEstimator.of(TallyShape.of(INSTRUMENT), cells(part, true), 0, 4).orElseThrow();
    assertThat(ours.share()).isCloseTo(share.value(), within(1e-12));
    Interval expected = ScoreInterval.of(new BoundedEstimate(share.value(),
        design.standardError(calibration.residual(share)), 6, 100, 0, 1));
    assertThat(ours.interval().orElseThrow().lower()).isCloseTo(expected.lower(), within(1e-9));
    assertThat(ours.interval().orElseThrow().upper()).isCloseTo(expected.upper(), within(1e-9));
  }

  @Test
  void the_design_effect_of_a_weighted_index_compares_with_as_many_respondents_of_the_same_spread() {
    SurveyDesign design = SurveyDesign.of(designWeights).clustered(cluster);
    double[] first = answers[1];
    List<DesignCell> cells = new ArrayList<>();
    Map<String, ResponseTally> byCluster = new TreeMap<>();
    for (int i = 0; i < RESPONDENTS; i++) {
      byCluster.computeIfAbsent(cluster[i], name -> new ResponseTally(TallyShape.of(INSTRUMENT)))
          .add(row(i), designWeights[i]);
    }
    byCluster.forEach((name, tally) -> cells.add(new DesignCell(null, name, tally, tally.answering())));
    assertThat(IndexEstimator.ofElement(INSTRUMENT, 1).estimate(cells).designEffect().getAsDouble())
        .isCloseTo(design.designEffect(first), within(1e-9));
  }

  @Test
  void margins_that_never_agree_name_the_worst_value() {
    Margin one = new Margin("sex", List.of("f", "m"), Map.of("f", 1.0, "m", 3.0));
    Margin other = new Margin("age", List.of("old", "young"), Map.of("old", 3.0, "young", 1.0));
    assertThatThrownBy(() -> Raking.weights(new double[] {1, 1}, List.of(one, other)))
        .hasMessageContaining("do not agree after 1000 cycles, sex = m being the farthest off");
    assertThatThrownBy(() -> new RakedCell("unit", 0, new double[] {1})).hasMessageContaining("factor 0.0");
  }

  private LinearEstimate index(SurveyDesign design, IntPredicate part) {
    double[] shares = INSTRUMENT.shares();
    LinearEstimate index = design.mean(design.within(answers[0], part)).times(25 * shares[0]);
    for (int j = 1; j < shares.length; j++) {
      index = index.plus(design.mean(design.within(answers[j], part)).times(25 * shares[j]));
    }
    return index;
  }

  private List<DesignCell> cells(IntPredicate part, boolean isClustered) {
    Map<List<String>, ResponseTally> whole = new LinkedHashMap<>();
    Map<List<String>, ResponseTally> domain = new LinkedHashMap<>();
    Map<List<String>, Double> factors = new LinkedHashMap<>();
    for (int i = 0; i < RESPONDENTS; i++) {
      List<String> cell = List.of(isClustered ? cluster[i] : "", sex[i], age[i]);
      factors.put(cell, raked[i] / designWeights[i]);
      for (Map<List<String>, ResponseTally> tallies : List.of(whole, domain)) {
        ResponseTally tally = tallies.computeIfAbsent(cell, name -> new ResponseTally(TallyShape.of(INSTRUMENT)));
        if (tallies == whole || part.test(i)) {
          tally.add(row(i), designWeights[i]);
        }
      }
    }
    List<DesignCell> cells = new ArrayList<>();
    whole.forEach((cell, tally) -> cells.add(DesignCell.ofPart(null, isClustered ? cell.get(0) : null,
        domain.get(cell).scaled(factors.get(cell)), tally.scaled(factors.get(cell)),
        Optional.of(new RakedCell("unit", factors.get(cell), new double[] {1, cell.get(1).equals("m") ? 1 : 0,
            cell.get(2).equals("mid") ? 1 : 0, cell.get(2).equals("young") ? 1 : 0})))));
    return cells;
  }

  private int[] row(int i) {
    return Arrays.stream(answers).mapToInt(answer -> Double.isNaN(answer[i]) ? ResponseTally.MISSING : (int) answer[i])
        .toArray();
  }

  /** Women answer 3 or 4, men 1 or 2: margins by sex explain much of the error. */
  private double[] answersBySex() {
    return IntStream.range(0, RESPONDENTS).mapToDouble(i -> random.nextInt(12) == 0 ? Double.NaN
        : (sex[i].equals("f") ? 3 : 1) + random.nextInt(2)).toArray();
  }

  private double[] draw(java.util.function.DoubleSupplier supplier) {
    return IntStream.range(0, RESPONDENTS).mapToDouble(i -> supplier.getAsDouble()).toArray();
  }

  private String[] words(String... choices) {
    return IntStream.range(0, RESPONDENTS).mapToObj(i -> choices[random.nextInt(choices.length)]).toArray(String[]::new);
  }

  private static Margin margin(String variable, String[] categories, Map<String, Double> totals) {
    return new Margin(variable, List.of(categories), new TreeMap<>(totals));
  }
}
