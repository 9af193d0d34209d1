package prima.core.statistics;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleBiFunction;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * By how much the cells of a sample pull a figure: by one score inside the domain, and by another one outside where the
 * figure compares the domain with all. Where weights were raked, less what the margins explain: the raking has taken that
 * part of the error away.
 *
 * <p>With weights d from before the raking, {@code b = (sum d x x')^-1 sum d x u} and {@code e = x'b}, which is the same
 * for all respondents of a raking cell; scores are {@code w (u - e)}. Source: Deville and Saerndal (1992), R survey 4.5.
 * Golden case d09.
 */
final class Influence {

  private final Score inside;
  private final Optional<Score> outside;
  private final Map<String, RealVector> coefficients = new TreeMap<>();

  /** The influence on a figure about the domain. */
  Influence(Score inside, List<DesignCell> cells) {
    this(inside, Optional.empty(), cells);
  }

  /** The influence on a figure that compares the domain with all: cells need all their responses. */
  Influence(Score inside, Optional<Score> outside, List<DesignCell> cells) {
    this.inside = inside;
    this.outside = outside;
    Map<String, RealMatrix> products = new TreeMap<>();
    Map<String, RealVector> withFigure = new TreeMap<>();
    for (DesignCell cell : cells) {
      cell.raked().ifPresent(raked -> {
        RealVector x = new ArrayRealVector(raked.covariates());
        double before = cell.whole().orElseThrow().weightSum() / raked.factor();
        products.merge(raked.raking(), x.outerProduct(x).scalarMultiply(before), RealMatrix::add);
        withFigure.merge(raked.raking(), x.mapMultiply(of(cell, Score::sum) / raked.factor()), RealVector::add);
      });
    }
    products.forEach((raking, product) -> coefficients.put(raking, new SingularValueDecomposition(
        new Array2DRowRealMatrix(product.getData())).getSolver().solve(withFigure.get(raking))));
  }

  /** The sum of the scores of a cell. */
  double sum(DesignCell cell) {
    double sum = of(cell, Score::sum);
    return cell.raked().isEmpty() ? sum : sum - explained(cell) * cell.whole().orElseThrow().weightSum();
  }

  /** The sum of the squared scores of a cell. */
  double squares(DesignCell cell) {
    double squares = of(cell, Score::squares);
    if (cell.raked().isPresent()) {
      double explained = explained(cell);
      squares += explained * (explained * cell.whole().orElseThrow().squaredWeightSum()
          - 2 * of(cell, Score::squareWeighted));
    }
    return Math.max(0, squares);
  }

  private double of(DesignCell cell, ToDoubleBiFunction<Score, ResponseTally> sum) {
    boolean isOutside = cell.domain().answering() == 0;
    double within = isOutside ? 0 : sum.applyAsDouble(inside, cell.domain());
    return within + outside.map(score -> sum.applyAsDouble(score, cell.whole().orElseThrow())
        - (isOutside ? 0 : sum.applyAsDouble(score, cell.domain()))).orElse(0.0);
  }

  private double explained(DesignCell cell) {
    RakedCell raked = cell.raked().orElseThrow();
    return coefficients.get(raked.raking()).dotProduct(new ArrayRealVector(raked.covariates()));
  }
}
