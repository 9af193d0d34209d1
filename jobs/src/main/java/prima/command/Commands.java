package prima.command;

import java.util.List;

/** All commands, in the order in which the help shows them. */
public final class Commands {

  private Commands() {
  }

  /** New objects of all commands: picocli keeps the options of one call in them. */
  public static List<Object> all() {
    return List.of(new RunCommand(), new StageCommand.Collect(), new StageCommand.Clean(), new StageCommand.Score(),
        new StageCommand.Aggregate(), new StageCommand.Report(), new PlanCommand(), new ValidateCommand(),
        new InitCommand(), new DoctorCommand(), new DiffCommand(), new TablesCommand(), new ExportCommand(),
        new ExplainCommand(), new SampleSizeCommand(), new ForgetCommand(), new PurgeCommand(), new RotateKeyCommand(),
        new TrainCommand(), new EvaluateCommand(), new BenchmarkCommand(), new DemoCommand());
  }
}
