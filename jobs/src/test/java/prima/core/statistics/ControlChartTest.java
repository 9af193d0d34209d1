package prima.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import prima.core.statistics.ControlChart.Signal;

@ExtendWith(GoldenCount.class)
class ControlChartTest {

  private static final Map<Signal, String> NAMES = Map.of(Signal.ABOVE_LIMIT, "Above UCL",
      Signal.BELOW_LIMIT, "Below LCL", Signal.RISING_TREND, "7 Point Trend (Increasing)",
      Signal.FALLING_TREND, "7 Point Trend (Decreasing)", Signal.TWO_OF_THREE_HIGH, "2 in 3 Above CL",
      Signal.TWO_OF_THREE_LOW, "2 in 3 Below CL", Signal.RUN_ABOVE, "7 Points Above CL",
      Signal.RUN_BELOW, "7 Points Below CL", Signal.COMMON_CAUSE, "Common Cause");

  @Test
  void every_point_is_read_as_in_the_golden_case() {
    Golden golden = Golden.open("d18");
    compare(golden, "breach_series", "value", 1, 36, true);
    compare(golden, "attendances", "attendances", -1, 36, true);
    compare(golden, "fixed_first_12", "value", 1, 12, true);
    compare(golden, "no_screening", "value", 1, 36, false);
  }

  private static void compare(Golden golden, String part, String column, int better, int baseline,
      boolean screening) {
    golden.expected(part).properties().forEach(unit -> {
      List<Double> values = golden.rows("input.csv").stream().filter(row -> row.getField("unit").equals(unit.getKey()))
          .map(row -> Double.valueOf(row.getField(column))).toList();
      compare(golden, unit.getKey(), unit.getValue(), ControlChart.of(values, baseline, screening), better);
      golden.same("all ranges", unit.getValue().get("mean_moving_range_all"),
          ControlChart.of(values, baseline, false).meanRange().orElse(0));
    });
  }

  @Test
  void constant_short_rising_and_shifting_series_are_read_as_in_the_golden_case() {
    Golden golden = Golden.open("d18");
    golden.expected("edge").properties().forEach(series -> {
      List<Double> values = golden.rows("edge.csv").stream()
          .filter(row -> row.getField("series").equals(series.getKey()))
          .map(row -> Double.valueOf(row.getField("y"))).toList();
      compare(golden, series.getKey(), series.getValue(), ControlChart.of(values), 1);
      golden.same("all ranges", series.getValue().get("mean_moving_range_all"),
          ControlChart.of(values, values.size(), false).meanRange().orElse(0));
    });
  }

  private static void compare(Golden golden, String name, JsonNode expected, ControlChart chart, int better) {
    golden.same(name + " n", expected.get("n"), chart.signals().size());
    golden.same(name + " mean", expected.get("mean"), chart.centre());
    golden.same(name + " mean range", expected.get("mean_moving_range"), chart.meanRange());
    golden.same(name + " screened", expected.get("n_ranges_screened_out"), chart.screenedRanges());
    golden.same(name + " lower", expected.get("lpl"), chart.lower());
    golden.same(name + " upper", expected.get("upl"), chart.upper());
    for (int i = 0; i < chart.signals().size(); i++) {
      Signal signal = chart.signals().get(i);
      golden.same(name + " point " + i, expected.get("special_cause_type").get(i),
          signal == null ? null : NAMES.get(signal));
      int direction = signal == null ? 0 : signal.direction() * better;
      golden.same(name + " meaning " + i, expected.get("point_type").get(i), direction == 0 ? "common_cause"
          : direction > 0 ? "special_cause_improvement" : "special_cause_concern");
    }
  }

  @Test
  void a_month_without_a_value_neither_breaks_nor_feeds_a_run() {
    List<Double> dense = IntStream.range(0, 9).mapToObj(i -> 70.0 + i).toList();
    List<Double> gappy = Arrays.asList(70.0, 71.0, null, 72.0, 73.0, 74.0, 75.0, null, null, 76.0, 77.0, 78.0);
    ControlChart chart = ControlChart.of(gappy);
    assertThat(chart.signals().get(2)).isNull();
    assertThat(chart.signals().stream().filter(signal -> signal != null))
        .containsExactlyElementsOf(ControlChart.of(dense).signals());
    assertThat(chart.lower()).isEqualTo(ControlChart.of(dense).lower());
  }

  @Test
  void few_values_make_provisional_limits() {
    List<Double> twelve = IntStream.range(0, 12).mapToObj(i -> 70.0 + i % 3).toList();
    List<Double> thirteen = IntStream.range(0, 13).mapToObj(i -> 70.0 + i % 3).toList();
    assertThat(ControlChart.of(twelve).provisional()).isTrue();
    assertThat(ControlChart.of(thirteen).provisional()).isFalse();
    assertThat(ControlChart.withBaseline(thirteen, 12).provisional()).isTrue();
  }

  @Test
  void an_empty_series_has_no_centre() {
    ControlChart chart = ControlChart.of(Arrays.asList(null, null));
    assertThat(chart.centre()).isEmpty();
    assertThat(chart.signals()).containsExactly(null, null);
  }
}
