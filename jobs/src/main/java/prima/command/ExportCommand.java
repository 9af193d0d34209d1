package prima.command;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import prima.core.UserException;
import prima.core.UserException.Kind;
import prima.data.Configuration;
import prima.data.PlainFile;
import prima.data.Store;
import prima.data.Table;
import prima.job.JobRunner;

/** One published table as one plain file. */
@Command(name = "export", description = "Write a published table, or some months of it, as one Parquet or CSV file.",
    footer = {"", "Examples:",
        "  prima export --table unit_index --to unit_index.parquet",
        "  prima export --table element_index --period 2026-10 --to elements.csv"})
public final class ExportCommand implements Callable<Integer> {

  @Mixin
  private CommonOptions options;

  @Option(names = "--table", required = true, paramLabel = "TABLE", description = "The table, such as unit_index.")
  private String table;

  @Option(names = "--to", required = true, paramLabel = "FILE",
      description = "The new file; its ending, .parquet or .csv, decides the format.")
  private Path file;

  @Override
  public Integer call() {
    Configuration configuration = options.configuration();
    Table chosen = table();
    PlainFile format = format();
    SparkSession spark = JobRunner.session(configuration);
    Dataset<Row> rows = Store.published(spark, configuration.lake(), chosen);
    boolean hasMonths = Arrays.asList(rows.columns()).contains("period");
    Dataset<Row> wanted = hasMonths ? rows.filter(options.periods.condition()) : rows;
    try {
      Path target = file.toAbsolutePath();
      Files.createDirectories(target.getParent());
      format.write(wanted, chosen, target);
    } catch (FileAlreadyExistsException e) {
      throw new UserException(Kind.USAGE, "Cannot overwrite " + file + ": choose another name, or delete it first", e);
    } catch (IOException e) {
      throw new UserException(Kind.USAGE, "Cannot write " + file + ": " + e.getMessage(), e);
    }
    System.out.println(file);
    return 0;
  }

  private Table table() {
    try {
      return Table.of(table);
    } catch (IllegalArgumentException e) {
      throw new UserException(Kind.USAGE, e.getMessage(), e);
    }
  }

  private PlainFile format() {
    String name = file.getFileName().toString();
    if (name.endsWith(".parquet")) {
      return PlainFile.PARQUET;
    }
    if (name.endsWith(".csv")) {
      return PlainFile.CSV;
    }
    throw new UserException(Kind.USAGE, "Cannot tell the format of " + file + ": end it in .parquet or .csv");
  }
}
