package prima.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import prima.core.survey.Period;

class ExtentTest {

  private static final Periods OCTOBER = Periods.parse("2026-10");

  @Test
  void the_partition_of_the_contract_decides_what_a_run_replaces() {
    for (Table table : Table.values()) {
      Extent extent = Extent.of(table, OCTOBER, List.of("a.csv"));
      String partition = table == Table.RUN ? "run" : table.contract().partition().orElse("");
      assertThat(extent).as(table.tableName()).isEqualTo(switch (partition) {
        case "run" -> new Extent.Added();
        case "period" -> new Extent.Months(OCTOBER);
        case "file" -> new Extent.Files(List.of("a.csv"));
        default -> new Extent.Whole();
      });
    }
  }

  @Test
  void only_months_and_the_whole_cover_a_month() {
    Period october = Period.parse("2026-10");
    assertThat(new Extent.Months(OCTOBER).covers(october)).isTrue();
    assertThat(new Extent.Months(OCTOBER).covers(Period.parse("2026-09"))).isFalse();
    assertThat(new Extent.Whole().covers(october)).isTrue();
    assertThat(new Extent.Added().covers(october)).isFalse();
    assertThat(new Extent.Files(List.of("a.csv")).covers(october)).isFalse();
  }
}
