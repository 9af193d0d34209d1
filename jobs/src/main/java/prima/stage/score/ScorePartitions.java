package prima.stage.score;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import prima.core.text.ContextSentiment;
import prima.core.text.Span;
import prima.core.text.TextContext;
import prima.core.text.TextModels;
import prima.core.text.TextScore;
import prima.core.text.TextScorer;
import prima.core.text.TopicScore;
import prima.data.Contract;
import prima.data.ContractRow;
import prima.data.InternalRows;
import prima.data.Table;

/** Scores the texts of a partition that have no score yet, and puts the sentiment in context beside every score. */
final class ScorePartitions implements FlatMapFunction<Iterator<InternalRow>, InternalRow> {

  private static final long serialVersionUID = 1L;

  /** What is read of a text. */
  static final List<String> TEXT_COLUMNS = List.of("text_id", "period", "body_hash", "body", "question", "rating");

  /** The columns of a score that depend on the words alone; all are absent where a text was never scored. */
  static final List<String> SCORE_COLUMNS = Table.TEXT_SCORE.contract().columns().stream()
      .map(Contract.ColumnRule::name).filter(name -> !TEXT_COLUMNS.contains(name))
      .filter(name -> !name.startsWith("context_")).toList();

  private static final int MOST_STARS = 5;
  private static final int MOST_REMEMBERED = 5_000;

  private final TextModels models;

  ScorePartitions(TextModels models) {
    this.models = models;
  }

  @Override
  public Iterator<InternalRow> call(Iterator<InternalRow> texts) {
    return InternalRows.each(texts, new Scoring(models)::row);
  }

  /** Makes the rows of one partition. Texts such as "mantap" come again and again, so the last scores are remembered. */
  private static final class Scoring {

    private static final int MODEL = TEXT_COLUMNS.size() + SCORE_COLUMNS.indexOf("model");
    private static final StructType SCORES = Table.TEXT_SCORE.contract().schema();

    private final TextModels models;
    private final TextScorer scorer;
    private final ContractRow row = new ContractRow(Table.TEXT_SCORE);
    private final Map<UTF8String, TextScore> remembered = new LinkedHashMap<>(16, 0.75f, true) {
      private static final long serialVersionUID = 1L;

      @Override
      protected boolean removeEldestEntry(Map.Entry<UTF8String, TextScore> eldest) {
        return size() > MOST_REMEMBERED;
      }
    };

    private Scoring(TextModels models) {
      this.models = models;
      scorer = models.scorer();
    }

    private InternalRow row(InternalRow text) {
      row.set("text_id", text.getUTF8String(0)).set("period", text.getUTF8String(1))
          .set("body_hash", text.getUTF8String(2));
      if (text.isNullAt(MODEL)) {
        score(text);
      } else {
        copy(text);
      }
      return row.buildInternal();
    }

    private void score(InternalRow text) {
      String body = text.getString(3);
      UTF8String hash = text.getUTF8String(2);
      TextScore score = remembered.get(hash);
      if (score == null) {
        score = scorer.score(body);
        remembered.put(hash.clone(), score);
      }
      row.set("model", models.modelId()).set("status", score.status().code()).set("topics", List.of())
          .set("qualities", List.of()).set("urgent", List.of()).set("spans", List.of());
      if (score.isScored()) {
        row.set("language", score.language().code()).set("mixed", score.mixed())
            .set("sentiment", score.sentiment().code()).set("negative", score.negative())
            .set("neutral", score.neutral()).set("positive", score.positive()).set("unsure", score.unsure())
            .set("intent", score.intent())
            .set("intent_probability", score.intent() == null ? null : score.intentProbability())
            .set("topics", score.topics().stream().map(Scoring::topic).toList()).set("qualities", score.lens())
            .set("urgent", score.urgent()).set("spans", score.spans().stream().map(Scoring::span).toList());
        readInContext(text, body, score.negative(), score.neutral(), score.positive());
      }
    }

    private void copy(InternalRow text) {
      for (int i = 0; i < SCORE_COLUMNS.size(); i++) {
        String column = SCORE_COLUMNS.get(i);
        int place = TEXT_COLUMNS.size() + i;
        row.set(column, text.isNullAt(place) ? null : text.get(place, SCORES.apply(column).dataType()));
      }
      int negative = TEXT_COLUMNS.size() + SCORE_COLUMNS.indexOf("negative");
      if (!text.isNullAt(negative)) {
        readInContext(text, text.getString(3), text.getDouble(negative), text.getDouble(negative + 1),
            text.getDouble(negative + 2));
      }
    }

    private void readInContext(InternalRow text, String body, double negative, double neutral, double positive) {
      Optional<ContextSentiment> read = scorer.inContext(body, negative, neutral, positive, context(text));
      row.set("context_sentiment", read.map(found -> found.sentiment().code()).orElse(null));
      row.set("context_probability", read.map(ContextSentiment::probability).orElse(null));
    }

    private static TextContext context(InternalRow text) {
      int rating = text.isNullAt(5) ? 0 : text.getByte(5);
      return new TextContext(text.isNullAt(4) ? null : text.getString(4),
          rating >= 1 && rating <= MOST_STARS ? rating : null);
    }

    private static InternalRow topic(TopicScore topic) {
      return inside(topic.topic(), topic.probability(), topic.sentiment().code());
    }

    private static InternalRow span(Span span) {
      return inside(span.start(), span.end(), span.term(), span.weight());
    }

    private static InternalRow inside(Object... values) {
      for (int i = 0; i < values.length; i++) {
        values[i] = ContractRow.inside(values[i]);
      }
      return new GenericInternalRow(values);
    }
  }
}
