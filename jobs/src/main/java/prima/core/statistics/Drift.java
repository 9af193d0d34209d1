package prima.core.statistics;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * How much the answers, channels or units of one period differ from those of another, class by class.
 *
 * <p>Population stability index {@code sum (q - p) ln(q / p)} with a floor of 1e-6; Jensen and Shannon's divergence;
 * total variation; Wasserstein's distance in steps of ordered classes; Pearson's chi-squared and Cramer's V. The test
 * of Kolmogorov and Smirnov is not offered: with a few classes its p is wrong.
 *
 * <p>Source: Lin (1991); R {@code chisq.test}. Golden case d30.
 */
public final class Drift {

  private static final double FLOOR = 1e-6;

  private final long[] before;
  private final long[] after;
  private final double[] p;
  private final double[] q;

  /** The drift between two counts of the same classes, ordered where they have an order. */
  public Drift(long[] before, long[] after) {
    if (before.length != after.length || total(before) == 0 || total(after) == 0) {
      throw new IllegalArgumentException("Cannot compare " + Arrays.toString(before) + " with "
          + Arrays.toString(after));
    }
    for (int c = 0; c < before.length; c++) {
      if (before[c] < 0 || after[c] < 0) {
        throw new IllegalArgumentException("Cannot compare counts of class " + (c + 1) + ": " + before[c] + " and "
            + after[c]);
      }
    }
    this.before = before.clone();
    this.after = after.clone();
    p = shares(before);
    q = shares(after);
  }

  /** The population stability index: below 0.1 calm, above 0.25 another population. */
  public double stability() {
    double sum = 0;
    for (int c = 0; c < p.length; c++) {
      double first = Math.max(FLOOR, p[c]);
      double second = Math.max(FLOOR, q[c]);
      sum += (second - first) * Math.log(second / first);
    }
    return sum;
  }

  /** Jensen and Shannon's divergence in natural units, from 0 to ln 2. */
  public double divergence() {
    double sum = 0;
    for (int c = 0; c < p.length; c++) {
      double mean = (p[c] + q[c]) / 2;
      sum += half(p[c], mean) + half(q[c], mean);
    }
    return sum;
  }

  private static double half(double share, double mean) {
    return share == 0 ? 0 : share * Math.log(share / mean) / 2;
  }

  /** The share of respondents that would have to change class. */
  public double totalVariation() {
    double sum = 0;
    for (int c = 0; c < p.length; c++) {
      sum += Math.abs(q[c] - p[c]) / 2;
    }
    return sum;
  }

  /** The mean number of steps that respondents would have to move. */
  public double steps() {
    double sum = 0;
    for (double gap : cumulatedGaps()) {
      sum += Math.abs(gap);
    }
    return sum;
  }

  /** The largest distance of the cumulated shares. */
  public double largestGap() {
    return Arrays.stream(cumulatedGaps()).map(Math::abs).max().orElse(0);
  }

  /** Pearson's chi-squared of equal shares. */
  public double chiSquared() {
    double sum = 0;
    double all = total(before) + total(after);
    for (int c = 0; c < p.length; c++) {
      double both = before[c] + after[c];
      double first = both * total(before) / all;
      double second = both * total(after) / all;
      sum += both == 0 ? 0 : Math.pow(before[c] - first, 2) / first + Math.pow(after[c] - second, 2) / second;
    }
    return sum;
  }

  /** The classes that occur, less 1. */
  public int degreesOfFreedom() {
    int present = 0;
    for (int c = 0; c < p.length; c++) {
      present += before[c] + after[c] > 0 ? 1 : 0;
    }
    return present - 1;
  }

  /** How often equal shares look so different (p); empty for one class. */
  public OptionalDouble probability() {
    return degreesOfFreedom() == 0 ? OptionalDouble.empty()
        : OptionalDouble.of(ChiSquaredDistribution.of(degreesOfFreedom()).survivalProbability(chiSquared()));
  }

  /** Cramer's V, from 0 to 1. */
  public double cramer() {
    return Math.sqrt(chiSquared() / (total(before) + total(after)));
  }

  private double[] cumulatedGaps() {
    double[] gaps = new double[p.length];
    double gap = 0;
    for (int c = 0; c < p.length; c++) {
      gap += q[c] - p[c];
      gaps[c] = gap;
    }
    return gaps;
  }

  private static double[] shares(long[] counts) {
    return Arrays.stream(counts).mapToDouble(count -> count / total(counts)).toArray();
  }

  private static double total(long[] counts) {
    return Arrays.stream(counts).sum();
  }
}
