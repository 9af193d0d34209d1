package prima.core.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularMatrixException;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Whether two or more groups of cases are closed equally fast, open cases included.
 *
 * <p>Expected closings of a group: on each day, all closings times the group's part of the cases at risk. Chi-squared
 * from observed less expected and their hypergeometric covariance. Strata are added up before that.
 *
 * <p>Source: Mantel (1966); R survival 3.5, {@code survdiff}. Golden case d17.
 *
 * @param statistic chi-squared
 * @param degreesOfFreedom the number of groups less 1
 * @param observed the closed cases of each group
 * @param expected the closed cases to expect if all groups were equally fast
 */
public record LogRankTest(double statistic, int degreesOfFreedom, List<Double> observed, List<Double> expected) {

  public LogRankTest {
    observed = List.copyOf(observed);
    expected = List.copyOf(expected);
  }

  /** Compares groups. */
  public static LogRankTest of(List<ResolutionTally> groups) {
    return stratified(List.of(groups));
  }

  /** Compares the same groups within each of several strata. */
  public static LogRankTest stratified(List<List<ResolutionTally>> strata) {
    Checks.atLeast(1, "strata", strata.size());
    int groups = strata.get(0).size();
    if (groups < 2) {
      throw new IllegalArgumentException("Cannot compare " + groups + " group");
    }
    double[] observed = new double[groups];
    double[] expected = new double[groups];
    double[][] covariance = new double[groups - 1][groups - 1];
    strata.forEach(stratum -> add(stratum, observed, expected, covariance));
    ArrayRealVector difference = new ArrayRealVector(groups - 1);
    for (int g = 0; g < groups - 1; g++) {
      difference.setEntry(g, observed[g] - expected[g]);
    }
    return new LogRankTest(statistic(difference, covariance), groups - 1, Arrays.stream(observed).boxed().toList(),
        Arrays.stream(expected).boxed().toList());
  }

  private static double statistic(RealVector difference, double[][] covariance) {
    try {
      return difference.dotProduct(new LUDecomposition(new Array2DRowRealMatrix(covariance)).getSolver()
          .solve(difference));
    } catch (SingularMatrixException e) {
      throw new IllegalArgumentException("Cannot compare groups: while several had cases, none was closed, or one group"
          + " has no case", e);
    }
  }

  /** How often equally fast groups differ at least so much (p). */
  public double probability() {
    return ChiSquaredDistribution.of(degreesOfFreedom).survivalProbability(statistic);
  }

  private static void add(List<ResolutionTally> groups, double[] observed, double[] expected, double[][] covariance) {
    TreeSet<Integer> days = new TreeSet<>();
    groups.forEach(group -> days.addAll(group.byDay().keySet()));
    double[] atRisk = groups.stream().mapToDouble(ResolutionTally::cases).toArray();
    for (int day : days) {
      double all = Arrays.stream(atRisk).sum();
      double closed = 0;
      for (int g = 0; g < atRisk.length; g++) {
        double own = cases(groups.get(g), day).closed();
        observed[g] += own;
        closed += own;
      }
      double spread = all > 1 ? closed * (all - closed) / (all - 1) : 0;
      for (int g = 0; g < atRisk.length; g++) {
        expected[g] += closed * atRisk[g] / all;
        for (int h = 0; h < covariance.length && g < covariance.length; h++) {
          covariance[g][h] += spread * atRisk[g] / all * ((g == h ? 1 : 0) - atRisk[h] / all);
        }
      }
      for (int g = 0; g < atRisk.length; g++) {
        atRisk[g] -= cases(groups.get(g), day).closed() + cases(groups.get(g), day).open();
      }
    }
  }

  private static ResolutionTally.Cases cases(ResolutionTally group, int day) {
    return group.byDay().getOrDefault(day, new ResolutionTally.Cases(0, 0));
  }
}
