package prima;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import prima.TestOffice.Outcome;
import prima.data.Table;

/** A run that is killed at any point. {@code -Dprima.kills=20} kills more often. */
class CrashTest {

  private static final int LINES_OF_PROGRESS = 21;

  @TempDir
  private Path folder;

  @Test
  void after_a_kill_readers_see_the_old_or_the_new_month_and_the_next_run_repairs() throws Exception {
    AlternatingOffice office = new AlternatingOffice(folder);
    Map<Table, String> old = published(office, 4);
    Map<Table, String> next = published(office, 3);
    assertThat(next.get(Table.UNIT_INDEX)).isNotEqualTo(old.get(Table.UNIT_INDEX));
    int answer = 4;
    for (KillPoint point : points(Integer.getInteger("prima.kills", 4))) {
      Map<Table, String> before = answer == 4 ? next : old;
      Map<Table, String> after = answer == 4 ? old : next;
      office.deliver(answer);
      String killed = kill(office, point);
      boolean isPublishing = Files.exists(office.path("lake/publish.journal"));
      Map<Table, String> seen = office.seen();
      System.out.println("killed " + killed + (isPublishing ? ", publishing: " : ": ") + seen.entrySet().stream()
          .filter(mart -> !before.get(mart.getKey()).equals(after.get(mart.getKey())))
          .map(mart -> mart.getValue().equals(after.get(mart.getKey())) ? "new" : "old").toList());
      for (Table mart : AlternatingOffice.MARTS) {
        assertThat(seen.get(mart)).as(mart + " after a kill " + killed).isIn(before.get(mart), after.get(mart));
      }
      if (point.published() < 0) {
        assertThat(seen).as("after a kill " + killed).isEqualTo(before);
      }
      Outcome repaired = office.run();
      assertThat(repaired.exitCode()).as(repaired.err()).isZero();
      assertThat(repaired.err()).contains("the last run was interrupted");
      assertThat(office.seen()).as("after the run after a kill " + killed).isEqualTo(after);
      assertThat(office.leftovers()).as("after a kill " + killed).isEmpty();
      for (Path report : office.reports()) {
        assertThat(report.resolve("checksums.sha256")).as("after a kill " + killed).exists();
        assertThat(report.resolve("tables/unit_index.parquet")).as("after a kill " + killed).exists();
      }
      answer = 7 - answer;
    }
  }

  /** When to kill: after some lines of progress, or, when the journal is there, after some tables are published. */
  private record KillPoint(int lines, int published) {
  }

  /** Half of the points before the publication, half within it. */
  private static List<KillPoint> points(int kills) {
    List<KillPoint> points = new ArrayList<>();
    int half = Math.max(1, kills / 2);
    for (int i = 0; i < kills; i++) {
      points.add(i % 2 == 0 ? new KillPoint(1 + i / 2 * (LINES_OF_PROGRESS - 1) / half, -1)
          : new KillPoint(0, i / 2 * Table.values().length / half));
    }
    return points;
  }

  private static String kill(AlternatingOffice office, KillPoint point) throws Exception {
    try (ChildRun child = ChildRun.prima(office.path("prima.yaml"))) {
      boolean lives;
      if (point.published() < 0) {
        lives = child.await(() -> child.lines().size() >= point.lines());
      } else {
        Path journal = office.path("lake/publish.journal");
        lives = child.await(() -> Files.exists(journal));
        if (point.published() > 0) {
          Table table = Table.values()[point.published() - 1];
          int version = version(office, table);
          lives = child.await(() -> version(office, table) > version || !Files.exists(journal));
        }
      }
      assertThat(lives).as("The run has ended before it could be killed: " + child.lines()).isTrue();
      child.kill();
      return "after " + child.lines().size() + " lines" + (point.published() < 0 ? "" : " and " + point.published()
          + " tables");
    }
  }

  private static int version(AlternatingOffice office, Table table) {
    try (Stream<Path> files = Files.list(office.path("lake/" + table.layer().folder() + "/" + table.tableName()
        + "/metadata"))) {
      return files.map(file -> file.getFileName().toString()).filter(name -> name.matches("v\\d+\\.metadata\\.json"))
          .mapToInt(name -> Integer.parseInt(name.substring(1, name.indexOf('.')))).max().orElse(0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<Table, String> published(AlternatingOffice office, int answer) {
    Outcome outcome = office.deliver(answer).run();
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(office.leftovers()).isEmpty();
    return office.seen();
  }
}
