package prima.command;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import prima.data.Table;
import prima.job.Progress;

/** Writes progress for people: one line a stage, one line a table with its rows and time. */
final class ConsoleProgress implements Progress {

  private final PrintStream out;
  private final boolean quiet;

  ConsoleProgress(PrintStream out, boolean quiet) {
    this.out = out;
    this.quiet = quiet;
  }

  @Override
  public void stage(String name) {
    print(name);
  }

  @Override
  public void table(Table table, long rows, Duration time) {
    print(String.format(Locale.ROOT, "  %-22s %,14d rows %8.1f s", table.qualifiedName(), rows,
        time.toMillis() / 1000.0));
  }

  @Override
  public void note(String text) {
    print("  " + text);
  }

  private void print(String line) {
    if (!quiet) {
      out.println(line);
    }
  }
}
