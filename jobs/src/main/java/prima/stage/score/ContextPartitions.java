package prima.stage.score;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterators;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import prima.core.text.ContextSentiment;
import prima.core.text.TextContext;
import prima.core.text.TextModels;
import prima.core.text.TextScorer;
import prima.data.Contract;
import prima.data.ContractRow;
import prima.data.Table;

/** Puts the sentiment in context beside the score of a text: rows of a text with its score become rows of text_score. */
final class ContextPartitions implements MapPartitionsFunction<Row, Row> {

  private static final long serialVersionUID = 1L;

  /** How the columns begin that depend on more than the text. */
  static final String PREFIX = "context_";

  /** The columns that are as they were before. */
  private static final List<String> COPIED = Table.TEXT_SCORE.contract().columns().stream()
      .map(Contract.ColumnRule::name).filter(name -> !name.startsWith(PREFIX)).toList();

  private static final int MOST_STARS = 5;

  private final TextModels models;

  ContextPartitions(TextModels models) {
    this.models = models;
  }

  @Override
  public Iterator<Row> call(Iterator<Row> texts) {
    TextScorer scorer = models.scorer();
    ContractRow row = new ContractRow(Table.TEXT_SCORE);
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(texts, 0), false)
        .map(text -> withContext(text, row, scorer)).iterator();
  }

  private static Row withContext(Row text, ContractRow row, TextScorer scorer) {
    COPIED.forEach(column -> row.set(column, text.getAs(column)));
    if (text.getAs("sentiment") != null) {
      Optional<ContextSentiment> read = scorer.inContext(text.getAs("body"), text.getAs("negative"),
          text.getAs("neutral"), text.getAs("positive"), context(text));
      row.set("context_sentiment", read.map(found -> found.sentiment().code()).orElse(null));
      row.set("context_probability", read.map(ContextSentiment::probability).orElse(null));
    }
    return row.build();
  }

  private static TextContext context(Row text) {
    Byte rating = text.getAs("rating");
    boolean isStars = rating != null && rating >= 1 && rating <= MOST_STARS;
    return new TextContext(text.getAs("question"), isStars ? rating.intValue() : null);
  }
}
