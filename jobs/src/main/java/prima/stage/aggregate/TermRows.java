package prima.stage.aggregate;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_max;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import prima.core.text.Language;
import prima.data.ModelFiles;
import prima.data.Periods;
import prima.data.Table;
import prima.job.JobInput;

/**
 * text, text_score → topic_term: what each unit's texts say that was not said before, and the themes they fall into.
 *
 * <p>Equal texts of a unit and month are read once and counted as often as they were written. Terms are counted by Spark;
 * what one task holds at a time is the terms of one unit and month that {@value TermJudge#FEWEST_TEXTS} texts share.
 */
final class TermRows {

  /** Stands for all texts among the terms. */
  static final String ANY_TEXT = "";

  private TermRows() {
  }

  static Dataset<Row> of(JobInput input) {
    Dataset<Row> wordings = wordings(input);
    return terms(wordings, input.periods()).union(themes(wordings, input.periods()));
  }

  /** One row per unit (or the total), month and wording, with the number of texts and their topics. */
  private static Dataset<Row> wordings(JobInput input) {
    Periods window = input.periods().withMonthsBefore(TopicJudge.MONTHS_BEFORE);
    Dataset<Row> scores = input.read(Table.TEXT_SCORE).filter(window.condition())
        .filter(col("status").equalTo("scored"))
        .select(col("text_id"), readAs(col("language")).as("language"),
            transform(col("topics"), topic -> topic.getField("topic")).as("topics"));
    return input.read(Table.TEXT).filter(window.condition()).select("text_id", "unit", "period", "body_hash", "body")
        .join(scores, "text_id")
        .withColumn("unit", explode(array(col("unit"), lit(Domain.TOTAL))))
        .groupBy("unit", "language", "period", "body_hash")
        .agg(first("body").as("body"), count(lit(1)).as("texts"), first("topics").as("topics"));
  }

  /** The language in whose words a text is read. */
  private static Column readAs(Column language) {
    Column code = lit(Language.ID.code());
    for (Language known : Language.values()) {
      code = when(language.equalTo(known.code()), known.readAs().code()).otherwise(code);
    }
    return code;
  }

  private static Dataset<Row> terms(Dataset<Row> wordings, Periods periods) {
    return wordings.mapPartitions(new TermsOfWordings(), Encoders.row(TermsOfWordings.SCHEMA))
        .groupBy("unit", "language", "term", "period")
        .agg(sum("texts").as("texts"), count(lit(1)).as("wordings"), dominantTopic().as("topic"))
        .groupBy("unit", "language", "term")
        .agg(collect_list(struct("period", "texts", "wordings", "topic")).as("months"), sum("texts").as("texts"))
        .filter(col("texts").geq(TermJudge.FEWEST_TEXTS))
        .mapPartitions(new MonthsOfTerms(periods), Encoders.row(MonthsOfTerms.SCHEMA))
        .repartition(col("unit"), col("period"))
        .sortWithinPartitions("unit", "period", "language", "term")
        .mapPartitions(new TermJudge(), Encoders.row(Table.TOPIC_TERM.contract().schema()));
  }

  private static Dataset<Row> themes(Dataset<Row> wordings, Periods periods) {
    return wordings.repartition(col("unit"), col("language"))
        .sortWithinPartitions("unit", "language", "period", "body_hash")
        .mapPartitions(new ThemeSearch(periods), Encoders.row(Table.TOPIC_TERM.contract().schema()));
  }

  /** The topic of at least half of the texts; of two such topics the more frequent one. */
  private static Column dominantTopic() {
    List<String> topics = ModelFiles.topics().topicCodes();
    Column[] counts = topics.stream().map(topic -> struct(
        sum(when(functions.array_contains(col("topics"), topic), col("texts")).otherwise(0L)).as("texts"),
        lit(topic).as("topic"))).toArray(Column[]::new);
    Column most = array_max(array(counts));
    return when(most.getField("texts").multiply(2).geq(sum("texts")), most.getField("topic"));
  }
}
