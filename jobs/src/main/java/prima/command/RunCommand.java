package prima.command;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import prima.job.JobRunner;
import prima.job.RunResult;

/** All stages in a row. */
@Command(name = "run", description = "Run all stages: collect, clean, score, aggregate, report.",
    footer = {"", "Examples:",
        "  prima run --config prima.yaml                     every month of the data",
        "  prima run --config prima.yaml --period 2026-10    replace one month"})
public final class RunCommand implements Callable<Integer> {

  @Mixin
  private CommonOptions options;

  @Override
  public Integer call() {
    RunResult result = new JobRunner(options.configuration(), Stages.JOBS, Optional.of(Stages.REPORT),
        options.progress()).run(options.periods);
    ResultPrinter.print(result, options.format, System.out);
    return 0;
  }
}
