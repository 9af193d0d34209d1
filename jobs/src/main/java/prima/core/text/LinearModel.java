package prima.core.text;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  private final double[] bias;
  private final double[] thresholds;
  private final long[] keys;
  private final int[] rows;
  private final float[] weights;

  private LinearModel(String name, List<String> labels, Map<String, float[]> table) {
    this.name = name;
    this.labels = List.copyOf(labels);
    bias = special(table, BIAS, 0);
    thresholds = special(table, THRESHOLD, 0.5);
    int capacity = Integer.highestOneBit(Math.max(16, table.size() * 3)) * 2;
    keys = new long[capacity];
    rows = new int[capacity];
    Arrays.fill(rows, -1);
    weights = new float[table.size() * labels.size()];
    int row = 0;
    for (Map.Entry<String, float[]> entry : table.entrySet()) {
      int slot = slot(Features.hashOf(entry.getKey()));
      keys[slot] = Features.hashOf(entry.getKey());
      rows[slot] = row * labels.size();
      System.arraycopy(entry.getValue(), 0, weights, row * labels.size(), labels.size());
      row++;
    }
  }

  private double[] special(Map<String, float[]> table, String key, double otherwise) {
    float[] found = table.remove(key);
    double[] values = new double[labels.size()];
    Arrays.fill(values, otherwise);
    for (int label = 0; found != null && label < values.length; label++) {
      values[label] = found[label];
    }
    return values;
  }

  /** Reads a gzipped model. A broken line is an error that names the file and the line. */
  public static LinearModel read(ModelFile file) {
    Map<String, float[]> table = new HashMap<>();
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
        } else {
          int tab = line.indexOf('\t');
          if (tab <= 0) {
            throw new ModelFormatException(file.name(), number, "has no feature and weights: " + line);
          }
          if (table.put(line.substring(0, tab), weights(file, number, line, tab, labels.size())) != null) {
            throw new ModelFormatException(file.name(), number, "repeats a feature: " + line.substring(0, tab));
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
    return weights.length / labels.size();
  }

  double threshold(int label) {
    return thresholds[label];
  }

  /** Adds up the weights of a text. {@code perToken}, where given, receives each token's part: [token × labels + label]. */
  double[] sums(Features features, double[] perToken) {
    int width = labels.size();
    double[] sums = bias.clone();
    double[] part = new double[width];
    for (int group = Features.WORDS; group <= Features.TERMS; group++) {
      Arrays.fill(part, 0);
      double scale = features.scale(group);
      int to = features.from(group + 1);
      for (int index = features.from(group); index < to; index++) {
        int row = rows[slot(features.hash[index])];
        if (row < 0) {
          continue;
        }
        for (int label = 0; label < width; label++) {
          part[label] += weights[row + label];
        }
        if (perToken != null) {
          share(features, index, row, scale, perToken);
        }
      }
      for (int label = 0; label < width; label++) {
        sums[label] += part[label] * scale;
      }
    }
    return sums;
  }

  private void share(Features features, int index, int row, double scale, double[] perToken) {
    int width = labels.size();
    int first = features.first[index] * width;
    int last = features.last[index] * width;
    for (int label = 0; label < width; label++) {
      double half = weights[row + label] * scale / 2;
      perToken[first + label] += half;
      perToken[last + label] += half;
    }
  }

  private int slot(long hash) {
    int mask = keys.length - 1;
    int slot = (int) (hash & mask);
    while (rows[slot] >= 0 && keys[slot] != hash) {
      slot = (slot + 1) & mask;
    }
    return slot;
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

  double[] bias() {
    return bias.clone();
  }

  /** The probability of one label that stands for itself. */
  static double logistic(double sum) {
    return 1 / (1 + StrictMath.exp(-sum));
  }
}
