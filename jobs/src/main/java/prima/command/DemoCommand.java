package prima.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import prima.core.sample.SampleRegency;
import prima.core.survey.Period;
import prima.data.Configuration;
import prima.data.Periods;
import prima.data.SampleFiles;
import prima.job.JobRunner;
import prima.job.RunResult;

/** A first look: a regency that does not exist, through all stages. */
@Command(name = "demo", description = "Make a sample regency of 50 units and 24 months, run all stages on it, and say "
    + "where the report lies.",
    footer = {"", "Example:", "  prima demo", "", "What was planted in the sample, to be found again: "
        + "seeds/sample/README.md"})
public final class DemoCommand implements Callable<Integer> {

  @Option(names = "--folder", paramLabel = "FOLDER", defaultValue = "demo",
      description = "Where the sample, its lake and its reports go (default: ${DEFAULT-VALUE}).")
  private Path folder;

  @Option(names = "--last-month", paramLabel = "MONTH", defaultValue = "2026-10",
      description = "The month with which the sample ends (default: ${DEFAULT-VALUE}).")
  private String lastMonth;

  @Option(names = {"-q", "--quiet"}, description = "No progress on standard error.")
  private boolean quiet;

  @Override
  public Integer call() {
    ConsoleProgress progress = new ConsoleProgress(System.err, quiet);
    progress.stage("sample");
    Path configuration = SampleFiles.write(
        SampleFiles.regency(SampleRegency.SEED, Period.parse(lastMonth)), folder);
    progress.note(configuration.toString());
    RunResult result = new JobRunner(Configuration.read(configuration), Stages.JOBS, Optional.of(Stages.REPORT),
        progress).run(Periods.ALL);
    ResultPrinter.print(result, "text", System.out);
    return 0;
  }
}
