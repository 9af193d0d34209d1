package prima.stage.aggregate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import prima.core.UserException;
import prima.core.UserException.Kind;
import prima.core.statistics.Calibration.Margin;
import prima.core.statistics.RakedCell;
import prima.core.statistics.Raking;
import prima.core.statistics.ResponseTally;
import prima.core.survey.Period;
import prima.core.survey.PopulationMargins;

/**
 * Fits the weights of each unit's responses to the people whom the unit served in the month: post-stratification where
 * one variable is counted, raking where several are. Respondents who share all their values share the factor, so sums of
 * them are enough. The weights of units without margins stay as they were delivered.
 */
final class Weighting {

  /** Stands between the values in {@link TallyKey#cell}; a value that is not known is an empty word. */
  static final String SEPARATOR = "\u001f";

  private final PopulationMargins margins;

  Weighting(PopulationMargins margins) {
    this.margins = margins;
  }

  /**
   * The tallies with their final weights.
   *
   * @throws UserException if the margins of a unit cannot be met
   */
  List<WeightedTally> of(List<KeyedTally> tallies) {
    SortedMap<String, List<KeyedTally>> samples = new TreeMap<>();
    tallies.stream().sorted(Comparator.comparing(KeyedTally::key)).forEach(tally -> samples.computeIfAbsent(
        tally.key().period() + '\n' + tally.key().unit(), sample -> new ArrayList<>()).add(tally));
    List<WeightedTally> weighted = new ArrayList<>();
    samples.values().forEach(sample -> weighted.addAll(weighted(sample)));
    return weighted;
  }

  private List<WeightedTally> weighted(List<KeyedTally> sample) {
    TallyKey first = sample.get(0).key();
    SortedMap<String, SortedMap<String, Double>> people =
        margins.of(first.instrument(), first.unit(), Period.parse(first.period()));
    if (people.isEmpty()) {
      return sample.stream().map(WeightedTally::asDelivered).toList();
    }
    SortedMap<String, ResponseTally> cells = new TreeMap<>();
    sample.forEach(tally -> cells.computeIfAbsent(cell(tally.key(), people.keySet()),
        cell -> new ResponseTally(tally.tally().shape())).merge(tally.tally()));
    cells.values().removeIf(cell -> !(cell.weightSum() > 0));
    Map<String, RakedCell> raked = raked(first, people, cells);
    return sample.stream().map(tally -> {
      Optional<RakedCell> cell = Optional.ofNullable(raked.get(cell(tally.key(), people.keySet())));
      return new WeightedTally(tally.key(), cell.map(found -> tally.tally().scaled(found.factor()))
          .orElse(tally.tally()), cell);
    }).toList();
  }

  /** The values of some variables, in their order. */
  private String cell(TallyKey key, Collection<String> variables) {
    List<String> all = margins.variables();
    String[] values = key.cell().split(SEPARATOR, -1);
    return String.join(SEPARATOR, variables.stream().map(variable -> values[all.indexOf(variable)]).toList());
  }

  private static Map<String, RakedCell> raked(TallyKey sample, SortedMap<String, SortedMap<String, Double>> people,
      SortedMap<String, ResponseTally> cells) {
    String where = "Cannot weight the responses of unit " + sample.unit() + " in " + sample.period() + " (instrument "
        + sample.instrument() + "): ";
    List<String> variables = List.copyOf(people.keySet());
    List<Margin> fitted = new ArrayList<>();
    for (int v = 0; v < variables.size(); v++) {
      List<String> categories = new ArrayList<>();
      for (Map.Entry<String, ResponseTally> cell : cells.entrySet()) {
        String value = cell.getKey().split(SEPARATOR, -1)[v];
        if (value.isEmpty()) {
          throw new UserException(Kind.USAGE, where + cell.getValue().respondents() + " of them have no "
              + variables.get(v) + ". Leave " + variables.get(v) + " out of the margins of the unit, or deliver it");
        }
        categories.add(value);
      }
      fitted.add(new Margin(variables.get(v), categories, people.get(variables.get(v))));
    }
    double[] before = cells.values().stream().mapToDouble(ResponseTally::weightSum).toArray();
    try {
      double[] after = Raking.weights(before, fitted);
      Map<String, RakedCell> raked = new TreeMap<>();
      int place = 0;
      for (String cell : cells.keySet()) {
        raked.put(cell, new RakedCell(sample.unit(), after[place] / before[place],
            covariates(people, cell.split(SEPARATOR, -1))));
        place++;
      }
      return raked;
    } catch (IllegalArgumentException e) {
      throw new UserException(Kind.USAGE, where + e.getMessage().replaceFirst("^Cannot [a-z]+: ", "")
          + ". Join the value with another one in the margins, or take the unit out of them", e);
    }
  }

  /** 1, then for each variable and each of its values but the first whether the cell has it. */
  private static double[] covariates(SortedMap<String, SortedMap<String, Double>> people, String[] values) {
    List<Double> covariates = new ArrayList<>(List.of(1.0));
    int v = 0;
    for (SortedMap<String, Double> byValue : people.values()) {
      String own = values[v++];
      byValue.keySet().stream().skip(1).forEach(value -> covariates.add(value.equals(own) ? 1.0 : 0.0));
    }
    return covariates.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
