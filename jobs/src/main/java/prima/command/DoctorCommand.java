package prima.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import prima.data.Finding;
import prima.data.MachineCheck;
import prima.data.OfficeCheck;

/** Whether a run can work here. */
@Command(name = "doctor", description = "Look at Java, memory, space, fonts, models, key and lake, and say what to do. "
    + "Changes nothing. Exit code 2 if something is wrong.",
    footer = {"", "Example:", "  prima doctor --config prima.yaml"})
public final class DoctorCommand implements Callable<Integer> {

  @Option(names = {"-c", "--config"}, paramLabel = "FILE",
      description = "The configuration (default: prima.yaml, if it is there).")
  private Path config;

  @Option(names = "--format", paramLabel = "text|json", defaultValue = "text",
      converter = LakeOptions.FormatConverter.class,
      description = "How the findings are printed on standard output (default: ${DEFAULT-VALUE}).")
  private String format;

  @Override
  public Integer call() {
    List<Finding> findings = new ArrayList<>(MachineCheck.all());
    Path file = config == null ? Path.of("prima.yaml") : config;
    if (config != null || Files.exists(file)) {
      findings.addAll(OfficeCheck.all(file));
    }
    if (format.equals("json")) {
      System.out.println(LakeOptions.json(findings));
    } else {
      findings.forEach(finding -> System.out.printf("%-4s  %-15s  %s%s%n", finding.grade(), finding.subject(),
          finding.says(), finding.advice().isEmpty() ? "" : ". " + finding.advice()));
    }
    return findings.stream().anyMatch(finding -> finding.grade() == Finding.Grade.FAIL) ? 2 : 0;
  }
}
