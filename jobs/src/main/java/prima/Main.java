package prima;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import prima.command.Commands;
import prima.core.UserException;
import prima.job.JobRunner;

/** The front door: the list of commands and the exit codes. */
@Command(name = "prima", mixinStandardHelpOptions = true, scope = ScopeType.INHERIT, versionProvider = Main.Version.class,
    description = "Satisfaction surveys and complaint texts of public services, turned into indices that can be trusted.",
    footerHeading = "%nExamples:%n",
    footer = {
        "  prima demo                                        a first look, with a sample regency",
        "  prima plan --config prima.yaml                    what a run would read and replace",
        "  prima run --config prima.yaml --period 2026-10    one month, from files to report",
        "",
        "Exit codes: 0 done, 1 unexpected, 2 usage or configuration, 3 input unreadable,",
        "4 contract broken (nothing published), 6 lake locked, 7 disk full, 130 interrupted."})
public final class Main {

  @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Show where in the program an error arose.")
  private boolean debug;

  private static final int INTERRUPTED = 130;

  private static volatile boolean ended;
  private static volatile boolean interrupted;

  private Main() {
  }

  /** Runs a command and exits with its code. */
  public static void main(String[] arguments) {
    Runtime.getRuntime().addShutdownHook(new Thread(Main::interrupt, "interruption"));
    int exitCode = run(arguments);
    if (interrupted) {
      return;
    }
    ended = true;
    System.exit(exitCode);
  }

  /** Ctrl-C, or the end of the session: the JVM ends by itself, with the exit code of the signal. */
  private static void interrupt() {
    if (!ended) {
      interrupted = true;
      System.err.println("Interrupted. No month is half-published; the next run puts everything else right.");
    }
  }

  /** Runs a command and gives its exit code. */
  public static int run(String... arguments) {
    Main main = new Main();
    CommandLine line = new CommandLine(main);
    Commands.all().forEach(line::addSubcommand);
    line.setCaseInsensitiveEnumValuesAllowed(true).setUsageHelpAutoWidth(true)
        .setExecutionExceptionHandler(new Failure(main));
    if (arguments.length == 0) {
      line.usage(line.getOut());
      return 0;
    }
    return line.execute(arguments);
  }

  /** Says what went wrong, in words; with {@code --debug} also where. */
  private record Failure(Main main) implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception exception, CommandLine line, ParseResult parsed) {
      if (interrupted) {
        return INTERRUPTED;
      }
      PrintWriter out = line.getErr();
      boolean isUsers = exception instanceof UserException;
      out.println(isUsers ? exception.getMessage() : "Cannot finish: " + exception
          + "\nThis is a fault of Prima. Run again with --debug to see where it arose. Nothing was published.");
      if (main.debug) {
        exception.printStackTrace(out);
      }
      return isUsers ? ((UserException) exception).kind().exitCode() : 1;
    }
  }

  /** The version of the jar. */
  static final class Version implements CommandLine.IVersionProvider {

    @Override
    public String[] getVersion() {
      return new String[] {"prima " + JobRunner.version(), "Licence: GPL-3.0-or-later"};
    }
  }
}
