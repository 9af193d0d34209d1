package prima.command;

import java.util.List;

/** All commands, in the order in which the help shows them. */
public final class Commands {

  /** The commands. */
  public static final List<Object> ALL = List.of(new RunCommand(), new StageCommand.Collect(), new StageCommand.Clean(),
      new StageCommand.Score(), new StageCommand.Aggregate(), new StageCommand.Report(), new PlanCommand(),
      new DemoCommand());

  private Commands() {
  }
}
