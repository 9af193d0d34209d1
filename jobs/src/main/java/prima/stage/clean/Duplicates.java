package prima.stage.clean;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.expressions.JoinedRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import prima.data.InternalRows;
import prima.data.Table;
import prima.stage.clean.DuplicateSearch.Candidate;
import prima.stage.clean.DuplicateSearch.Finding;
import prima.stage.clean.DuplicateSearch.Place;

/**
 * Marks cleaned rows that were delivered twice, and questionnaires that probably were. Rows of different units or months are
 * never the same, so each partition is searched by itself.
 */
final class Duplicates {

  /** The flag of a questionnaire that is likely the same as an earlier one; it is kept and counted. */
  static final String LIKELY = "likely_duplicate";

  private static final int SECONDS_PER_MINUTE = 60;
  private static final int HEX_DIGITS_PER_LONG = 16;
  private static final List<String> SAME = List.of("service", "instrument", "channel", "sex", "age_group",
      "education", "occupation");
  private static final StructType MARKED = CleanedRows.SCHEMA.add("repeated", DataTypes.BooleanType)
      .add("likely", DataTypes.BooleanType);
  private static final InternalRow NOTHING = mark(false, false);
  private static final InternalRow IS_REPEATED = mark(true, false);
  private static final InternalRow IS_LIKELY = mark(false, true);

  private Duplicates() {
  }

  /**
   * The rows, with {@code reason} duplicate where the key is that of an earlier one, and a column {@code likely}.
   *
   * @param placed cleaned rows of which all of a unit and month are in one partition; read twice
   */
  static Dataset<Row> marked(Dataset<Row> placed) {
    SparkSession spark = placed.sparkSession();
    JavaRDD<InternalRow> rows = InternalRows.of(placed);
    JavaRDD<Map<Place, Finding>> findings = InternalRows.of(narrow(InternalRows.table(spark, rows, CleanedRows.SCHEMA)))
        .mapPartitions(Duplicates::findings).persist(StorageLevel.MEMORY_AND_DISK());
    return InternalRows.table(spark, rows.zipPartitions(findings, Duplicates::mark), MARKED)
        .withColumn("reason", when(col("repeated"), lit(RejectReason.DUPLICATE.code())).otherwise(col("reason")))
        .drop("repeated");
  }

  private static Dataset<Row> narrow(Dataset<Row> cleaned) {
    return cleaned.filter(col("key").isNotNull()).select(col("file"), col("source"), col("line"), col("first_file"),
        col("first_line"), col("key"), coalesce(col("same_within"), lit(0)).multiply(SECONDS_PER_MINUTE),
        when(col("same_within").isNotNull(), content()).otherwise(0L), col("response.answered_at"));
  }

  private static Iterator<Map<Place, Finding>> findings(Iterator<InternalRow> narrow) {
    DuplicateSearch search = new DuplicateSearch();
    while (narrow.hasNext()) {
      InternalRow row = narrow.next();
      String source = row.getString(1);
      String key = row.getString(5);
      search.add(new Candidate(new Place(row.getString(0), source, row.getLong(2)),
          new Place(row.getString(3), source, row.getLong(4)),
          HexFormat.fromHexDigitsToLong(key, 0, HEX_DIGITS_PER_LONG),
          HexFormat.fromHexDigitsToLong(key, HEX_DIGITS_PER_LONG, 2 * HEX_DIGITS_PER_LONG), row.getLong(7),
          row.isNullAt(8) ? 0 : row.getLong(8), row.getInt(6)));
    }
    return List.of(search.findings()).iterator();
  }

  private static Iterator<InternalRow> mark(Iterator<InternalRow> rows, Iterator<Map<Place, Finding>> found) {
    Map<Place, Finding> findings = found.next();
    JoinedRow marked = new JoinedRow();
    return InternalRows.each(rows, row -> {
      Finding finding = findings.isEmpty() ? null
          : findings.get(new Place(row.getString(0), row.getString(1), row.getLong(2)));
      return marked.apply(row, finding == null ? NOTHING : finding == Finding.REPEATED ? IS_REPEATED : IS_LIKELY);
    });
  }

  private static InternalRow mark(boolean isRepeated, boolean isLikely) {
    return new GenericInternalRow(new Object[] {isRepeated, isLikely});
  }

  /** A number that equal contents share. An absent value is not the same as none: answers must not change places. */
  private static Column content() {
    Stream<Column> answers = Stream.of(Table.RESPONSE.contract().schema().fieldNames())
        .filter(name -> name.startsWith("answer_")).map(name -> coalesce(col("response." + name), lit((byte) -1)));
    Stream<Column> words = SAME.stream().map(name -> coalesce(col("response." + name), lit("")));
    Stream<Column> others = Stream.of(col("unit"), col("period"),
        transform(col("texts"), text -> text.getField("body_hash")));
    return xxhash64(Stream.of(answers, words, others).flatMap(columns -> columns).toArray(Column[]::new));
  }
}
