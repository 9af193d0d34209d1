package prima.data;

import static org.assertj.core.api.Assertions.assertThat;
import static prima.data.Lakes.index;

import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import scala.jdk.javaapi.CollectionConverters;

class AuditTest {

  private final SparkSession spark = SparkSession.builder().getOrCreate();

  @Test
  void rows_that_keep_the_contract_have_no_violation() {
    assertThat(audit(index("A", "2026-10", 80.0), index("B", "2026-10", null)))
        .satisfies(finding -> assertThat(finding.rows()).isEqualTo(2))
        .satisfies(finding -> assertThat(finding.months()).containsOnlyKeys("2026-10"))
        .satisfies(finding -> assertThat(finding.violations()).isEmpty());
  }

  @Test
  void rows_that_repeat_a_key_are_counted_and_one_is_named() {
    assertThat(audit(index("A", "2026-10", 80.0), index("A", "2026-10", 81.0)).violations()).containsExactly(
        "1 rows repeat the key scope, unit, service, instrument, period, such as unit, A, all, skm-2017, 2026-10");
  }

  @Test
  void every_kind_of_broken_rule_names_its_column_and_how_many_rows_break_it() {
    assertThat(audit(changed("A", "scope", "city"), changed("B", "scope", "town"), changed("C", "n", -1L),
        changed("D", "n", null), changed("E", "period", "October"), changed("F", "band_probability", 1.5),
        changed("G", "se", Double.POSITIVE_INFINITY), changed("H", "band_probabilities",
            CollectionConverters.asScala(Map.of("A", Double.NaN)))).violations())
        .containsExactlyInAnyOrder(
            "2 rows have a value in column scope that is none of [total, unit, service]",
            "1 rows have a value in column n below 0.0",
            "1 rows have no value in column n",
            "1 rows have a value in column period unlike ^[0-9]{4}-[01][0-9]$",
            "1 rows have a value in column band_probability above 1.0",
            "1 rows have a number in column se that is not finite",
            "1 rows have a number in column band_probabilities that is not finite");
  }

  @Test
  void the_fingerprint_of_a_month_depends_on_its_values_and_not_on_their_order() {
    Audit.Finding once = audit(index("A", "2026-10", 80.0), index("B", "2026-10", 70.0), index("A", "2026-09", 1.0));
    Audit.Finding again = audit(index("B", "2026-10", 70.0), index("A", "2026-09", 2.0), index("A", "2026-10", 80.0));
    assertThat(again.months().get("2026-10")).isEqualTo(once.months().get("2026-10"));
    assertThat(again.months().get("2026-09")).isNotEqualTo(once.months().get("2026-09"));
  }

  private Audit.Finding audit(Row... rows) {
    return Audit.of(Table.UNIT_INDEX, Lakes.rows(spark, Table.UNIT_INDEX, rows));
  }

  /** A row that keeps the contract but for one value. */
  private static Row changed(String unit, String column, Object value) {
    Row row = index(unit, "2026-10", 80.0);
    Object[] values = new Object[row.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = Table.UNIT_INDEX.contract().columns().get(i).name().equals(column) ? value : row.get(i);
    }
    return RowFactory.create(values);
  }
}
