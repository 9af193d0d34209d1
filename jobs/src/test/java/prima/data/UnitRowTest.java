package prima.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import prima.core.survey.Unit;

class UnitRowTest {

  @Test
  void a_row_of_a_code_alone_is_a_unit() {
    Unit unit = UnitRow.units(List.of(Map.of("unit", " K1 ", "alias", "Kec. 1 | |Kecamatan I"))).get(0);
    assertThat(unit.name()).isEqualTo("K1");
    assertThat(unit.aliases()).containsExactly("Kec. 1", "Kecamatan I");
    assertThat(unit.validTo()).isEmpty();
  }

  @Test
  void a_day_or_number_that_is_none_is_named_with_its_row() {
    refused(Map.of("unit", "K2", "valid_from", "1 Juli"), "column 'valid_from' of unit 2 is '1 Juli', not a day such as");
    refused(Map.of("unit", "K2", "services_per_month", "banyak"), "'services_per_month' of unit 2 is 'banyak', not a whole");
    refused(Map.of("name", "Kecamatan"), "column 'unit' of unit 2 is empty or missing");
    refused(Map.of("unit", "K2", "valid_from", "2026-07-01", "valid_to", "2026-06-30"), "its last day 2026-06-30 is before");
  }

  private static void refused(Map<String, String> second, String message) {
    assertThatThrownBy(() -> UnitRow.units(List.of(Map.of("unit", "K1"), second)))
        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(message);
  }
}
