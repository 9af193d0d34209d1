package prima;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import prima.data.Table;

@DisabledOnOs(OS.WINDOWS)
class InterruptTest {

  @TempDir
  private Path folder;

  @Test
  void an_interrupted_run_ends_soon_with_its_signal_and_publishes_nothing() throws Exception {
    AlternatingOffice office = new AlternatingOffice(folder).deliver(4);
    assertThat(office.run().exitCode()).isZero();
    Map<Table, String> old = office.seen();
    office.deliver(3);
    for (String signal : List.of("INT", "TERM")) {
      try (ChildRun child = ChildRun.prima(office.path("prima.yaml"))) {
        assertThat(child.awaitLine(signal.equals("INT") ? "clean" : "aggregate")).as(child.lines().toString()).isTrue();
        long sent = System.nanoTime();
        child.signal(signal);
        int exitCode = child.exitCode();
        assertThat(Duration.ofNanos(System.nanoTime() - sent)).isLessThan(Duration.ofSeconds(5));
        assertThat(exitCode).as(child.lines().toString()).isEqualTo(signal.equals("INT") ? 130 : 143);
        assertThat(child.lines()).anyMatch(line -> line.startsWith("Interrupted."))
            .noneMatch(line -> line.contains("fault of Prima") || line.contains("Exception"));
      }
      assertThat(office.seen()).isEqualTo(old);
    }
    assertThat(office.run().exitCode()).isZero();
    assertThat(office.seen().get(Table.UNIT_INDEX)).isNotEqualTo(old.get(Table.UNIT_INDEX));
    assertThat(office.leftovers()).isEmpty();
  }
}
