package prima.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.row_number;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import prima.core.UserException;
import prima.core.UserException.Kind;
import prima.core.privacy.Pseudonym;
import prima.core.privacy.Redactor;
import prima.data.Audit;
import prima.data.Configuration;
import prima.data.KeyFile;
import prima.data.Lake;
import prima.data.ModelFiles;
import prima.data.Office;
import prima.data.Periods;
import prima.data.RawFiles;
import prima.data.RawFiles.Delivery;
import prima.data.Table;

/**
 * Takes the delivered files through the first jobs and keeps nothing: what a run would read, accept and reject. Nothing is
 * written, neither lake nor key.
 */
public final class Rehearsal {

  private static final int EXAMPLES = 3;
  private static final List<Table> SHOWN = List.of(Table.RESPONSE, Table.COMPLAINT, Table.TEXT);
  private static final Set<String> NOT_SHOWN = Set.of("file", "line", "source", "body_hash");

  private final Configuration configuration;
  private final List<Job> jobs;

  /**
   * What would become of one file.
   *
   * @param file the file as the configuration names it
   * @param source the source as the configuration names it
   * @param fault why no row of it can be used; null where rows can
   * @param rows its accounting; null where it has a fault, or no row
   * @param rejects why rows would be rejected: reason, column, rows and where the first of them stands
   * @param warnings what people should look at
   * @param examples the first accepted rows, redacted, as the tables would hold them
   */
  public record FileCheck(String file, String source, String fault, Accounting rows, List<Reject> rejects,
      List<String> warnings, List<Map<String, String>> examples) {
  }

  /**
   * Rows that would be rejected for one reason.
   *
   * @param reason the reason code
   * @param column the column, or null
   * @param rows how many
   * @param firstLine the line of the first one
   * @param shape what its value looks like, or null
   */
  public record Reject(String reason, String column, long rows, long firstLine, String shape) {
  }

  /**
   * What a run would say.
   *
   * @param files every delivered file
   * @param warnings what people should look at that is not of one file
   * @param violations rules of the contracts that a run would find broken
   * @param hasKey whether the pseudonyms shown are those of a run; else they are made with a key for this once
   * @param exitCode the exit code that a run would have
   */
  public record Result(List<FileCheck> files, List<String> warnings, List<String> violations, boolean hasKey, int exitCode) {
  }

  /** Rehearses these jobs: those that take files in and clean them. */
  public Rehearsal(Configuration configuration, List<Job> jobs) {
    this.configuration = configuration;
    this.jobs = List.copyOf(jobs);
  }

  /**
   * Rehearses a run of some months.
   *
   * @throws UserException if an input is missing, or a file cannot be read to its end
   */
  public Result run(Periods periods) {
    Office office = Office.read(configuration);
    SparkSession spark = JobRunner.session(configuration);
    RawFiles files = new RawFiles(spark, configuration, office);
    Map<Delivery, UserException> faults = new LinkedHashMap<>();
    List<Delivery> usable = new ArrayList<>();
    for (Delivery delivery : files.deliveries()) {
      fault(files, delivery).ifPresentOrElse(fault -> faults.put(delivery, fault), () -> usable.add(delivery));
    }
    try {
      Optional<Pseudonym> key = KeyFile.find(configuration);
      Pseudonym pseudonym = key.orElseGet(KeyFile::forOnce);
      Map<Table, Dataset<Row>> made = new EnumMap<>(Table.class);
      JobInput input = new JobInput(spark, table -> made.getOrDefault(table,
          spark.createDataFrame(List.of(), table.contract().schema())), files, usable, office, periods,
          configuration, pseudonym, KeyFile.forgotten(configuration, pseudonym,
          Lake.forgotten(configuration.lake(), spark.sessionState().newHadoopConf())), new Redactor(configuration.staff()),
          ModelFiles.textModels(configuration.scorer()));
      jobs.forEach(job -> made.putAll(job.run(input)));
      return result(office, input, made, faults, key.isPresent());
    } catch (Exception e) {
      throw LakeWork.told(e);
    } finally {
      spark.catalog().clearCache();
    }
  }

  private static Optional<UserException> fault(RawFiles files, Delivery delivery) {
    try {
      files.rows(List.of(delivery));
      return Optional.empty();
    } catch (UserException e) {
      return Optional.of(e);
    }
  }

  private static Result result(Office office, JobInput input, Map<Table, Dataset<Row>> made,
      Map<Delivery, UserException> faults, boolean hasKey) {
    Map<String, Accounting> accounting = new TreeMap<>();
    JobRunner.accounting(input.read(Table.DELIVERY)).forEach(file -> accounting.put(id(file.file(), file.source()), file));
    Map<String, List<Reject>> rejects = rejects(input);
    Map<String, List<String>> warnings = warnings(input);
    Map<String, List<Map<String, String>>> examples = examples(input);
    List<FileCheck> checks = new ArrayList<>();
    faults.forEach((delivery, fault) -> checks.add(new FileCheck(delivery.label(), delivery.source(), fault.getMessage(),
        null, List.of(), List.of(), List.of())));
    for (Delivery delivery : input.deliveries()) {
      String id = id(delivery.label(), delivery.source());
      checks.add(new FileCheck(delivery.label(), delivery.source(), null, accounting.get(id),
          rejects.getOrDefault(id, List.of()), warnings.getOrDefault(id, List.of()), examples.getOrDefault(id, List.of())));
    }
    List<String> violations = new ArrayList<>();
    made.forEach((table, rows) -> Audit.of(table, rows).violations()
        .forEach(violation -> violations.add(table.qualifiedName() + ": " + violation)));
    int exitCode = faults.values().stream().findFirst().map(fault -> fault.kind().exitCode())
        .orElse(violations.isEmpty() ? 0 : Kind.CONTRACT.exitCode());
    List<String> general = new ArrayList<>(input.files().warnings());
    general.addAll(UnmappedUnits.warnings(List.copyOf(accounting.values()), office.units()));
    return new Result(checks, general, violations, hasKey, exitCode);
  }

  private static String id(String file, String source) {
    return file + "\n" + source;
  }

  private static String id(Row row) {
    return id(row.getAs("file"), row.getAs("source"));
  }

  private static Map<String, List<Reject>> rejects(JobInput input) {
    Map<String, List<Reject>> rejects = new TreeMap<>();
    input.read(Table.REJECTED).groupBy("file", "source", "reason", "column")
        .agg(count(lit(1)).as("rows"), min("line").as("line"), min_by(col("shape"), col("line")).as("shape"))
        .orderBy("file", "source", "line").collectAsList()
        .forEach(row -> rejects.computeIfAbsent(id(row), id -> new ArrayList<>()).add(new Reject(row.getAs("reason"),
            row.getAs("column"), row.getAs("rows"), row.getAs("line"), row.getAs("shape"))));
    return rejects;
  }

  private static Map<String, List<String>> warnings(JobInput input) {
    Map<String, List<String>> warnings = new TreeMap<>();
    JobRunner.accounting(input.read(Table.DELIVERY)).stream().filter(file -> file.outOfScale() > 0)
        .forEach(file -> warnings.computeIfAbsent(id(file.file(), file.source()), id -> new ArrayList<>())
            .add(file.outOfScale() + " answers are not on the scale and count as missing"));
    return warnings;
  }

  /** Of every file the first accepted rows, with all that the tables would hold of them. */
  private static Map<String, List<Map<String, String>>> examples(JobInput input) {
    Map<String, Map<Long, Map<String, String>>> rows = new TreeMap<>();
    for (Table table : SHOWN) {
      input.read(table).withColumn("place", row_number().over(Window.partitionBy("file", "source").orderBy("line")))
          .filter(col("place").leq(EXAMPLES)).drop("place").collectAsList()
          .forEach(row -> rows.computeIfAbsent(id(row), id -> new TreeMap<>())
              .computeIfAbsent(row.getAs("line"), Rehearsal::line).putAll(cells(table, row)));
    }
    Map<String, List<Map<String, String>>> examples = new TreeMap<>();
    rows.forEach((id, lines) -> examples.put(id, lines.values().stream().limit(EXAMPLES).toList()));
    return examples;
  }

  private static Map<String, String> line(long line) {
    return new LinkedHashMap<>(Map.of("line", String.valueOf(line)));
  }

  private static Map<String, String> cells(Table table, Row row) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (String column : row.schema().fieldNames()) {
      Object value = row.getAs(column);
      boolean isShown = value != null && !NOT_SHOWN.contains(column)
          && !(value instanceof scala.collection.Iterable<?> list && list.isEmpty());
      if (isShown) {
        cells.put(table == Table.TEXT && column.equals("body") ? row.<String>getAs("kind") : column,
            value instanceof scala.collection.Iterable<?> list ? list.mkString(", ") : value.toString());
      }
    }
    return cells;
  }
}
