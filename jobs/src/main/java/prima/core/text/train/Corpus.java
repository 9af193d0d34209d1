package prima.core.text.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import prima.core.text.TextFeatures;

/** Texts as numbers: for each text the features it has and their values. Features of very few texts are left out. */
final class Corpus {

  private final List<String> features = new ArrayList<>();
  private final int[][] indexes;
  private final double[][] values;

  private Corpus(int size) {
    indexes = new int[size][];
    values = new double[size][];
  }

  /**
   * Counts the features of texts.
   *
   * @param leastTexts in how many texts a feature must be to be kept
   */
  static Corpus of(List<String> texts, TextFeatures extractor, int leastTexts) {
    Map<String, int[]> seen = new HashMap<>();
    for (String text : texts) {
      Map<String, Double> found = new HashMap<>();
      extractor.forEach(text, (name, value) -> found.put(name, value));
      found.keySet().forEach(name -> seen.computeIfAbsent(name, key -> new int[1])[0]++);
    }
    Corpus corpus = new Corpus(texts.size());
    Map<String, Integer> index = new HashMap<>();
    corpus.features.add("(bias)");
    new TreeMap<>(seen).forEach((name, count) -> {
      if (count[0] >= leastTexts) {
        index.put(name, corpus.features.size());
        corpus.features.add(name);
      }
    });
    for (int text = 0; text < texts.size(); text++) {
      corpus.put(text, texts.get(text), extractor, index);
    }
    return corpus;
  }

  private void put(int text, String written, TextFeatures extractor, Map<String, Integer> index) {
    TreeMap<Integer, Double> row = new TreeMap<>();
    row.put(0, 1.0);
    extractor.forEach(written, (name, value) -> {
      Integer feature = index.get(name);
      if (feature != null) {
        row.merge(feature, value, Double::sum);
      }
    });
    indexes[text] = row.keySet().stream().mapToInt(Integer::intValue).toArray();
    values[text] = row.values().stream().mapToDouble(Double::doubleValue).toArray();
  }

  int size() {
    return indexes.length;
  }

  /** The names of the features; the first is the constant. */
  List<String> features() {
    return features;
  }

  int[] indexes(int text) {
    return indexes[text];
  }

  double[] values(int text) {
    return values[text];
  }

  /** The sums of a text under weights [feature][label]. */
  double[] sums(int text, double[][] weights) {
    double[] sums = new double[weights[0].length];
    int[] at = indexes[text];
    double[] value = values[text];
    for (int position = 0; position < at.length; position++) {
      double[] row = weights[at[position]];
      for (int label = 0; label < sums.length; label++) {
        sums[label] += row[label] * value[position];
      }
    }
    return sums;
  }

  @Override
  public String toString() {
    return indexes.length + " texts, " + features.size() + " features, "
        + Arrays.stream(indexes).mapToLong(row -> row.length).sum() + " values";
  }
}
