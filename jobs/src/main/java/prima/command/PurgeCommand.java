package prima.command;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import prima.data.Configuration;
import prima.job.Purging;

/** Removes what is past its retention. */
@Command(name = "purge", description = "Remove rows about people that are past their retention, old states of tables, and "
    + "leftover files. Figures and published months stay.",
    footer = {"", "Example:", "  prima purge --config prima.yaml", "",
        "The configuration says how long: retention: {raw: 24 months, clean: 60 months, snapshots: 7 days}"})
public final class PurgeCommand implements Callable<Integer> {

  @Mixin
  private LakeOptions options;

  @Option(names = "--today", paramLabel = "MONTH", description = "The month to count back from (default: this month).")
  private YearMonth today;

  @Override
  public Integer call() {
    Configuration configuration = options.configuration();
    Purging.Result result = new Purging(configuration, today == null ? YearMonth.now(configuration.zone()) : today,
        options.progress()).run();
    Map<String, Object> printed = new LinkedHashMap<>();
    printed.put("run", result.runId());
    printed.put("erased", LakeOptions.byName(result.rows()));
    printed.put("first_raw_month", result.firstRaw().map(String::valueOf).orElse(null));
    printed.put("first_clean_month", result.firstClean().map(String::valueOf).orElse(null));
    printed.put("still_delivered", result.stillDelivered());
    options.print(printed, () -> {
      System.out.println("raw rows kept: " + result.firstRaw().map(month -> "from " + month + " on")
          .orElse("all; the configuration sets no retention for raw"));
      System.out.println("clean rows kept: " + result.firstClean().map(month -> "from " + month + " on")
          .orElse("all; the configuration sets no retention for clean"));
      result.rows().forEach((table, rows) -> System.out.println("erased: " + rows + " rows of " + table.qualifiedName()));
      result.stillDelivered().forEach(file -> System.out.println("past its retention and still among the inputs: " + file
          + ". Delete or move it, or the next run takes it in again"));
    });
    return 0;
  }
}
