package prima.core.statistics;

import java.util.Objects;

/**
 * Where a cell of a sample stands in a raking of its weights: respondents who share all categories share the factor.
 *
 * @param raking the name of the raking, such as the unit whose margins were met
 * @param factor by how much the raking has multiplied the weights of the cell
 * @param covariates 1, then for each variable and each of its categories but the first whether the cell is in it
 */
public record RakedCell(String raking, double factor, double[] covariates) {

  public RakedCell {
    Objects.requireNonNull(raking, "raking");
    if (!(factor > 0 && factor < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("Cannot use the factor " + factor + " of raking " + raking);
    }
    covariates = covariates.clone();
  }
}
