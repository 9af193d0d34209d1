package prima.command;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import prima.job.Accounting;
import prima.job.Rehearsal;
import prima.job.Rehearsal.FileCheck;
import prima.job.Rehearsal.Reject;

/** What a run would do with every file. */
@Command(name = "validate", description = "Read the delivered files and show what a run would accept and reject, and why, "
    + "with three example rows of each. Nothing is written.",
    footer = {"", "Example:", "  prima validate --config prima.yaml --period 2026-10"})
public final class ValidateCommand implements Callable<Integer> {

  @Mixin
  private CommonOptions options;

  @Override
  public Integer call() {
    Rehearsal.Result result = new Rehearsal(options.configuration(),
        List.of(Stages.job("collect"), Stages.job("clean"))).run(options.periods);
    if (options.format.equals("json")) {
      System.out.println(LakeOptions.json(result));
    } else {
      result.files().forEach(ValidateCommand::print);
      result.warnings().forEach(warning -> System.out.println("warning: " + warning));
      result.violations().forEach(violation -> System.out.println("contract broken: " + violation));
      System.out.println(result.hasKey() ? "Pseudonyms are those of a run. Nothing was written."
          : "There is no key yet: the pseudonyms above were made with one for this once, and a run will have others. "
          + "Nothing was written.");
    }
    return result.exitCode();
  }

  private static void print(FileCheck file) {
    System.out.println(file.file() + " as " + file.source());
    if (file.fault() != null) {
      System.out.println("  cannot be used: " + file.fault());
      return;
    }
    Accounting rows = file.rows();
    System.out.println(rows == null ? "  no rows" : String.format(Locale.ROOT,
        "  %,d rows read = %,d accepted + %,d rejected + %,d duplicate", rows.read(), rows.accepted(), rows.rejected(),
        rows.duplicate()));
    file.rejects().forEach(reject -> System.out.println("  rejected: " + text(reject)));
    file.warnings().forEach(warning -> System.out.println("  warning: " + warning));
    file.examples().forEach(example -> System.out.println("  example: " + example.entrySet().stream()
        .map(cell -> cell.getKey() + "=" + shown(cell)).collect(Collectors.joining(" "))));
  }

  private static String text(Reject reject) {
    return String.format(Locale.ROOT, "%,d for %s%s, the first in line %d%s", reject.rows(), reject.reason(),
        reject.column() == null ? "" : " in column '" + reject.column() + "'", reject.firstLine(),
        reject.shape() == null ? "" : ", where it looks like '" + reject.shape() + "'");
  }

  /** Pseudonyms are shown by their beginning, texts in quotes. */
  private static String shown(Map.Entry<String, String> cell) {
    String value = cell.getValue();
    return value.matches("[0-9a-f]{64}(-\\d+)?") ? value.substring(0, 8) + "…"
        : value.contains(" ") ? "\"" + value.replaceAll("\\s+", " ") + "\"" : value;
  }
}
