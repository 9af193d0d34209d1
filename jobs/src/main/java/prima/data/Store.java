package prima.data;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.iceberg.ManageSnapshots;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.SnapshotRef;
import org.apache.iceberg.SnapshotSummary;
import org.apache.iceberg.Transaction;
import org.apache.iceberg.UpdateProperties;
import org.apache.iceberg.exceptions.CommitFailedException;
import org.apache.iceberg.exceptions.ValidationException;
import org.apache.iceberg.spark.Spark3Util;
import org.apache.iceberg.util.SnapshotUtil;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.analysis.NoSuchTableException;
import org.apache.spark.sql.catalyst.parser.ParseException;
import prima.core.UserException;
import prima.core.UserException.Kind;
import prima.core.survey.Period;

/**
 * The tables of a lake: written aside on a branch, audited, and published together.
 *
 * <p>Readers of a table see its branch {@code main}: the old months or the new ones, never a mixture. Before the first
 * table is published, the journal of the {@link Lake} lists all of them; a publication that was interrupted is finished
 * by the next run, so that the tables agree with each other too.
 */
public final class Store implements TableReader {

  /** The catalog's name in Spark: {@code prima.mart.unit_index}. */
  public static final String CATALOG = "prima";

  private static final String STAGED = "staged";

  /** In bytes before packing. Small, so that several tasks can read one large delivered file. */
  private static final int ROW_GROUP = 16 << 20;

  private static final String MAIN = SnapshotRef.MAIN_BRANCH;

  private final SparkSession spark;
  private final Lake lake;
  private final Map<Table, Staged> staged = new EnumMap<>(Table.class);
  private final Map<Table, Audit.Finding> findings = new EnumMap<>(Table.class);

  /** What was written aside: in place of what, and as which snapshot. */
  private record Staged(Extent extent, long snapshot) {
  }

  /** Opens the tables. */
  public Store(SparkSession spark, Lake lake) {
    this.spark = spark;
    this.lake = lake;
    connect(spark, lake.folder());
  }

  /** Names the lake's catalog in the session, unless Spark's own settings name another. */
  public static void connect(SparkSession spark, String folder) {
    String key = "spark.sql.catalog." + CATALOG;
    if (spark.conf().getOption(key).isEmpty() || spark.conf().getOption(key + ".warehouse").isDefined()
        && "hadoop".equals(spark.conf().get(key + ".type", ""))) {
      spark.conf().set(key, "org.apache.iceberg.spark.SparkCatalog");
      spark.conf().set(key + ".type", "hadoop");
      spark.conf().set(key + ".warehouse", folder);
    }
  }

  /**
   * The published rows of a table, for readers that take no lock.
   *
   * @throws UserException if nothing was published yet
   */
  public static Dataset<Row> published(SparkSession spark, String folder, Table table) {
    connect(spark, folder);
    if (!spark.catalog().tableExists(fullName(table))) {
      throw new UserException(Kind.INPUT, "Cannot find table " + table.qualifiedName() + " in lake " + folder
          + ". Run first: prima run");
    }
    return table.contract().shape(spark.table(fullName(table)));
  }

  /** The rows of a table as this run sees them: what it has staged itself, else what is published. */
  @Override
  public Dataset<Row> read(Table table) {
    if (staged.containsKey(table)) {
      return branch(table);
    }
    return exists(table) ? table.contract().shape(spark.table(fullName(table)))
        : spark.createDataFrame(List.of(), table.contract().schema());
  }

  @Override
  public long knownSize(Table table) {
    if (!exists(table)) {
      return 0;
    }
    org.apache.iceberg.Table iceberg = load(table);
    Snapshot seen = staged.containsKey(table) ? iceberg.snapshot(STAGED) : iceberg.currentSnapshot();
    return seen == null ? 0 : Long.parseLong(seen.summary().getOrDefault(SnapshotSummary.TOTAL_RECORDS_PROP, "0"));
  }

  /** Writes rows aside, in place of the extent. Nobody but this run sees them. */
  public void stage(Table table, Dataset<Row> rows, Extent extent) {
    create(table);
    org.apache.iceberg.Table iceberg = load(table);
    if (iceberg.refs().containsKey(STAGED)) {
      iceberg.manageSnapshots().removeBranch(STAGED).commit();
    }
    if (iceberg.currentSnapshot() == null) {
      iceberg.manageSnapshots().createBranch(STAGED).commit();
    } else {
      iceberg.manageSnapshots().createBranch(STAGED, iceberg.currentSnapshot().snapshotId()).commit();
    }
    Dataset<Row> contracted = table.contract().shape(rows);
    try {
      if (extent instanceof Extent.Added) {
        contracted.writeTo(fullName(table) + ".branch_" + STAGED).append();
      } else {
        contracted.writeTo(fullName(table) + ".branch_" + STAGED).overwrite(extent.condition());
      }
    } catch (NoSuchTableException e) {
      throw new IllegalStateException("Cannot write table " + table.qualifiedName(), e);
    }
    staged.put(table, new Staged(extent, load(table).refs().get(STAGED).snapshotId()));
  }

  /**
   * Checks what was staged against the table's contract.
   *
   * @throws UserException if the contract is broken
   */
  public Audit.Finding audit(Table table) {
    Extent extent = staged.get(table).extent();
    Dataset<Row> written = branch(table);
    Audit.Finding finding = Audit.of(table,
        extent instanceof Extent.Added ? written : written.filter(extent.condition()));
    if (!finding.violations().isEmpty()) {
      throw new UserException(Kind.CONTRACT, "Cannot publish table " + table.qualifiedName() + ": "
          + String.join("; ", finding.violations()) + ". Nothing was published. The rules are in schemas/"
          + table.layer().folder() + "/" + table.tableName() + ".odcs.yaml");
    }
    findings.put(table, finding);
    return finding;
  }

  /**
   * Publishes all staged tables and tags the months of the marts.
   *
   * @param followingSteps steps of the journal that the caller takes after the tables are published
   */
  public void publish(List<String> followingSteps) {
    List<Publication> publications = publications();
    lake.writeJournal(Stream.concat(publications.stream().map(Publication::step), followingSteps.stream()).toList());
    for (Publication publication : publications) {
      if (!forward(publication)) {
        throw new UserException(Kind.LOCKED, "Cannot publish table " + publication.table().qualifiedName()
            + ": another run has published it in the meantime. Run again");
      }
    }
    staged.clear();
  }

  /** Finishes what the journal of an interrupted run lists, and drops what such a run had only written aside. */
  public void repair(List<String> journal) {
    journal.stream().flatMap(step -> Publication.of(step).stream())
        .filter(publication -> exists(publication.table())).forEach(this::forward);
    dropBranches();
  }

  /** Whether anything is written aside. */
  public boolean hasStaged() {
    return !staged.isEmpty();
  }

  /** Drops what was written aside. */
  public void discard() {
    staged.clear();
    dropBranches();
  }

  /** What the audits of this run have found, table by table. */
  public Map<Table, Audit.Finding> findings() {
    return new LinkedHashMap<>(findings);
  }

  private void dropBranches() {
    for (Table table : Table.values()) {
      if (exists(table) && load(table).refs().containsKey(STAGED)) {
        load(table).manageSnapshots().removeBranch(STAGED).commit();
      }
    }
  }

  /**
   * What will be published. The marts of a month are tagged together: {@code pub-2026-10} is the newest state; what it
   * was before, if any of its figures have changed, becomes {@code pub-2026-10-r1}, then {@code pub-2026-10-r2}.
   */
  private List<Publication> publications() {
    Map<Table, org.apache.iceberg.Table> marts = new EnumMap<>(Table.class);
    staged.keySet().stream().filter(table -> table.layer() == Table.Layer.MART && Audit.hasMonths(table)
        && findings.containsKey(table)).forEach(table -> marts.put(table, load(table)));
    Map<Table, Map<String, String>> changes = new EnumMap<>(Table.class);
    marts.forEach((table, iceberg) -> changes.put(table, changes(table, iceberg)));
    Set<String> changed = new TreeSet<>();
    changes.values().forEach(months -> changed.addAll(months.keySet()));
    Map<String, String> revisions = new HashMap<>();
    changed.forEach(month -> revisions.put(month, Publication.nextRevision(month, marts.values())));

    List<Publication> publications = new ArrayList<>();
    staged.forEach((table, written) -> {
      Map<String, Long> tags = new TreeMap<>();
      if (marts.containsKey(table)) {
        for (String month : changed) {
          SnapshotRef before = marts.get(table).refs().get(Publication.tag(month));
          if (before != null) {
            tags.put(revisions.get(month), before.snapshotId());
          }
          tags.put(Publication.tag(month), written.snapshot());
        }
      }
      publications.add(new Publication(table, written.snapshot(), tags, changes.getOrDefault(table, Map.of())));
    });
    return publications;
  }

  /** The months whose rows differ from those that were published, with their fingerprints: of no rows, an empty one. */
  private Map<String, String> changes(Table table, org.apache.iceberg.Table iceberg) {
    Map<String, String> before = Publication.fingerprints(iceberg);
    Map<String, String> changes = new TreeMap<>();
    findings.get(table).months().forEach((month, fingerprint) -> {
      if (!fingerprint.toString().equals(before.get(month))) {
        changes.put(month, fingerprint.toString());
      }
    });
    before.forEach((month, fingerprint) -> {
      if (!fingerprint.isEmpty() && !findings.get(table).months().containsKey(month)
          && staged.get(table).extent().covers(Period.parse(month))) {
        changes.put(month, "");
      }
    });
    return changes;
  }

  /**
   * Makes what was written aside the published state, in one commit with its tags. Taking this step twice is the same as
   * taking it once.
   *
   * @return whether it is published now; false if what was written aside is no longer there
   */
  private boolean forward(Publication publication) {
    org.apache.iceberg.Table iceberg = load(publication.table());
    SnapshotRef branch = iceberg.refs().get(STAGED);
    if (branch == null || branch.snapshotId() != publication.snapshot()) {
      return iceberg.currentSnapshot() != null && SnapshotUtil.isAncestorOf(iceberg, publication.snapshot());
    }
    try {
      Transaction transaction = iceberg.newTransaction();
      ManageSnapshots change = transaction.manageSnapshots().fastForwardBranch(MAIN, STAGED);
      publication.tags().forEach((tag, snapshot) -> {
        if (iceberg.refs().containsKey(tag)) {
          change.replaceTag(tag, snapshot);
        } else {
          change.createTag(tag, snapshot);
        }
      });
      change.removeBranch(STAGED).commit();
      UpdateProperties properties = transaction.updateProperties();
      publication.fingerprints().forEach((month, fingerprint) ->
          properties.set(Publication.FINGERPRINT + month, fingerprint));
      properties.commit();
      transaction.commitTransaction();
      return true;
    } catch (CommitFailedException | ValidationException | IllegalArgumentException e) {
      return false;
    }
  }

  private Dataset<Row> branch(Table table) {
    return table.contract().shape(spark.table(fullName(table) + ".branch_" + STAGED));
  }

  /** Whether the table was ever written. */
  boolean exists(Table table) {
    return spark.catalog().tableExists(fullName(table));
  }

  /** The table as its catalog has it now. */
  org.apache.iceberg.Table load(Table table) {
    try {
      org.apache.iceberg.Table iceberg = Spark3Util.loadIcebergTable(spark, fullName(table));
      iceberg.refresh();
      return iceberg;
    } catch (ParseException | NoSuchTableException e) {
      throw new IllegalStateException("Cannot open table " + table.qualifiedName(), e);
    }
  }

  private void create(Table table) {
    if (exists(table)) {
      addNewColumns(table);
      return;
    }
    Contract contract = table.contract();
    String columns = contract.columns().stream().map(column -> "`" + column.name() + "` " + column.type()
        + " COMMENT '" + column.description().replace("'", "\\'") + "'").collect(Collectors.joining(", "));
    spark.sql("CREATE NAMESPACE IF NOT EXISTS " + CATALOG + "." + table.layer().folder());
    spark.sql("CREATE TABLE " + fullName(table) + " (" + columns + ") USING iceberg"
        + contract.partition().map(column -> " PARTITIONED BY (`" + column + "`)").orElse("")
        + " COMMENT '" + contract.grain().replace("'", "\\'") + "'"
        + " TBLPROPERTIES ('write.distribution-mode'='" + distribution(table) + "',"
        + " 'write.parquet.compression-codec'='zstd', 'write.parquet.row-group-size-bytes'='" + ROW_GROUP + "',"
        + " 'write.metadata.delete-after-commit.enabled'='true', 'write.metadata.previous-versions-max'='20')");
  }

  /**
   * The few rows of a mart's month go into one file. To bring the millions of the other tables together would cost as much
   * as to write them, and they lie in few tasks already.
   */
  private static String distribution(Table table) {
    return table.layer() == Table.Layer.MART && table.contract().partition().equals(Optional.of("period")) ? "hash"
        : "none";
  }

  /** A contract may gain columns; older rows have no value there. */
  private void addNewColumns(Table table) {
    List<String> present = List.of(spark.table(fullName(table)).columns());
    String added = table.contract().columns().stream().filter(column -> !present.contains(column.name()))
        .map(column -> "`" + column.name() + "` " + column.type()).collect(Collectors.joining(", "));
    if (!added.isEmpty()) {
      spark.sql("ALTER TABLE " + fullName(table) + " ADD COLUMNS (" + added + ")");
    }
  }

  static String fullName(Table table) {
    return CATALOG + "." + table.qualifiedName();
  }
}
