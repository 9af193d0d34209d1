package prima.stage.score;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import prima.core.text.Span;
import prima.core.text.TextModels;
import prima.core.text.TextScore;
import prima.core.text.TextScorer;
import prima.core.text.TopicScore;
import prima.data.Contract;
import prima.data.Table;
import scala.jdk.javaapi.CollectionConverters;

/** Scores the texts of a partition: rows of hash and body become rows of hash and score. */
final class ScorePartitions implements MapPartitionsFunction<Row, Row> {

  private static final long serialVersionUID = 1L;

  /** The columns that depend on the text alone. */
  static final List<String> SCORE_COLUMNS = Table.TEXT_SCORE.contract().columns().stream()
      .map(Contract.ColumnRule::name).filter(name -> !List.of("text_id", "period").contains(name))
      .filter(name -> !name.startsWith(ContextPartitions.PREFIX)).toList();

  private final TextModels models;

  ScorePartitions(TextModels models) {
    this.models = models;
  }

  static StructType schema() {
    StructType table = Table.TEXT_SCORE.contract().schema();
    StructType schema = new StructType();
    for (String column : SCORE_COLUMNS) {
      schema = schema.add(table.apply(column));
    }
    return schema;
  }

  @Override
  public Iterator<Row> call(Iterator<Row> texts) {
    TextScorer scorer = models.scorer();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return texts.hasNext();
      }

      @Override
      public Row next() {
        Row text = texts.next();
        return row(text.getString(0), models.modelId(), scorer.score(text.getString(1)));
      }
    };
  }

  private static Row row(String hash, String model, TextScore score) {
    if (!score.isScored()) {
      return RowFactory.create(hash, model, score.status().code(), null, null, null, null, null, null, null, null,
          null, scala(List.of()), scala(List.of()), scala(List.of()), scala(List.of()));
    }
    return RowFactory.create(hash, model, score.status().code(), score.language().code(), score.mixed(),
        score.sentiment().code(), score.negative(), score.neutral(), score.positive(), score.unsure(), score.intent(),
        score.intent() == null ? null : score.intentProbability(),
        scala(score.topics().stream().map(ScorePartitions::topic).toList()), scala(score.lens()),
        scala(score.urgent()), scala(score.spans().stream().map(ScorePartitions::span).toList()));
  }

  private static Row topic(TopicScore topic) {
    return RowFactory.create(topic.topic(), topic.probability(), topic.sentiment().code());
  }

  private static Row span(Span span) {
    return RowFactory.create(span.start(), span.end(), span.term(), span.weight());
  }

  private static Object scala(List<?> list) {
    return CollectionConverters.asScala(list).toSeq();
  }
}
