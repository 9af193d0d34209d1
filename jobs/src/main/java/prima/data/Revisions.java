package prima.data;

import static org.apache.spark.sql.functions.col;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.iceberg.SnapshotRef;
import org.apache.iceberg.spark.Spark3Util;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.analysis.NoSuchTableException;
import org.apache.spark.sql.catalyst.parser.ParseException;
import prima.core.UserException;
import prima.core.UserException.Kind;
import prima.core.survey.Period;

/** The states in which a month was published: revision 1 is the first, the newest has the highest number. */
public final class Revisions {

  private final SparkSession spark;
  private final Period month;
  private final Map<Table, Map<String, SnapshotRef>> tags = new EnumMap<>(Table.class);
  private final int newest;

  /**
   * Looks up the published states of a month.
   *
   * @throws UserException if the month was never published
   */
  public Revisions(SparkSession spark, String folder, Period month) {
    this.spark = spark;
    this.month = month;
    Store.connect(spark, folder);
    for (Table table : tablesWithMonths()) {
      if (spark.catalog().tableExists(Store.fullName(table))) {
        tags.put(table, refs(table));
      }
    }
    boolean isPublished = tags.values().stream().anyMatch(refs -> refs.containsKey(Publication.tag(month.toString())));
    if (!isPublished) {
      throw new UserException(Kind.INPUT, "Cannot find a published state of " + month + " in lake " + folder
          + ". Run first: prima run --period " + month);
    }
    newest = Publication.revisions(month.toString(), tags.values().stream().flatMap(refs -> refs.keySet().stream())) + 1;
  }

  /** The tables of which single months are published. */
  public static List<Table> tablesWithMonths() {
    List<Table> tables = new ArrayList<>();
    for (Table table : Table.values()) {
      if (table.layer() == Table.Layer.MART && Audit.hasMonths(table)) {
        tables.add(table);
      }
    }
    return tables;
  }

  /** The number of the newest revision. */
  public int newest() {
    return newest;
  }

  /** The rows of the month in a revision; none where the table did not exist then. */
  public Dataset<Row> rows(Table table, int revision) {
    return tags.getOrDefault(table, Map.of()).containsKey(tag(revision))
        ? spark.sql("SELECT * FROM " + Store.fullName(table) + " VERSION AS OF '" + tag(revision) + "'")
            .to(table.contract().schema()).filter(col("period").equalTo(month.toString()))
        : spark.createDataFrame(List.of(), table.contract().schema());
  }

  /** When the rows of a revision were written. */
  public Instant writtenAt(int revision) {
    long latest = 0;
    for (Map.Entry<Table, Map<String, SnapshotRef>> table : tags.entrySet()) {
      SnapshotRef tag = table.getValue().get(tag(revision));
      latest = tag == null ? latest
          : Math.max(latest, load(table.getKey()).snapshot(tag.snapshotId()).timestampMillis());
    }
    return Instant.ofEpochMilli(latest);
  }

  private String tag(int revision) {
    String newestTag = Publication.tag(month.toString());
    return revision == newest ? newestTag : newestTag + Publication.REVISION + revision;
  }

  private Map<String, SnapshotRef> refs(Table table) {
    return load(table).refs();
  }

  private org.apache.iceberg.Table load(Table table) {
    try {
      return Spark3Util.loadIcebergTable(spark, Store.fullName(table));
    } catch (ParseException | NoSuchTableException e) {
      throw new IllegalStateException("Cannot open table " + table.qualifiedName(), e);
    }
  }
}
