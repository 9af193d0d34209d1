package prima.stage.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import prima.core.survey.Period;
import prima.stage.report.mart.Change;
import prima.stage.report.mart.IndexRow;
import prima.stage.report.mart.RowKey;
import prima.stage.report.page.UnitsAgainstTotal.Group;
import prima.stage.report.page.UnitsAgainstTotal.Standing;

class UnitsAgainstTotalTest {

  private static IndexRow row(String unit, long n, Double index, double se) {
    Double low = index == null ? null : index - 1.97 * se;
    Double high = index == null ? null : index + 1.97 * se;
    return new IndexRow(new RowKey(unit.equals(RowKey.TOTAL) ? RowKey.TOTAL : RowKey.UNIT, unit, RowKey.ALL_SERVICES,
        "skm-2017", Period.parse("2026-10")), unit, n, n, (double) n, index, null, index == null ? null : se,
        index == null ? null : n - 1.0, low, high, null, null, null, null, Change.NONE, null, null, 0,
        index == null ? IndexRow.TOO_FEW_ANSWERS : null, List.of());
  }

  private static final IndexRow TOTAL = row(RowKey.TOTAL, 2000, 80.0, 0.32);

  @Test
  void sortsUnitsIntoGroups() {
    List<Standing> standings = UnitsAgainstTotal.judge(TOTAL, List.of(row("high", 200, 86.0, 1.0),
        row("same", 200, 80.6, 1.0), row("low", 200, 74.0, 1.0), row("few", 7, 95.0, 5.0), row("none", 3, null, 0)));

    assertThat(standings).extracting(Standing::group).containsExactly(Group.ABOVE, Group.NOT_DISTINGUISHABLE,
        Group.BELOW, Group.NOT_COMPARED, Group.NOT_COMPARED);
  }

  @Test
  void comparesAUnitWithTheRest() {
    // 200 of 2000: rest = (80 - 0.1 * 83) / 0.9 = 79.667, V(rest) = (0.32^2 - 0.01 * 1) / 0.81.
    double t = (83 - 79.6666667) / Math.sqrt(1 + (0.1024 - 0.01) / 0.81);
    double expected = 2 * org.apache.commons.statistics.distribution.NormalDistribution.of(0, 1)
        .survivalProbability(t);

    assertThat(UnitsAgainstTotal.pValue(TOTAL, row("unit", 200, 83.0, 1.0))).isCloseTo(expected, within(0.001));
  }

  @Test
  void findsNothingAmongUnitsThatAreAllAlike() {
    List<IndexRow> units = java.util.stream.IntStream.range(0, 20).mapToObj(i -> row("u" + i, 100, 80 + i % 3 - 1.0, 1.4))
        .toList();

    assertThat(UnitsAgainstTotal.judge(TOTAL, units)).extracting(Standing::group)
        .containsOnly(Group.NOT_DISTINGUISHABLE);
  }

  @Test
  void doesNotCompareTheOnlyUnitWithItself() {
    assertThat(UnitsAgainstTotal.judge(TOTAL, List.of(row("only", 2000, 80.0, 0.32)))).extracting(Standing::group)
        .containsExactly(Group.NOT_COMPARED);
  }
}
