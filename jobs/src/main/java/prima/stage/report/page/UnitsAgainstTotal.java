package prima.stage.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;
import prima.core.statistics.MultipleTesting;
import prima.stage.report.mart.IndexRow;

/**
 * Sorts units into three groups: clearly above, clearly below, and not distinguishable from all units together.
 *
 * <p>A unit is compared with the rest, which it does not share respondents with. With w the unit's share of the weight,
 * I and T the indices of the unit and of the total, {@code I - rest = (I - T) / (1 - w)} and
 * {@code V(rest) = (V(T) - w^2 V(I)) / (1 - w)^2}. The unit's error is taken from the limit of its interval that faces
 * the total, so that a unit with nothing but top answers still has one. Welch's t; Benjamini-Hochberg over the units.
 */
public final class UnitsAgainstTotal {

  /** The fewest answers with which a unit is compared. */
  public static final int MINIMUM_ANSWERS = 10;

  private static final double FALSE_DISCOVERY_RATE = 0.05;

  private UnitsAgainstTotal() {
  }

  /** Where a unit stands. */
  public enum Group { ABOVE, NOT_DISTINGUISHABLE, BELOW, NOT_COMPARED }

  /**
   * One unit and its group.
   *
   * @param row the unit
   * @param group where it stands
   * @param qValue two-sided, of no difference, after Benjamini-Hochberg; null where it is not compared
   */
  public record Standing(IndexRow row, Group group, Double qValue) {

    public Standing {
      Objects.requireNonNull(row, "row");
      Objects.requireNonNull(group, "group");
    }
  }

  /** The units in their order, each with its group. The total may be null: then nothing is compared. */
  public static List<Standing> judge(IndexRow total, List<IndexRow> units) {
    List<Double> pValues = new ArrayList<>();
    units.forEach(unit -> pValues.add(pValue(total, unit)));
    List<Double> qValues = MultipleTesting.BENJAMINI_HOCHBERG.adjust(pValues);
    return IntStream.range(0, units.size())
        .mapToObj(i -> new Standing(units.get(i), group(total, units.get(i), qValues.get(i)), qValues.get(i))).toList();
  }

  private static Group group(IndexRow total, IndexRow unit, Double qValue) {
    if (qValue == null) {
      return Group.NOT_COMPARED;
    }
    if (qValue > FALSE_DISCOVERY_RATE) {
      return Group.NOT_DISTINGUISHABLE;
    }
    return unit.index() > total.index() ? Group.ABOVE : Group.BELOW;
  }

  /** Two-sided p-value of no difference between the unit and the rest; null where it cannot be tested. */
  static Double pValue(IndexRow total, IndexRow unit) {
    if (!isComparable(total) || !isComparable(unit) || unit.n() >= total.n()) {
      return null;
    }
    double share = share(unit, total);
    double error = facingError(unit, total.index());
    double unitVariance = error * error;
    double restVariance = Math.max(0, total.se() * total.se() - share * share * unit.se() * unit.se())
        / ((1 - share) * (1 - share));
    double variance = unitVariance + restVariance;
    if (!(variance > 0)) {
      return null;
    }
    double difference = (unit.index() - total.index()) / (1 - share);
    double freedom = variance * variance
        / (unitVariance * unitVariance / unit.df() + restVariance * restVariance / total.df());
    double t = Math.abs(difference) / Math.sqrt(variance);
    return Math.min(1, 2 * TDistribution.of(freedom).survivalProbability(t));
  }

  private static boolean isComparable(IndexRow row) {
    return row != null && row.hasIndex() && row.hasInterval() && row.n() >= MINIMUM_ANSWERS && row.se() != null
        && row.df() != null && row.df() >= 1;
  }

  private static double share(IndexRow unit, IndexRow total) {
    boolean isWeighted = unit.weightSum() != null && total.weightSum() != null && total.weightSum() > unit.weightSum();
    return isWeighted ? unit.weightSum() / total.weightSum() : (double) unit.n() / total.n();
  }

  private static double facingError(IndexRow unit, double total) {
    double reach = unit.index() > total ? unit.index() - unit.low() : unit.high() - unit.index();
    return Math.max(0, reach) / TDistribution.of(unit.df()).inverseSurvivalProbability(0.025);
  }
}
