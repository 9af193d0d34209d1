package prima.data;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import prima.core.UserException;
import prima.core.UserException.Kind;
import prima.core.source.Source;
import prima.data.DeliveredFile.Look;
import prima.data.raw.Database;
import prima.data.raw.Piece;

/**
 * The delivered files and tables: finds them, checks their headers, and reads them as they are. Files are read side by side,
 * and so are the pieces of a large one.
 */
public final class RawFiles {

  private static final int MOST_NAMES = 12;

  /**
   * One delivered file or table.
   *
   * @param label the path as the configuration names it, the same on every machine
   * @param uri where the file is; null for a table
   * @param source the source as the configuration names it
   * @param unit the unit of all rows, or null
   * @param period the month of all rows, or null
   * @param database the database that has the table; null for a file
   */
  public record Delivery(String label, String uri, String source, String unit, String period, Database database)
      implements Serializable {
  }

  /** A delivery, or a piece of it, with what a look at it told. */
  private record Looked(DeliveredFile file, String hash, Piece piece) implements Serializable {

    Iterator<InternalRow> rows() {
      return file.rows(hash, piece);
    }
  }

  /** Columns that a source does not name. */
  private record Unknown(String source, List<String> columns) {
  }

  private final SparkSession spark;
  private final Configuration configuration;
  private final Office office;
  private final Map<Unknown, List<String>> unknown = new LinkedHashMap<>();

  /** The files that the configuration names. */
  public RawFiles(SparkSession spark, Configuration configuration, Office office) {
    this.spark = spark;
    this.configuration = configuration;
    this.office = office;
  }

  /**
   * All files that the inputs name, in the order of the inputs and then of their paths.
   *
   * @throws UserException if an input names no file
   */
  public List<Delivery> deliveries() {
    return new Deliveries(configuration, office, spark.sessionState().newHadoopConf()).find();
  }

  /**
   * The rows of the files, in the columns of the raw tables.
   *
   * @throws UserException if some files cannot be read, or have not the columns that their sources need
   */
  public Dataset<Row> rows(List<Delivery> deliveries) {
    org.apache.hadoop.conf.Configuration hadoop = spark.sessionState().newHadoopConf();
    List<DeliveredFile> files = deliveries.stream().map(one -> new DeliveredFile(one, office, hadoop)).toList();
    List<Look> looks = sideBySide(files).map(DeliveredFile::look).collect();
    check(deliveries, looks);
    List<Looked> looked = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      Look look = looks.get(i);
      DeliveredFile file = files.get(i);
      if (look.pieces().isEmpty()) {
        looked.add(new Looked(file, look.hash(), null));
      }
      look.pieces().forEach(piece -> looked.add(new Looked(file, look.hash(), piece)));
    }
    return InternalRows.table(spark, sideBySide(looked).flatMap(Looked::rows), Table.RAW_SURVEY.contract().schema());
  }

  /** What people should know of the files that were read: columns that no source names. */
  public List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    unknown.forEach((what, files) -> {
      List<String> columns = what.columns();
      warnings.add("source " + what.source() + " does not name column " + String.join(", ",
          columns.subList(0, Math.min(MOST_NAMES, columns.size())))
          + (columns.size() > MOST_NAMES ? " and " + (columns.size() - MOST_NAMES) + " more" : "") + " of "
          + files.get(0) + (files.size() > 1 ? " and " + (files.size() - 1) + " more files" : "")
          + ". They stay in raw and are not used. Name them in a copy of the source, or list them there under drop");
    });
    return warnings;
  }

  /** One task for each. */
  private <T> JavaRDD<T> sideBySide(List<T> each) {
    return JavaSparkContext.fromSparkContext(spark.sparkContext()).parallelize(each, Math.max(1, each.size()));
  }

  /** All files are checked before the first is refused, so that people can repair them together. */
  private void check(List<Delivery> deliveries, List<Look> looks) {
    List<String> faults = new ArrayList<>();
    for (int i = 0; i < looks.size(); i++) {
      List<String> header = looks.get(i).header();
      if (header.isEmpty()) {
        continue;
      }
      Delivery delivery = deliveries.get(i);
      Source source = office.source(delivery.source());
      HeaderCheck check = HeaderCheck.of(delivery.label(), header, source);
      check.missing().ifPresent(faults::add);
      if (!check.unknown().isEmpty()) {
        unknown.computeIfAbsent(new Unknown(source.code(), check.unknown()), key -> new ArrayList<>())
            .add(delivery.label());
      }
    }
    if (!faults.isEmpty()) {
      throw new UserException(Kind.CONTRACT, String.join(". ", faults)
          + ". Name the columns of your own file in a copy of the source, or repair the file. Nothing was published");
    }
  }
}
