package prima.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import prima.TestOffice;
import prima.TestOffice.Outcome;

class SampleSizeCommandTest {

  @TempDir
  private Path folder;

  @Test
  void the_table_and_slovin_stand_beside_what_the_index_needs() {
    Outcome outcome = TestOffice.main("sample-size", "--population", "4384", "--response-rate", "0.35");
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).containsPattern("population +4,384 +353 +1,009 +88 +368 +3\\.1")
        .contains("Slovin's formula gives 367 of 4,384").contains("wrong for an index");
  }

  @Test
  void every_unit_of_a_list_has_its_line() {
    TestOffice.in(folder).file("units.csv", "unit,name,services_per_month", "a,Kantor A,500", "b,Kantor B,100000");
    Outcome outcome = TestOffice.main("sample-size", "--file", folder.resolve("units.csv").toString(), "--format",
        "json");
    assertThat(outcome.out()).contains("\"unit\":\"a\",\"population\":500,\"krejcieMorgan\":217")
        .contains("\"unit\":\"b\",\"population\":100000,\"krejcieMorgan\":383");
  }

  @Test
  void what_cannot_be_planned_is_said() {
    assertThat(TestOffice.main("sample-size", "--population", "0").err()).contains("population of 0");
    assertThat(TestOffice.main("sample-size", "--population", "9", "--response-rate", "2").err())
        .contains("response rate 2.0: it must be above 0 and at most 1");
    TestOffice.in(folder).file("units.csv", "unit,name", "a,Kantor A");
    Outcome outcome = TestOffice.main("sample-size", "--file", folder.resolve("units.csv").toString());
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("unit a: it has no services_per_month");
    assertThat(TestOffice.main("sample-size").exitCode()).isEqualTo(2);
  }
}
