package prima.stage.aggregate;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.transform;

import java.util.Iterator;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import prima.data.Periods;
import prima.data.Table;
import prima.job.JobInput;

/** text, text_score → unit_topic: what texts speak of and how, compared with the three months before. */
final class TopicRows {

  private TopicRows() {
  }

  static Dataset<Row> of(JobInput input) {
    Periods window = input.periods().withMonthsBefore(TopicJudge.MONTHS_BEFORE);
    Dataset<Row> scored = input.read(Table.TEXT).filter(window.condition()).select("text_id", "unit")
        .join(input.read(Table.TEXT_SCORE).filter(window.condition()).filter(col("status").equalTo("scored")), "text_id")
        .select(col("text_id"), col("period"), explode(array(col("unit"), lit(Domain.TOTAL))).as("unit"),
            explode(mentions()).as("mention"));
    Dataset<Row> counts = scored
        .groupBy(col("unit"), col("period"), col("mention.topic"), col("mention.sentiment"))
        .agg(countDistinct("text_id").as("texts"))
        .coalesce(1);
    String periods = input.periods().isAll() ? null : input.periods().toString();
    return input.spark().createDataFrame(counts.toJavaRDD().mapPartitions(rows -> judge(rows, periods)),
        Table.UNIT_TOPIC.contract().schema());
  }

  /** The text as a whole and each of its topics, with the sentiment towards it. */
  private static Column mentions() {
    Column whole = array(struct(lit(TopicJudge.OVERALL).as("topic"), col("sentiment").as("sentiment")));
    Column topics = transform(col("topics"),
        topic -> struct(topic.getField("topic").as("topic"), topic.getField("sentiment").as("sentiment")));
    return concat(whole, topics);
  }

  private static Iterator<Row> judge(Iterator<Row> counts, String periods) {
    TopicJudge judge = new TopicJudge();
    counts.forEachRemaining(row -> judge.add(row.getString(0), row.getString(1), row.getString(2), row.getString(3),
        row.getLong(4)));
    List<Row> rows = new ArrayList<>();
    judge.judge(periods == null ? Periods.ALL : Periods.parse(periods), rows::add);
    return rows.iterator();
  }
}
