package prima.core.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PopulationMarginsTest {

  private static final Period OCTOBER = Period.parse("2026-10");

  @Test
  void a_month_of_its_own_goes_before_the_rows_for_every_month() {
    PopulationMargins margins = read("skm-2017,kantor,sex,female,60,", "skm-2017,kantor,sex,male,40,",
        "skm-2017,kantor,sex,female,70,2026-10", "skm-2017,kantor,sex,male,30,2026-10");
    assertThat(margins.of("skm-2017", "kantor", OCTOBER).get("sex")).containsEntry("female", 70.0);
    assertThat(margins.of("skm-2017", "kantor", OCTOBER.plus(1)).get("sex")).containsEntry("female", 60.0);
    assertThat(margins.of("skm-2017", "other", OCTOBER)).isEmpty();
    assertThat(margins.variables()).containsExactly("sex");
  }

  @Test
  void variables_that_count_different_people_are_refused_with_unit_and_sums() {
    assertThatThrownBy(() -> read("skm-2017,kantor,sex,female,60,", "skm-2017,kantor,sex,male,40,",
        "skm-2017,kantor,age_group,18-25,99,")).hasMessage("Cannot use margins of unit kantor, instrument skm-2017: "
            + "age_group adds up to 99.0 people, sex to 100.0. Every variable must count the same people.");
  }

  @Test
  void what_cannot_be_read_is_named() {
    assertThatThrownBy(() -> read("skm-2017,kantor,seks,female,60,"))
        .hasMessageContaining("unknown variable 'seks'. Did you mean 'sex'?");
    assertThatThrownBy(() -> read("skm-2017,kantor,sex,female,-1,")).hasMessageContaining("sex = female counts '-1'");
    assertThatThrownBy(() -> read("skm-2017,kantor,sex,female,many,")).hasMessageContaining("counts 'many'");
    assertThatThrownBy(() -> read("skm-2017,kantor,sex,female,1,", "skm-2017,kantor,sex,female,2,"))
        .hasMessageContaining("sex = female is there twice");
    assertThatThrownBy(() -> read("skm-2017,kantor,sex,,1,")).hasMessageContaining("no value in column 'value'");
    assertThatThrownBy(() -> read("skm-2017,kantor,sex,female,0,")).hasMessageContaining("0.0 people");
  }

  @Test
  void tells_whose_people_it_counts() {
    PopulationMargins margins = read("skm-2017,loket,sex,female,1,", "skm-2017,kantor,sex,female,1,",
        "nps,kantor,sex,female,1,");
    assertThat(margins.instruments()).containsExactly("nps", "skm-2017");
    assertThat(margins.units()).containsExactly("kantor", "loket");
    assertThat(margins.isEmpty()).isFalse();
    assertThat(PopulationMargins.NONE.isEmpty()).isTrue();
  }

  @Test
  void sums_may_differ_by_what_decimals_lose_and_no_more() {
    assertThat(read("skm-2017,kantor,sex,female,0.1,", "skm-2017,kantor,sex,male,0.2,",
        "skm-2017,kantor,channel,online,0.3,").variables()).containsExactly("channel", "sex");
    assertThatThrownBy(() -> read("skm-2017,kantor,sex,female,100,2026-10", "skm-2017,kantor,channel,online,100.001,2026-10"))
        .hasMessageContaining("unit kantor, instrument skm-2017, 2026-10: channel adds up to 100.001 people, sex to 100.0");
    assertThatThrownBy(() -> read("skm-2017,kantor,sex,female,1e999,")).hasMessageContaining("counts '1e999'");
  }

  private static PopulationMargins read(String... lines) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines) {
      String[] cells = line.split(",", -1);
      Map<String, String> row = new LinkedHashMap<>();
      List<String> columns = List.of("instrument", "unit", "variable", "value", "people", "period");
      for (int i = 0; i < cells.length; i++) {
        row.put(columns.get(i), cells[i]);
      }
      rows.add(row);
    }
    return PopulationMargins.of(rows);
  }
}
