package prima.core.text.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import prima.core.text.Sentiment;
import prima.core.text.TextFeatures;

/**
 * Trains and measures a model of which exactly one label is true: sentiment or intent.
 *
 * <p>Annotated texts weigh one; texts whose stars or grade stand for the judgement weigh less. Rare labels are weighted up.
 */
final class ClassTrainer {

  /** The labels of the sentiment model in the order of {@link Sentiment}. */
  static final List<String> SENTIMENTS = List.of("negative", "neutral", "positive");

  /** The labels of the intent model. */
  static final List<String> INTENTS = List.of("complaint", "praise", "suggestion", "question", "other");

  /** The place of the constant among the features of a corpus. */
  private static final int BIAS = 0;

  /** From this many characters on, the same wording in two sources is a copy and no coincidence. */
  private static final int LONG_WORDING = 30;

  private final List<LabelledText> texts;
  private final boolean[] teaches;
  private final Corpus corpus;
  private final TrainingSettings settings;
  private final List<String> labels;
  private final ToIntFunction<LabelledText> labelOf;

  private ClassTrainer(List<LabelledText> all, TextFeatures features, TrainingSettings settings, List<String> labels,
      ToIntFunction<LabelledText> labelOf) {
    this.settings = settings;
    this.labels = labels;
    this.labelOf = labelOf;
    texts = List.copyOf(all);
    teaches = distinct(texts, features);
    corpus = Corpus.of(texts.stream().map(LabelledText::text).toList(), features, settings.leastTexts());
  }

  /** For the sentiment of texts of one language, from several sources. */
  static ClassTrainer ofSentiment(List<LabelledText> all, TextFeatures features, TrainingSettings settings) {
    return new ClassTrainer(all, features, settings, SENTIMENTS, ClassTrainer::sentimentOf);
  }

  /** For the intent; reviews of one and two stars stand for complaints, of five for praise. */
  static ClassTrainer ofIntent(List<LabelledText> all, TextFeatures features, TrainingSettings settings) {
    return new ClassTrainer(all, features, settings, INTENTS, ClassTrainer::intentOf);
  }

  /** Which texts teach: one per source, wording and label, and none that is in an annotated source too. */
  private boolean[] distinct(List<LabelledText> all, TextFeatures features) {
    Set<String> annotated = new HashSet<>();
    List<String> wordings = all.stream().map(text -> String.join(" ", features.words(text.text()))).toList();
    for (int place = 0; place < all.size(); place++) {
      if (all.get(place).isAnnotated()) {
        annotated.add(wordings.get(place));
      }
    }
    boolean[] teaches = new boolean[all.size()];
    Set<String> seen = new HashSet<>();
    for (int place = 0; place < all.size(); place++) {
      LabelledText text = all.get(place);
      String wording = wordings.get(place);
      boolean isCopy = !text.isAnnotated() && wording.length() > LONG_WORDING && annotated.contains(wording);
      teaches[place] = label(text) >= 0 && !isCopy && seen.add(text.source() + "\n" + wording + "\n" + label(text));
    }
    return teaches;
  }

  private int label(LabelledText text) {
    return labelOf.applyAsInt(text);
  }

  /** The sentiment a text teaches: judged, or by its stars, of which three teach none; −1 where it teaches none. */
  private static int sentimentOf(LabelledText text) {
    if (text.sentiment() != null) {
      return text.sentiment().ordinal();
    }
    return switch (text.stars()) {
      case 1, 2 -> Sentiment.NEGATIVE.ordinal();
      case 4, 5 -> Sentiment.POSITIVE.ordinal();
      default -> -1;
    };
  }

  private static int intentOf(LabelledText text) {
    if (text.isAnnotated()) {
      return INTENTS.indexOf(text.intent());
    }
    return switch (text.stars()) {
      case 1, 2 -> INTENTS.indexOf("complaint");
      case 5 -> INTENTS.indexOf("praise");
      default -> -1;
    };
  }

  /** The sources that are measured, in alphabetical order. */
  Set<String> sources() {
    Set<String> sources = new TreeSet<>();
    texts.stream().filter(text -> !text.isOwn()).forEach(text -> sources.add(text.source()));
    return sources;
  }

  /** Weights learnt from all sources but these. */
  double[][] trainWithout(Set<String> heldOut) {
    List<Integer> chosen = new ArrayList<>();
    for (int text = 0; text < texts.size(); text++) {
      if (teaches[text] && !heldOut.contains(texts.get(text).source())) {
        chosen.add(text);
      }
    }
    int[] places = chosen.stream().mapToInt(Integer::intValue).toArray();
    int[] truths = chosen.stream().mapToInt(place -> label(texts.get(place))).toArray();
    float[] weights = new float[places.length];
    double[] mass = new double[labels.size()];
    for (int example = 0; example < places.length; example++) {
      weights[example] = (float) settings.weightOf(texts.get(places[example]));
      mass[truths[example]] += weights[example];
    }
    double mean = Arrays.stream(mass).average().orElse(1);
    for (int example = 0; example < places.length; example++) {
      weights[example] *= (float) Math.pow(mean / mass[truths[example]], settings.balance());
    }
    double[][] learnt = settings.trainer().train(new LinearTrainer.Examples(corpus, places, truths, weights, labels));
    if (labels.equals(SENTIMENTS)) {
      learnt[BIAS][Sentiment.NEUTRAL.ordinal()] -= settings.neutralShift();
    }
    return learnt;
  }

  /** The sentiment of each source by a model that never saw it. */
  List<SentimentFigures> measureSentiment(List<Set<String>> folds) {
    List<SentimentFigures> figures = new ArrayList<>();
    for (Set<String> fold : folds) {
      double[][] weights = trainWithout(fold);
      for (String source : fold) {
        figures.add(SentimentFigures.of(source, texts, corpus, weights));
      }
    }
    return figures;
  }

  /** The tables of the annotated texts of each source, by a model that never saw it. */
  Map<String, Judgement> measure(List<Set<String>> folds) {
    Map<String, Judgement> figures = new TreeMap<>();
    for (Set<String> fold : folds) {
      double[][] weights = trainWithout(fold);
      for (int place = 0; place < texts.size(); place++) {
        LabelledText text = texts.get(place);
        if (fold.contains(text.source()) && text.isAnnotated()) {
          int given = LanguageTrainer.best(corpus.sums(place, weights));
          figures.merge(text.source(), Judgement.of(labels, new int[] {label(text)}, new int[] {given}),
              Judgement::plus);
        }
      }
    }
    return figures;
  }

  /** One fold per source. */
  List<Set<String>> eachSource() {
    return sources().stream().map(Set::of).toList();
  }

  /** The model of all sources, as bytes. */
  byte[] model() {
    return modelWithout(Set.of());
  }

  /** The model of all sources but these, as bytes. */
  byte[] modelWithout(Set<String> heldOut) {
    double[] threshold = new double[labels.size()];
    Arrays.fill(threshold, settings.sure());
    return ModelWriter.bytes(
        labels, corpus.features(), trainWithout(heldOut), settings.mostFeatures(), Map.of("(threshold)", threshold));
  }

  /** How many texts of each source are learnt from. */
  Map<String, Integer> sizes() {
    Map<String, Integer> sizes = new TreeMap<>();
    for (int place = 0; place < teaches.length; place++) {
      if (teaches[place]) {
        sizes.merge(texts.get(place).source(), 1, Integer::sum);
      }
    }
    return sizes;
  }
}
