package prima.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import prima.TestOffice;
import prima.TestOffice.Outcome;

/** The first commands of a new office: init and doctor. */
class OfficeCommandsTest {

  private static final String INPUTS = "inputs: [{source: skm-wide, path: skm.csv}]";

  @TempDir
  private Path folder;

  @Test
  void what_init_writes_validates_at_once_without_a_reject_or_an_unknown_unit() {
    Path office = folder.resolve("office");
    Outcome made = TestOffice.main("init", office.toString());
    assertThat(made.exitCode()).as(made.err()).isZero();
    Outcome validated = TestOffice.main("validate", "--config", office.resolve("prima.yaml").toString());
    assertThat(validated.exitCode()).as(validated.err()).isZero();
    assertThat(validated.out()).contains("42 rows read = 42 accepted + 0 rejected + 0 duplicate",
        "12 rows read = 12 accepted + 0 rejected + 0 duplicate").doesNotContain("warning");
    assertThat(office.resolve("lake")).doesNotExist();
  }

  @Test
  void init_never_overwrites() {
    TestOffice.in(folder).file("units.csv", "mine");
    Outcome refused = TestOffice.main("init", folder.toString());
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).contains("units.csv is there already");
    assertThat(folder.resolve("prima.yaml")).doesNotExist();
  }

  @Test
  void init_from_a_file_names_the_preset_and_prints_a_draft() {
    Outcome outcome = TestOffice.main("init", "--from", "jobs/src/test/resources/sources/lapor.xlsx");
    assertThat(outcome.out()).contains("# The preset lapor reads this file as it is", "kind: complaint",
        "disposition: \"Status Laporan\"", "drop: [");
    assertThat(outcome.err()).contains("The preset lapor fits");
  }

  @Test
  void doctor_finds_a_new_office_well_and_makes_nothing() {
    Outcome outcome = TestOffice.in(folder).file("skm.csv", "").configuration(INPUTS).prima("doctor");
    assertThat(outcome.exitCode()).as(outcome.out()).isZero();
    assertThat(outcome.out()).contains("OK    configuration", "pseudonym.key will be made by the first run",
        "lake will be made").doesNotContain("FAIL");
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("prima.yaml", "skm.csv");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void doctor_names_an_open_key_open_raw_rows_and_an_interrupted_run_with_what_to_do() throws IOException {
    TestOffice office = TestOffice.in(folder).configuration(INPUTS).file("lake/publish.journal", "").file("lake/raw/x", "")
        .file("pseudonym.key", "0123456789012345678901234567890");
    Files.setPosixFilePermissions(office.path("pseudonym.key"), PosixFilePermissions.fromString("rw-r--r--"));
    Files.setPosixFilePermissions(office.path("lake/raw"), PosixFilePermissions.fromString("rwxr-xr-x"));
    Outcome outcome = office.prima("doctor");
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.out()).contains("Close it: chmod 600 " + office.path("pseudonym.key"),
        "Close it: chmod 700 " + office.path("lake/raw"), "it was interrupted while it published");
  }

  @Test
  void doctor_says_what_is_wrong_with_a_configuration() {
    Outcome outcome = TestOffice.in(folder).configuration(INPUTS, "reportz: x").prima("doctor", "--format", "json");
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.out()).contains("\"grade\":\"FAIL\"", "Did you mean 'reports'");
  }
}
