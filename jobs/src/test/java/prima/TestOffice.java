package prima;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import prima.data.Store;
import prima.data.Table;

/** An office in a temporary folder: its files, its configuration, and what a run leaves in its lake. */
public final class TestOffice {

  /** What a command printed, and its exit code. */
  public record Outcome(int exitCode, String out, String err) {
  }

  private final Path folder;

  private TestOffice(Path folder) {
    this.folder = folder;
  }

  /** An office without files in this folder. */
  public static TestOffice in(Path folder) {
    return new TestOffice(folder);
  }

  /** Writes a file into the folder. */
  public TestOffice file(String name, String... lines) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, String.join("\n", lines) + "\n");
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes {@code prima.yaml} with these lines after the lake, the reports and the key. */
  public TestOffice configuration(String... lines) {
    String[] all = new String[lines.length + 3];
    all[0] = "lake: lake";
    all[1] = "reports: reports";
    all[2] = "key: pseudonym.key";
    System.arraycopy(lines, 0, all, 3, lines.length);
    return file("prima.yaml", all);
  }

  /** Runs a command on the office's configuration, in this JVM. */
  public Outcome prima(String command, String... options) {
    List<String> arguments = new java.util.ArrayList<>(List.of(command, "--config", path("prima.yaml").toString()));
    arguments.addAll(List.of(options));
    return main(arguments.toArray(String[]::new));
  }

  /** Runs the front door with any arguments. */
  public static Outcome main(String... arguments) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    ByteArrayOutputStream complained = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
      System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
      int exitCode = Main.run(arguments);
      return new Outcome(exitCode, printed.toString(StandardCharsets.UTF_8), complained.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }

  /** The published rows of a table, in the order of its key. */
  public List<Row> rows(Table table, String... columns) {
    Dataset<Row> rows = published(table).orderBy(table.contract().key().stream().map(functions::col)
        .toArray(org.apache.spark.sql.Column[]::new));
    return columns.length == 0 ? rows.collectAsList() : rows.selectExpr(columns).collectAsList();
  }

  /** The published rows of a table. */
  public Dataset<Row> published(Table table) {
    SparkSession spark = SparkSession.builder().getOrCreate().newSession();
    Store.connect(spark, path("lake").toString());
    return spark.table(Store.CATALOG + "." + table.qualifiedName());
  }

  /** A path within the office's folder. */
  public Path path(String name) {
    return folder.resolve(name);
  }

  /** Deletes the lake and the reports, for a fresh run on the same files. */
  public void forget() {
    for (String name : List.of("lake", "reports")) {
      try (var files = Files.walk(path(name))) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
