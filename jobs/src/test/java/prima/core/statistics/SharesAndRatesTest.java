package prima.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(GoldenCount.class)
class SharesAndRatesTest {

  @Test
  void shares_of_independent_answers_have_the_golden_intervals() {
    Golden golden = Golden.open("d15");
    for (JsonNode expected : golden.expected("single")) {
      long x = expected.get("x").asLong();
      long n = expected.get("n").asLong();
      golden.same("wilson", expected.get("wilson"), ShareInterval.wilson((double) x / n, n));
      golden.same("wilson cc " + x + "/" + n, expected.get("wilson_cc"), ShareInterval.wilsonCorrected(x, n));
      golden.same("clopper " + x + "/" + n, expected.get("clopper_pearson"), ShareInterval.clopperPearson(x, n));
      golden.same("jeffreys " + x + "/" + n, expected.get("jeffreys"), ShareInterval.jeffreys(x, n));
      golden.same("share", expected.get("p"), (double) x / n);
      golden.sameWithin("agresti " + x + "/" + n, expected.get("agresti_coull_unclipped"), 0, 1,
          ShareInterval.agrestiCoull(x, n));
      golden.within("mid_p_rel").same("mid p " + x + "/" + n, expected.get("mid_p"), ShareInterval.midP(x, n));
    }
    for (JsonNode expected : golden.expected("difference")) {
      golden.same("newcombe", expected.get("newcombe"), ShareInterval.difference(expected.get("x1").asLong(),
          expected.get("n1").asLong(), expected.get("x2").asLong(), expected.get("n2").asLong()));
      ShareTest test = ShareTest.of(expected.get("x1").asLong(), expected.get("n1").asLong(),
          expected.get("x2").asLong(), expected.get("n2").asLong());
      golden.same("chi-squared", expected.get("chisq_p"), test.probability());
      golden.same("Yates", expected.get("chisq_p_cc"), test.correctedProbability());
      golden.same("Fisher", expected.get("fisher_p"), test.exactProbability());
    }
  }

  @Test
  void nothing_is_known_of_a_share_of_no_answers() {
    assertThat(ShareInterval.wilson(0, 0)).isEqualTo(new Interval(0, 1));
    assertThat(ShareInterval.midP(0, 0)).isEqualTo(new Interval(0, 1));
    assertThat(ShareInterval.clopperPearson(0, 0)).isEqualTo(new Interval(0, 1));
    assertThat(ShareInterval.wilsonCorrected(0, 0)).isEqualTo(new Interval(0, 1));
    assertThatThrownBy(() -> ShareInterval.wilson(1.2, 3)).hasMessageContaining("1.2 of 3.0");
    assertThatThrownBy(() -> ShareInterval.jeffreys(4, 3)).hasMessageContaining("4 of 3");
  }

  @Test
  void shares_under_a_complex_design_equal_those_of_the_survey_package() {
    Golden golden = Golden.open("d07");
    List<NamedCsvRecord> rows = golden.rows("input.csv");
    SurveyDesign design = SurveyDesign.of(SurveyDesignTest.numbers(rows, "pw"))
        .clustered(SurveyDesignTest.words(rows, "dnum")).fromPopulation(SurveyDesignTest.numbers(rows, "fpc"));
    Map<String, Predicate<NamedCsvRecord>> shares = Map.of(
        "sch.wide_Yes", row -> row.getField("sch.wide").equals("Yes"),
        "stype_E", row -> row.getField("stype").equals("E"), "stype_H", row -> row.getField("stype").equals("H"),
        "api00_gt_800", row -> Integer.parseInt(row.getField("api00")) > 800);
    shares.forEach((name, share) -> {
      LinearEstimate mean = design.mean(rows.stream().mapToDouble(row -> share.test(row) ? 1 : 0).toArray());
      BoundedEstimate estimate = new BoundedEstimate(mean.value(), design.standardError(mean),
          design.degreesOfFreedom(i -> true), rows.size(), 0, 1);
      Map.of("logit", ProportionInterval.LOGIT, "xlogit", ProportionInterval.LOGIT, "asin",
          ProportionInterval.ARCSINE, "beta", ProportionInterval.KORN_GRAUBARD, "mean", ProportionInterval.MEAN)
          .forEach((method, interval) -> {
            golden.same(name, golden.expected(name, method, "est"), estimate.value());
            golden.same(name + " se", golden.expected(name, method, "se"), estimate.standardError());
            golden.same(name + " " + method, golden.expected(name, method, "ci"), interval.of(estimate, rows.size()));
          });
      golden.same(name + " wilson", golden.expected(name, "wilson", "ci"), ScoreInterval.of(estimate));
      compareLikelihood(golden, name, estimate, rows.size());
      for (String method : List.of("wilson", "likelihood")) {
        golden.same(name, golden.expected(name, method, "est"), estimate.value());
        golden.same(name + " se", golden.expected(name, method, "se"), estimate.standardError());
      }
      golden.same("df", golden.expected("df"), design.degreesOfFreedom(i -> true));
      if (name.equals("stype_H")) {
        JsonNode size = golden.expected("n_eff_korn_graubard_H");
        golden.same("n_eff", size.get("n_eff"), estimate.effectiveSize());
        golden.same("interval", size.get("ci_beta_df_adjusted"),
            ProportionInterval.KORN_GRAUBARD.of(estimate, rows.size()));
        golden.same("adjusted", size.get("n_eff_df_adjusted"), ProportionInterval.adjustedSize(estimate, rows.size()));
        golden.same("deff", golden.expected("stype_H_deff_replace"), design.designEffect(
            rows.stream().mapToDouble(row -> share.test(row) ? 1 : 0).toArray()));
      }
    });
  }

  /** R draws straight lines between points of the likelihood, so that its limits are off by 3e-4; ours are exact. */
  private static void compareLikelihood(Golden golden, String name, BoundedEstimate share, long answers) {
    Interval interval = ProportionInterval.LIKELIHOOD.of(share, answers);
    golden.within(3e-4).same(name + " likelihood", golden.expected(name, "likelihood", "ci"), interval);
    double p = share.value();
    double t = TInterval.quantile(share.degreesOfFreedom(), 0.95);
    for (double limit : new double[] {interval.lower(), interval.upper()}) {
      assertThat(2 * share.effectiveSize() * (p * Math.log(p / limit) + (1 - p) * Math.log((1 - p) / (1 - limit))))
          .isCloseTo(t * t * answers / (answers - 1), within(1e-9));
    }
  }

  @Test
  void rates_have_the_golden_intervals() {
    Golden golden = Golden.open("d16");
    for (JsonNode expected : golden.expected("single")) {
      long cases = expected.get("cases").asLong();
      double exposure = expected.get("exposure").asDouble();
      golden.same("rate", expected.get("rate_per_1000"), RateInterval.per1000(cases, exposure));
      if (exposure > 0) {
        golden.same("exact", expected.get("exact_garwood_per_1000"),
            RateInterval.exactPer1000(cases, exposure).orElseThrow());
        golden.same("exact by R", expected.get("poisson_test_check"),
            RateInterval.exactPer1000(cases, exposure).orElseThrow());
        golden.notSame("another Byar", expected.get("epitools_byar_per_1000"),
            new double[] {1000 / exposure * RateInterval.byar(cases).lower(),
                1000 / exposure * RateInterval.byar(cases).upper()});
        golden.same("byar", expected.get("byar_per_1000"),
            RateInterval.scaled(RateInterval.byar(cases), 1000 / exposure));
      } else {
        assertThat(RateInterval.exactPer1000(cases, exposure)).isEmpty();
      }
    }
    JsonNode smr = golden.expected("smr");
    double expectedEvents = smr.get("expected").asDouble();
    golden.same("ratio", smr.get("smr"), 36 / expectedEvents);
    golden.same("byar", smr.get("byar"), RateInterval.scaled(RateInterval.byar(36), 1 / expectedEvents));
    golden.same("exact", smr.get("exact"), RateInterval.scaled(RateInterval.exact(36), 1 / expectedEvents));
  }

  @Test
  void ratios_of_rates_have_the_golden_intervals() {
    Golden golden = Golden.open("d16");
    for (JsonNode expected : golden.expected("rate_ratio")) {
      long a = expected.get("a").asLong();
      long b = expected.get("b").asLong();
      double ta = expected.get("ta").asDouble();
      double tb = expected.get("tb").asDouble();
      golden.same("exact", expected.get("ci_exact"), RateInterval.ratio(a, ta, b, tb));
      golden.same("ratio", expected.get("ratio"), a / ta / (b / tb));
      golden.same("p", expected.get("p_exact"), RateInterval.equalRates(a, ta, b, tb));
      golden.same("score", expected.get("p_etest_score"), RateInterval.equalRatesByScore(a, ta, b, tb));
      var log = RateInterval.logRatio(a, ta, b, tb);
      golden.same("log", expected.get("ci_wald_log").get(0),
          log.map(i -> OptionalDouble.of(i.lower())).orElse(OptionalDouble.empty()));
      golden.same("log", expected.get("ci_wald_log").get(1),
          log.map(i -> OptionalDouble.of(i.upper())).orElse(OptionalDouble.empty()));
    }
  }
}
