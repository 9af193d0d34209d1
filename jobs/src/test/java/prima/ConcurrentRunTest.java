package prima;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import prima.TestOffice.Outcome;
import prima.core.UserException;
import prima.data.Lake;
import prima.data.Table;

class ConcurrentRunTest {

  private static final String ADVICE = "another run of Prima is working on it. Wait until it has ended and run again";

  @TempDir
  private Path folder;

  /** Holds a lake until it is killed. */
  static final class Holder {

    private Holder() {
    }

    public static void main(String[] arguments) throws InterruptedException {
      try (Lake lake = Lake.open(arguments[0], new Configuration())) {
        System.out.println("holds " + lake.folder());
        Thread.sleep(Long.MAX_VALUE);
      }
    }
  }

  @Test
  void a_run_on_a_lake_in_use_exits_6_and_says_what_to_do() {
    AlternatingOffice office = new AlternatingOffice(folder).deliver(4);
    try (Lake held = Lake.open(office.path("lake").toString(), new Configuration())) {
      Outcome outcome = office.run();
      assertThat(outcome.exitCode()).isEqualTo(6);
      assertThat(outcome.err()).contains("Cannot use lake").contains(office.path("lake").toString()).contains(ADVICE);
      assertThat(office.path("reports")).doesNotExist();
      assertThat(held.wasInterrupted()).isFalse();
    }
    assertThat(office.run().exitCode()).isZero();
  }

  @Test
  void of_two_runs_at_once_one_wins_and_the_other_exits_6() throws Exception {
    AlternatingOffice office = new AlternatingOffice(folder).deliver(4);
    String[] run = {"run", "--quiet", "--config", office.path("prima.yaml").toString()};
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Future<Integer>> runs = List.of(threads.submit(() -> Main.run(run)), threads.submit(() -> Main.run(run)));
      assertThat(List.of(runs.get(0).get(), runs.get(1).get())).containsExactlyInAnyOrder(0, 6);
    } finally {
      threads.shutdown();
    }
    assertThat(office.rows(Table.UNIT_INDEX)).isNotEmpty();
    assertThat(office.leftovers()).isEmpty();
  }

  @Test
  void a_lake_held_by_another_process_is_refused_until_that_process_ends_however_it_ends() throws Exception {
    AlternatingOffice office = new AlternatingOffice(folder).deliver(4);
    String lake = office.path("lake").toString();
    try (ChildRun holder = ChildRun.start(Holder.class, lake)) {
      assertThat(holder.awaitLine("holds")).as(holder.lines().toString()).isTrue();
      Outcome outcome = office.run();
      assertThat(outcome.exitCode()).isEqualTo(6);
      assertThat(outcome.err()).contains(ADVICE);
      holder.kill();
    }
    Lake.open(lake, new Configuration()).close();
  }

  @Test
  void a_refused_run_does_not_give_up_the_lock_of_the_one_that_works() throws Exception {
    String lake = folder.resolve("lake").toString();
    try (Lake held = Lake.open(lake, new Configuration())) {
      assertThatThrownBy(() -> Lake.open(lake, new Configuration())).isInstanceOf(UserException.class);
      try (ChildRun other = ChildRun.start(Holder.class, lake)) {
        assertThat(other.exitCode()).as(held.folder() + other.lines()).isNotZero();
        assertThat(other.lines().toString()).contains(ADVICE);
      }
    }
  }

  @Test
  void a_lake_that_cannot_be_written_is_named() throws Exception {
    AlternatingOffice office = new AlternatingOffice(folder).deliver(4);
    Files.writeString(office.path("lake"), "a file where the folder should be");
    Outcome outcome = office.run();
    assertThat(outcome.exitCode()).isEqualTo(6);
    assertThat(outcome.err()).startsWith("Cannot write to lake " + office.path("lake")).contains("Check that")
        .doesNotContain("Exception");
  }
}
