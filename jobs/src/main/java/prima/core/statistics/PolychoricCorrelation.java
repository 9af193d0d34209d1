package prima.core.statistics;

import java.util.Arrays;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The correlation of two opinions of which only the answers on a scale of few steps are known. Two normal variables are
 * cut at thresholds that give each answer's share; then the correlation is found that makes the table of both answers
 * most likely. It is not held down by few steps, as the plain correlation is.
 *
 * <p>A cell has the probability {@code P(h2, k2) - P(h1, k2) - P(h2, k1) + P(h1, k1)}, with
 * {@code P(h, k) = P(h) P(k) + 1/2pi int_0^asin(r) exp(-(h^2 + k^2 - 2 h k sin t) / (2 cos^2 t)) dt}.
 *
 * <p>Source: Olsson (1979), two-step; Drezner and Wesolowsky (1990); R psych 2.2.9, polycor 0.8. Golden case d13.
 */
public final class PolychoricCorrelation {

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
  private static final GaussIntegrator QUADRATURE = new GaussIntegratorFactory().legendre(40, -1, 1);
  private static final double STRONGEST = 1 - 1e-6;
  private static final double LEAST = 1e-300;

  /** Beyond this threshold there is nobody: the normal distribution ends in doubles. */
  private static final double BEYOND = 40;

  private final double[][] counts;
  private final double[] rows;
  private final double[] columns;

  private PolychoricCorrelation(double[][] counts) {
    this.counts = counts;
    rows = thresholds(Arrays.stream(counts).mapToDouble(row -> Arrays.stream(row).sum()).toArray());
    double[] sums = new double[counts[0].length];
    Arrays.setAll(sums, c -> Arrays.stream(counts).mapToDouble(row -> row[c]).sum());
    columns = thresholds(sums);
  }

  /**
   * The correlation behind a table of how often each pair of answers was given.
   *
   * @throws IllegalArgumentException if a count is negative, or one of the opinions was answered in one way only
   */
  public static double of(double[][] counts) {
    for (double[] row : counts) {
      Checks.sameLength("counts", row.length, "columns", counts[0].length);
      Checks.notNegative("count", row);
    }
    PolychoricCorrelation table = new PolychoricCorrelation(counts);
    return new BrentOptimizer(1e-10, 1e-12).optimize(new MaxEval(1000), GoalType.MAXIMIZE,
        new UnivariateObjectiveFunction(table::likelihood), new SearchInterval(-STRONGEST, STRONGEST)).getPoint();
  }

  private static double[] thresholds(double[] sums) {
    double all = Arrays.stream(sums).sum();
    if (Arrays.stream(sums).filter(sum -> sum > 0).count() < 2) {
      throw new IllegalArgumentException("Cannot correlate answers that are all the same: " + Arrays.toString(sums));
    }
    double[] thresholds = new double[sums.length + 1];
    thresholds[0] = -BEYOND;
    double cumulated = 0;
    for (int k = 0; k < sums.length; k++) {
      cumulated += sums[k];
      double threshold = NORMAL.inverseCumulativeProbability(Math.min(1, cumulated / all));
      thresholds[k + 1] = Math.max(-BEYOND, Math.min(BEYOND, threshold));
    }
    return thresholds;
  }

  private double likelihood(double correlation) {
    double sum = 0;
    for (int r = 0; r < counts.length; r++) {
      for (int c = 0; c < counts[0].length; c++) {
        if (counts[r][c] > 0) {
          double probability = below(rows[r + 1], columns[c + 1], correlation)
              - below(rows[r], columns[c + 1], correlation) - below(rows[r + 1], columns[c], correlation)
              + below(rows[r], columns[c], correlation);
          sum += counts[r][c] * Math.log(Math.max(LEAST, probability));
        }
      }
    }
    return sum;
  }

  /** The probability that two normal variables with this correlation lie below both thresholds. */
  static double below(double h, double k, double correlation) {
    double half = Math.asin(correlation) / 2;
    double joint = QUADRATURE.integrate(x -> {
      double sine = Math.sin(half * (x + 1));
      return Math.exp(-(h * h + k * k - 2 * h * k * sine) / (2 * (1 - sine * sine)));
    });
    return NORMAL.cumulativeProbability(h) * NORMAL.cumulativeProbability(k) + half * joint / (2 * Math.PI);
  }
}
