package prima.core.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.DiagonalMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.FDistribution;

/**
 * Whether two characteristics of respondents are related, under a complex design: Pearson's chi-squared, corrected for
 * the design by the eigenvalues of {@code D = (C'P^-1 C / n)^-1 C'P^-1 V P^-1 C}, P the observed shares of the cells.
 *
 * <p>Source: Rao and Scott (1984); R survey 4.5, {@code svychisq(statistic = "F")}. Golden case d31.
 *
 * @param pearson Pearson's chi-squared of the weighted table, scaled to the number of respondents
 * @param statistic the F statistic of the second-order correction
 * @param numerator its first degrees of freedom
 * @param denominator its second degrees of freedom
 * @param meanEffect the mean design effect, by which the first-order correction divides
 * @param interactions the degrees of freedom of the plain test
 */
public record RaoScottTest(double pearson, double statistic, double numerator, double denominator, double meanEffect,
    int interactions) {

  /** Tests the independence of two characteristics given as categories 0, 1, 2 ... */
  public static RaoScottTest of(SurveyDesign design, int[] rowOf, int rows, int[] columnOf, int columns) {
    Checks.atLeast(2, "categories of each characteristic", Math.min(rows, columns));
    Checks.sameLength("rows", rowOf.length, "columns", columnOf.length);
    Checks.atLeast(1, "degrees of freedom", design.degreesOfFreedom(i -> true));
    List<LinearEstimate> cells = new ArrayList<>();
    for (int c = 0; c < columns; c++) {
      for (int r = 0; r < rows; r++) {
        int row = r;
        int column = c;
        cells.add(design.mean(IntStream.range(0, rowOf.length)
            .mapToDouble(i -> rowOf[i] == row && columnOf[i] == column ? 1 : 0).toArray()));
      }
    }
    RealMatrix effects = effects(design, cells, rows, columns);
    double trace = Checks.positive("sum of the design effects", effects.getTrace());
    double numerator = trace * trace / effects.multiply(effects).getTrace();
    double pearson = design.size() * pearson(cells, rows, columns);
    return new RaoScottTest(pearson, pearson / trace, numerator,
        numerator * design.degreesOfFreedom(i -> true), trace / effects.getColumnDimension(),
        effects.getColumnDimension());
  }

  /** How often unrelated characteristics look so related (p), by the second-order correction. */
  public double probability() {
    return FDistribution.of(numerator, denominator).survivalProbability(statistic);
  }

  /** The same by the first-order correction. */
  public double firstOrderProbability() {
    return ChiSquaredDistribution.of(interactions).survivalProbability(pearson / meanEffect);
  }

  private static double pearson(List<LinearEstimate> cells, int rows, int columns) {
    double sum = 0;
    for (int c = 0; c < columns; c++) {
      for (int r = 0; r < rows; r++) {
        double rowShare = 0;
        double columnShare = 0;
        for (int k = 0; k < columns; k++) {
          rowShare += cells.get(k * rows + r).value();
        }
        for (int k = 0; k < rows; k++) {
          columnShare += cells.get(c * rows + k).value();
        }
        double expected = rowShare * columnShare;
        sum += Math.pow(cells.get(c * rows + r).value() - expected, 2) / expected;
      }
    }
    return sum;
  }

  private static RealMatrix effects(SurveyDesign design, List<LinearEstimate> cells, int rows, int columns) {
    int size = cells.size();
    RealMatrix covariance = new Array2DRowRealMatrix(size, size);
    double[] inverseShares = new double[size];
    for (int a = 0; a < size; a++) {
      if (!(cells.get(a).value() > 0)) {
        throw new IllegalArgumentException("Cannot test a table with an empty cell: merge categories first");
      }
      inverseShares[a] = 1 / cells.get(a).value();
      for (int b = 0; b < size; b++) {
        covariance.setEntry(a, b, design.covariance(cells.get(a), cells.get(b)));
      }
    }
    RealMatrix shares = new DiagonalMatrix(inverseShares);
    RealMatrix contrasts = contrasts(rows, columns);
    RealMatrix simple = contrasts.transpose().multiply(shares).multiply(contrasts).scalarMultiply(1.0 / design.size());
    RealMatrix complex = contrasts.transpose().multiply(shares).multiply(covariance).multiply(shares)
        .multiply(contrasts);
    return new LUDecomposition(simple).getSolver().solve(complex);
  }

  /** The interactions of rows and columns, less what main effects explain of them. */
  private static RealMatrix contrasts(int rows, int columns) {
    RealMatrix main = MatrixUtils.createRealMatrix(rows * columns, rows + columns - 1);
    RealMatrix interactions = MatrixUtils.createRealMatrix(rows * columns, (rows - 1) * (columns - 1));
    for (int c = 0; c < columns; c++) {
      for (int r = 0; r < rows; r++) {
        int cell = c * rows + r;
        main.setEntry(cell, 0, 1);
        if (r > 0) {
          main.setEntry(cell, r, 1);
        }
        if (c > 0) {
          main.setEntry(cell, rows + c - 1, 1);
        }
        if (r > 0 && c > 0) {
          interactions.setEntry(cell, (c - 1) * (rows - 1) + r - 1, 1);
        }
      }
    }
    return interactions.subtract(main.multiply(new QRDecomposition(main).getSolver().solve(interactions)));
  }
}
