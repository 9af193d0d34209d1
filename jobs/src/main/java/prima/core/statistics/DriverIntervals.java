package prima.core.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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
    if (groups.size() < 2) {
      throw new IllegalArgumentException("Cannot leave out one of " + groups.size() + " groups");
    }
    int[] variables = new int[elements.length + 1];
    variables[0] = outcome;
    System.arraycopy(elements, 0, variables, 1, elements.length);
    double[] all = importance(groups, -1, names, variables);
    double[][] parts = new double[groups.size()][];
    Arrays.setAll(parts, g -> importance(groups, g, names, variables));
    List<Interval> intervals = new ArrayList<>();
    for (int j = 0; j < all.length; j++) {
      Interval interval = TInterval.of(all[j], error(parts, j), groups.size() - 1.0, ScoreInterval.CONFIDENCE);
      intervals.add(interval.within(0, 1));
    }
    return new DriverIntervals(all, List.copyOf(intervals));
  }

  private static double[] importance(List<ResponseTally> groups, int without, List<String> names, int[] variables) {
    ResponseTally sum = new ResponseTally(groups.get(0).shape());
    for (int g = 0; g < groups.size(); g++) {
      if (g != without) {
        sum.merge(groups.get(g));
      }
    }
    return KeyDrivers.of(Moments.of(names, sum, variables)).shapley();
  }

  private static double error(double[][] parts, int j) {
    double mean = Arrays.stream(parts).mapToDouble(part -> part[j]).average().orElseThrow();
    double squares = Arrays.stream(parts).mapToDouble(part -> (part[j] - mean) * (part[j] - mean)).sum();
    return Math.sqrt((parts.length - 1.0) / parts.length * squares);
  }
}
