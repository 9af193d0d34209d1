package prima.core.text.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import prima.core.text.Language;
import prima.core.text.TextFeatures;

/**
 * Trains the model that tells languages apart, from texts of each language. Long texts are cut into pieces of a few words,
 * because comments are short. Every tenth text is measured on and not trained on.
 */
final class LanguageTrainer {

  private static final int PIECE = 8;
  private static final int MOST_TEXTS = 4000;
  private static final int HELD_OUT = 10;

  private final List<String> labels;
  private final List<String> texts = new ArrayList<>();
  private final List<Integer> languages = new ArrayList<>();
  private final List<Boolean> heldOut = new ArrayList<>();
  private final Corpus corpus;
  private final TrainingSettings settings;

  LanguageTrainer(Map<Language, List<String>> textsByLanguage, TrainingSettings settings) {
    this.settings = settings;
    labels = textsByLanguage.keySet().stream().sorted().map(Language::code).toList();
    textsByLanguage.keySet().stream().sorted().forEach(language -> add(language, textsByLanguage.get(language)));
    corpus = Corpus.of(texts, TextFeatures.ofAnyLanguage(), settings.leastTexts());
  }

  private void add(Language language, List<String> written) {
    int step = Math.max(1, written.size() / MOST_TEXTS);
    int number = 0;
    for (int place = 0; place < written.size(); place += step) {
      String[] words = written.get(place).strip().split("\\s+");
      boolean isHeldOut = number++ % HELD_OUT == 0;
      for (int from = 0; from < words.length && from < 5 * PIECE; from += PIECE) {
        int to = Math.min(words.length, from + PIECE);
        texts.add(String.join(" ", Arrays.copyOfRange(words, from, to)));
        languages.add(labels.indexOf(language.code()));
        heldOut.add(isHeldOut);
      }
    }
  }

  double[][] train(boolean onAll) {
    List<Integer> chosen = new ArrayList<>();
    for (int text = 0; text < texts.size(); text++) {
      if (onAll || !heldOut.get(text)) {
        chosen.add(text);
      }
    }
    double[] mass = new double[labels.size()];
    chosen.forEach(text -> mass[languages.get(text)]++);
    float[] weights = new float[chosen.size()];
    for (int example = 0; example < weights.length; example++) {
      double share = mass[languages.get(chosen.get(example))] / chosen.size() * labels.size();
      weights[example] = (float) Math.pow(1 / share, settings.balance());
    }
    return settings.trainer().train(new LinearTrainer.Examples(
        corpus,
        chosen.stream().mapToInt(Integer::intValue).toArray(),
        chosen.stream().mapToInt(languages::get).toArray(),
        weights,
        labels));
  }

  /** The table for held-out pieces of at least some words. */
  Judgement measure(int leastWords) {
    double[][] weights = train(false);
    List<Integer> truths = new ArrayList<>();
    List<Integer> predictions = new ArrayList<>();
    for (int text = 0; text < texts.size(); text++) {
      if (heldOut.get(text) && texts.get(text).split(" ").length >= leastWords) {
        truths.add(languages.get(text));
        predictions.add(best(corpus.sums(text, weights)));
      }
    }
    return Judgement.of(labels, truths.stream().mapToInt(Integer::intValue).toArray(),
        predictions.stream().mapToInt(Integer::intValue).toArray());
  }

  byte[] model() {
    return ModelWriter.bytes(labels, corpus.features(), train(true), settings.mostFeatures(), Map.of());
  }

  Map<String, Integer> sizes() {
    Map<String, Integer> sizes = new LinkedHashMap<>();
    languages.forEach(language -> sizes.merge(labels.get(language), 1, Integer::sum));
    return sizes;
  }

  static int best(double[] sums) {
    int best = 0;
    for (int label = 1; label < sums.length; label++) {
      best = sums[label] > sums[best] ? label : best;
    }
    return best;
  }
}
