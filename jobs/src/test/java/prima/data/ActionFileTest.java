package prima.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import prima.core.survey.Action;
import prima.core.survey.Period;
import prima.core.survey.Unit;
import prima.core.survey.UnitDirectory;

class ActionFileTest {

  private static final String HEADER = "period,unit,action,evidence,owner,due,state";
  private static final UnitDirectory UNITS = new UnitDirectory(List.of(new Unit("rsud", "RSUD Kabupaten",
      List.of("Rumah sakit"), Optional.empty(), Optional.empty(), Optional.empty())));

  @TempDir
  private Path folder;

  private List<Action> read(String... lines) throws IOException {
    Path file = folder.resolve("actions.csv");
    Files.writeString(file, String.join("\n", lines) + "\n");
    return ActionFile.read(file, UNITS);
  }

  @Test
  void reads_what_is_done_by_whom_and_until_when() throws IOException {
    assertThat(read(HEADER, "2026-10,Rumah sakit,\"Buka loket, pagi\",Waktu,Direktur,2026-11-30,selesai")).containsExactly(
        new Action(Period.parse("2026-10"), "rsud", "Buka loket, pagi", "Waktu", "Direktur", LocalDate.of(2026, 11, 30),
            true));
  }

  @Test
  void an_action_without_a_unit_concerns_all() throws IOException {
    assertThat(read(HEADER, "2026-10,,Pelatihan,,,2026-11-30,open").get(0).concernsAll()).isTrue();
  }

  @Test
  void the_mark_that_spreadsheets_put_first_is_no_part_of_a_column() throws IOException {
    assertThat(read("\ufeff" + HEADER, "2026-10,,Pelatihan,,,2026-11-30,open")).hasSize(1);
  }

  @Test
  void a_file_with_a_header_only_has_no_actions() throws IOException {
    assertThat(read(HEADER)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
      "Oktober,,Buka loket,,,2026-11-30,open | line 2: column 'period' is 'Oktober'. Write year and month",
      "2026-10,RSUD Kabupatem,Buka loket,,,2026-11-30,open | Did you mean 'RSUD Kabupaten'? Leave it empty for all units",
      "2026-10,,,,,2026-11-30,open | line 2: column 'action' is empty. Write what is done",
      "2026-10,,Buka loket,,,besok,open | line 2: column 'due' is 'besok'. Write a day, such as 2026-11-30",
      "2026-10,,Buka loket,,,2026-11-30,nanti | line 2: column 'state' is 'nanti'. Write open or done",
      "2026-10,,Buka loket, pagi,,,2026-11-30,open | line 2: it has 8 cells under 7 columns. Put a text that holds a comma"})
  void a_row_that_cannot_be_used_says_where_and_why(String row, String message) {
    assertThatThrownBy(() -> read(HEADER, row)).hasMessageStartingWith("Cannot read actions in ")
        .hasMessageContaining(message);
  }

  @Test
  void all_faulty_rows_are_named_at_once() {
    assertThatThrownBy(() -> read(HEADER, "x,,Buka,,,2026-11-30,open", "2026-10,,Buka,,,y,open"))
        .hasMessageContaining("line 2:").hasMessageContaining("line 3:");
  }

  @Test
  void a_column_that_is_missing_is_named_with_its_nearest() {
    assertThatThrownBy(() -> read("period,unit,actions,evidence,owner,due,state", "2026-10,,Buka,,,2026-11-30,open"))
        .hasMessageContaining("there is no column 'action'. Did you mean 'actions'?");
  }

  @Test
  void a_file_that_is_not_there_names_the_key() {
    assertThatThrownBy(() -> ActionFile.read(folder.resolve("none.csv"), UNITS))
        .hasMessageContaining("Check key 'actions' in the configuration");
  }
}
