package prima.command;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import prima.data.Configuration;
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
    RunResult result = new JobRunner(configuration(),
        isReport ? List.of() : List.of(Stages.job(spec.name())),
        isReport ? Optional.of(Stages.REPORT) : Optional.empty(), options.progress()).run(options.periods);
    ResultPrinter.print(result, options.format, System.out);
    return 0;
  }

  /** What the configuration says, and the command line after it. */
  Configuration configuration() {
    return options.configuration();
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
      footer = {"", "Examples:", "  prima report --config prima.yaml --period 2026-10",
          "  prima report --config prima.yaml --period 2026-10 --language en    into reports/en"})
  static final class Report extends StageCommand {

    @Option(names = "--language", paramLabel = "id|en",
        description = "The language of the report (default: as the configuration says).")
    private String language;

    @Override
    Configuration configuration() {
      Configuration written = super.configuration();
      return language == null ? written : written.inLanguage(language);
    }
  }
}
