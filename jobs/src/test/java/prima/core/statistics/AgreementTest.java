package prima.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static prima.core.statistics.SurveyDesignTest.numbers;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import prima.core.statistics.ConfusionMatrix.Weights;

@ExtendWith(GoldenCount.class)
class AgreementTest {

  private final Golden golden = Golden.open("d21");

  @Test
  void weighted_kappa_equals_that_of_vcd() {
    List<String> classes = List.of("Never Fun", "Fairly Often", "Very Often", "Always fun");
    long[][] counts = new long[4][4];
    for (NamedCsvRecord row : golden.rows("sexualfun.csv")) {
      counts[classes.indexOf(row.getField("Husband"))][classes.indexOf(row.getField("Wife"))] =
          Long.parseLong(row.getField("Freq"));
    }
    ConfusionMatrix matrix = ConfusionMatrix.of(counts);
    Map.of("sexualfun_unweighted", Weights.NONE, "sexualfun_linear", Weights.LINEAR, "sexualfun_quadratic",
        Weights.QUADRATIC).forEach((name, weights) -> {
          golden.same(name, golden.expected(name, "kappa"), matrix.kappa(weights));
          golden.same(name, golden.expected(name, "ase"), matrix.kappaError(weights));
        });
  }

  @Test
  void a_classifier_is_judged_as_in_the_golden_case() {
    JsonNode expected = golden.expected("diagnoses_r1_vs_r2");
    List<String> labels = new ArrayList<>();
    expected.get("labels").forEach(label -> labels.add(label.asText()));
    long[][] counts = new long[5][5];
    for (NamedCsvRecord row : golden.rows("diagnoses.csv")) {
      counts[labels.indexOf(row.getField("rater1"))][labels.indexOf(row.getField("rater2"))]++;
    }
    ConfusionMatrix matrix = ConfusionMatrix.of(counts);
    for (int c = 0; c < 5; c++) {
      golden.same("counts", expected.get("confusion").get("rows").get(c),
          Arrays.stream(counts[c]).mapToDouble(count -> count).toArray());
      golden.same("precision", expected.get("precision").get(c), matrix.precision(c));
      golden.same("recall", expected.get("recall").get(c), matrix.recall(c));
      golden.same("f1", expected.get("f1").get(c), matrix.f1(c));
    }
    golden.same("accuracy", expected.get("accuracy"), matrix.accuracy());
    golden.same("labels", expected.get("labels"), labels);
    golden.same("micro, which is accuracy", expected.get("micro_f1"), matrix.accuracy());
    golden.same("macro", expected.get("macro_f1"), matrix.macroF1());
    golden.same("weighted", expected.get("weighted_f1"), matrix.weightedF1());
    golden.same("kappa", expected.get("cohen_kappa"), matrix.kappa(Weights.NONE));
    golden.same("ac1", expected.get("gwet_ac1"), matrix.gwet());
    golden.same("mcc", expected.get("mcc"), matrix.matthews());
  }

  @Test
  void several_coders_agree_as_by_irr() {
    List<NamedCsvRecord> rows = golden.rows("diagnoses.csv");
    List<String> codes = rows.stream().flatMap(row -> row.getFields().stream().skip(1)).distinct().sorted().toList();
    int[][] counts = new int[rows.size()][codes.size()];
    List<Integer[]> coded = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Integer[] given = rows.get(i).getFields().stream().skip(1).map(codes::indexOf).toArray(Integer[]::new);
      coded.add(given);
      for (int code : given) {
        counts[i][code]++;
      }
    }
    CoderAgreement.Fleiss fleiss = CoderAgreement.Fleiss.of(counts);
    golden.same("kappa", golden.expected("fleiss_kappa_diagnoses", "kappa"), fleiss.kappa());
    golden.same("z", golden.expected("fleiss_kappa_diagnoses", "z"), fleiss.z());
    golden.same("alpha", golden.expected("kripp_alpha_diagnoses_nominal"),
        asByIrr(CoderAgreement.krippendorff(coded, codes.size(), CoderAgreement.Scale.NOMINAL), 30, 6));
    compareAnxiety();
  }

  private void compareAnxiety() {
    List<Integer[]> coded = new ArrayList<>(golden.rows("anxiety.csv").stream().map(row -> row.getFields().stream()
        .skip(1).map(Integer::valueOf).toArray(Integer[]::new)).toList());
    CoderAgreement.Intraclass intraclass = CoderAgreement.Intraclass.of(coded.stream()
        .map(row -> Arrays.stream(row).mapToDouble(Integer::doubleValue).toArray()).toArray(double[][]::new));
    golden.same("icc", golden.expected("anxiety_icc_agreement_single", "icc"), intraclass.value());
    golden.same("icc", golden.expected("anxiety_icc_agreement_single", "lower"), intraclass.interval().lower());
    golden.same("icc", golden.expected("anxiety_icc_agreement_single", "upper"), intraclass.interval().upper());
    for (CoderAgreement.Scale scale : CoderAgreement.Scale.values()) {
      golden.same("complete", golden.expected("anxiety_kripp", scale.name().toLowerCase(Locale.ROOT)),
          asByIrr(CoderAgreement.krippendorff(coded, 7, scale), 20, 3));
    }
    coded.get(0)[0] = null;
    coded.get(4)[2] = null;
    for (CoderAgreement.Scale scale : CoderAgreement.Scale.values()) {
      golden.same("missing", golden.expected("anxiety_kripp_missing_r1c1_r5c3", scale.name().toLowerCase(Locale.ROOT)),
          CoderAgreement.krippendorff(coded, 7, scale));
    }
  }

  /**
   * Where no code is missing, irr counts every pair of codes as much as a code, against Krippendorff's definition, so
   * that the correction for few codes is too small. With a missing code it follows the definition.
   */
  private static double asByIrr(double alpha, double texts, double coders) {
    double codes = texts * coders;
    double pairs = codes * (coders - 1);
    return 1 - (1 - alpha) * (pairs - 1) / pairs * codes / (codes - 1);
  }

  @Test
  void the_interval_of_macro_f1_is_repeatable_and_narrows_with_more_texts() {
    ConfusionMatrix few = ConfusionMatrix.of(new long[][] {{16, 4}, {6, 14}});
    ConfusionMatrix many = ConfusionMatrix.of(new long[][] {{1600, 400}, {600, 1400}});
    Interval wide = few.macroF1Interval(1);
    Interval narrow = many.macroF1Interval(1);
    assertThat(few.macroF1Interval(1)).isEqualTo(wide);
    assertThat(wide.contains(few.macroF1())).isTrue();
    assertThat(narrow.contains(many.macroF1())).isTrue();
    assertThat(wide.upper() - wide.lower()).isBetween(0.2, 0.35);
    assertThat(narrow.upper() - narrow.lower()).isBetween(0.02, 0.035);
  }

  @Test
  void a_class_that_is_never_predicted_counts_as_zero_and_one_that_is_never_there_does_not_count() {
    ConfusionMatrix matrix = ConfusionMatrix.of(new long[][] {{3, 0, 0}, {1, 0, 0}, {0, 0, 0}});
    assertThat(matrix.precision(1)).isEmpty();
    assertThat(matrix.f1(1)).hasValue(0);
    assertThat(matrix.f1(2)).isEmpty();
    assertThat(matrix.macroF1()).isEqualTo(matrix.f1(0).getAsDouble() / 2);
    assertThat(ConfusionMatrix.of(new long[][] {{3, 0}, {0, 0}}).kappa(Weights.NONE)).isEmpty();
    assertThat(ConfusionMatrix.of(new long[][] {{3, 0}, {0, 0}}).matthews()).isEmpty();
    assertThatThrownBy(() -> ConfusionMatrix.of(new long[][] {{0}})).hasMessageContaining("at least one text");
  }

  @Test
  void a_share_of_texts_is_corrected_by_the_audit() {
    Golden text = Golden.open("d35");
    List<NamedCsvRecord> audit = text.rows("audit.csv");
    double[] scores = numbers(audit, "f");
    double[] labels = numbers(audit, "label");
    ScoreQuality quality = ScoreQuality.of(scores, labels);
    text.same("brier", text.expected("audit", "brier"), quality.brier());
    text.same("ece", text.expected("audit", "ece_5_bins"), quality.calibrationError());
    text.same("auc", text.expected("audit", "auc"), quality.areaUnderCurve());
    compareLabels(text, text.expected("audit"), scores, labels);
    compareShare(text, text.expected("all"), text.rows("stream.csv"), scores, labels);
    text.expected("by_unit").properties().forEach(unit -> compareShare(text, unit.getValue(),
        text.rows("stream.csv").stream().filter(row -> row.getField("unit").equals(unit.getKey())).toList(),
        scores, labels));
  }

  private static void compareLabels(Golden text, JsonNode expected, double[] scores, double[] labels) {
    long[][] counts = new long[2][2];
    for (int i = 0; i < labels.length; i++) {
      counts[(int) labels[i]][scores[i] >= 0.5 ? 1 : 0]++;
    }
    ConfusionMatrix matrix = ConfusionMatrix.of(counts);
    double share = (counts[1][0] + counts[1][1]) / (double) labels.length;
    text.same("n", expected.get("n"), labels.length);
    text.same("sensitivity", expected.get("sensitivity"), matrix.recall(1));
    text.same("specificity", expected.get("specificity"), matrix.recall(0));
    text.same("precision", expected.get("ppv"), matrix.precision(1));
    PersonMeans means = PersonMeans.of(Arrays.stream(labels).mapToObj(label -> new double[] {label})
        .toArray(double[][]::new));
    text.same("share", expected.get("label_share"), share);
    text.same("share se", expected.get("label_only_se"), means.bounded(0, 1).orElseThrow().standardError());
  }

  private static void compareShare(Golden text, JsonNode expected, List<NamedCsvRecord> rows, double[] auditScores,
      double[] labels) {
    double[] scores = numbers(rows, "f");
    AuditedShare corrected = AuditedShare.of(scores, auditScores, labels);
    AuditedShare tuned = AuditedShare.tuned(scores, auditScores, labels);
    double classified = Arrays.stream(scores).filter(score -> score >= 0.5).count() / (double) scores.length;
    double sensitivity = text.expected("audit", "sensitivity").asDouble();
    double specificity = text.expected("audit", "specificity").asDouble();
    long ones = Math.round(Arrays.stream(labels).sum());
    AuditedShare rogan = AuditedShare.roganGladen(classified, scores.length, sensitivity, ones, specificity,
        labels.length - ones);
    text.same("naive", expected.get("naive_share_classified"), classified);
    text.same("rg", expected.get("rogan_gladen"), rogan.value());
    text.same("rg se", expected.get("se_rogan_gladen"), rogan.standardError());
    text.same("ppi", expected.get("ppi"), corrected.value());
    text.same("n", expected.get("n"), scores.length);
    text.same("mean score", expected.get("naive_mean_score"), Arrays.stream(scores).average().orElseThrow());
    text.same("ppi interval", expected.get("ci95_ppi"), corrected.interval());
    text.same("ppi se", expected.get("se_ppi"), corrected.standardError());
    text.same("lambda", expected.get("ppi_plus_lambda"), AuditedShare.tuning(scores, auditScores, labels));
    text.same("ppi++", expected.get("ppi_plus"), tuned.value());
    text.same("ppi++ se", expected.get("se_ppi_plus"), tuned.standardError());
  }

  @Test
  void a_classifier_no_better_than_chance_cannot_be_corrected() {
    assertThatThrownBy(() -> AuditedShare.roganGladen(0.5, 10, 0.4, 5, 0.6, 5)).hasMessageContaining("0.4");
  }
}
