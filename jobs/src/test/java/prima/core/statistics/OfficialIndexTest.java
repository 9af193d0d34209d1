package prima.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import prima.core.survey.Compatibility;
import prima.core.survey.Instrument;
import prima.core.survey.MissingRule;
import prima.core.survey.Scale;

@ExtendWith(GoldenCount.class)
class OfficialIndexTest {

  @Test
  void a_published_table_of_sums_gives_its_index_exactly() {
    List<NamedCsvRecord> rows = Golden.published("g01");
    OfficialIndex exact = OfficialIndex.of(skm(Compatibility.NONE, 9), fromSums(rows, 4)).orElseThrow();
    same(exact.index(), "91.48");
    same(index(rows, Instruments.weight("0.11")), "90.56");
    same(index(rows, Instruments.weight("0.111")), "91.38");
    for (int j = 0; j < 9; j++) {
      same(decimals(exact.lines().get(j).mean(), 4), rows.get(j).getField("nrr_published"));
      same(decimals(OfficialIndex.of(skm(Instruments.weight("0.11"), 9), fromSums(rows, 4)).orElseThrow()
          .lines().get(j).weightedMean(), 4), rows.get(j).getField("weighted_published"));
    }
  }

  @Test
  void published_element_means_give_the_published_index() {
    List<NamedCsvRecord> rows = Golden.published("g02");
    same(ofMeans(rows, Compatibility.NONE), "87.28");
    same(ofMeans(rows, Instruments.weight("0.111")), "87.19");
    same(ofMeans(rows, Instruments.weight("0.11")), "86.41");
  }

  @Test
  void a_published_total_that_does_not_follow_from_its_own_table_is_not_reproduced() {
    List<NamedCsvRecord> rows = Golden.published("g03");
    same(ofMeans(rows, Compatibility.NONE), "82.70");
    same(ofMeans(rows, Instruments.weight("0.111")), "82.62");
    same(ofMeans(rows, Instruments.weight("0.11")), "81.88");
    for (Compatibility compatibility : List.of(Compatibility.NONE, Instruments.weight("0.111"),
        Instruments.weight("0.11"))) {
      assertThat(ofMeans(rows, compatibility)).isNotEqualByComparingTo("81.71");
    }
    OfficialIndex official = OfficialIndex.ofMeans(skm(Instruments.weight("0.111"), 9), means(rows));
    for (int j = 0; j < 9; j++) {
      same(decimals(official.lines().get(j).weightedMean(), 6), rows.get(j).getField("weighted_exact"));
    }
  }

  @Test
  void truncated_element_means_are_reproduced_only_where_declared() {
    List<NamedCsvRecord> rows = Golden.published("g04");
    OfficialIndex exact = OfficialIndex.of(skm(Compatibility.NONE, 14), fromSums(rows, 4)).orElseThrow();
    OfficialIndex truncated = OfficialIndex.of(skm(Instruments.roundedMeans("0.071", RoundingMode.DOWN), 14),
        fromSums(rows, 4)).orElseThrow();
    same(exact.index(), "73.45");
    same(index(rows, Instruments.weight("0.071")), "73.01");
    for (int j = 0; j < 14; j++) {
      same(decimals(exact.lines().get(j).mean(), 6), rows.get(j).getField("nrr_exact"));
      same(decimals(truncated.lines().get(j).mean(), 2), rows.get(j).getField("nrr_published"));
    }
    assertThat(exact.index()).isNotEqualByComparingTo("74.00");
    assertThat(truncated.index()).isNotEqualByComparingTo("74.00");
  }

  @Test
  void the_laboratory_matrix_gives_the_published_figures_only_under_its_own_settings() {
    List<NamedCsvRecord> rows = Golden.published("g05_lab");
    same(index(matrix(rows, "rel", 3, true), Instruments.weight("0.33")), "86.63");
    same(index(matrix(rows, "rel", 3, true), Compatibility.NONE), "87.50");
    same(index(matrix(rows, "rel", 3, false), Compatibility.NONE), "86.97");
    same(index(matrix(rows, "res", 2, true), Instruments.weight("0.50")), "91.25");
    same(index(matrix(rows, "res", 2, true), Compatibility.NONE), "91.25");
    same(index(matrix(rows, "ass", 2, true), Compatibility.NONE), "85.00");
    same(index(matrix(rows, "emp", 2, true), Instruments.weight("0.50")), "89.38");
    for (NamedCsvRecord dimension : Golden.published("g05_expected")) {
      String[] sums = dimension.getField("sums").split(";");
      ResponseTally tally = matrix(rows, dimension.getField("dimension").substring(0, 3), sums.length, true);
      OfficialIndex official = OfficialIndex.of(
          skm(Instruments.weight(dimension.getField("weight")), sums.length), tally).orElseThrow();
      same(official.index(), dimension.getField("index_published"));
      String[] means = dimension.getField("nrr").split(";");
      String[] weighted = dimension.getField("weighted_2dp").split(";");
      for (int j = 0; j < sums.length; j++) {
        same(decimals(official.lines().get(j).sum(), 0), sums[j]);
        same(decimals(official.lines().get(j).mean(), 2), means[j]);
        same(decimals(official.lines().get(j).weightedMean(), 2), weighted[j]);
      }
    }
  }

  @Test
  void all_answers_at_the_top_give_exactly_one_hundred() {
    List<NamedCsvRecord> rows = Golden.published("g07");
    ResponseTally tally = new ResponseTally(TallyShape.of(skm(Compatibility.NONE, 9)));
    rows.forEach(row -> tally.add(row.getFields().stream().skip(1).mapToInt(Integer::parseInt).toArray()));
    same(index(tally, Compatibility.NONE), "100.00");
    same(index(tally, Instruments.weight("0.111")), "99.90");
    same(index(tally, Instruments.weight("0.11")), "99.00");
  }

  @Test
  void published_grades_follow_from_the_published_index_and_the_bands_of_its_year() {
    for (NamedCsvRecord row : Golden.published("g08")) {
      boolean old = row.getField("instrument").equals("IKM-2004");
      Instrument instrument = Instruments.of(new Scale(1, 4), 25, MissingRule.AVAILABLE_PER_ELEMENT,
          Compatibility.NONE, old ? Instruments.BANDS_2004 : Instruments.BANDS_2017, 1);
      assertThat(instrument.band(new BigDecimal(row.getField("nik_published"))).orElseThrow().code())
          .as(row.getField("id")).isEqualTo(row.getField("grade"));
      GoldenLedger.count();
    }
  }

  @Test
  void a_distribution_of_answers_gives_its_element_means() {
    List<NamedCsvRecord> rows = Golden.published("g10");
    Instrument instrument = skm(Compatibility.NONE, rows.size());
    OfficialIndex official = OfficialIndex.of(instrument, fromCounts(rows)).orElseThrow();
    for (int j = 0; j < rows.size(); j++) {
      same(decimals(official.lines().get(j).mean(), 4), rows.get(j).getField("nrr_computed"));
    }
    same(official.index(), "78.87");
  }

  @Test
  void raw_answers_of_a_published_survey_give_index_error_interval_and_bands() {
    Golden golden = Golden.open("d34");
    JsonNode expected = golden.expected("sekadau_first_49_rows");
    Instrument skm = Instruments.skm();
    ResponseTally tally = sekadau(golden, skm);
    IndexEstimate estimate = IndexEstimator.ofIndex(skm).estimate(tally);
    BoundedEstimate bounded = estimate.bounded().orElseThrow();
    golden.same("n", expected.get("n_any"), estimate.respondents());
    golden.same("complete", expected.get("n_complete"), estimate.complete());
    golden.same("index", expected.get("index_available_case_strict"), estimate.index());
    golden.same("se", expected.get("se_linearised_srs"), estimate.standardError());
    golden.same("df", expected.get("df"), estimate.degreesOfFreedom());
    golden.same("t", expected.get("ci95_t"), TInterval.of(bounded));
    golden.same("score", expected.get("score_ci95"), ScoreInterval.of(bounded));
    BandProbabilities bands = BandProbabilities.of(skm, bounded);
    expected.get("p_band").properties()
        .forEach(band -> golden.same("P " + band.getKey(), band.getValue(), bands.of(band.getKey())));
    golden.same("delivered", expected.get("n_total"), golden.rows("sekadau_2019_first49.csv").size());
    for (String name : List.of("index_pooled_cells", "index_available_case_renormalised", "index_complete_case")) {
      MissingRule rule = name.contains("pooled") ? MissingRule.POOLED_CELLS
          : name.contains("complete") ? MissingRule.COMPLETE_CASE : MissingRule.AVAILABLE_PER_ELEMENT;
      Instrument ruled = Instruments.skm(rule, Compatibility.NONE, Instruments.equal(9));
      golden.same(name, expected.get(name), IndexEstimator.ofIndex(ruled).estimate(sekadau(golden, ruled)).index());
    }
    Instrument complete = Instruments.skm(MissingRule.COMPLETE_CASE, Compatibility.NONE, Instruments.equal(9));
    golden.same("complete se", expected.get("se_complete_case"),
        IndexEstimator.ofIndex(complete).estimate(sekadau(golden, complete)).standardError());
    double[][] answers = golden.rows("sekadau_2019_first49.csv").stream().map(row -> row.getFields().stream().skip(1)
        .mapToDouble(Double::parseDouble).toArray()).toArray(double[][]::new);
    golden.same("persons", expected.get("index_person_mean"), 25 * PersonMeans.of(answers).mean().orElseThrow());
    golden.same("alpha", expected.get("cronbach_alpha"), Reliability.of(Moments.of(
        IntStream.rangeClosed(1, 9).mapToObj(j -> "U" + j).toList(), answers)).alpha());
    golden.same("straight lines", expected.get("n_straightliners"), tally.straightLined());
    OfficialIndex official = OfficialIndex.of(skm, tally).orElseThrow();
    golden.same("band", expected.get("band_2017"), skm.band(official.index()).orElseThrow().code());
    for (int j = 0; j < 9; j++) {
      golden.same("sum", expected.get("column_sums").get(j), official.lines().get(j).sum().doubleValue());
      golden.same("mean", expected.get("mean_j").get(j), official.lines().get(j).mean().doubleValue());
      golden.same("n_j", expected.get("n_j").get(j), tally.answered(j));
    }
  }

  private static ResponseTally sekadau(Golden golden, Instrument instrument) {
    ResponseTally tally = new ResponseTally(TallyShape.of(instrument));
    golden.rows("sekadau_2019_first49.csv")
        .forEach(row -> tally.add(row.getFields().stream().skip(1).mapToInt(Integer::parseInt).toArray()));
    return tally;
  }

  @Test
  void the_same_index_has_another_band_under_the_older_bands() {
    Golden golden = Golden.open("d34");
    JsonNode kalbar = golden.expected("kalbar_2016");
    BigDecimal index = new BigDecimal("76.49");
    golden.same("index", kalbar.get("published_index"), index.doubleValue());
    golden.same("2017", kalbar.get("band_2017_table"), Instruments.skm().band(index).orElseThrow().code());
    golden.same("2004", kalbar.get("band_2004_2014_table"), Instruments.of(new Scale(1, 4), 25,
        MissingRule.AVAILABLE_PER_ELEMENT, Compatibility.NONE, Instruments.BANDS_2004, 1).band(index).orElseThrow()
        .code());
  }

  @Test
  void one_respondent_has_the_published_index_and_no_interval() {
    JsonNode tubaba = Golden.open("d34").expected("tubaba_2023_s1");
    Golden golden = Golden.open("d34");
    ResponseTally tally = new ResponseTally(TallyShape.of(Instruments.skm()));
    tally.add(Instruments.answers("4 4 4 4 4 4 4 4 4"));
    OfficialIndex official = OfficialIndex.of(Instruments.skm(), tally).orElseThrow();
    OfficialIndex asPrinted = OfficialIndex.of(Instruments.skm(MissingRule.AVAILABLE_PER_ELEMENT,
        Instruments.weight("0.11"), Instruments.equal(9)), tally).orElseThrow();
    golden.same("n", tubaba.get("n"), tally.respondents());
    golden.same("index", tubaba.get("published_ikm"), official.index().doubleValue());
    golden.same("weighted", tubaba.get("published_nrr_weighted"),
        asPrinted.lines().get(0).weightedMean().doubleValue());
    golden.same("sum", tubaba.get("sum_of_published_weighted"), asPrinted.exact().doubleValue() / 25);
    assertThat(IndexEstimator.ofIndex(Instruments.skm()).estimate(tally).bounded()).isEmpty();
  }

  @Test
  void a_wrong_column_sum_of_a_publisher_is_corrected() {
    Golden golden = Golden.open("d34");
    golden.expected("lab").properties().forEach(dimension -> {
      JsonNode expected = dimension.getValue();
      int elements = expected.get("column_sums").size();
      ResponseTally tally = lab(golden, dimension.getKey(), elements, true);
      OfficialIndex exact = OfficialIndex.of(skm(Compatibility.NONE, elements), tally).orElseThrow();
      golden.same("exact", expected.get("ikm_exact"), exact.exact().doubleValue());
      golden.same("as published", expected.get("ikm_with_published_weight"), OfficialIndex
          .of(skm(Instruments.weight(elements == 3 ? "0.33" : "0.50"), elements), tally).orElseThrow()
          .exact().doubleValue());
      for (int j = 0; j < elements; j++) {
        golden.same("sum", expected.get("column_sums").get(j), exact.lines().get(j).sum().doubleValue());
        golden.same("nrr", expected.get("nrr").get(j), exact.lines().get(j).mean().doubleValue());
      }
      comparePublished(golden, dimension.getKey(), expected, exact);
      golden.same("off the scale", expected.get("n_out_of_range_1_4"), golden.rows("lab_scribd_429061031.csv").stream()
          .filter(row -> row.getField("dimension").equals(dimension.getKey()))
          .flatMap(row -> IntStream.rangeClosed(1, elements).mapToObj(j -> row.getField("U" + j)))
          .filter(answer -> Integer.parseInt(answer) > 4).count());
      if (expected.has("ikm_exact_out_of_range_set_missing")) {
        golden.same("missing", expected.get("ikm_exact_out_of_range_set_missing"), OfficialIndex
            .of(skm(Compatibility.NONE, elements), lab(golden, dimension.getKey(), elements, false)).orElseThrow()
            .exact().doubleValue());
      }
    });
  }

  /** The publisher added one column of assurance wrongly; all other figures follow from the answers. */
  private static void comparePublished(Golden golden, String dimension, JsonNode expected, OfficialIndex exact) {
    JsonNode published = expected.get("published");
    boolean isWrong = dimension.equals("ASSURANCE");
    int elements = exact.lines().size();
    double[] sums = exact.lines().stream().mapToDouble(line -> line.sum().doubleValue()).toArray();
    double[] means = exact.lines().stream().mapToDouble(line -> line.mean().doubleValue()).toArray();
    String band = Map.of("A", "SANGAT BAIK", "B", "BAIK").get(Instruments.skm().band(exact.index()).orElseThrow()
        .code());
    if (isWrong) {
      golden.notSame("sums", published.get("column_sums"), sums);
      golden.notSame("means", published.get("nrr"), means);
      golden.notSame("index", published.get("ikm"), exact.index().doubleValue());
    } else {
      golden.same("sums", published.get("column_sums"), sums);
    }
    if (!isWrong && published.has("nrr")) {
      golden.same("means", published.get("nrr"), means);
    }
    if (!isWrong && published.has("ikm")) {
      golden.same("index", published.get("ikm"), OfficialIndex.ofMeans(skm(Instruments.weight(elements == 3 ? "0.33"
          : "0.50"), elements), exact.lines().stream().map(line -> decimals(line.mean(), 2)).toList()).index()
          .doubleValue());
    }
    if (published.has("band")) {
      golden.same("band", published.get("band"), band);
    }
  }

  @Test
  void weighted_answers_are_rounded_once_too() {
    Instrument skm = skm(Compatibility.NONE, 2);
    ResponseTally tally = new ResponseTally(TallyShape.of(skm));
    tally.add(new int[] {4, 3}, 0.5);
    tally.add(new int[] {2, ResponseTally.MISSING}, 1.5);
    assertThat(index(tally, Compatibility.NONE)).isEqualByComparingTo("68.75");
  }

  @Test
  void an_element_without_answers_leaves_the_pooled_index_defined_and_the_other_undefined() {
    Instrument available = skm(Compatibility.NONE, 2);
    ResponseTally tally = new ResponseTally(TallyShape.of(available));
    tally.add(new int[] {4, ResponseTally.MISSING});
    assertThat(OfficialIndex.of(available, tally)).isEmpty();
    Instrument pooled = Instruments.skm(MissingRule.POOLED_CELLS, Compatibility.NONE, 1, 1);
    assertThat(OfficialIndex.of(pooled, tally).orElseThrow().index()).isEqualByComparingTo("100");
    assertThat(OfficialIndex.of(pooled, new ResponseTally(TallyShape.of(pooled)))).isEmpty();
  }

  private static void same(BigDecimal ours, String published) {
    assertThat(ours).isEqualByComparingTo(published);
    GoldenLedger.count();
  }

  private static BigDecimal decimals(BigFraction fraction, int decimals) {
    return new BigDecimal(fraction.getNumerator()).divide(new BigDecimal(fraction.getDenominator()), decimals,
        RoundingMode.HALF_UP);
  }

  private static BigDecimal ofMeans(List<NamedCsvRecord> rows, Compatibility compatibility) {
    return OfficialIndex.ofMeans(skm(compatibility, rows.size()), means(rows)).index();
  }

  private static List<BigDecimal> means(List<NamedCsvRecord> rows) {
    return rows.stream().map(row -> new BigDecimal(row.getField("nrr_published"))).toList();
  }

  private static BigDecimal index(List<NamedCsvRecord> rows, Compatibility compatibility) {
    return index(fromSums(rows, 4), compatibility);
  }

  private static BigDecimal index(ResponseTally tally, Compatibility compatibility) {
    return OfficialIndex.of(skm(compatibility, tally.shape().elements()), tally).orElseThrow().index();
  }

  private static Instrument skm(Compatibility compatibility, int elements) {
    return Instruments.skm(MissingRule.AVAILABLE_PER_ELEMENT, compatibility, Instruments.equal(elements));
  }

  /** Respondents whose answers have the published sums; which of them gave which answer does not matter. */
  private static ResponseTally fromSums(List<NamedCsvRecord> rows, int highest) {
    int n = Integer.parseInt(rows.get(0).getField("n"));
    ResponseTally tally = new ResponseTally(TallyShape.of(skm(Compatibility.NONE, rows.size())));
    for (int i = 0; i < n; i++) {
      int respondent = i;
      tally.add(rows.stream().mapToInt(row -> Integer.parseInt(row.getField("sum_published")))
          .map(sum -> Math.min(highest, sum / n + (respondent < sum % n ? 1 : 0))).toArray());
    }
    return tally;
  }

  private static ResponseTally fromCounts(List<NamedCsvRecord> rows) {
    ResponseTally tally = new ResponseTally(TallyShape.of(skm(Compatibility.NONE, rows.size())));
    int[][] columns = rows.stream().map(OfficialIndexTest::sortedAnswers).toArray(int[][]::new);
    for (int i = 0; i < columns[0].length; i++) {
      int respondent = i;
      tally.add(Arrays.stream(columns).mapToInt(column -> column[respondent]).toArray());
    }
    return tally;
  }

  private static int[] sortedAnswers(NamedCsvRecord row) {
    return IntStream.rangeClosed(1, 4).flatMap(answer -> IntStream
        .generate(() -> answer).limit(Integer.parseInt(row.getField("cnt_" + answer)))).toArray();
  }

  private static ResponseTally matrix(List<NamedCsvRecord> rows, String prefix, int elements, boolean keepsOutOfScale) {
    ResponseTally tally = new ResponseTally(TallyShape.of(skm(Compatibility.NONE, elements)));
    for (NamedCsvRecord row : rows) {
      int[] answers = new int[elements];
      Arrays.setAll(answers, j -> answer(row.getField(prefix + "_" + (j + 1)), keepsOutOfScale));
      tally.add(answers);
    }
    return tally;
  }

  private static ResponseTally lab(Golden golden, String dimension, int elements, boolean keepsOutOfScale) {
    ResponseTally tally = new ResponseTally(TallyShape.of(skm(Compatibility.NONE, elements)));
    golden.rows("lab_scribd_429061031.csv").stream().filter(row -> row.getField("dimension").equals(dimension))
        .forEach(row -> {
          int[] answers = new int[elements];
          Arrays.setAll(answers, j -> answer(row.getField("U" + (j + 1)), keepsOutOfScale));
          tally.add(answers);
        });
    return tally;
  }

  private static int answer(String written, boolean keepsOutOfScale) {
    int answer = Integer.parseInt(written);
    return answer > 4 && !keepsOutOfScale ? ResponseTally.MISSING : answer;
  }
}
