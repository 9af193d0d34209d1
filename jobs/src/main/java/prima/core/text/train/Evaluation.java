package prima.core.text.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import prima.core.text.Language;
import prima.core.text.Sentiment;
import prima.core.text.TextScore;
import prima.core.text.TextScorer;

/**
 * How well the shipped models score labelled texts. Texts that the models were trained on flatter them; the honest figures for
 * those stand in {@code model.yaml}.
 *
 * @param texts all texts given
 * @param notScored texts that were not scored, such as empty ones
 * @param languageAccuracy share of texts of five words and more whose language was told rightly, 0..1
 * @param sentiment the table of judged texts, null where there is none
 * @param calibrationError of the sentiment's probability, 0..1
 * @param starArea area under the curve of polarity, stars ≤ 2 against ≥ 4; NaN without stars
 * @param monthlyCorrelation of monthly mean polarity and stars; NaN where there are few months
 * @param intent the table of intents, null where none is known
 * @param topics how well topics are found, null where none is known
 * @param topicSentimentAccuracy share of topics found whose sentiment is right, 0..1
 * @param pairAgreement share of comments in two languages that get the same sentiment; NaN without pairs
 */
public record Evaluation(
    int texts,
    int notScored,
    double languageAccuracy,
    Judgement sentiment,
    double calibrationError,
    double starArea,
    double monthlyCorrelation,
    Judgement intent,
    TopicFigures topics,
    double topicSentimentAccuracy,
    double pairAgreement) {

  private static final int FEWEST_TEXTS_OF_A_MONTH = 5;
  private static final int FEWEST_WORDS = 5;

  /** Scores the texts and compares. */
  public static Evaluation of(List<LabelledText> texts, TextScorer scorer, List<String> topicCodes) {
    List<TextScore> scores = texts.stream().map(text -> scorer.score(text.text())).toList();
    List<Integer> scored = new ArrayList<>();
    for (int place = 0; place < scores.size(); place++) {
      if (scores.get(place).isScored()) {
        scored.add(place);
      }
    }
    List<LabelledText> truth = scored.stream().map(texts::get).toList();
    List<TextScore> given = scored.stream().map(scores::get).toList();
    double[] topicHits = new double[2];
    return new Evaluation(texts.size(), texts.size() - truth.size(), language(texts, scores), sentiment(truth, given),
        calibration(truth, given), starArea(truth, given), monthly(truth, given), intent(truth, given),
        topics(truth, given, topicCodes, topicHits), topicHits[0] / topicHits[1], pairs(truth, given));
  }

  private static double language(List<LabelledText> texts, List<TextScore> scores) {
    int right = 0;
    int counted = 0;
    for (int place = 0; place < texts.size(); place++) {
      if (texts.get(place).text().strip().split("\\s+").length >= FEWEST_WORDS) {
        counted++;
        right += scores.get(place).language() == texts.get(place).language() ? 1 : 0;
      }
    }
    return (double) right / counted;
  }

  private static Judgement sentiment(List<LabelledText> truth, List<TextScore> given) {
    Judgement table = Judgement.of(ClassTrainer.SENTIMENTS, new int[0], new int[0]);
    for (int place = 0; place < truth.size(); place++) {
      if (truth.get(place).sentiment() != null) {
        table.counts()[truth.get(place).sentiment().ordinal()][given.get(place).sentiment().ordinal()]++;
      }
    }
    return table.size() == 0 ? null : table;
  }

  private static double calibration(List<LabelledText> truth, List<TextScore> given) {
    List<Integer> judged = new ArrayList<>();
    for (int place = 0; place < truth.size(); place++) {
      if (truth.get(place).sentiment() != null) {
        judged.add(place);
      }
    }
    boolean[] right = new boolean[judged.size()];
    double[] probabilities = new double[judged.size()];
    for (int at = 0; at < right.length; at++) {
      TextScore score = given.get(judged.get(at));
      right[at] = score.sentiment() == truth.get(judged.get(at)).sentiment();
      probabilities[at] = score.sentimentProbability();
    }
    return Agreement.calibrationError(probabilities, right);
  }

  private static double starArea(List<LabelledText> truth, List<TextScore> given) {
    List<Integer> clear = new ArrayList<>();
    for (int place = 0; place < truth.size(); place++) {
      if (truth.get(place).stars() > 0 && truth.get(place).stars() != 3) {
        clear.add(place);
      }
    }
    boolean[] high = new boolean[clear.size()];
    double[] polarity = new double[clear.size()];
    for (int at = 0; at < high.length; at++) {
      high[at] = truth.get(clear.get(at)).stars() > 3;
      polarity[at] = given.get(clear.get(at)).polarity();
    }
    return Agreement.areaUnderCurve(polarity, high);
  }

  private static double monthly(List<LabelledText> truth, List<TextScore> given) {
    List<String> months =
        truth.stream().map(text -> text.stars() > 0 && text.month() != null ? text.month() : null).toList();
    return Agreement.monthlyCorrelation(
        new ArrayList<>(months),
        given.stream().mapToDouble(TextScore::polarity).toArray(),
        truth.stream().mapToDouble(LabelledText::stars).toArray(),
        FEWEST_TEXTS_OF_A_MONTH);
  }

  private static Judgement intent(List<LabelledText> truth, List<TextScore> given) {
    Judgement table = Judgement.of(ClassTrainer.INTENTS, new int[0], new int[0]);
    for (int place = 0; place < truth.size(); place++) {
      if (truth.get(place).isAnnotated()) {
        table.counts()[ClassTrainer.INTENTS.indexOf(truth.get(place).intent())][
            ClassTrainer.INTENTS.indexOf(given.get(place).intent())]++;
      }
    }
    return table.size() == 0 ? null : table;
  }

  private static TopicFigures topics(
      List<LabelledText> truth, List<TextScore> given, List<String> codes, double[] sentimentHits) {
    int[][] counts = new int[codes.size()][3];
    int annotated = 0;
    for (int place = 0; place < truth.size(); place++) {
      if (!truth.get(place).isAnnotated()) {
        continue;
      }
      annotated++;
      Map<String, Sentiment> found = new HashMap<>();
      given.get(place).topics().forEach(topic -> found.put(topic.topic(), topic.sentiment()));
      for (int topic = 0; topic < codes.size(); topic++) {
        Sentiment meant = truth.get(place).topics().get(codes.get(topic));
        Sentiment said = found.get(codes.get(topic));
        if (said != null || meant != null) {
          counts[topic][meant == null ? 1 : said == null ? 2 : 0]++;
        }
        if (said != null && meant != null) {
          sentimentHits[0] += said == meant ? 1 : 0;
          sentimentHits[1]++;
        }
      }
    }
    return annotated == 0 ? null : new TopicFigures(codes, annotated, counts);
  }

  /** Pairs are known by their ids: {@code hospital-1} and {@code hospital-1-en}. */
  private static double pairs(List<LabelledText> truth, List<TextScore> given) {
    Map<String, TextScore> indonesian = new HashMap<>();
    for (int place = 0; place < truth.size(); place++) {
      if (truth.get(place).language() == Language.ID) {
        indonesian.put(truth.get(place).id() + "-en", given.get(place));
      }
    }
    int pairs = 0;
    int same = 0;
    for (int place = 0; place < truth.size(); place++) {
      TextScore other = indonesian.get(truth.get(place).id());
      if (other != null) {
        pairs++;
        same += other.sentiment() == given.get(place).sentiment() ? 1 : 0;
      }
    }
    return (double) same / pairs;
  }

  /** The figures as lines a person can read. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(texts + " texts, " + notScored + " not scored");
    lines.add(line("language told rightly (five words and more)", languageAccuracy));
    if (sentiment != null) {
      double[] interval = sentiment.macroF1Interval(1);
      lines.add("sentiment: " + sentiment
          + String.format(Locale.ROOT, " [%.3f, %.3f], calibration error %.3f", interval[0], interval[1],
              calibrationError));
      table(sentiment, lines);
    }
    lines.add(line("stars <= 2 against >= 4, area under the curve", starArea));
    lines.add(line("monthly correlation with stars", monthlyCorrelation));
    if (intent != null) {
      lines.add("intent: " + intent);
      table(intent, lines);
    }
    if (topics != null) {
      lines.add("topics: " + topics.summary() + line("; sentiment of topics found", topicSentimentAccuracy));
      for (int topic = 0; topic < topics.topics().size(); topic++) {
        lines.add("  " + topics.topics().get(topic) + ": " + topics.of(topic));
      }
    }
    lines.add(line("same sentiment in two languages", pairAgreement));
    lines.removeIf(line -> line.endsWith("not known"));
    return lines;
  }

  private static String line(String what, double figure) {
    return what + ": " + (Double.isNaN(figure) ? "not known" : String.format(Locale.ROOT, "%.3f", figure));
  }

  private static void table(Judgement judgement, List<String> lines) {
    lines.add("  truth \\ given: " + String.join(" ", judgement.labels()));
    for (int label = 0; label < judgement.labels().size(); label++) {
      lines.add("  " + judgement.labels().get(label) + ": " + Arrays.toString(judgement.counts()[label])
          + String.format(Locale.ROOT, " precision %.3f, recall %.3f, F1 %.3f", judgement.precision(label),
              judgement.recall(label), judgement.f1(label)));
    }
  }
}
