package prima.command;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import prima.core.survey.Period;
import prima.data.Configuration;
import prima.data.PlainFile;
import prima.job.MonthDifference;
import prima.job.MonthDifference.Change;

/** What changed in a month that was published again, and why. */
@Command(name = "diff", description = "List the published figures of a month that changed between two of its revisions, and "
    + "why.",
    footer = {"", "Examples:",
        "  prima diff --period 2026-10                      the newest revision against the one before",
        "  prima diff --period 2026-10 --from r1 --to r3    any two",
        "", "Revision r1 is the first; the report's folders are called 2026-10, 2026-10-r2 and so on."})
public final class DiffCommand implements Callable<Integer> {

  /** How the difference is printed. */
  enum Format { TEXT, CSV, JSON }

  @Option(names = {"-c", "--config"}, paramLabel = "FILE", defaultValue = "prima.yaml",
      description = "The configuration (default: ${DEFAULT-VALUE}).")
  private Path config;

  @Option(names = {"-p", "--period"}, required = true, paramLabel = "MONTH", converter = MonthConverter.class,
      description = "The month, such as 2026-10.")
  private Period month;

  @Option(names = "--from", paramLabel = "rN", converter = RevisionConverter.class,
      description = "The older revision (default: the one before the newer).")
  private Integer from;

  @Option(names = "--to", paramLabel = "rM", converter = RevisionConverter.class,
      description = "The newer revision (default: the newest).")
  private Integer to;

  @Option(names = "--format", paramLabel = "text|csv|json", defaultValue = "TEXT",
      description = "How the result is printed on standard output (default: text).")
  private Format format;

  @Override
  public Integer call() {
    MonthDifference.Result result = new MonthDifference(Configuration.read(config))
        .between(month, Optional.ofNullable(from), Optional.ofNullable(to));
    switch (format) {
      case TEXT -> text(result);
      case CSV -> csv(result);
      case JSON -> System.out.println(LakeOptions.json(result));
    }
    return 0;
  }

  private static void text(MonthDifference.Result result) {
    System.out.println(result.period() + ": revision r" + result.to() + " against r" + result.from());
    result.reasons().forEach(reason -> System.out.println("because of " + reason));
    String table = "";
    for (Change change : result.changes()) {
      if (!change.table().equals(table)) {
        System.out.println(change.table());
        table = change.table();
      }
      System.out.println("  " + String.join("  ", change.unit(), change.key(), change.column() + ":",
          shown(change.before()), "->", shown(change.after())).strip());
    }
    System.out.println(result.changes().size() + " figures differ");
  }

  private static String shown(String value) {
    return value.isEmpty() ? "none" : value;
  }

  private static void csv(MonthDifference.Result result) {
    OutputStreamWriter out = new OutputStreamWriter(System.out, StandardCharsets.UTF_8);
    try {
      CsvWriter writer = CsvWriter.builder().build(out);
      writer.writeRecord("table", "unit", "key", "column", "old", "new");
      for (Change change : result.changes()) {
        writer.writeRecord(change.table(), safe(change.unit()), change.key(), change.column(), safe(change.before()),
            safe(change.after()));
      }
      writer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot print the difference", e);
    }
  }

  /** A text that a spreadsheet would calculate gets an apostrophe before it; numbers stay numbers. */
  private static String safe(String value) {
    boolean isFormula = !value.isEmpty() && PlainFile.FORMULA_STARTS.indexOf(value.charAt(0)) >= 0;
    return isFormula && !value.matches("-\\d+(\\.\\d+)?(E-?\\d+)?") ? "'" + value : value;
  }

  /** Reads a month. */
  static final class MonthConverter implements ITypeConverter<Period> {

    @Override
    public Period convert(String text) {
      try {
        return Period.parse(text);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }

  /** Reads r2 or 2. */
  static final class RevisionConverter implements ITypeConverter<Integer> {

    @Override
    public Integer convert(String text) {
      if (!text.matches("r?[1-9]\\d{0,5}")) {
        throw new TypeConversionException("Cannot read revision: " + text + ". Write r1 for the first, r2 for the second");
      }
      return Integer.valueOf(text.startsWith("r") ? text.substring(1) : text);
    }
  }
}
