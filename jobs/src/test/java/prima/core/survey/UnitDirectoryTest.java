package prima.core.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UnitDirectoryTest {

  private static final LocalDate JUNE = LocalDate.of(2026, 6, 30);
  private static final LocalDate JULY = LocalDate.of(2026, 7, 1);

  @Test
  void a_unit_is_found_by_code_name_and_alias_whatever_the_case_and_the_spaces() {
    UnitDirectory units = new UnitDirectory(List.of(unit("K1", "Kecamatan Satu", null, null, "Kec. 1")));
    assertThat(List.of("k1", " KECAMATAN  satu ", "kec. 1")).allSatisfy(name ->
        assertThat(units.code(name, JUNE)).isEqualTo("K1"));
  }

  @Test
  void a_unit_that_was_renamed_stays_one_unit_and_bears_its_last_name() {
    UnitDirectory units = new UnitDirectory(List.of(unit("D1", "Dinas Lama", null, JUNE), unit("D1", "Dinas Baru", JULY, null)));
    assertThat(units.code("Dinas Lama", JUNE)).isEqualTo("D1").isEqualTo(units.code("Dinas Baru", JULY));
    assertThat(units.name("D1")).isEqualTo("Dinas Baru");
    assertThat(units.units()).hasSize(1);
  }

  @Test
  void units_that_were_merged_are_themselves_before_and_the_new_one_after() {
    UnitDirectory units = new UnitDirectory(List.of(unit("A", "Dinas A", null, JUNE), unit("B", "Dinas B", null, JUNE),
        unit("AB", "Dinas AB", JULY, null, "Dinas A", "Dinas B")));
    assertThat(units.code("Dinas A", JUNE)).isEqualTo("A");
    assertThat(units.code("Dinas A", JULY)).isEqualTo("AB").isEqualTo(units.code("Dinas B", JULY));
  }

  @Test
  void a_unit_that_was_split_is_unmapped_after_and_the_reason_is_suggested() {
    UnitDirectory units = new UnitDirectory(List.of(unit("A", "Dinas A", null, JUNE), unit("A1", "Dinas A Satu", JULY, null),
        unit("A2", "Dinas A Dua", JULY, null)));
    assertThat(units.code("Dinas A", JUNE)).isEqualTo("A");
    assertThat(units.code("Dinas A", JULY)).isEqualTo("unmapped: Dinas A");
    assertThat(units.suggestions("unmapped: Dinas A")).startsWith("A (until 2026-06-30)").contains("Dinas A Dua");
  }

  @Test
  void a_mistyped_name_is_answered_with_the_nearest() {
    UnitDirectory units = new UnitDirectory(List.of(unit("P1", "Puskesmas Melati", null, null), unit("P2", "Kecamatan Utara",
        null, null)));
    assertThat(units.code("Puskesmas Melatti", JUNE)).isEqualTo("unmapped: Puskesmas Melatti");
    assertThat(units.suggestions("Puskesmas Melatti")).containsExactly("Puskesmas Melati");
    assertThat(units.suggestions("UPTD Puskesmas Melati")).containsExactly("Puskesmas Melati");
    assertThat(units.suggestions("Samsat")).isEmpty();
  }

  @Test
  void one_name_for_two_units_on_the_same_day_is_refused() {
    assertThatThrownBy(() -> new UnitDirectory(List.of(unit("A", "Dinas", null, JULY), unit("B", "dinas", JULY, null))))
        .hasMessage("Cannot tell units A and B apart: both are called 'dinas' on the same days. "
            + "Give each its own names or days");
  }

  @Test
  void a_new_unit_says_from_when_it_is_one() {
    UnitDirectory units = new UnitDirectory(List.of(unit("AB", "Dinas AB", JULY, null), unit("C", "Dinas C", null, null)));
    assertThat(units.suggestions("Dinas AB")).startsWith("AB (from 2026-07-01)");
    assertThat(units.find("AB").orElseThrow().isValidOn(JUNE)).isFalse();
    assertThat(units.find("AB").orElseThrow().isValidOn(JULY)).isTrue();
    assertThat(units.find("AB").orElseThrow().isValidOn(null)).as("of a day that is not known").isTrue();
    assertThat(units.find("C").orElseThrow().name()).isEqualTo("Dinas C");
    assertThat(units.units()).extracting(Unit::code).containsExactly("AB", "C");
  }

  @Test
  void without_a_list_every_delivered_name_is_a_unit() {
    assertThat(new UnitDirectory(List.of()).code(" Apa saja ", JUNE)).isEqualTo("Apa saja");
  }

  private static Unit unit(String code, String name, LocalDate from, LocalDate to, String... aliases) {
    return new Unit(code, name, List.of(aliases), Optional.ofNullable(from), Optional.ofNullable(to), Optional.empty());
  }
}
