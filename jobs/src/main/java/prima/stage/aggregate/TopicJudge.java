package prima.stage.aggregate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.commons.statistics.inference.FisherExactTest;
import org.apache.spark.sql.Row;
import prima.core.statistics.Interval;
import prima.core.statistics.MultipleTesting;
import prima.core.statistics.ShareInterval;
import prima.core.survey.Period;
import prima.data.ContractRow;
import prima.data.Periods;
import prima.data.Table;

/**
 * Says how often topics are heard, and which are heard reliably more often than before.
 *
 * <p>A month is compared with the three months before it, taken together, by Fisher's exact test; the tests of all topics
 * of a month and scope are adjusted by Benjamini and Hochberg.
 */
final class TopicJudge {

  /** Stands for the text as a whole. */
  static final String OVERALL = "overall";

  /** With how many months before it a month is compared. */
  static final int MONTHS_BEFORE = 3;

  private static final List<String> SENTIMENTS = List.of("negative", "neutral", "positive");
  private static final double ALPHA = 0.05;

  /** What texts are counted by. */
  private record Key(String unit, String period, String topic, String sentiment) {
  }

  /** One row before its test is adjusted. */
  private record Heard(Key key, long texts, long of, Double before, Double probability) {
  }

  private final Map<Key, Long> counts = new HashMap<>();
  private final Map<String, Map<String, TreeSet<String>>> topicsByUnitByPeriod = new TreeMap<>();

  /** Adds a count of texts. */
  void add(String unit, String period, String topic, String sentiment, long texts) {
    counts.merge(new Key(unit, period, topic, sentiment), texts, Long::sum);
    topicsByUnitByPeriod.computeIfAbsent(period, key -> new TreeMap<>())
        .computeIfAbsent(unit, key -> new TreeSet<>()).add(topic);
  }

  /** Makes the rows of the months. */
  void judge(Periods periods, Consumer<Row> out) {
    topicsByUnitByPeriod.forEach((period, units) -> {
      if (periods.contains(Period.parse(period))) {
        List<Heard> total = new ArrayList<>();
        List<Heard> ofUnits = new ArrayList<>();
        units.forEach((unit, topics) -> topics.forEach(topic -> SENTIMENTS.forEach(sentiment ->
            (unit.equals(Domain.TOTAL) ? total : ofUnits).add(heard(new Key(unit, period, topic, sentiment))))));
        write(total, out);
        write(ofUnits, out);
      }
    });
  }

  private Heard heard(Key key) {
    long texts = counts.getOrDefault(key, 0L);
    long of = scored(key.unit(), key.period());
    long textsBefore = 0;
    long ofBefore = 0;
    for (int back = 1; back <= MONTHS_BEFORE; back++) {
      String month = Period.parse(key.period()).plus(-back).toString();
      textsBefore += counts.getOrDefault(new Key(key.unit(), month, key.topic(), key.sentiment()), 0L);
      ofBefore += scored(key.unit(), month);
    }
    if (ofBefore == 0 || of == 0) {
      return new Heard(key, texts, of, null, null);
    }
    return new Heard(key, texts, of, (double) textsBefore / ofBefore,
        probability(texts, of, textsBefore, ofBefore));
  }

  private long scored(String unit, String period) {
    return SENTIMENTS.stream()
        .mapToLong(sentiment -> counts.getOrDefault(new Key(unit, period, OVERALL, sentiment), 0L)).sum();
  }

  private static Double probability(long texts, long of, long textsBefore, long ofBefore) {
    if (texts + textsBefore == 0 || texts + textsBefore == of + ofBefore) {
      return null;
    }
    return FisherExactTest.withDefaults().test(new int[][] {
        {Math.toIntExact(texts), Math.toIntExact(of - texts)},
        {Math.toIntExact(textsBefore), Math.toIntExact(ofBefore - textsBefore)}}).getPValue();
  }

  private static void write(List<Heard> heard, Consumer<Row> out) {
    List<Double> probabilities = new ArrayList<>();
    heard.forEach(one -> probabilities.add(one.probability()));
    List<Double> adjusted = MultipleTesting.BENJAMINI_HOCHBERG.adjust(probabilities);
    for (int i = 0; i < heard.size(); i++) {
      out.accept(row(heard.get(i), adjusted.get(i)));
    }
  }

  private static Row row(Heard heard, Double adjusted) {
    Key key = heard.key();
    double share = heard.of() == 0 ? 0 : (double) heard.texts() / heard.of();
    Interval interval = ShareInterval.wilson(share, heard.of());
    boolean isNew = adjusted != null && adjusted <= ALPHA && share > heard.before();
    return new ContractRow(Table.UNIT_TOPIC).set("scope", key.unit().equals(Domain.TOTAL) ? "total" : "unit")
        .set("unit", key.unit()).set("period", key.period()).set("topic", key.topic())
        .set("sentiment", key.sentiment()).set("texts", heard.texts()).set("of", heard.of())
        .set("share", heard.of() == 0 ? null : share).set("ci_low", interval.lower()).set("ci_high", interval.upper())
        .set("before_share", heard.before()).set("change_p", heard.probability()).set("change_q", adjusted)
        .set("new", isNew).build();
  }
}
