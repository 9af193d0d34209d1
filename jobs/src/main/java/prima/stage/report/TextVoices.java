package prima.stage.report;

import static org.apache.spark.sql.functions.col;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import prima.core.privacy.QuoteRule;
import prima.core.survey.Period;
import prima.data.ModelFiles;
import prima.data.Table;
import prima.job.JobInput;
import prima.stage.report.mart.QuoteRow;
import prima.stage.report.mart.ReportMarts.Voices;
import prima.stage.report.mart.RowKey;
import prima.stage.report.mart.SpokenRow;
import prima.stage.report.mart.WarningRow;

/**
 * text, text_score → what single texts of a month say: what their writers want, signs at which somebody must look, and a
 * few texts of each unit, side and topic that may be quoted. Spark counts in each partition; what is left is small.
 */
final class TextVoices implements Serializable {

  private static final long serialVersionUID = 1L;
  /** Enough to choose up to three of different topics. */
  private static final int KEPT_BY_TOPIC = 3;
  private static final Comparator<Candidate> SUREST_FIRST = Comparator.comparing(Candidate::certainty).reversed()
      .thenComparing(Candidate::text);

  private final TreeMap<String, TreeMap<Spoken, Long>> spoken = new TreeMap<>();
  private final TreeMap<String, TreeMap<String, Long>> warnings = new TreeMap<>();
  private final TreeMap<String, List<Candidate>> quotes = new TreeMap<>();
  private final TreeSet<String> models = new TreeSet<>();

  /** What somebody wants about a topic. */
  private record Spoken(String intent, String topic) implements Serializable, Comparable<Spoken> {

    @Override
    public int compareTo(Spoken other) {
      int byIntent = intent.compareTo(other.intent);
      return byIntent != 0 ? byIntent : topic.compareTo(other.topic);
    }
  }

  /** A text that may be quoted. */
  private record Candidate(String unit, String text, String language, String sentiment, double certainty,
      ArrayList<String> topics) implements Serializable {
  }

  private TextVoices() {
  }

  static Voices of(JobInput input, Period period) {
    QuoteRule rule = new QuoteRule(input.redactor(), ModelFiles.sensitiveWords());
    TextVoices all = new TextVoices();
    input.read(Table.TEXT).filter(col("period").equalTo(period.toString())).select("text_id", "unit", "body")
        .join(input.read(Table.TEXT_SCORE).filter(col("period").equalTo(period.toString()))
            .filter(col("status").equalTo("scored")), "text_id")
        .selectExpr("unit", "body", "language", "sentiment", "greatest(negative, positive) as certainty", "unsure",
            "intent", "transform(topics, topic -> topic.topic) as topics", "urgent", "model")
        .toJavaRDD().mapPartitions(rows -> List.of(heard(rows, rule)).iterator()).collect().forEach(all::merge);
    return all.voices(period);
  }

  private static TextVoices heard(Iterator<Row> rows, QuoteRule rule) {
    TextVoices voices = new TextVoices();
    rows.forEachRemaining(row -> voices.add(row, rule));
    return voices;
  }

  private void add(Row row, QuoteRule rule) {
    String unit = row.getAs("unit");
    List<String> topics = row.getList(row.fieldIndex("topics"));
    topics.forEach(topic -> spoken.computeIfAbsent(unit, key -> new TreeMap<>())
        .merge(new Spoken(String.valueOf(row.<String>getAs("intent")), topic), 1L, Long::sum));
    row.<String>getList(row.fieldIndex("urgent")).forEach(sign ->
        warnings.computeIfAbsent(unit, key -> new TreeMap<>()).merge(sign, 1L, Long::sum));
    models.add(row.getAs("model"));
    if (hasSide(row) && !topics.isEmpty() && rule.allows(row.getAs("body"))) {
      keep(new Candidate(unit, row.getAs("body"), row.getAs("language"), row.getAs("sentiment"),
          row.getAs("certainty"), new ArrayList<>(topics)));
    }
  }

  /** Surely praise that is meant as praise, or surely a complaint that is not: thanks often end a complaint. */
  private static boolean hasSide(Row row) {
    boolean isPraise = "praise".equals(row.getAs("intent"));
    String sentiment = row.getAs("sentiment");
    return !Boolean.TRUE.equals(row.<Boolean>getAs("unsure"))
        && (sentiment.equals("positive") && isPraise || sentiment.equals("negative") && !isPraise);
  }

  private void keep(Candidate candidate) {
    candidate.topics().forEach(topic -> {
      List<Candidate> kept = quotes.computeIfAbsent(
          String.join("\n", candidate.unit(), candidate.sentiment(), topic), key -> new ArrayList<>());
      if (!kept.contains(candidate)) {
        kept.add(candidate);
        kept.sort(SUREST_FIRST);
        kept.subList(Math.min(KEPT_BY_TOPIC, kept.size()), kept.size()).clear();
      }
    });
  }

  private void merge(TextVoices other) {
    other.spoken.forEach((unit, counts) -> counts.forEach((what, count) ->
        spoken.computeIfAbsent(unit, key -> new TreeMap<>()).merge(what, count, Long::sum)));
    other.warnings.forEach((unit, counts) -> counts.forEach((sign, count) ->
        warnings.computeIfAbsent(unit, key -> new TreeMap<>()).merge(sign, count, Long::sum)));
    other.quotes.values().forEach(kept -> kept.forEach(this::keep));
    models.addAll(other.models);
  }

  private Voices voices(Period period) {
    List<SpokenRow> spokenRows = new ArrayList<>();
    spoken.forEach((unit, counts) -> counts.forEach((what, count) ->
        spokenRows.add(new SpokenRow(key(unit, period), what.intent(), what.topic(), count))));
    List<WarningRow> warningRows = new ArrayList<>();
    warnings.forEach((unit, counts) -> counts.forEach((sign, count) ->
        warningRows.add(new WarningRow(key(unit, period), sign, count))));
    List<QuoteRow> quoteRows = quotes.values().stream().flatMap(List::stream).distinct()
        .sorted(Comparator.comparing(Candidate::unit).thenComparing(SUREST_FIRST))
        .map(one -> new QuoteRow(key(one.unit(), period), one.text(), one.language(), one.sentiment(), one.certainty(),
            one.topics())).toList();
    return new Voices(quoteRows, spokenRows, warningRows, List.copyOf(models));
  }

  private static RowKey key(String unit, Period period) {
    return new RowKey(RowKey.UNIT, unit, RowKey.ALL_SERVICES, RowKey.COMPLAINTS, period);
  }
}
