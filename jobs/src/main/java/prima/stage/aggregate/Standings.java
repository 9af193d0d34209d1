package prima.stage.aggregate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import prima.core.statistics.BoundedEstimate;
import prima.core.statistics.Interval;
import prima.core.statistics.MultipleTesting;
import prima.core.statistics.PartDifference;
import prima.core.statistics.RankIntervals;
import prima.core.statistics.Shrinkage;
import prima.core.statistics.SmoothedVariances;
import prima.core.survey.PublicationRule;
import prima.core.survey.UnitDirectory;
import prima.stage.aggregate.Standing.Rank;
import prima.stage.aggregate.Standing.Shrunken;

/**
 * Sets the units of a month beside each other: ranks only as intervals, clearly above or below the total only after
 * adjusting over all units, and indices of small units pulled towards the others.
 */
final class Standings {

  private static final int FEWEST_RANKED = 2;
  private static final int FEWEST_SHRUNKEN = 5;
  private static final double ALPHA = 0.05;
  private static final double NORMAL_QUANTILE = 1.959963984540054;

  private final PublicationRule publication;
  private final Map<Domain, Standing> standings = new HashMap<>();

  private Standings(PublicationRule publication) {
    this.publication = publication;
  }

  /**
   * The standing of each unit.
   *
   * @param units the figures of all units of one month
   * @param differences how a unit differs from the total
   */
  static Map<Domain, Standing> of(List<Figure> units, Function<Domain, Optional<PartDifference>> differences,
      PublicationRule publication) {
    Standings table = new Standings(publication);
    units.forEach(unit -> table.standings.put(unit.domain(), table.without(unit)));
    table.rank(units.stream().filter(unit -> table.obstacle(unit, publication.forBand()) == null).toList(), differences);
    table.shrink(units.stream().filter(unit -> table.obstacle(unit, publication.fewest()) == null).toList());
    return table.standings;
  }

  private Standing without(Figure unit) {
    return Standing.without(obstacle(unit, publication.forBand()), obstacle(unit, publication.fewest()));
  }

  /** Why a unit cannot be set beside others; null where nothing is in the way. */
  private String obstacle(Figure unit, long fewest) {
    return unit.domain().unit().startsWith(UnitDirectory.UNMAPPED) ? "unmapped_unit"
        : unit.estimate().respondents() < fewest ? "too_few_answers"
        : unit.published().isEmpty() ? "no_index" : null;
  }

  private void rank(List<Figure> units, Function<Domain, Optional<PartDifference>> differences) {
    if (units.size() < FEWEST_RANKED) {
      units.forEach(unit -> put(unit, standing -> Standing.without("too_few_units", standing.shrinkageReason())));
      return;
    }
    List<BoundedEstimate> estimates = estimates(units);
    RankIntervals ranks = RankIntervals.joint(estimates);
    double[] errors = variances(units);
    for (int i = 0; i < errors.length; i++) {
      errors[i] = Math.sqrt(errors[i]);
    }
    double[] expected = RankIntervals.expected(values(estimates), errors);
    List<Optional<PartDifference>> fromTotal = units.stream().map(Figure::domain).map(differences).toList();
    List<Double> probabilities = new ArrayList<>();
    for (int i = 0; i < units.size(); i++) {
      BoundedEstimate own = estimates.get(i);
      probabilities.add(fromTotal.get(i).map(difference -> IndexRows.boxed(difference.probability(own))).orElse(null));
    }
    List<Double> adjusted = MultipleTesting.BENJAMINI_HOCHBERG.adjust(probabilities);
    for (int i = 0; i < units.size(); i++) {
      Rank rank = new Rank(ranks.best().get(i), ranks.worst().get(i), expected[i], adjusted.get(i),
          comparison(adjusted.get(i), fromTotal.get(i)));
      put(units.get(i), standing -> standing.withRank(rank));
    }
  }

  private static String comparison(Double adjusted, Optional<PartDifference> difference) {
    return adjusted == null ? null : adjusted > ALPHA ? "not_distinguishable"
        : difference.orElseThrow().difference() > 0 ? "above" : "below";
  }

  private void shrink(List<Figure> units) {
    double[] variances = variances(units);
    String obstacle = units.size() < FEWEST_SHRUNKEN ? "too_few_units" : null;
    for (double variance : variances) {
      obstacle = obstacle == null && !(variance > 0) ? "no_variation" : obstacle;
    }
    if (obstacle == null) {
      try {
        shrink(units, Shrinkage.of(values(estimates(units)), variances, Shrinkage.Method.RESTRICTED_LIKELIHOOD));
        return;
      } catch (IllegalStateException noConvergence) {
        obstacle = "no_convergence";
      }
    }
    String reason = obstacle;
    units.forEach(unit -> put(unit, standing -> new Standing(standing.rank(), standing.rankReason(), Optional.empty(),
        reason)));
  }

  private void shrink(List<Figure> units, Shrinkage shrinkage) {
    double[] shrunken = shrinkage.shrunken();
    double[] errors = shrinkage.meanSquaredErrors();
    double[] own = shrinkage.own();
    for (int i = 0; i < units.size(); i++) {
      BoundedEstimate estimate = units.get(i).published().orElseThrow();
      double half = NORMAL_QUANTILE * Math.sqrt(errors[i]);
      Interval interval = new Interval(shrunken[i] - half, shrunken[i] + half)
          .within(estimate.lowest(), estimate.highest());
      Shrunken made = new Shrunken(shrunken[i], interval, own[i]);
      put(units.get(i), standing -> standing.withShrunken(made));
    }
  }

  private void put(Figure unit, UnaryOperator<Standing> change) {
    standings.computeIfPresent(unit.domain(), (domain, standing) -> change.apply(standing));
  }

  private double[] variances(List<Figure> units) {
    return SmoothedVariances.of(units.stream().map(Figure::estimate).toList(), publication.forNormal());
  }

  private static List<BoundedEstimate> estimates(List<Figure> units) {
    return units.stream().map(unit -> unit.published().orElseThrow()).toList();
  }

  private static double[] values(List<BoundedEstimate> estimates) {
    return estimates.stream().mapToDouble(BoundedEstimate::value).toArray();
  }
}
