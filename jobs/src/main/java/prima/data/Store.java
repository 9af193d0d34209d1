package prima.data;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.iceberg.SnapshotRef;
import org.apache.iceberg.exceptions.CommitFailedException;
import org.apache.iceberg.exceptions.ValidationException;
import org.apache.iceberg.spark.Spark3Util;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.analysis.NoSuchTableException;
import org.apache.spark.sql.catalyst.parser.ParseException;
import prima.core.UserException;
import prima.core.UserException.Kind;

/**
 * The tables of a lake: written aside on a branch, audited, and published together.
 *
 * <p>Readers of a table see its branch {@code main}: the old months or the new ones, never a mixture. Before the first
 * table is published, the journal of the {@link Lake} lists all of them; a publication that was interrupted is finished
 * by the next run, so that the tables agree with each other too.
 */
public final class Store {

  /** The catalog's name in Spark: {@code prima.mart.unit_index}. */
  public static final String CATALOG = "prima";

  private static final String STAGED = "staged";
  private static final String MAIN = SnapshotRef.MAIN_BRANCH;

  private final SparkSession spark;
  private final Lake lake;
  private final Map<Table, Extent> staged = new EnumMap<>(Table.class);
  private final Map<Table, Audit.Finding> findings = new EnumMap<>(Table.class);

  /** Opens the tables, and finishes or undoes what an interrupted run has left. */
  public Store(SparkSession spark, Lake lake) {
    this.spark = spark;
    this.lake = lake;
    connect(spark, lake.folder());
    if (lake.wasInterrupted()) {
      repair();
    }
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
    return spark.table(fullName(table)).to(table.contract().schema());
  }

  /** The rows of a table as this run sees them: what it has staged itself, else what is published. */
  public Dataset<Row> read(Table table) {
    if (staged.containsKey(table)) {
      return branch(table);
    }
    return exists(table) ? spark.table(fullName(table)).to(table.contract().schema())
        : spark.createDataFrame(List.of(), table.contract().schema());
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
    staged.put(table, extent);
    Dataset<Row> contracted = rows.to(table.contract().schema());
    try {
      if (extent instanceof Extent.Added) {
        contracted.writeTo(fullName(table) + ".branch_" + STAGED).append();
      } else {
        contracted.writeTo(fullName(table) + ".branch_" + STAGED).overwrite(extent.condition());
      }
    } catch (NoSuchTableException e) {
      throw new IllegalStateException("Cannot write table " + table.qualifiedName(), e);
    }
  }

  /**
   * Checks what was staged against the table's contract.
   *
   * @throws UserException if the contract is broken
   */
  public Audit.Finding audit(Table table) {
    Extent extent = staged.get(table);
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
    List<String> steps = new ArrayList<>();
    staged.keySet().forEach(table -> steps.add("table\t" + table.tableName() + "\t" + String.join(",", tags(table))));
    steps.addAll(followingSteps);
    lake.writeJournal(steps);
    staged.keySet().forEach(table -> forward(table, tags(table)));
    staged.clear();
  }

  /** What the audits of this run have found, table by table. */
  public Map<Table, Audit.Finding> findings() {
    return new LinkedHashMap<>(findings);
  }

  private void repair() {
    boolean finishes = lake.journal().isPresent();
    if (finishes) {
      for (String step : lake.journal().get()) {
        String[] parts = step.split("\t", -1);
        if (parts[0].equals("table") && exists(Table.of(parts[1]))) {
          forward(Table.of(parts[1]), parts[2].isEmpty() ? List.of() : List.of(parts[2].split(",")));
        }
      }
    }
    for (Table table : Table.values()) {
      if (exists(table) && load(table).refs().containsKey(STAGED)) {
        load(table).manageSnapshots().removeBranch(STAGED).commit();
      }
    }
  }

  /** Makes the staged branch the published one. Taking this step twice is the same as taking it once. */
  private void forward(Table table, List<String> tags) {
    org.apache.iceberg.Table iceberg = load(table);
    SnapshotRef branch = iceberg.refs().get(STAGED);
    if (branch == null) {
      return;
    }
    try {
      var change = iceberg.manageSnapshots().fastForwardBranch(MAIN, STAGED);
      for (String tag : tags) {
        change = iceberg.refs().containsKey(tag) ? change.replaceTag(tag, branch.snapshotId())
            : change.createTag(tag, branch.snapshotId());
      }
      change.removeBranch(STAGED).commit();
    } catch (CommitFailedException | ValidationException | IllegalArgumentException e) {
      throw new UserException(Kind.LOCKED, "Cannot publish table " + table.qualifiedName()
          + ": another run has published it in the meantime. Run again", e);
    }
  }

  private List<String> tags(Table table) {
    return table.layer() == Table.Layer.MART && findings.containsKey(table)
        ? findings.get(table).periods().stream().map(period -> "pub-" + period).toList() : List.of();
  }

  private Dataset<Row> branch(Table table) {
    return spark.table(fullName(table) + ".branch_" + STAGED).to(table.contract().schema());
  }

  private boolean exists(Table table) {
    return spark.catalog().tableExists(fullName(table));
  }

  private org.apache.iceberg.Table load(Table table) {
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
        + " TBLPROPERTIES ('write.distribution-mode'='" + distribution(contract) + "',"
        + " 'write.parquet.compression-codec'='zstd',"
        + " 'write.metadata.delete-after-commit.enabled'='true', 'write.metadata.previous-versions-max'='20')");
  }

  /** A delivered file is read by one task, so its rows are together already; months are not. */
  private static String distribution(Contract contract) {
    return contract.partition().equals(Optional.of("period")) ? "hash" : "none";
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

  private static String fullName(Table table) {
    return CATALOG + "." + table.qualifiedName();
  }
}
