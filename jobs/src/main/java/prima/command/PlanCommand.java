package prima.command;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import prima.data.Configuration;
import prima.data.Extent;
import prima.data.Office;
import prima.data.Periods;
import prima.data.Table;
import prima.job.Job;

/** The picture of a run, from the same declarations that the runner executes; Spark is not started. */
@Command(name = "plan", description = "Print what a run would read, write and replace. Nothing is started.",
    footer = {"", "Example:", "  prima plan --config prima.yaml --period 2026-10"})
public final class PlanCommand implements Callable<Integer> {

  @Mixin
  private CommonOptions options;

  @Override
  public Integer call() {
    Configuration configuration = options.configuration();
    Office.read(configuration);
    System.out.println("lake      " + configuration.lake());
    System.out.println("reports   " + configuration.reports());
    configuration.inputs().forEach(input -> System.out.println("input     " + input.source() + "  " + input.path()));
    System.out.print(plan(options.periods));
    return 0;
  }

  /** Stage by stage: what it reads, and what it replaces of what it writes. */
  static String plan(Periods periods) {
    StringBuilder plan = new StringBuilder();
    for (Job job : Stages.JOBS) {
      plan.append(line(job.name(), "reads", job.reads().isEmpty() ? "the delivered files" : names(job.reads())));
      for (Table table : job.writes()) {
        plan.append(line("", "writes", table.tableName() + ": " + Extent.of(table, periods, List.of())));
      }
    }
    plan.append(line(Stages.REPORT.name(), "reads", names(Stages.REPORT.reads())));
    plan.append(line("", "writes", "reports/" + (periods.isAll() ? "<last month>" : periods)
        + " (a new revision if it is there and differs)"));
    return plan.toString();
  }

  private static String line(String stage, String verb, String what) {
    return String.format("%-9s %-6s  %s%n", stage, verb, what);
  }

  private static String names(List<Table> tables) {
    return tables.stream().map(Table::tableName).collect(Collectors.joining(", "));
  }
}
