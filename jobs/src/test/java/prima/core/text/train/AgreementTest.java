package prima.core.text.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class AgreementTest {

  @Test
  void theAreaUnderTheCurveCountsOrderedPairsAndHalfOfTies() {
    double area = Agreement.areaUnderCurve(
        new double[] {0.1, 0.4, 0.35, 0.8, 0.4}, new boolean[] {false, false, true, true, true});
    // Pairs: .35>.1, .35<.4, .8>.1, .8>.4, .4>.1, .4=.4.
    assertThat(area).isCloseTo(4.5 / 6, within(1e-12));
    assertThat(Agreement.areaUnderCurve(new double[] {1}, new boolean[] {true})).isNaN();
  }

  @Test
  void aCertainAndRightModelIsCalibrated() {
    assertThat(Agreement.calibrationError(new double[] {1, 1}, new boolean[] {true, true})).isZero();
    assertThat(Agreement.calibrationError(new double[] {0.9, 0.9}, new boolean[] {true, false}))
        .isCloseTo(0.4, within(1e-12));
  }

  @Test
  void monthsWithFewTextsDoNotCount() {
    List<String> months = List.of("2026-01", "2026-01", "2026-02", "2026-02", "2026-03", "2026-03", "2026-04");
    double correlation = Agreement.monthlyCorrelation(
        months, new double[] {1, 1, 2, 2, 3, 3, -99}, new double[] {2, 2, 4, 4, 6, 6, 5}, 2);
    assertThat(correlation).isCloseTo(1, within(1e-12));
  }

  @Test
  void theFiguresOfATableFollowFromItsCounts() {
    Judgement table = new Judgement(List.of("a", "b", "c"), new int[][] {{8, 2, 0}, {1, 4, 0}, {0, 0, 0}});
    assertThat(table.accuracy()).isCloseTo(12 / 15.0, within(1e-12));
    assertThat(table.balancedAccuracy()).isCloseTo((0.8 + 0.8) / 2, within(1e-12));
    assertThat(table.f1(0)).isCloseTo(2 * 8 / (9.0 + 10), within(1e-12));
    assertThat(table.macroF1()).isCloseTo((16 / 19.0 + 8 / 11.0) / 2, within(1e-12));
    assertThat(table.macroF1Interval(1)[0]).isLessThan(table.macroF1());
    assertThat(table.macroF1Interval(1)).isEqualTo(table.macroF1Interval(1));
  }
}
