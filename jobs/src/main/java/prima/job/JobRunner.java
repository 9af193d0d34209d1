package prima.job;

import static org.apache.spark.sql.functions.col;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import prima.core.UserException;
import prima.core.privacy.Pseudonym;
import prima.core.privacy.Redactor;
import prima.core.survey.Period;
import prima.data.Audit;
import prima.data.Configuration;
import prima.data.ContractRow;
import prima.data.Extent;
import prima.data.KeyFile;
import prima.data.Lake;
import prima.data.ModelFiles;
import prima.data.Office;
import prima.data.Periods;
import prima.data.RawFiles;
import prima.data.RawFiles.Delivery;
import prima.data.ReportFolder;
import prima.data.Store;
import prima.data.Table;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Takes jobs in a row over one lake: each table is written aside and audited, and when all have held, all are published.
 *
 * <p>The only class that builds a Spark session. Master, memory and UI come from Spark's own settings; here is set only
 * what the numbers depend on.
 */
public final class JobRunner {

  private final Configuration configuration;
  private final List<Job> jobs;
  private final Optional<ReportJob> report;
  private final Progress progress;

  public JobRunner(Configuration configuration, List<Job> jobs, Optional<ReportJob> report, Progress progress) {
    this.configuration = configuration;
    this.jobs = List.copyOf(jobs);
    this.report = report;
    this.progress = progress;
  }

  /**
   * Runs the jobs for some months.
   *
   * @throws UserException if something can be put right by the user; nothing was published then, or, where the
   *     publication itself was hindered, the next run finishes it
   */
  public RunResult run(Periods periods) {
    Office office = Office.read(configuration);
    SparkSession spark = session(configuration);
    try (Lake lake = Lake.open(configuration.lake(), spark.sessionState().newHadoopConf())) {
      Store store = new Store(spark, lake);
      ReportFolder reports = new ReportFolder(configuration.reports());
      if (lake.wasInterrupted()) {
        repair(lake, store, reports);
      }
      lake.begin();
      try {
        RunResult result = run(periods, office, spark, store, reports);
        lake.end();
        lake.writeStatus(RunStatus.done(result).json());
        return result;
      } catch (Exception e) {
        undo(lake, store, reports, e);
        lake.writeStatus(RunStatus.failed(told(e)).json());
        throw e;
      }
    } catch (Exception e) {
      throw told(e);
    } finally {
      spark.catalog().clearCache();
    }
  }

  /** Finishes or undoes what an interrupted run has left, and forgets its journal before anything new is written. */
  private void repair(Lake lake, Store store, ReportFolder reports) {
    Optional<List<String>> journal = lake.journal();
    progress.note("the last run was interrupted: " + (journal.isPresent() ? "what it began to publish is finished now"
        : "nothing of it was published; what it had written aside is removed"));
    store.repair(journal.orElse(List.of()));
    reports.repair(journal.orElse(List.of()));
    lake.end();
  }

  /** Removes what a failed run has written aside. Once it has begun to publish, the next run finishes it instead. */
  private static void undo(Lake lake, Store store, ReportFolder reports, Exception failure) {
    try {
      if (lake.journal().isEmpty()) {
        store.discard();
        reports.discard();
        lake.end();
      }
    } catch (RuntimeException e) {
      failure.addSuppressed(e);
    }
  }

  private RunResult run(Periods periods, Office office, SparkSession spark, Store store, ReportFolder reports) {
    Instant start = Instant.now();
    String runId = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSS").withZone(ZoneOffset.UTC).format(start);
    RawFiles files = new RawFiles(spark, configuration, office);
    List<Delivery> deliveries = jobs.stream().anyMatch(job -> job.writes().contains(Table.RAW_SURVEY))
        ? files.deliveries() : List.of();
    JobInput input = new JobInput(spark, store, files, deliveries, office, periods, configuration,
        new Pseudonym(KeyFile.read(configuration)), new Redactor(configuration.staff()));
    Map<Table, Long> rows = new EnumMap<>(Table.class);
    Map<Table, Double> seconds = new EnumMap<>(Table.class);
    for (Job job : jobs) {
      take(job, input, store, rows, seconds);
    }
    List<Accounting> accounting = rows.containsKey(Table.DELIVERY) ? accounting(store) : List.of();
    List<String> warnings = Stream.concat(files.warnings().stream(),
        UnmappedUnits.warnings(accounting, office.units()).stream()).toList();
    warnings.forEach(progress::note);
    List<String> written = report.map(job -> report(job, input, store, reports)).orElse(List.of());
    if (!jobs.isEmpty()) {
      store.stage(Table.RUN, runRow(spark, runId, start, periods, accounting, warnings, rows, seconds),
          Extent.of(Table.RUN, periods, List.of()));
      store.audit(Table.RUN);
    }
    store.publish(reports.steps());
    reports.publish();
    return new RunResult(runId, rows, accounting, warnings, written);
  }

  private void take(Job job, JobInput input, Store store, Map<Table, Long> rows, Map<Table, Double> seconds) {
    progress.stage(job.name());
    Map<Table, Dataset<Row>> made = job.run(input);
    List<String> labels = input.deliveries().stream().map(Delivery::label).distinct().toList();
    for (Table table : job.writes()) {
      Instant begun = Instant.now();
      input.spark().sparkContext().setJobDescription(job.name() + ": " + table.qualifiedName());
      store.stage(table, made.get(table), Extent.of(table, input.periods(), labels));
      Audit.Finding finding = store.audit(table);
      Duration time = Duration.between(begun, Instant.now());
      rows.put(table, finding.rows());
      seconds.put(table, time.toMillis() / 1000.0);
      progress.table(table, finding.rows(), time);
    }
  }

  private List<String> report(ReportJob job, JobInput input, Store store, ReportFolder reports) {
    progress.stage(job.name());
    List<String> written = new ArrayList<>();
    List<Period> months = reportPeriods(input.periods(), store);
    if (months.isEmpty()) {
      progress.note("no report: the marts have no row for period " + input.periods());
    }
    for (Period period : months) {
      Instant begun = Instant.now();
      Report report = job.run(input, period, progress);
      String folder = reports.stage(period, report.files(), report.tables());
      written.add(folder);
      progress.note(folder + "  " + Duration.between(begun, Instant.now()).toMillis() / 1000.0 + " s");
    }
    return written;
  }

  /** The months asked for; without any, the last month that has an index. */
  private static List<Period> reportPeriods(Periods periods, Store store) {
    List<Row> months = store.read(Table.UNIT_INDEX).select("period")
        .union(store.read(Table.UNIT_SERVICE).select("period")).union(store.read(Table.UNIT_TOPIC).select("period"))
        .filter(periods.condition()).distinct().orderBy(col("period")).collectAsList();
    if (months.isEmpty()) {
      return List.of();
    }
    List<Period> found = months.stream().map(row -> Period.parse(row.getString(0))).toList();
    return periods.isAll() ? found.subList(found.size() - 1, found.size()) : found;
  }

  private static List<Accounting> accounting(Store store) {
    return store.read(Table.DELIVERY).select("file", "source", "file_hash", "read", "accepted", "rejected", "duplicate",
        "unmapped", "unmapped_units", "form_versions", "out_of_scale").orderBy("file", "source").collectAsList().stream()
        .map(row -> new Accounting(row.getString(0), row.getString(1), row.getString(2), row.getLong(3),
            row.getLong(4), row.getLong(5), row.getLong(6), row.getLong(7), row.getList(8), row.getList(9),
            row.getLong(10))).toList();
  }

  private Dataset<Row> runRow(SparkSession spark, String runId, Instant start, Periods periods,
      List<Accounting> accounting, List<String> warnings, Map<Table, Long> rows, Map<Table, Double> seconds) {
    List<Row> inputs = accounting.stream().map(file -> RowFactory.create(file.file(), file.source(), file.fileHash(),
        file.read(), file.accepted(), file.rejected(), file.duplicate())).toList();
    List<Row> tables = rows.entrySet().stream().map(entry -> RowFactory.create(entry.getKey().qualifiedName(),
        entry.getValue(), seconds.get(entry.getKey()))).toList();
    Row row = new ContractRow(Table.RUN).set("run_id", runId).set("started_at", Timestamp.from(start))
        .set("finished_at", Timestamp.from(Instant.now())).set("version", version())
        .set("command", jobs.stream().map(Job::name).collect(Collectors.joining(" ")))
        .set("periods", periods.toString()).set("config_hash", configuration.hash())
        .set("model", rows.containsKey(Table.TEXT_SCORE) ? ModelFiles.textModels().modelId() : null)
        .set("inputs", CollectionConverters.asScala(inputs).toSeq())
        .set("tables", CollectionConverters.asScala(tables).toSeq())
        .set("warnings", CollectionConverters.asScala(warnings).toSeq()).build();
    return spark.createDataFrame(List.of(row), Table.RUN.contract().schema());
  }

  /** The version of the jar; {@code development} when run from classes. */
  public static String version() {
    return Optional.ofNullable(JobRunner.class.getPackage().getImplementationVersion()).orElse("development");
  }

  /** A session for this configuration, on the Spark that runs already or on a new one. */
  public static SparkSession session(Configuration configuration) {
    SparkSession spark = SparkSession.builder().appName("prima").getOrCreate().newSession();
    spark.conf().set("spark.sql.session.timeZone", configuration.zone().getId());
    spark.conf().set("spark.sql.ansi.enabled", "true");
    return spark;
  }

  /** The user's own error within what Spark has wrapped around it. Spark throws checked exceptions that nobody declares. */
  private static RuntimeException told(Exception thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof UserException user) {
        return user;
      }
    }
    return thrown instanceof RuntimeException runtime ? runtime
        : new IllegalStateException(thrown.getMessage(), thrown);
  }
}
