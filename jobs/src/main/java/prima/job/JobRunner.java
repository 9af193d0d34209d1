package prima.job;

import static org.apache.spark.sql.functions.col;

import java.time.Duration;
import java.time.Instant;
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
import prima.core.UserException.Kind;
import prima.core.privacy.Pseudonym;
import prima.core.privacy.Redactor;
import prima.core.survey.Period;
import prima.core.text.TextModels;
import prima.data.Audit;
import prima.data.Configuration;
import prima.data.Expiry;
import prima.data.Extent;
import prima.data.KeyFile;
import prima.data.ModelFiles;
import prima.data.Office;
import prima.data.Periods;
import prima.data.RawFiles;
import prima.data.RawFiles.Delivery;
import prima.data.ReportFolder;
import prima.data.Store;
import prima.data.Table;
import prima.job.LakeWork.Place;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Takes jobs in a row over one lake: each table is written aside and audited, and when all have held, all are published.
 *
 * <p>The only class that builds a Spark session. Master, memory and UI come from Spark's own settings; here is set only
 * what the numbers depend on, and what is always slow otherwise.
 */
public final class JobRunner {

  /** In bytes: the JVM never compiles a longer method, and then Spark's long code for a wide row runs many times slower. */
  private static final int LONGEST_COMPILED_METHOD = 8_000;

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
    return new LakeWork(configuration, progress).run(place -> run(periods, office, place), RunStatus::done);
  }

  private RunResult run(Periods asked, Office office, Place place) {
    RunLedger ledger = new RunLedger(place, configuration);
    Store store = place.store();
    Pseudonym pseudonym = KeyFile.read(configuration);
    Periods periods = jobs.isEmpty() ? asked : open(asked, ledger, pseudonym);
    RawFiles files = new RawFiles(place.spark(), configuration, office);
    List<Delivery> deliveries = jobs.stream().anyMatch(job -> job.writes().contains(Table.RAW_SURVEY))
        ? files.deliveries() : List.of();
    TextModels models = ModelFiles.textModels(configuration.scorer());
    JobInput input = new JobInput(place.spark(), store, files, deliveries, office, periods, configuration, pseudonym,
        KeyFile.forgotten(configuration, pseudonym, place.lake().forgotten()), new Redactor(configuration.staff()),
        models);
    Map<Table, Long> rows = new EnumMap<>(Table.class);
    Map<Table, Double> seconds = new EnumMap<>(Table.class);
    for (Job job : jobs) {
      take(job, input, store, rows, seconds);
    }
    List<Accounting> accounting = rows.containsKey(Table.DELIVERY) ? accounting(store.read(Table.DELIVERY)) : List.of();
    List<String> warnings = Stream.concat(files.warnings().stream(),
        UnmappedUnits.warnings(accounting, office.units()).stream()).toList();
    warnings.forEach(progress::note);
    List<String> written = report.map(job -> report(job, input, asked, store, place.reports())).orElse(List.of());
    if (!jobs.isEmpty()) {
      ledger.with("model", rows.containsKey(Table.TEXT_SCORE) ? models.modelId() : null)
          .with("warnings", CollectionConverters.asScala(warnings).toSeq())
          .with("sensitivity", CollectionConverters.asScala(rows.containsKey(Table.UNIT_INDEX)
              ? Sensitivity.rows(store, asked) : List.<Row>of()).toSeq())
          .with("office_hash", office.hash()).with("key_id", pseudonym.rotation())
          .stage(jobs.stream().map(Job::name).collect(Collectors.joining(" ")), asked, inputs(accounting),
              tables(rows, seconds));
    }
    place.publish(place.reports().steps());
    place.reports().publish();
    new Expiry(place.spark(), store).expire(Instant.now().minus(configuration.retention().snapshots()));
    return new RunResult(ledger.runId(), rows, accounting, warnings, written);
  }

  /**
   * The months that may be replaced: those whose raw rows are kept. A new key may replace all months only, so that no
   * person has two pseudonyms in a lake.
   */
  private Periods open(Periods asked, RunLedger ledger, Pseudonym pseudonym) {
    boolean isOtherKey = ledger.lastKey().filter(key -> !key.equals(pseudonym.rotation())).isPresent();
    if (isOtherKey && !asked.isAll()) {
      throw new UserException(Kind.USAGE, "Cannot replace period " + asked + " alone: the key " + configuration.key()
          + " is not the one that made the lake's pseudonyms. Run without --period, so that all months get the new "
          + "ones, or put the old key back");
    }
    if (isOtherKey) {
      progress.note("the key for pseudonyms is a new one: all people have new pseudonyms from now on");
    }
    Optional<Period> firstOpen = ledger.firstOpenMonth();
    if (firstOpen.isPresent() && asked.to().filter(last -> last.compareTo(firstOpen.get()) < 0).isPresent()) {
      throw new UserException(Kind.USAGE, "Cannot run period " + asked + ": its raw rows are past their retention and "
          + "were purged. Its figures stay as they were published; the first month that can be run is "
          + firstOpen.get());
    }
    return firstOpen.map(asked::since).orElse(asked);
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

  private List<String> report(ReportJob job, JobInput input, Periods asked, Store store, ReportFolder reports) {
    progress.stage(job.name());
    List<String> written = new ArrayList<>();
    List<Period> months = reportPeriods(asked, store);
    if (months.isEmpty()) {
      progress.note("no report: the marts have no row for period " + asked);
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

  /** The rows of table {@code delivery}. */
  static List<Accounting> accounting(Dataset<Row> deliveries) {
    return deliveries.select("file", "source", "file_hash", "read", "accepted", "rejected", "duplicate",
        "unmapped", "unmapped_units", "form_versions", "out_of_scale").orderBy("file", "source").collectAsList().stream()
        .map(row -> new Accounting(row.getString(0), row.getString(1), row.getString(2), row.getLong(3),
            row.getLong(4), row.getLong(5), row.getLong(6), row.getLong(7), row.getList(8), row.getList(9),
            row.getLong(10))).toList();
  }

  private static List<Row> inputs(List<Accounting> accounting) {
    return accounting.stream().map(file -> RowFactory.create(file.file(), file.source(), file.fileHash(), file.read(),
        file.accepted(), file.rejected(), file.duplicate())).toList();
  }

  private static List<Row> tables(Map<Table, Long> rows, Map<Table, Double> seconds) {
    return rows.entrySet().stream().map(entry -> RowFactory.create(entry.getKey().qualifiedName(), entry.getValue(),
        seconds.get(entry.getKey()))).toList();
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
    spark.conf().set("spark.sql.codegen.hugeMethodLimit", String.valueOf(LONGEST_COMPILED_METHOD));
    return spark;
  }
}
