package prima.stage.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import prima.core.statistics.DriverIntervals;
import prima.core.statistics.TallyShape;
import prima.core.survey.Instrument;
import prima.core.survey.PublicationRule;
import prima.data.Contract;
import prima.data.Table;

/** Rows of profile and unit_driver, without Spark. */
class MartRowsOfUnitsTest {

  private static final Instrument INSTRUMENT = Views.instrument(3);

  @Test
  void a_profile_has_counts_and_shares_of_the_unit_and_of_all() {
    ProfileJudge judge = new ProfileJudge();
    judge.add("test-1", Views.MONTH, "north", "sex", "female", 30);
    judge.add("test-1", Views.MONTH, "north", "sex", ProfileJudge.UNKNOWN, 10);
    judge.add("test-1", Views.MONTH, "south", "sex", "female", 20);
    judge.add("test-1", Views.MONTH, "north", "education", ProfileJudge.UNKNOWN, 40);
    assertThat(judge.rows()).extracting(row -> text(Table.PROFILE, row, "scope", "unit", "characteristic", "value", "n",
        "share", "suppressed")).containsExactly(
            "total total sex female 50 " + 50 / 60.0 + " false", "total total sex unknown 10 " + 10 / 60.0 + " false",
            "unit north sex female 30 0.75 false", "unit north sex unknown 10 0.25 false",
            "unit south sex female 20 1.0 false", "unit south sex unknown 0 0.0 false");
  }

  @Test
  void a_suppressed_count_has_no_share_either() {
    ProfileJudge judge = new ProfileJudge();
    judge.add("test-1", Views.MONTH, "tiny", "sex", "female", 3);
    judge.add("test-1", Views.MONTH, "tiny", "sex", "male", 4);
    assertThat(judge.rows()).hasSize(4).allSatisfy(row ->
        assertThat(text(Table.PROFILE, row, "n", "share", "suppressed")).isEqualTo("null null true"));
  }

  @Test
  void importance_and_performance_rest_on_the_declared_months() {
    List<KeyedTally> tallies = new ArrayList<>();
    List<KeyedTally> groups = new ArrayList<>();
    Random random = new Random(2);
    for (String month : List.of("2026-08", "2026-09", "2026-10")) {
      for (int g = 0; g < DriverIntervals.GROUPS; g++) {
        int mood = random.nextInt(2);
        int[][] answers = {{2 + mood, 3 + mood, 1 + random.nextInt(2)}, {2 + random.nextInt(2), 3, 1 + mood}};
        groups.add(new KeyedTally(new TallyKey("test-1", month, "kantor", null, null, null, null, g),
            Views.tally(INSTRUMENT, answers)));
        tallies.add(new KeyedTally(new TallyKey("test-1", month, "kantor", "s" + g, null, null, null, null),
            Views.tally(INSTRUMENT, answers)));
      }
    }
    DomainCells cells = new DomainCells(TallyShape.of(INSTRUMENT), false,
        tallies.stream().map(WeightedTally::asDelivered).toList());
    Domain october = Domain.unit("kantor", Views.MONTH);
    List<Row> one = new DriverRows(INSTRUMENT, cells, 1, PublicationRule.DEFAULT, groups).of(october);
    List<Row> two = new DriverRows(INSTRUMENT, cells, 2, PublicationRule.DEFAULT, groups).of(october);
    assertThat(one).extracting(row -> text(Table.UNIT_DRIVER, row, "element", "from_period", "n", "method", "reason"))
        .containsExactly("e1 2026-10 40 item_rest null", "e2 2026-10 40 item_rest null", "e3 2026-10 40 item_rest null");
    assertThat(two).extracting(row -> text(Table.UNIT_DRIVER, row, "from_period", "n")).containsOnly("2026-09 80");
    assertThat(one.stream().mapToDouble(row -> number(row, "importance")).sum()).isCloseTo(1, within(1e-12));
    assertThat(two).allSatisfy(row -> {
      assertThat(number(row, "importance")).isBetween(number(row, "importance_low"), number(row, "importance_high"));
      assertThat(number(row, "performance")).isBetween(number(row, "performance_low"), number(row, "performance_high"));
    });
    assertThat(text(Table.UNIT_DRIVER, two.get(1), "quadrant")).isIn("keep_up", "possible_overkill");
    assertThat(text(Table.UNIT_DRIVER, two.get(2), "quadrant")).isIn("concentrate_here", "low_priority");
  }

  private static double number(Row row, String column) {
    return Double.parseDouble(text(Table.UNIT_DRIVER, row, column));
  }

  private static String text(Table table, Row row, String... columns) {
    List<String> names = table.contract().columns().stream().map(Contract.ColumnRule::name).toList();
    List<String> words = new ArrayList<>();
    for (String column : columns) {
      words.add(String.valueOf(row.get(names.indexOf(column))));
    }
    return String.join(" ", words);
  }
}
