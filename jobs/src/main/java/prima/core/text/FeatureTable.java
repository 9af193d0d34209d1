package prima.core.text;

import java.util.Arrays;

/**
 * Weights of features, found by the features' hashes: an open table from the hash to the row of weights. It grows while a model
 * is read and never changes afterwards.
 */
final class FeatureTable {
  private final int width;
  final double[] bias;
  final double[] thresholds;
  private long[] keys = new long[1 << 10];
  private int[] rows = new int[1 << 10];
  private float[] weights;
  private int size;

  FeatureTable(int width) {
    this.width = width;
    bias = new double[width];
    thresholds = new double[width];
    Arrays.fill(thresholds, 0.5);
    Arrays.fill(rows, -1);
    weights = new float[width << 8];
  }

  /** Puts a line of the file in its place; false where the feature is there already. */
  boolean put(String feature, float[] values) {
    if (feature.equals(LinearModel.BIAS) || feature.equals(LinearModel.THRESHOLD)) {
      double[] target = feature.equals(LinearModel.BIAS) ? bias : thresholds;
      for (int label = 0; label < width; label++) {
        target[label] = values[label];
      }
      return true;
    }
    int before = size;
    int row = rowOf(Features.hashOf(feature));
    System.arraycopy(values, 0, weights, row, width);
    return size > before;
  }

  private int rowOf(long hash) {
    int slot = slot(keys, rows, hash);
    if (rows[slot] < 0) {
      if (size * 3 >= keys.length) {
        grow();
        slot = slot(keys, rows, hash);
      }
      keys[slot] = hash;
      rows[slot] = size++ * width;
      if (size * width > weights.length) {
        weights = Arrays.copyOf(weights, weights.length * 2);
      }
    }
    return rows[slot];
  }

  /** The number of features. */
  int size() {
    return size;
  }

  /** The row of a feature; negative where it has no weights. */
  int find(long hash) {
    return rows[slot(keys, rows, hash)];
  }

  float weight(int row, int label) {
    return weights[row + label];
  }

  /** Copies the rows of a narrower table into this one, from a label on. */
  void putAll(FeatureTable other, int fromLabel) {
    System.arraycopy(other.bias, 0, bias, fromLabel, other.width);
    System.arraycopy(other.thresholds, 0, thresholds, fromLabel, other.width);
    for (int slot = 0; slot < other.keys.length; slot++) {
      if (other.rows[slot] >= 0) {
        int row = rowOf(other.keys[slot]);
        System.arraycopy(other.weights, other.rows[slot], weights, row + fromLabel, other.width);
      }
    }
  }

  private static int slot(long[] keys, int[] rows, long hash) {
    int mask = keys.length - 1;
    int slot = (int) (hash & mask);
    while (rows[slot] >= 0 && keys[slot] != hash) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldRows = rows;
    keys = new long[oldKeys.length * 2];
    rows = new int[oldKeys.length * 2];
    Arrays.fill(rows, -1);
    for (int old = 0; old < oldKeys.length; old++) {
      if (oldRows[old] >= 0) {
        int slot = slot(keys, rows, oldKeys[old]);
        keys[slot] = oldKeys[old];
        rows[slot] = oldRows[old];
      }
    }
  }
}
