package prima.core.text;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * Weights of features for each label, read from a gzipped table that a person can read: a heading {@code feature<TAB>label…},
 * then one line per feature. An empty cell is 0. The line {@code (bias)} holds the constants, {@code (threshold)} where it is
 * there the probability from which a label counts.
 *
 * <p>Immutable; a text costs one look-up per feature.
 */
public final class LinearModel {

  static final String BIAS = "(bias)";
  static final String THRESHOLD = "(threshold)";

  private final String name;
  private final List<String> labels;
  private final FeatureTable table;

  private LinearModel(String name, List<String> labels, FeatureTable table) {
    this.name = name;
    this.labels = List.copyOf(labels);
    this.table = table;
  }

  /** One model that gives the labels of several, so that each feature of a text is looked up once. */
  static LinearModel join(List<LinearModel> models) {
    List<String> labels = models.stream().flatMap(model -> model.labels.stream()).toList();
    FeatureTable table = new FeatureTable(labels.size());
    int from = 0;
    for (LinearModel model : models) {
      table.putAll(model.table, from);
      from += model.labels.size();
    }
    return new LinearModel(String.join(" + ", models.stream().map(LinearModel::name).toList()), labels, table);
  }

  /** Reads a gzipped model. A broken line is an error that names the file and the line. */
  public static LinearModel read(ModelFile file) {
    FeatureTable table = null;
    List<String> labels = null;
    int number = 0;
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(new ByteArrayInputStream(file.bytes())), StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (labels == null) {
          labels = labels(file, line);
          table = new FeatureTable(labels.size());
        } else {
          int tab = line.indexOf('\t');
          if (tab <= 0) {
            throw new ModelFormatException(file.name(), number, "has no feature and weights: " + line);
          }
          String feature = line.substring(0, tab);
          if (!table.put(feature, weights(file, number, line, tab, labels.size()))) {
            throw new ModelFormatException(file.name(), number, "repeats a feature: " + feature);
          }
        }
      }
    } catch (IOException unreadable) {
      throw new ModelFormatException(file.name(), "after line " + number + ": " + unreadable.getMessage());
    }
    if (labels == null) {
      throw new ModelFormatException(file.name(), 1, "is missing: feature<TAB>label…");
    }
    return new LinearModel(file.name(), labels, table);
  }

  private static List<String> labels(ModelFile file, String heading) {
    List<String> cells = new ArrayList<>(Arrays.asList(heading.split("\t")));
    if (cells.size() < 2 || !cells.remove(0).equals("feature")) {
      throw new ModelFormatException(file.name(), 1, "is not a heading feature<TAB>label…: " + heading);
    }
    return cells;
  }

  private static float[] weights(ModelFile file, int number, String line, int tab, int expected) {
    float[] values = new float[expected];
    int from = tab + 1;
    for (int label = 0; label < expected; label++) {
      int next = line.indexOf('\t', from);
      boolean isLast = label == expected - 1;
      if (from > line.length() || isLast != next < 0) {
        throw new ModelFormatException(file.name(), number, "does not have " + expected + " weights: " + line);
      }
      String cell = line.substring(from, isLast ? line.length() : next);
      try {
        values[label] = cell.isEmpty() ? 0 : Float.parseFloat(cell);
      } catch (NumberFormatException notANumber) {
        throw new ModelFormatException(file.name(), number, "has a weight that is not a number: " + cell);
      }
      if (!Float.isFinite(values[label])) {
        throw new ModelFormatException(file.name(), number, "has a weight that is not finite: " + cell);
      }
      from = next + 1;
    }
    return values;
  }

  /** Where the model was read from. */
  public String name() {
    return name;
  }

  /** The labels in the order of all arrays. */
  public List<String> labels() {
    return labels;
  }

  /** The number of features with a weight. */
  public int size() {
    return table.size();
  }

  /** The weights of a feature for each label; all 0 where it has none. */
  double[] weights(String feature) {
    double[] weights = new double[labels.size()];
    int row = table.find(Features.hashOf(feature));
    if (row >= 0) {
      table.add(row, 1, weights, 0);
    }
    return weights;
  }

  double threshold(int label) {
    return table.thresholds[label];
  }

  /** Adds up the weights of a text. */
  double[] sums(Features features) {
    return sums(features, new double[features.tokens() * labels.size()]);
  }

  /** Adds up the weights of a text; {@code perToken} receives each token's part: [token × labels + label]. */
  double[] sums(Features features, double[] perToken) {
    int width = labels.size();
    int[] rows = table.find(features.hash, features.count);
    for (int group = Features.WORDS; group <= Features.TERMS; group++) {
      float scale = (float) features.scale(group);
      int to = features.from(group + 1);
      for (int index = features.from(group); index < to; index++) {
        if (rows[index] < 0) {
          continue;
        }
        int first = features.first[index] * width;
        int last = features.last[index] * width;
        if (first == last) {
          table.add(rows[index], scale, perToken, first);
        } else {
          table.add(rows[index], scale / 2, perToken, first);
          table.add(rows[index], scale / 2, perToken, last);
        }
      }
    }
    double[] sums = table.bias.clone();
    for (int at = 0; at < perToken.length; at += width) {
      for (int label = 0; label < width; label++) {
        sums[label] += perToken[at + label];
      }
    }
    return sums;
  }

  /** Probabilities that add up to one: for labels of which exactly one is true. */
  static double[] softmax(double[] sums) {
    double top = Double.NEGATIVE_INFINITY;
    for (double sum : sums) {
      top = Math.max(top, sum);
    }
    double[] result = new double[sums.length];
    double total = 0;
    for (int label = 0; label < sums.length; label++) {
      result[label] = StrictMath.exp(sums[label] - top);
      total += result[label];
    }
    for (int label = 0; label < sums.length; label++) {
      result[label] /= total;
    }
    return result;
  }

  /** The place of the largest value; the first of equals. */
  static int best(double[] values) {
    int best = 0;
    for (int label = 1; label < values.length; label++) {
      best = values[label] > values[best] ? label : best;
    }
    return best;
  }

  double bias(int label) {
    return table.bias[label];
  }

  /** The probability of one label that stands for itself. */
  static double logistic(double sum) {
    return 1 / (1 + StrictMath.exp(-sum));
  }
}
