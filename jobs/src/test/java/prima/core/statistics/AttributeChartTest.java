package prima.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(GoldenCount.class)
class AttributeChartTest {

  @Test
  void plain_charts_equal_those_of_qcc() {
    Golden golden = Golden.open("d19");
    List<NamedCsvRecord> trial = golden.rows("orangejuice.csv").stream()
        .filter(row -> !row.getField("trial").matches("0|FALSE")).toList();
    AttributeChart shares = AttributeChart.ofShares(SurveyDesignTest.numbers(trial, "D"),
        SurveyDesignTest.numbers(trial, "size"), false);
    golden.same("p", golden.expected("p_chart_orangejuice_trial", "center"), shares.centre());
    golden.same("p sd", golden.expected("p_chart_orangejuice_trial", "std_dev"),
        Math.sqrt(shares.centre() * (1 - shares.centre())));
    golden.same("p outside", golden.expected("p_chart_orangejuice_trial", "violations_beyond"), places(shares,
        SurveyDesignTest.numbers(trial, "D"), SurveyDesignTest.numbers(trial, "size")));
    golden.same("p", golden.expected("p_chart_orangejuice_trial", "limits_first").get(0), shares.lower()[0]);
    golden.same("p", golden.expected("p_chart_orangejuice_trial", "limits_first").get(1), shares.upper()[0]);
    List<NamedCsvRecord> computers = golden.rows("pcmanufact.csv");
    AttributeChart rates = AttributeChart.ofRates(SurveyDesignTest.numbers(computers, "x"),
        SurveyDesignTest.numbers(computers, "size"), false);
    golden.same("u", golden.expected("u_chart_pcmanufact", "center"), rates.centre());
    golden.same("u", golden.expected("u_chart_pcmanufact", "limits", "rows").get(0).get(0), rates.lower()[0]);
    golden.same("u", golden.expected("u_chart_pcmanufact", "limits", "rows").get(0).get(1), rates.upper()[0]);
  }

  @Test
  void counts_have_a_chart_of_their_own() {
    Golden golden = Golden.open("d19");
    double[] counts = golden.rows("circuit.csv").stream().filter(row -> !row.getField("trial").matches("0|FALSE"))
        .mapToDouble(row -> Double.parseDouble(row.getField("x"))).toArray();
    double[] ones = Arrays.stream(counts).map(count -> 1).toArray();
    AttributeChart chart = AttributeChart.ofCounts(counts, false);
    JsonNode expected = golden.expected("c_chart_circuit");
    golden.same("centre", expected.get("center"), chart.centre());
    golden.same("limits", expected.get("limits"), chart.lower()[0], chart.upper()[0]);
    double[] found = places(chart, counts, ones);
    assertThat(found).containsExactly(6, 20);
    golden.same("outside, high ones first", expected.get("violations_beyond"), found[1], found[0]);
  }

  /** The places, from 1, of the values outside the limits. */
  private static double[] places(AttributeChart chart, double[] counts, double[] sizes) {
    return IntStream.range(0, counts.length).filter(i -> counts[i] / sizes[i] > chart.upper()[i]
        || counts[i] / sizes[i] < chart.lower()[i]).mapToDouble(i -> i + 1.0).toArray();
  }

  @Test
  void large_denominators_get_the_wider_limits() {
    Golden golden = Golden.open("d19");
    List<NamedCsvRecord> rows = golden.rows("laney.csv");
    double[] counts = SurveyDesignTest.numbers(rows, "x");
    double[] sizes = SurveyDesignTest.numbers(rows, "n");
    JsonNode expected = golden.expected("laney_p");
    AttributeChart plain = AttributeChart.ofShares(counts, sizes, false);
    AttributeChart wide = AttributeChart.ofShares(counts, sizes, true);
    golden.same("centre", expected.get("pbar"), wide.centre());
    golden.same("sigma", expected.get("sigma_z"), wide.sigma());
    golden.same("upper", expected.get("ucl"), wide.upper());
    golden.same("lower", expected.get("lcl"), wide.lower());
    for (int i = 0; i < counts.length; i++) {
      golden.within(1e-8).same("z", expected.get("z").get(i), 3 * (counts[i] / sizes[i] - plain.centre())
          / (plain.upper()[i] - plain.centre()));
    }
    golden.same("plain upper", expected.get("ucl_p_chart"), plain.upper());
    golden.same("plain lower", expected.get("lcl_p_chart"), plain.lower());
    golden.same("plain alarms", expected.get("n_outside_p_chart"), outside(plain, counts, sizes));
    golden.same("alarms", expected.get("n_outside_laney"), outside(wide, counts, sizes));
  }

  @Test
  void rates_may_be_widened_too() {
    Golden golden = Golden.open("d19");
    List<NamedCsvRecord> rows = golden.rows("pcmanufact.csv");
    AttributeChart wide = AttributeChart.ofRates(SurveyDesignTest.numbers(rows, "x"),
        SurveyDesignTest.numbers(rows, "size"), true);
    golden.same("centre", golden.expected("laney_u", "ubar"), wide.centre());
    golden.same("sigma", golden.expected("laney_u", "sigma_z"), wide.sigma());
    golden.same("upper", golden.expected("laney_u", "ucl"), wide.upper());
    golden.same("lower", golden.expected("laney_u", "lcl"), wide.lower());
  }

  @Test
  void small_shifts_are_seen_as_in_the_golden_case() {
    Golden golden = Golden.open("d19");
    List<NamedCsvRecord> rows = golden.rows("laney.csv");
    double[] values = rows.stream().mapToDouble(row -> 100 * Double.parseDouble(row.getField("x"))
        / Double.parseDouble(row.getField("n"))).toArray();
    SmallShiftChart chart = new SmallShiftChart(values, 12);
    golden.same("mean", golden.expected("ewma", "mu"), chart.centre());
    golden.same("sigma", golden.expected("ewma", "sigma"), chart.sigma());
    golden.same("newest", golden.expected("ewma", "lambda"), SmallShiftChart.NEWEST);
    golden.same("slack", golden.expected("cusum", "k"), SmallShiftChart.SLACK);
    golden.same("alarm", golden.expected("cusum", "h"), SmallShiftChart.ALARM);
    golden.same("ewma", golden.expected("ewma", "z"), chart.averages());
    for (int t = 0; t < values.length; t++) {
      golden.same("limits", golden.expected("ewma", "lcl").get(t), chart.limits(t + 1).lower());
      golden.same("limits", golden.expected("ewma", "ucl").get(t), chart.limits(t + 1).upper());
    }
    golden.same("high", golden.expected("cusum", "upper"), chart.highSums());
    golden.same("low", golden.expected("cusum", "lower"), chart.lowSums());
    assertThat(Arrays.stream(chart.highSums()).max().orElseThrow()).isGreaterThan(SmallShiftChart.ALARM);
  }

  private static double outside(AttributeChart chart, double[] counts, double[] sizes) {
    double outside = 0;
    for (int i = 0; i < counts.length; i++) {
      double value = counts[i] / sizes[i];
      outside += value > chart.upper()[i] || value < chart.lower()[i] ? 1 : 0;
    }
    return outside;
  }
}
