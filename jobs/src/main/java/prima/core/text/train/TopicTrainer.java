package prima.core.text.train;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import prima.core.text.TextFeatures;

/**
 * Trains and measures the topic model of a language: for each topic whether a text speaks of it.
 *
 * <p>Each topic has its own threshold, chosen by F1 on texts of sources that its model had not seen. The figures are measured
 * with thresholds that the measured source had no part in.
 */
final class TopicTrainer {

  /** What the absence of a topic weighs where only the main subject of a text is known. */
  private static final double ABSENCE_IN_WEAK_LABEL = 0.3;
  private static final double LOWEST_THRESHOLD = 0.15;
  private static final double HIGHEST_THRESHOLD = 0.7;
  private static final double USUAL_THRESHOLD = 0.4;

  /** The F1 by which a threshold must be better for each 1 that it lies away from the usual one: few mentions mislead. */
  private static final double PRICE_OF_DISTANCE = 0.3;

  private final List<String> topics;
  private final List<LabelledText> texts;
  private final Corpus corpus;
  private final TrainingSettings settings;
  /** Probabilities [text][topic] by models that never saw the text's source. */
  private double[][] unseen;

  TopicTrainer(List<LabelledText> all, List<String> topics, TextFeatures features, TrainingSettings settings) {
    this.topics = topics;
    this.settings = settings;
    texts = all.stream().filter(text -> text.topics() != null).toList();
    corpus = Corpus.of(texts.stream().map(LabelledText::text).toList(), features, settings.leastTexts());
  }

  private Set<String> sources() {
    Set<String> sources = new TreeSet<>();
    texts.stream().filter(text -> !text.isOwn()).forEach(text -> sources.add(text.source()));
    return sources;
  }

  /** Weights [feature][topic] from all sources but one; from all where it is null. */
  private double[][] trainWithout(String heldOut) {
    int[] places = java.util.stream.IntStream.range(0, texts.size())
        .filter(place -> !texts.get(place).source().equals(heldOut))
        .toArray();
    double[][] weights = new double[corpus.features().size()][topics.size()];
    for (int topic = 0; topic < topics.size(); topic++) {
      int[] labels = new int[places.length];
      for (int example = 0; example < places.length; example++) {
        labels[example] = speaksOf(texts.get(places[example]), topic) ? 1 : 0;
      }
      int mentions = Arrays.stream(labels).sum();
      if (mentions == 0) {
        weights[0][topic] = -10;
        continue;
      }
      double[] up = new double[] {
        Math.pow(places.length / 2.0 / (places.length - mentions), settings.balance()),
        Math.pow(places.length / 2.0 / mentions, settings.balance())
      };
      float[] heaviness = new float[places.length];
      for (int example = 0; example < places.length; example++) {
        LabelledText text = texts.get(places[example]);
        boolean isWeak = !text.isAnnotated() && labels[example] == 0 && !text.topics().isEmpty();
        heaviness[example] =
            (float) (up[labels[example]] * settings.weightOf(text) * (isWeak ? ABSENCE_IN_WEAK_LABEL : 1));
      }
      double[][] learnt = settings.trainer()
          .train(new LinearTrainer.Examples(corpus, places, labels, heaviness, List.of("no", "yes")));
      for (int feature = 0; feature < learnt.length; feature++) {
        weights[feature][topic] = learnt[feature][1] - learnt[feature][0];
      }
    }
    return weights;
  }

  private boolean speaksOf(LabelledText text, int topic) {
    return text.topics().containsKey(topics.get(topic));
  }

  private double[][] unseen() {
    if (unseen == null) {
      unseen = new double[texts.size()][];
      for (String source : sources()) {
        double[][] weights = trainWithout(source);
        for (int place = 0; place < texts.size(); place++) {
          if (texts.get(place).source().equals(source)) {
            unseen[place] =
                Arrays.stream(corpus.sums(place, weights)).map(sum -> 1 / (1 + StrictMath.exp(-sum))).toArray();
          }
        }
      }
    }
    return unseen;
  }

  /** The best threshold of a topic over the unseen probabilities of all sources but one. */
  private double threshold(int topic, String heldOut) {
    double best = USUAL_THRESHOLD;
    double bestWorth = -1;
    for (double threshold = LOWEST_THRESHOLD; threshold <= HIGHEST_THRESHOLD; threshold += 0.05) {
      int[] counts = new int[3];
      for (int place = 0; place < texts.size(); place++) {
        if (!texts.get(place).source().equals(heldOut) && isMeasured(texts.get(place))) {
          count(counts, speaksOf(texts.get(place), topic), unseen()[place][topic] >= threshold);
        }
      }
      double worth = TopicFigures.f1(counts[0], counts[1], counts[2])
          - PRICE_OF_DISTANCE * Math.abs(threshold - USUAL_THRESHOLD);
      if (worth > bestWorth + 1e-12) {
        bestWorth = worth;
        best = threshold;
      }
    }
    return best;
  }

  private static boolean isMeasured(LabelledText text) {
    return text.isAnnotated() && !text.isOwn();
  }

  /** Counts found, falsely found, and missed. */
  private static void count(int[] counts, boolean truth, boolean given) {
    if (given) {
      counts[truth ? 0 : 1]++;
    } else if (truth) {
      counts[2]++;
    }
  }

  /** The figures of each source, left out of the models and of the choice of thresholds. */
  Map<String, TopicFigures> measure() {
    Map<String, TopicFigures> figures = new TreeMap<>();
    for (String source : sources()) {
      int[][] counts = new int[topics.size()][3];
      int size = 0;
      for (int place = 0; place < texts.size(); place++) {
        size += texts.get(place).source().equals(source) && isMeasured(texts.get(place)) ? 1 : 0;
      }
      for (int topic = 0; topic < topics.size(); topic++) {
        double threshold = threshold(topic, source);
        for (int place = 0; place < texts.size(); place++) {
          if (texts.get(place).source().equals(source) && isMeasured(texts.get(place))) {
            count(counts[topic], speaksOf(texts.get(place), topic), unseen()[place][topic] >= threshold);
          }
        }
      }
      figures.put(source, new TopicFigures(topics, size, counts));
    }
    return figures;
  }

  byte[] model() {
    double[] thresholds = new double[topics.size()];
    for (int topic = 0; topic < thresholds.length; topic++) {
      thresholds[topic] = threshold(topic, null);
    }
    return ModelWriter.bytes(topics, corpus.features(), trainWithout(null), settings.mostFeatures(),
        Map.of("(threshold)", thresholds));
  }

  Map<String, Integer> sizes() {
    Map<String, Integer> sizes = new TreeMap<>();
    texts.forEach(text -> sizes.merge(text.source(), 1, Integer::sum));
    return sizes;
  }
}
