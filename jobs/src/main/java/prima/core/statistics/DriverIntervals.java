package prima.core.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * The importance of each element with its 95 % interval, by leaving out one random group of responses after the other.
 *
 * <p>The groups are tallies of responses, spread by a hash of their identity: one pass over the data, no row twice.
 * With G groups {@code V = (G - 1) / G sum_g (LMG_g - mean)^2} and Student's t with G - 1 degrees of freedom.
 *
 * <p>Source: Wolter, Introduction to Variance Estimation (2007), delete-a-group jackknife.
 *
 * @param importance the importance of each element (LMG)
 * @param intervals its 95 % interval, at least 0
 */
public record DriverIntervals(double[] importance, List<Interval> intervals) {

  /** How many groups to spread responses over. */
  public static final int GROUPS = 20;

  /** The importances of elements for an outcome, from the groups' tallies. */
  public static DriverIntervals of(List<ResponseTally> groups, List<String> names, int outcome, int[] elements) {
    int[] variables = new int[elements.length + 1];
    variables[0] = outcome;
    System.arraycopy(elements, 0, variables, 1, elements.length);
    return of(groups, tally -> KeyDrivers.of(Moments.of(names, tally, variables)).shapley());
  }

  /** The importances that a measure finds in the groups' tallies together. */
  static DriverIntervals of(List<ResponseTally> groups, Function<ResponseTally, double[]> measure) {
    if (groups.size() < 2) {
      throw new IllegalArgumentException("Cannot leave out one of " + groups.size() + " groups");
    }
    double[] all = measure.apply(sumWithout(groups, -1));
    double[][] parts = new double[groups.size()][];
    Arrays.setAll(parts, g -> measure.apply(sumWithout(groups, g)));
    List<Interval> intervals = new ArrayList<>();
    for (int j = 0; j < all.length; j++) {
      Interval interval = TInterval.of(all[j], error(parts, j), groups.size() - 1.0, ScoreInterval.CONFIDENCE);
      intervals.add(interval.within(0, 1));
    }
    return new DriverIntervals(all, List.copyOf(intervals));
  }

  private static ResponseTally sumWithout(List<ResponseTally> groups, int without) {
    ResponseTally sum = new ResponseTally(groups.get(0).shape());
    for (int g = 0; g < groups.size(); g++) {
      if (g != without) {
        sum.merge(groups.get(g));
      }
    }
    return sum;
  }

  private static double error(double[][] parts, int j) {
    double mean = Arrays.stream(parts).mapToDouble(part -> part[j]).average().orElseThrow();
    double squares = Arrays.stream(parts).mapToDouble(part -> (part[j] - mean) * (part[j] - mean)).sum();
    return Math.sqrt((parts.length - 1.0) / parts.length * squares);
  }
}
