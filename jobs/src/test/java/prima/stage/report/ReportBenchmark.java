package prima.stage.report;

import java.util.List;
import java.util.Map;
import prima.job.Progress;

/**
 * Measures the report by the number of its units: {@code ReportBenchmark 50 500}. Prints seconds, seconds and kilobytes
 * per unit's PDF, megabytes of HTML, and the memory in use at the end.
 */
public final class ReportBenchmark {

  private ReportBenchmark() {
  }

  public static void main(String[] arguments) {
    render(ReportPreview.large(4));
    for (String units : arguments) {
      measure(Integer.parseInt(units));
    }
  }

  private static void measure(int units) {
    Regency regency = ReportPreview.large(units);
    long begun = System.nanoTime();
    Map<String, byte[]> files = render(regency);
    double seconds = (System.nanoTime() - begun) / 1e9;
    long bytes = files.entrySet().stream().filter(file -> file.getKey().startsWith("units/"))
        .mapToLong(file -> file.getValue().length).sum();
    System.gc();
    long used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    System.out.printf("%d units: %.1f s, %.3f s and %.0f kB a unit, HTML %.2f MB, %d MB in use%n", units, seconds,
        seconds / units, bytes / 1000.0 / units, files.get("report.html").length / 1e6, used / 1_000_000);
  }

  private static Map<String, byte[]> render(Regency regency) {
    return new MonthlyReport(Progress.SILENT).render(regency.marts(), Regency.OCTOBER, "id",
        List.of(regency.instrument()), ReportPreview.EXTRAS);
  }
}
