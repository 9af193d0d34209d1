package prima;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import org.apache.spark.sql.SparkSession;
import prima.TestOffice.Outcome;
import prima.data.Table;

/**
 * Measures the rows a second of collect and clean against a bare read of the same CSV by Spark in the same session. Run
 * its main method with the launcher's flags, {@code -Xmx2g}, an empty folder and the number of rows; it is no test.
 */
public final class CollectBenchmark {

  private static final int UNITS = 50;
  private static final int MONTHS = 12;

  private CollectBenchmark() {
  }

  /** Prints what was measured. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    int rows = Integer.parseInt(arguments[1]);
    Path file = folder.resolve("survei.csv");
    if (!Files.exists(file)) {
      write(file, rows);
    }
    TestOffice office = TestOffice.in(folder).configuration("inputs: [{source: skm-wide, path: survei.csv}]");
    SparkSession spark = SparkSession.builder().appName("prima").getOrCreate();
    bare(spark, file, rows);
    bare(spark, file, rows);
    double collect = stage(office, "collect", rows);
    double clean = stage(office, "clean", rows);
    bare(spark, file, rows);
    System.out.printf(Locale.ROOT, "collect and clean: %.1f s, %,.0f rows/s, heap limit %d MB%n", collect + clean,
        rows / (collect + clean), Runtime.getRuntime().maxMemory() >> 20);
    System.out.println(office.rows(Table.DELIVERY, "read", "accepted", "rejected", "duplicate"));
    spark.stop();
  }

  private static void bare(SparkSession spark, Path file, int rows) {
    long start = System.nanoTime();
    spark.read().option("header", "true").csv(file.toString()).write().format("noop").mode("overwrite").save();
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(Locale.ROOT, "bare read by Spark: %.1f s, %,.0f rows/s%n", seconds, rows / seconds);
  }

  private static double stage(TestOffice office, String stage, int rows) {
    long start = System.nanoTime();
    Outcome outcome = office.prima(stage);
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(Locale.ROOT, "%s: exit %d, %.1f s, %,.0f rows/s%n%s%n", stage, outcome.exitCode(), seconds,
        rows / seconds, outcome.err());
    return seconds;
  }

  private static void write(Path file, int rows) throws IOException {
    Random random = new Random(5);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("nomor,unit,layanan,kanal,tanggal,U1,U2,U3,U4,U5,U6,U7,U8,U9,saran,jenis_kelamin,usia,pendidikan,pekerjaan\n");
      for (int i = 0; i < rows; i++) {
        StringBuilder row = new StringBuilder(160).append(i).append(",Unit ").append(random.nextInt(UNITS))
            .append(",Layanan ").append(random.nextInt(4)).append(",Loket,").append(String.format(Locale.ROOT,
                "2025-%02d-%02d %02d:%02d:%02d", 1 + random.nextInt(MONTHS), 1 + random.nextInt(28), 8 + random.nextInt(8),
                random.nextInt(60), random.nextInt(60)));
        for (int j = 0; j < 9; j++) {
          row.append(',').append(1 + random.nextInt(4));
        }
        row.append(random.nextInt(10) == 0 ? ",\"Antre lama, tolong ditambah petugas\"," : ",,")
            .append(random.nextBoolean() ? "L," : "P,").append(18 + random.nextInt(60)).append(",S1,PNS\n");
        out.write(row.toString());
      }
    }
  }
}
