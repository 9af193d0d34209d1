package prima.stage.score;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import prima.core.text.TextModels;
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
    Dataset<Row> texts = input.read(Table.TEXT).filter(input.periods().condition());
    Dataset<Row> known = known(input.read(Table.TEXT_SCORE), models.modelId());
    Dataset<Row> scored = texts.select("body_hash", "body").dropDuplicates("body_hash")
        .join(known, new String[] {"body_hash"}, "left_anti")
        .mapPartitions(new ScorePartitions(models), Encoders.row(ScorePartitions.schema()));
    StructType table = Table.TEXT_SCORE.contract().schema();
    return Map.of(Table.TEXT_SCORE, texts.select("text_id", "period", "body_hash", "body", "question", "rating")
        .join(known.unionByName(scored), "body_hash")
        .mapPartitions(new ContextPartitions(models), Encoders.row(table)));
  }

  /** The scores of the current models, one for each text: equal texts have equal scores. */
  private static Dataset<Row> known(Dataset<Row> scores, String model) {
    return scores.filter(col("model").equalTo(model))
        .select(ScorePartitions.SCORE_COLUMNS.stream().map(functions::col).toArray(Column[]::new))
        .dropDuplicates("body_hash");
  }
}
