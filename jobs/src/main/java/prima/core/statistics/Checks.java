package prima.core.statistics;

/** What the inputs of estimators have in common: numbers that are numbers. A wrong one is an error that names it. */
final class Checks {

  private Checks() {
  }

  /** A probability or a share. */
  static double probability(String name, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException("Cannot use " + name + ": " + value + " is not between 0 and 1");
    }
    return value;
  }

  /** A number that is neither NaN nor infinite. */
  static double finite(String name, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("Cannot use " + name + ": " + value + " is not a number");
    }
    return value;
  }

  /** Numbers that are neither NaN nor infinite. */
  static double[] finite(String name, double[] values) {
    for (int i = 0; i < values.length; i++) {
      finite(name + " " + (i + 1), values[i]);
    }
    return values;
  }

  /** A number of at least 0 that is not infinite, such as a weight or a variance. */
  static double notNegative(String name, double value) {
    if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("Cannot use " + name + ": " + value + " is not a number of at least 0");
    }
    return value;
  }

  /** Numbers of at least 0 that are not infinite. */
  static double[] notNegative(String name, double[] values) {
    for (int i = 0; i < values.length; i++) {
      notNegative(name + " " + (i + 1), values[i]);
    }
    return values;
  }

  /** A number above 0 that is not infinite, such as an exposure or the variance of an estimate. */
  static double positive(String name, double value) {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("Cannot use " + name + ": " + value + " is not a number above 0");
    }
    return value;
  }

  /** Two lists of one entry each for the same things. */
  static void sameLength(String first, int length, String second, int other) {
    if (length != other) {
      throw new IllegalArgumentException("Cannot use " + length + " " + first + " with " + other + " " + second);
    }
  }

  /** At least so many of something. */
  static void atLeast(long least, String name, long count) {
    if (count < least) {
      throw new IllegalArgumentException("Cannot use " + count + " " + name + ": at least " + least
          + (least == 1 ? " is" : " are") + " needed");
    }
  }
}
