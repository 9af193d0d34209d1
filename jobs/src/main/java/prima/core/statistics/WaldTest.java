package prima.core.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularMatrixException;
import org.apache.commons.statistics.distribution.FDistribution;

/**
 * Whether several figures from one sample are all 0: {@code F = b'V^-1 b / q}, V their covariance under the design.
 *
 * <p>For the independence of two characteristics the figures are {@code N_rc - N_r N_c / N} for all rows and columns
 * but the first. With few clusters the adjusted test, {@code F (d - q + 1) / d} on {@code d - q + 1} degrees of freedom,
 * keeps its promise better, and {@link RaoScottTest} better still.
 *
 * <p>Source: Koch, Freeman and Freeman (1975); Thomas and Rao (1987); R survey 4.5, {@code regTermTest} and
 * {@code svychisq(statistic = "Wald", "adjWald")}. Golden case d31.
 *
 * @param statistic F
 * @param numerator its first degrees of freedom, the number of figures
 * @param denominator its second degrees of freedom
 */
public record WaldTest(double statistic, long numerator, long denominator) {

  public WaldTest {
    Checks.atLeast(1, "degrees of freedom", Math.min(numerator, denominator));
  }

  /** Tests figures whose errors have so many degrees of freedom. */
  public static WaldTest of(SurveyDesign design, List<LinearEstimate> figures, long degreesOfFreedom) {
    int q = figures.size();
    Checks.atLeast(1, "figures", q);
    RealMatrix covariance = new Array2DRowRealMatrix(q, q);
    RealVector values = new ArrayRealVector(q);
    for (int a = 0; a < q; a++) {
      values.setEntry(a, figures.get(a).value());
      for (int b = 0; b < q; b++) {
        covariance.setEntry(a, b, design.covariance(figures.get(a), figures.get(b)));
      }
    }
    try {
      RealVector solved = new LUDecomposition(covariance).getSolver().solve(values);
      return new WaldTest(values.dotProduct(solved) / q, q, degreesOfFreedom);
    } catch (SingularMatrixException e) {
      throw new IllegalArgumentException("Cannot test " + q + " figures together: one follows from the others", e);
    }
  }

  /** Tests the independence of two characteristics given as categories 0, 1, 2 ... */
  public static WaldTest ofIndependence(SurveyDesign design, int[] rowOf, int rows, int[] columnOf, int columns) {
    List<LinearEstimate> figures = new ArrayList<>();
    LinearEstimate all = total(design, i -> true);
    for (int r = 1; r < rows; r++) {
      for (int c = 1; c < columns; c++) {
        int row = r;
        int column = c;
        LinearEstimate cell = total(design, i -> rowOf[i] == row && columnOf[i] == column);
        LinearEstimate ofRow = total(design, i -> rowOf[i] == row);
        LinearEstimate ofColumn = total(design, i -> columnOf[i] == column);
        double rowShare = ofRow.value() / all.value();
        double columnShare = ofColumn.value() / all.value();
        figures.add(cell.minus(ofRow.times(columnShare)).minus(ofColumn.times(rowShare))
            .plus(all.times(rowShare * columnShare)));
      }
    }
    return of(design, figures, design.degreesOfFreedom(i -> true));
  }

  private static LinearEstimate total(SurveyDesign design, IntPredicate inside) {
    return design.total(IntStream.range(0, design.size()).mapToDouble(i -> inside.test(i) ? 1 : 0).toArray());
  }

  /** The same test with fewer degrees of freedom, for few clusters. */
  public WaldTest adjusted() {
    long rest = denominator - numerator + 1;
    return new WaldTest(statistic * rest / denominator, numerator, rest);
  }

  /** How often figures that are all 0 look so different (p). */
  public double probability() {
    return FDistribution.of(numerator, denominator).survivalProbability(statistic);
  }
}
