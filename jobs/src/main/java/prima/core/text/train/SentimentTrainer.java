package prima.core.text.train;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import prima.core.text.Sentiment;
import prima.core.text.TextFeatures;

/**
 * Trains and measures the sentiment model of a language.
 *
 * <p>Texts that somebody judged weigh one; reviews whose stars stand for the judgement weigh less and leave three stars out,
 * because stars disagree with the text in about one of nine. Rare sentiments are weighted up.
 */
public final class SentimentTrainer {

  static final List<String> LABELS = List.of("negative", "neutral", "positive");

  private final List<LabelledText> texts;
  private final Corpus corpus;
  private final TrainingSettings settings;

  /**
   * Prepares the texts.
   *
   * @param all labelled texts of one language, from several sources
   * @param features of the language
   */
  public SentimentTrainer(List<LabelledText> all, TextFeatures features, TrainingSettings settings) {
    this.settings = settings;
    texts = distinct(all, features);
    corpus = Corpus.of(texts.stream().map(LabelledText::text).toList(), features, settings.leastTexts());
  }

  /** One text per source, wording and label; what is in a smaller source too is left to that source. */
  private static List<LabelledText> distinct(List<LabelledText> all, TextFeatures features) {
    Set<String> judged = new HashSet<>();
    List<LabelledText> kept = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (LabelledText text : all) {
      if (text.isJudged() && text.intent() != null) {
        judged.add(String.join(" ", features.words(text.text())));
      }
    }
    for (LabelledText text : all) {
      String words = String.join(" ", features.words(text.text()));
      boolean isCopy = text.intent() == null && judged.contains(words) && words.length() > 30 && text.stars() == 0;
      if (!isCopy && seen.add(text.source() + "\n" + words + "\n" + labelOf(text) + text.stars() + text.isJudged())) {
        kept.add(text);
      }
    }
    return kept;
  }

  /** The sentiment a text teaches: judged, or by its stars; −1 where it teaches none. */
  static int labelOf(LabelledText text) {
    if (text.sentiment() != null) {
      return text.sentiment().ordinal();
    }
    return switch (text.stars()) {
      case 1, 2 -> Sentiment.NEGATIVE.ordinal();
      case 4, 5 -> Sentiment.POSITIVE.ordinal();
      default -> -1;
    };
  }

  /** The sources in alphabetical order. */
  public Set<String> sources() {
    Set<String> sources = new TreeSet<>();
    texts.forEach(text -> sources.add(text.source()));
    return sources;
  }

  /** Weights learnt from all sources but these. */
  double[][] trainWithout(Set<String> heldOut) {
    List<Integer> chosen = new ArrayList<>();
    for (int text = 0; text < texts.size(); text++) {
      if (!heldOut.contains(texts.get(text).source()) && labelOf(texts.get(text)) >= 0) {
        chosen.add(text);
      }
    }
    int[] places = chosen.stream().mapToInt(Integer::intValue).toArray();
    int[] labels = chosen.stream().mapToInt(place -> labelOf(texts.get(place))).toArray();
    float[] weights = new float[places.length];
    double[] mass = new double[LABELS.size()];
    for (int example = 0; example < places.length; example++) {
      weights[example] = (float) settings.weightOf(texts.get(places[example]));
      mass[labels[example]] += weights[example];
    }
    double mean = java.util.Arrays.stream(mass).average().orElse(1);
    for (int example = 0; example < places.length; example++) {
      weights[example] *= (float) Math.pow(mean / mass[labels[example]], settings.balance());
    }
    return settings.trainer().train(new LinearTrainer.Examples(corpus, places, labels, weights, LABELS));
  }

  /** Scores each source by a model that never saw it. */
  public List<SentimentFigures> measure(List<Set<String>> folds) {
    List<SentimentFigures> figures = new ArrayList<>();
    for (Set<String> fold : folds) {
      double[][] weights = trainWithout(fold);
      for (String source : fold) {
        figures.add(SentimentFigures.of(source, texts, corpus, weights));
      }
    }
    return figures;
  }

  /** One fold per source. */
  public List<SentimentFigures> measureEachSource() {
    return measure(sources().stream().map(Set::of).toList());
  }

  /** The model of all sources, as bytes. */
  public byte[] model() {
    double[][] weights = trainWithout(new LinkedHashSet<>());
    double[] threshold = {settings.sure(), 0, 0};
    return ModelWriter.bytes(
        LABELS, corpus.features(), weights, settings.mostFeatures(), Map.of("(threshold)", threshold));
  }

  /** How many texts of each source are learnt from. */
  public Map<String, Integer> sizes() {
    Map<String, Integer> sizes = new java.util.TreeMap<>();
    texts.stream().filter(text -> labelOf(text) >= 0).forEach(text -> sizes.merge(text.source(), 1, Integer::sum));
    return sizes;
  }
}
