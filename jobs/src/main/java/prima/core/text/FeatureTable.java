package prima.core.text;

import java.util.Arrays;

/**
 * Weights of features, found by the features' hashes: an open table from the hash to the row of weights. It grows while a model
 * is read and never changes afterwards.
 *
 * <p>Nearly all of the time of a look-up is waiting for memory, and half of the features of a text have no weights. So a filter
 * that fits into the processor's cache is asked first, a slot of the table is one number, and the features of a text are looked
 * up together.
 */
final class FeatureTable {

  /** The low bits of a slot say which row; the others are those of the hash. */
  private static final int ROW_BITS = 20;
  private static final int MOST_FEATURES = (1 << ROW_BITS) - 1;
  private static final long ROW_MASK = MOST_FEATURES;
  private static final int FILTER_BITS = 1 << 20;
  private static final int NONE = -1;

  private final int width;
  final double[] bias;
  final double[] thresholds;
  /** 0 where it is free; else the upper bits of the hash and the number of its feature, counted from one. */
  private long[] slots = new long[1 << 10];
  private final long[] filter = new long[FILTER_BITS / Long.SIZE];
  /** By the number of the feature, counted from zero. */
  private long[] hashes = new long[1 << 8];
  private float[] weights;
  private int size;

  FeatureTable(int width) {
    this.width = width;
    bias = new double[width];
    thresholds = new double[width];
    Arrays.fill(thresholds, 0.5);
    weights = new float[width << 8];
  }

  /**
   * Puts a line of the file in its place; false where the feature is there already.
   *
   * @throws IllegalArgumentException if there are more features than fit
   */
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

  /** Copies the rows of a narrower table into this one, from a label on. */
  void putAll(FeatureTable other, int fromLabel) {
    System.arraycopy(other.bias, 0, bias, fromLabel, other.width);
    System.arraycopy(other.thresholds, 0, thresholds, fromLabel, other.width);
    for (int feature = 0; feature < other.size; feature++) {
      int row = rowOf(other.hashes[feature]);
      System.arraycopy(other.weights, feature * other.width, weights, row + fromLabel, other.width);
    }
  }

  /** The number of features. */
  int size() {
    return size;
  }

  /** The row of a feature; negative where it has no weights. */
  int find(long hash) {
    return mayHave(hash) ? rowAt(slotOf(hash)) : NONE;
  }

  /** The rows of the first features of a text; negative where one has no weights. */
  int[] find(long[] wanted, int count) {
    int[] rows = new int[count];
    for (int index = 0; index < count; index++) {
      rows[index] = find(wanted[index]);
    }
    return rows;
  }

  /** Adds the weights of a row to a place of the target, each times the scale. */
  void add(int row, float scale, double[] target, int place) {
    for (int label = 0; label < width; label++) {
      target[place + label] += weights[row + label] * scale;
    }
  }

  private boolean mayHave(long hash) {
    int bit = filterBit(hash);
    return (filter[bit >>> 6] & 1L << bit) != 0;
  }

  private static int filterBit(long hash) {
    return (int) (hash >>> 32) & FILTER_BITS - 1;
  }

  private int rowAt(int slot) {
    return slots[slot] == 0 ? NONE : ((int) (slots[slot] & ROW_MASK) - 1) * width;
  }

  private int slotOf(long hash) {
    int mask = slots.length - 1;
    int slot = (int) hash & mask;
    while (slots[slot] != 0 && (slots[slot] ^ hash) >>> ROW_BITS != 0) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private int rowOf(long hash) {
    int slot = slotOf(hash);
    if (slots[slot] == 0) {
      append(hash);
      slot = slotOf(hash);
    }
    return rowAt(slot);
  }

  private void append(long hash) {
    if (size == MOST_FEATURES) {
      throw new IllegalArgumentException("Cannot hold more than " + MOST_FEATURES + " features");
    }
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, size * 2);
      weights = Arrays.copyOf(weights, weights.length * 2);
    }
    hashes[size++] = hash;
    int bit = filterBit(hash);
    filter[bit >>> 6] |= 1L << bit;
    if (size * 3 >= slots.length) {
      slots = new long[slots.length * 2];
      for (int feature = 0; feature < size; feature++) {
        occupy(feature);
      }
    } else {
      occupy(size - 1);
    }
  }

  private void occupy(int feature) {
    slots[slotOf(hashes[feature])] = hashes[feature] & ~ROW_MASK | feature + 1;
  }
}
