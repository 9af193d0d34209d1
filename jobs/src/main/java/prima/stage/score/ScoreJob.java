package prima.stage.score;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import prima.core.text.TextModels;
import prima.data.InternalRows;
import prima.data.Table;
import prima.job.Job;
import prima.job.JobInput;

/**
 * Scores the texts of the months of the run. A text that the current models have scored before, in whatever month, is
 * not scored again; a new model scores all. What a text says by itself depends on its words alone; beside it stands the
 * sentiment in context, where the source has a question or stars.
 */
public final class ScoreJob implements Job {

  @Override
  public String name() {
    return "score";
  }

  @Override
  public List<Table> reads() {
    return List.of(Table.TEXT, Table.TEXT_SCORE);
  }

  @Override
  public List<Table> writes() {
    return List.of(Table.TEXT_SCORE);
  }

  @Override
  public Map<Table, Dataset<Row>> run(JobInput input) {
    TextModels models = input.models();
    Dataset<Row> texts = input.read(Table.TEXT).filter(input.periods().condition())
        .select(columns(ScorePartitions.TEXT_COLUMNS));
    Dataset<Row> known = known(input.read(Table.TEXT_SCORE), models.modelId());
    boolean hasScores = input.tables().knownSize(Table.TEXT_SCORE) > 0;
    Dataset<Row> withScores = hasScores ? texts.join(known, new String[] {"body_hash"}, "left") : withoutScores(texts);
    return Map.of(Table.TEXT_SCORE, InternalRows.map(
        withScores.select(columns(ScorePartitions.TEXT_COLUMNS, ScorePartitions.SCORE_COLUMNS)),
        new ScorePartitions(models), Table.TEXT_SCORE.contract().schema()));
  }

  /** The scores of the current models, one for each text: equal texts have equal scores. */
  private static Dataset<Row> known(Dataset<Row> scores, String model) {
    return scores.filter(col("model").equalTo(model)).select(columns(List.of("body_hash"), ScorePartitions.SCORE_COLUMNS))
        .dropDuplicates("body_hash");
  }

  private static Dataset<Row> withoutScores(Dataset<Row> texts) {
    Dataset<Row> with = texts;
    for (String column : ScorePartitions.SCORE_COLUMNS) {
      with = with.withColumn(column, lit(null).cast(Table.TEXT_SCORE.contract().schema().apply(column).dataType()));
    }
    return with;
  }

  @SafeVarargs
  private static Column[] columns(List<String>... names) {
    return java.util.Arrays.stream(names).flatMap(List::stream).map(functions::col).toArray(Column[]::new);
  }
}
