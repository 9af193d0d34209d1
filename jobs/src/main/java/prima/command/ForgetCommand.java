package prima.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import prima.core.UserException;
import prima.core.UserException.Kind;
import prima.job.Forgetting;
import prima.job.Forgetting.Reports;

/** Erases one person. */
@Command(name = "forget", description = "Erase a person from the raw and clean tables and all their earlier states, and "
    + "never take the person in again.",
    footer = {"", "Examples:",
        "  prima forget --config prima.yaml --subject -          then type the id and press Enter",
        "  prima forget --config prima.yaml --subject R-1024     the id stays in the history of the shell",
        "", "The id is what the file has in its id columns, several joined by |; or a pseudonym (response_id, case_id).",
        "Published figures stay until the next run issues their month again."})
public final class ForgetCommand implements Callable<Integer> {

  @Mixin
  private LakeOptions options;

  @Option(names = "--subject", required = true, paramLabel = "KEY",
      description = "Who: an id as delivered, a pseudonym, or - to read one line from standard input.")
  private String subject;

  @Option(names = "--delete-reports",
      description = "Also delete published reports that print something that the person has written.")
  private boolean deletesReports;

  @Override
  public Integer call() {
    Forgetting.Result result = new Forgetting(options.configuration(), deletesReports ? Reports.DELETE : Reports.KEEP,
        options.progress()).run(subject());
    Map<String, Object> printed = new LinkedHashMap<>();
    printed.put("run", result.runId());
    printed.put("erased", LakeOptions.byName(result.rows()));
    printed.put("files", result.files());
    printed.put("periods", result.periods());
    printed.put("reports", result.reports());
    options.print(printed, () -> {
      result.rows().forEach((table, rows) -> System.out.println("erased: " + rows + " rows of " + table.qualifiedName()));
      result.files().forEach(file -> System.out.println("the person still stands in the delivered file: " + file
          + " (runs skip the row; delete it there too)"));
      if (!result.periods().isEmpty()) {
        System.out.println("figures with the person stay published until the next run of: "
            + String.join(", ", result.periods()));
      }
      result.reports().forEach(report -> System.out.println(deletesReports ? "deleted, because it printed what the person "
          + "has written: " + report : "this report prints what the person has written: " + report
          + ". Delete it, here and where it was sent; the next run issues the month again"));
    });
    return 0;
  }

  private String subject() {
    String key = subject.equals("-") ? firstLine() : subject;
    if (key == null || key.isBlank()) {
      throw new UserException(Kind.USAGE, "Cannot forget nobody: the id is empty. Give it with --subject, or as one line "
          + "on standard input with --subject -");
    }
    return key;
  }

  private static String firstLine() {
    try {
      return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the id from standard input", e);
    }
  }
}
