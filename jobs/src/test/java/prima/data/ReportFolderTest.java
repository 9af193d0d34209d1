package prima.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import prima.core.UserException;
import prima.core.survey.Period;

class ReportFolderTest {

  private static final Period OCTOBER = Period.parse("2026-10");

  @TempDir
  private Path folder;
  private ReportFolder reports;

  @BeforeEach
  void open() {
    reports = new ReportFolder(folder);
  }

  @Test
  void a_report_is_in_its_place_only_when_it_is_published() throws Exception {
    String place = stage("one");
    assertThat(Path.of(place)).isEqualTo(folder.resolve("2026-10")).doesNotExist();
    reports.publish();
    assertThat(folder.resolve("2026-10/report.html")).hasContent("one");
    assertThat(folder.resolve("2026-10/checksums.sha256")).content().contains("  report.html");
    assertThat(folder.toFile().list()).containsExactly("2026-10");
  }

  @Test
  void the_same_content_is_no_new_revision_and_another_one_is() {
    stage("one");
    reports.publish();
    assertThat(stage("one")).isEqualTo(folder.resolve("2026-10").toString());
    assertThat(reports.steps()).isEmpty();
    stage("two");
    reports.publish();
    stage("three");
    reports.publish();
    assertThat(folder.resolve("2026-10/report.html")).hasContent("one");
    assertThat(folder.resolve("2026-10-r2/report.html")).hasContent("two");
    assertThat(folder.resolve("2026-10-r3/report.html")).hasContent("three");
  }

  @Test
  void a_journal_is_finished_after_a_crash_once_or_twice_and_staging_is_cleared() {
    stage("one");
    List<String> journal = reports.steps();
    new ReportFolder(folder).repair(journal);
    new ReportFolder(folder).repair(journal);
    assertThat(folder.resolve("2026-10/report.html")).hasContent("one");
    stage("two");
    new ReportFolder(folder).repair(List.of());
    assertThat(folder.toFile().list()).containsExactly("2026-10");
  }

  @Test
  void a_report_that_cannot_be_written_is_named() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThatThrownBy(() -> new ReportFolder(file).stage(OCTOBER, Map.of(), Map.of()))
        .isInstanceOf(UserException.class).hasMessageStartingWith("Cannot write report " + file)
        .hasMessageContaining("Check that you may write");
  }

  @Test
  void a_file_outside_the_folder_is_refused() {
    assertThatThrownBy(() -> reports.stage(OCTOBER, Map.of("../../x", new byte[0]), Map.of()))
        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("../../x");
  }

  private String stage(String content) {
    return reports.stage(OCTOBER, Map.of("report.html", content.getBytes(StandardCharsets.UTF_8)), Map.of());
  }

  @Test
  @org.junit.jupiter.api.condition.DisabledOnOs(org.junit.jupiter.api.condition.OS.WINDOWS)
  void a_link_in_place_of_the_staging_folder_is_refused_and_nothing_is_written_through_it(@TempDir Path elsewhere)
      throws Exception {
    Path linked = Files.createDirectories(elsewhere.resolve("linked"));
    Path reports = Files.createDirectories(elsewhere.resolve("reports"));
    Files.createSymbolicLink(reports.resolve(".staging"), linked);
    assertThatThrownBy(() -> new ReportFolder(reports).stage(Period.parse("2026-10"),
        Map.of("report.html", new byte[] {1}), Map.of())).hasMessageContaining("it is a link");
    assertThat(linked).isEmptyDirectory();
  }
}
