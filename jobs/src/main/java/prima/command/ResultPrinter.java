package prima.command;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import prima.job.Accounting;
import prima.job.RunResult;

/** Prints what a run has done. */
final class ResultPrinter {

  private static final int MOST_FILES = 20;

  private ResultPrinter() {
  }

  static void print(RunResult result, String format, PrintStream out) {
    if (format.equals("json")) {
      out.println(json(result));
      return;
    }
    accounting(result.accounting(), out);
    result.warnings().forEach(warning -> out.println("warning: " + warning));
    result.reports().forEach(folder -> out.println("report: " + folder + "/report.html"));
  }

  /** Every file, or, of many, those that need a look; and the sum of all. */
  private static void accounting(List<Accounting> files, PrintStream out) {
    if (files.isEmpty()) {
      return;
    }
    out.println("rows: read = accepted + rejected + duplicate");
    boolean many = files.size() > MOST_FILES;
    for (Accounting file : files) {
      if (!many || file.rejected() + file.duplicate() + file.unmapped() > 0) {
        out.println(line(file.file(), file.read(), file.accepted(), file.rejected(), file.duplicate(),
            file.unmapped(), file.outOfScale()));
      }
    }
    out.println(line("all " + files.size() + " files", sum(files, Accounting::read), sum(files, Accounting::accepted),
        sum(files, Accounting::rejected), sum(files, Accounting::duplicate), sum(files, Accounting::unmapped),
        sum(files, Accounting::outOfScale)));
    if (sum(files, Accounting::rejected) > 0) {
      out.println("why rows were rejected: prima validate, or prima export --table rejected --to rejected.csv");
    }
  }

  private static String line(String name, long read, long accepted, long rejected, long duplicate, long unmapped,
      long outOfScale) {
    return String.format(Locale.ROOT, "  %-34s %,d = %,d + %,d + %,d%s%s", name, read, accepted, rejected, duplicate,
        unmapped > 0 ? String.format(Locale.ROOT, "; %,d of a unit that is not in the list", unmapped) : "",
        outOfScale > 0 ? String.format(Locale.ROOT, "; %,d answers not on the scale", outOfScale) : "");
  }

  private static long sum(List<Accounting> files, java.util.function.ToLongFunction<Accounting> part) {
    return files.stream().mapToLong(part).sum();
  }

  private static String json(RunResult result) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("run", result.runId());
    object.put("rows", LakeOptions.byName(result.rows()));
    object.put("files", result.accounting());
    object.put("warnings", result.warnings());
    object.put("reports", result.reports());
    return LakeOptions.json(object);
  }
}
