package prima.stage.clean;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
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
import prima.data.Table;

/** Finds rows that were delivered twice, and questionnaires that probably were. */
final class Duplicates {

  /** The flag of a questionnaire that is likely the same as an earlier one; it is kept and counted. */
  static final String LIKELY = "likely_duplicate";

  private static final int SECONDS_PER_MINUTE = 60;
  private static final List<String> SAME = List.of("service", "instrument", "channel", "sex", "age_group",
      "education", "occupation");

  private Duplicates() {
  }

  /** Marks both. What is the same is of one unit and month, so rows change places once for the two questions. */
  static Dataset<Row> marked(Dataset<Row> cleaned) {
    return cleaned.repartition(col("unit"), col("period")).transform(Duplicates::withRepeated)
        .transform(Duplicates::withLikely);
  }

  /**
   * Rows with the key of an earlier row get the reason {@code duplicate}. Of all with one key, the one that is first by
   * file, line and source is kept, with all the rows that are parts of it.
   */
  private static Dataset<Row> withRepeated(Dataset<Row> cleaned) {
    Column key = coalesce(col("key"), concat(col("file"), lit("#"), col("source"), lit("#"), col("line")));
    Column place = struct(col("first_file"), col("first_line"), col("source"));
    return cleaned.withColumn("first", min(place).over(Window.partitionBy(col("unit"), col("period"), key)))
        .withColumn("reason", when(col("key").isNotNull().and(place.notEqual(col("first"))),
            lit(RejectReason.DUPLICATE.code())).otherwise(col("reason"))).drop("first");
  }

  /**
   * Questionnaires with other keys but the same content as one that was answered shortly before get the flag
   * {@link #LIKELY}: same unit, month, service, channel, profile, answers and texts, within the minutes of their
   * source.
   */
  private static Dataset<Row> withLikely(Dataset<Row> cleaned) {
    Column comparable = col("reason").isNull().and(col("same_within").isNotNull());
    Column content = when(comparable, content()).otherwise(xxhash64(col("file"), col("line"), col("source")));
    WindowSpec before = Window.partitionBy(col("unit"), col("period"), col("content"))
        .orderBy(col("response.answered_at"), col("file"), col("line"), col("source"));
    Column seconds = unix_seconds(col("response.answered_at"))
        .minus(unix_seconds(lag(col("response.answered_at"), 1).over(before)));
    Column flags = when(comparable.and(seconds.leq(col("same_within").multiply(SECONDS_PER_MINUTE))),
        concat(col("response.flags"), array(lit(LIKELY)))).otherwise(col("response.flags"));
    return cleaned.withColumn("content", content)
        .withColumn("response", when(col("response").isNotNull(), col("response").withField("flags", flags)))
        .drop("content");
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
