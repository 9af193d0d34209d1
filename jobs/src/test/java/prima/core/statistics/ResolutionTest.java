package prima.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import prima.core.statistics.ResolutionCurve.Limits;

@ExtendWith(GoldenCount.class)
class ResolutionTest {

  private static final double[] SHARES = {0.25, 0.5, 0.75, 0.9};

  @Test
  void curves_of_open_and_closed_cases_equal_those_of_survfit() {
    Golden golden = Golden.open("d17");
    compare(golden, "overall", golden.expected("overall"), tally(golden.rows("input.csv"), row -> true));
    golden.expected("by_unit").properties().forEach(unit -> compare(golden, unit.getKey(), unit.getValue(),
        tally(golden.rows("input.csv"), row -> row.getField("unit").equals(unit.getKey()))));
    golden.expected("edge").properties().forEach(unit -> compare(golden, unit.getKey(), unit.getValue(),
        tally(golden.rows("edge.csv"), row -> row.getField("unit").equals(unit.getKey()))));
  }

  private static void compare(Golden golden, String name, JsonNode expected, ResolutionTally tally) {
    ResolutionCurve curve = ResolutionCurve.of(tally);
    golden.same(name + " n", expected.get("n"), tally.cases());
    golden.same(name + " events", expected.get("events"), tally.closed());
    golden.same(name + " median", expected.get("median"), curve.median());
    assertThat(curve.steps()).hasSize(expected.get("time").size());
    for (int i = 0; i < curve.steps().size(); i++) {
      ResolutionCurve.Step step = curve.steps().get(i);
      golden.same(name + " time", expected.get("time").get(i), step.days());
      golden.same(name + " at risk", expected.get("n_risk").get(i), step.atRisk());
      golden.same(name + " closed", expected.get("n_event").get(i), step.closed());
      golden.same(name + " open", expected.get("surv").get(i), step.open());
      golden.same(name + " error", expected.get("std_err_greenwood").get(i), step.standardError());
    }
    Map.of("quantiles_plain", Limits.PLAIN, "quantiles_log", Limits.LOG, "quantiles_loglog", Limits.LOG_LOG)
        .forEach((key, limits) -> {
          for (int i = 0; i < SHARES.length; i++) {
            String what = name + " " + key + " " + SHARES[i];
            golden.same(what, expected.get(key).get("q").get(i), curve.quantile(SHARES[i]));
            golden.same(what + " lower", expected.get(key).get("lower").get(i),
                curve.quantileLower(SHARES[i], limits));
            golden.same(what + " upper", expected.get(key).get("upper").get(i),
                curve.quantileUpper(SHARES[i], limits));
          }
        });
    golden.same(name + " mean", expected.get("rmst_at_max"), curve.restrictedMean());
    golden.same(name + " mean error", expected.get("rmst_se"), curve.restrictedMeanError());
  }

  @Test
  void the_median_is_not_that_of_closed_cases_only() {
    Golden golden = Golden.open("d17");
    golden.expected("edge").properties().forEach(unit -> golden.mistaken(unit.getKey(),
        unit.getValue().get("naive_median_closed_only_WRONG"), unit.getValue().get("median"),
        ResolutionCurve.of(tally(golden.rows("edge.csv"), row -> row.getField("unit").equals(unit.getKey())))
            .median()));
    golden.notSame("median", golden.expected("overall", "naive_median_closed_only_WRONG"),
        ResolutionCurve.of(tally(golden.rows("input.csv"), row -> true)).median().getAsDouble());
    golden.expected("by_unit").properties().forEach(unit -> golden.notSame(unit.getKey(),
        unit.getValue().get("naive_median_closed_only_WRONG"), ResolutionCurve.of(tally(golden.rows("input.csv"),
            row -> row.getField("unit").equals(unit.getKey()))).median().getAsDouble()));
  }

  @Test
  void the_share_still_open_has_the_golden_interval() {
    Golden golden = Golden.open("d17");
    JsonNode expected = golden.expected("share_still_open");
    ResolutionCurve curve = ResolutionCurve.of(tally(golden.rows("input.csv"), row -> true));
    for (int i = 0; i < expected.get("times").size(); i++) {
      int days = expected.get("times").get(i).asInt();
      golden.same("open", expected.get("surv").get(i), curve.open(days));
      golden.same("lower", expected.get("lower_loglog").get(i), curve.openInterval(days, Limits.LOG_LOG).lower());
      golden.same("upper", expected.get("upper_loglog").get(i), curve.openInterval(days, Limits.LOG_LOG).upper());
    }
    assertThat(curve.open(0)).isEqualTo(1);
    assertThat(curve.openInterval(0, Limits.LOG_LOG)).isEqualTo(new Interval(1, 1));
  }

  @Test
  void groups_are_compared_as_by_survdiff() {
    Golden golden = Golden.open("d17");
    List<NamedCsvRecord> rows = golden.rows("input.csv");
    LogRankTest test = LogRankTest.of(List.of(tally(rows, row -> row.getField("unit").equals("U1")),
        tally(rows, row -> row.getField("unit").equals("U2"))));
    golden.same("chi-squared", golden.expected("logrank", "chisq"), test.statistic());
    golden.same("df", golden.expected("logrank", "df"), test.degreesOfFreedom());
    golden.same("p", golden.expected("logrank", "p"), test.probability());
    for (int g = 0; g < 2; g++) {
      golden.same("observed", golden.expected("logrank", "obs").get(g), test.observed().get(g));
      golden.same("expected", golden.expected("logrank", "exp").get(g), test.expected().get(g));
    }
    List<List<ResolutionTally>> strata = List.of("0", "1", "2").stream().map(group -> List.of("U1", "U2").stream()
        .map(unit -> tally(rows, row -> row.getField("grp").equals(group) && row.getField("unit").equals(unit)))
        .toList()).toList();
    JsonNode stratified = golden.expected("logrank_stratified_grp_lt_3");
    golden.same("stratified", stratified.isObject() ? stratified.get("chisq") : stratified,
        LogRankTest.stratified(strata).statistic());
  }

  @Test
  void tallies_merge_and_refuse_cases_that_end_before_they_begin() {
    ResolutionTally first = new ResolutionTally();
    first.add(3, true);
    ResolutionTally second = new ResolutionTally();
    second.add(3, false);
    first.merge(second);
    assertThat(first.byDay().get(3)).isEqualTo(new ResolutionTally.Cases(1, 1));
    assertThat(second.cases()).isEqualTo(1);
    assertThatThrownBy(() -> second.add(-1, true)).hasMessageContaining("-1 days");
    assertThat(ResolutionCurve.of(new ResolutionTally()).median()).isEqualTo(OptionalDouble.empty());
  }

  private static ResolutionTally tally(List<NamedCsvRecord> rows, Predicate<NamedCsvRecord> filter) {
    ResolutionTally tally = new ResolutionTally();
    rows.stream().filter(filter).forEach(row -> tally.add(Integer.parseInt(row.getField("days")),
        row.getField("closed").equals("1")));
    return tally;
  }
}
