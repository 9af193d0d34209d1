package prima.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class DesignVarianceTest {

  /** Scores 1 and 3: the sum of squared deviations is 2, times 2 / (2 - 1). */
  private static final StratumScores TWO = new StratumScores(2, 4, 10);

  /** One unit with score 5: alone. */
  private static final StratumScores ONE = new StratumScores(1, 5, 25);

  @Test
  void a_lonely_stratum_is_compared_with_the_mean_of_all_units() {
    DesignVariance adjusted = DesignVariance.of(List.of(TWO, ONE), LonelyStrata.ADJUST);
    assertThat(adjusted.value()).as("4 + (5 - 9/3)^2").isCloseTo(8, within(1e-12));
    assertThat(adjusted.lonely()).isTrue();
  }

  @Test
  void other_rules_ignore_it_average_it_or_refuse_it() {
    assertThat(DesignVariance.of(List.of(TWO, ONE), LonelyStrata.REMOVE).value()).isEqualTo(4);
    assertThat(DesignVariance.of(List.of(TWO, ONE), LonelyStrata.AVERAGE).value()).isEqualTo(8);
    assertThatThrownBy(() -> DesignVariance.of(List.of(TWO, ONE), LonelyStrata.FAIL))
        .hasMessageContaining("one sampling unit");
    assertThatThrownBy(() -> DesignVariance.of(List.of(ONE), LonelyStrata.AVERAGE))
        .hasMessageContaining("every stratum");
  }

  @Test
  void a_stratum_taken_whole_brings_the_variance_of_its_second_stage_only() {
    StratumScores whole = new StratumScores(1, 5, 25, 1, 0.7);
    DesignVariance variance = DesignVariance.of(List.of(TWO, whole), LonelyStrata.FAIL);
    assertThat(variance.value()).isCloseTo(4.7, within(1e-12));
    assertThat(variance.lonely()).isFalse();
  }

  @Test
  void half_of_the_population_leaves_half_of_the_variance() {
    StratumScores half = new StratumScores(2, 4, 10, 0.5, 0);
    assertThat(DesignVariance.of(List.of(half), LonelyStrata.FAIL).value()).isCloseTo(2, within(1e-12));
    StratumScores lonelyHalf = new StratumScores(1, 5, 25, 0.5, 0.2);
    assertThat(DesignVariance.of(List.of(TWO, lonelyHalf), LonelyStrata.ADJUST).value())
        .as("4 + (1 - 0.5) (5 - 3)^2 + 0.2").isCloseTo(6.2, within(1e-12));
  }

  @Test
  void a_stratum_outside_the_domain_is_not_lonely() {
    StratumScores outside = new StratumScores(1, 0, 0);
    assertThat(DesignVariance.of(List.of(TWO, outside), LonelyStrata.AVERAGE))
        .isEqualTo(new DesignVariance(4, false));
  }

  @Test
  void impossible_strata_are_refused_with_the_value() {
    assertThatThrownBy(() -> new StratumScores(0, 0, 0)).hasMessageContaining("0 sampling units");
    assertThatThrownBy(() -> new StratumScores(3, 0, 0, 1.5, 0)).hasMessageContaining("1.5");
  }

  @Test
  void an_interval_holds_its_ends() {
    Interval interval = new Interval(1, 2);
    assertThat(List.of(interval.contains(1), interval.contains(2), interval.contains(1.5))).containsOnly(true);
    assertThat(List.of(interval.contains(0.9), interval.contains(2.1))).containsOnly(false);
    assertThat(interval.within(1.5, 1.7)).isEqualTo(new Interval(1.5, 1.7));
  }

  @Test
  void a_shared_error_is_taken_off_the_interval_of_a_change() {
    BoundedEstimate before = new BoundedEstimate(70, 2, 40, 41, 25, 100);
    BoundedEstimate after = new BoundedEstimate(75, 1, 40, 41, 25, 100);
    Interval first = ScoreInterval.of(before);
    Interval second = ScoreInterval.of(after);
    double down = 75 - second.lower();
    double up = first.upper() - 70;
    assertThat(Change.between(before, after, 0.8).interval().lower())
        .as("correlation 0.4").isCloseTo(5 - Math.sqrt(down * down + up * up - 0.8 * down * up), within(1e-12));
  }
}
