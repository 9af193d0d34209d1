package prima.stage.clean;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.unix_seconds;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.functions;
import org.apache.spark.storage.StorageLevel;
import prima.data.Table;

/**
 * Finds rows that were delivered twice, and questionnaires that probably were. It looks at narrow rows of keys, so that
 * the cleaned rows themselves need not be sorted; only what it found is joined to them.
 */
final class Duplicates {

  /** The flag of a questionnaire that is likely the same as an earlier one; it is kept and counted. */
  static final String LIKELY = "likely_duplicate";

  private static final int SECONDS_PER_MINUTE = 60;
  private static final String[] PLACE = {"file", "source", "line"};
  private static final Column[] PLACE_COLUMNS = Stream.of(PLACE).map(functions::col).toArray(Column[]::new);
  private static final List<String> SAME = List.of("service", "instrument", "channel", "sex", "age_group",
      "education", "occupation");

  private Duplicates() {
  }

  /** The cleaned rows with a number of their {@code content}, which equal questionnaires share. */
  static Dataset<Row> withContent(Dataset<Row> cleaned) {
    Column comparable = col("reason").isNull().and(col("same_within").isNotNull());
    return cleaned.withColumn("content", when(comparable, content()));
  }

  /**
   * The places of the rows that are the same as others: {@code file}, {@code source}, {@code line}, and whether the row is
   * {@code repeated} or else {@code likely} so. Most rows share nothing with any other; only those that do are sorted.
   *
   * @param cleaned rows {@link #withContent}
   */
  static Dataset<Row> of(Dataset<Row> cleaned) {
    Dataset<Row> keys = cleaned.filter(col("key").isNotNull()).select(col("file"), col("source"), col("line"),
        col("unit"), col("period"), col("key"), xxhash64(col("key")).as("key_hash"), col("first_file"),
        col("first_line"), col("same_within"), col("response.answered_at").as("answered_at"), col("content"));
    Dataset<Row> repeated = repeated(sharing(keys, "key_hash")).persist(StorageLevel.MEMORY_AND_DISK());
    Dataset<Row> comparable = sharing(keys.filter(col("content").isNotNull()), "content")
        .join(repeated, PLACE, "left_anti");
    return repeated.withColumn("repeated", lit(true)).withColumn("likely", lit(false))
        .union(likely(comparable).withColumn("repeated", lit(false)).withColumn("likely", lit(true)));
  }

  /** The cleaned rows with {@code reason} duplicate where they are repeated, and a column {@code likely}. */
  static Dataset<Row> marked(Dataset<Row> cleaned, Dataset<Row> duplicates) {
    return cleaned.join(duplicates, PLACE, "left")
        .withColumn("reason", when(col("repeated"), lit(RejectReason.DUPLICATE.code())).otherwise(col("reason")))
        .withColumn("likely", coalesce(col("likely"), lit(false))).drop("repeated");
  }

  /** The rows that share a number with another row. */
  private static Dataset<Row> sharing(Dataset<Row> keys, String number) {
    return keys.join(keys.groupBy(number).count().filter(col("count").gt(1)), new String[] {number}, "left_semi");
  }

  /**
   * The places of rows with the key of an earlier row. Of all with one key, the one that is first by file, line and source
   * is kept, with all the rows that are parts of it.
   */
  private static Dataset<Row> repeated(Dataset<Row> keys) {
    Column place = struct(col("first_file"), col("first_line"), col("source"));
    return keys.withColumn("first", min(place).over(Window.partitionBy("key"))).filter(place.notEqual(col("first")))
        .select(PLACE_COLUMNS);
  }

  /**
   * The places of questionnaires with other keys but the same content as one that was answered shortly before: same unit,
   * month, service, channel, profile, answers and texts, within the minutes of their source.
   */
  private static Dataset<Row> likely(Dataset<Row> keys) {
    WindowSpec before = Window.partitionBy("unit", "period", "content")
        .orderBy(col("answered_at"), col("file"), col("line"), col("source"));
    Column seconds = unix_seconds(col("answered_at")).minus(unix_seconds(lag(col("answered_at"), 1).over(before)));
    return keys.withColumn("likely", coalesce(seconds.leq(col("same_within").multiply(SECONDS_PER_MINUTE)), lit(false)))
        .filter(col("likely")).select(PLACE_COLUMNS);
  }

  /** A number that equal contents share. An absent value is not the same as none: answers must not change places. */
  private static Column content() {
    Stream<Column> answers = Stream.of(Table.RESPONSE.contract().schema().fieldNames())
        .filter(name -> name.startsWith("answer_")).map(name -> coalesce(col("response." + name), lit((byte) -1)));
    Stream<Column> words = SAME.stream().map(name -> coalesce(col("response." + name), lit("")));
    Stream<Column> texts = Stream.of(transform(col("texts"), text -> text.getField("body_hash")));
    return xxhash64(Stream.of(answers, words, texts).flatMap(columns -> columns).toArray(Column[]::new));
  }
}
