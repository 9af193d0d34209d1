package prima.command;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import prima.job.JobRunner;
import prima.job.RunResult;

/** One stage by itself: it leaves the same rows as in a whole run. */
@Command
abstract class StageCommand implements Callable<Integer> {

  @Mixin
  private CommonOptions options;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    boolean isReport = spec.name().equals(Stages.REPORT.name());
    RunResult result = new JobRunner(options.configuration(),
        isReport ? List.of() : List.of(Stages.job(spec.name())),
        isReport ? Optional.of(Stages.REPORT) : Optional.empty(), options.progress()).run(options.periods);
    ResultPrinter.print(result, options.format, System.out);
    return 0;
  }

  /** Files into the raw tables. */
  @Command(name = "collect", description = "Take in the delivered files as they are: raw_survey, raw_text.",
      footer = {"", "Example:", "  prima collect --config prima.yaml"})
  static final class Collect extends StageCommand {
  }

  /** Raw tables into clean ones. */
  @Command(name = "clean", description = "Give every delivered row its place: response, complaint, text, rejected.",
      footer = {"", "Example:", "  prima clean --config prima.yaml --period 2026-10"})
  static final class Clean extends StageCommand {
  }

  /** Texts into scores. */
  @Command(name = "score", description = "Score the texts that the current models have not scored yet.",
      footer = {"", "Example:", "  prima score --config prima.yaml --period 2026-10"})
  static final class Score extends StageCommand {
  }

  /** Clean tables into marts. */
  @Command(name = "aggregate", description = "Make the indices and measures of every unit and month.",
      footer = {"", "Example:", "  prima aggregate --config prima.yaml --period 2026-10"})
  static final class Aggregate extends StageCommand {
  }

  /** Marts into the report. */
  @Command(name = "report", description = "Write the report of a month from the marts.",
      footer = {"", "Example:", "  prima report --config prima.yaml --period 2026-10"})
  static final class Report extends StageCommand {
  }
}
