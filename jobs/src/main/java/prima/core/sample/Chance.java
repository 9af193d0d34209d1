package prima.core.sample;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Draws that depend on a seed and a place only, so that they do not change with the order in which places are visited.
 *
 * <p>Only {@link SplittableRandom#nextLong()} is used: the other draws of the JDK may change between versions.
 */
final class Chance {

  private static final long HASH_START = 0xcbf29ce484222325L;
  private static final long HASH_FACTOR = 0x100000001b3L;
  private static final double FRACTION_STEP = 0x1.0p-53;

  private final SplittableRandom random;

  private Chance(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** The draws of a place, such as a unit and a month. */
  static Chance at(long seed, Object... place) {
    long hash = HASH_START ^ seed;
    for (Object part : place) {
      String text = part.toString();
      for (int i = 0; i < text.length(); i++) {
        hash = (hash ^ text.charAt(i)) * HASH_FACTOR;
      }
      hash = (hash ^ '/') * HASH_FACTOR;
    }
    return new Chance(hash);
  }

  /** A number from 0 to 1, 1 excluded. */
  double fraction() {
    return (random.nextLong() >>> 11) * FRACTION_STEP;
  }

  /** Whether something happens that happens with this probability. */
  boolean happens(double probability) {
    return fraction() < probability;
  }

  /** A whole number, both ends included. */
  int between(int lowest, int highest) {
    return lowest + (int) (fraction() * (highest - lowest + 1));
  }

  /** One of the list. */
  <T> T oneOf(List<T> choices) {
    return choices.get(between(0, choices.size() - 1));
  }

  /** A position in the list of weights, each as likely as its weight. */
  int position(double... weights) {
    double total = 0;
    for (double weight : weights) {
      total += weight;
    }
    double left = fraction() * total;
    int position = 0;
    while (position < weights.length - 1 && left >= weights[position]) {
      left -= weights[position++];
    }
    return position;
  }

  /** Nearly normal, mean 0, standard deviation 1: twelve fractions added, the same on every machine. */
  double normal() {
    double sum = -6;
    for (int i = 0; i < 12; i++) {
      sum += fraction();
    }
    return sum;
  }

  /** How often something happened that happens this often on average. */
  int times(double average) {
    double left = StrictMath.exp(-average);
    double product = fraction();
    int times = 0;
    while (product > left) {
      product *= fraction();
      times++;
    }
    return times;
  }

  /** A duration in hours around this median, often somewhat longer, sometimes much longer. */
  double hoursAround(double median, double spread) {
    return median * StrictMath.exp(spread * normal());
  }
}
