package prima.stage.report.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import prima.core.survey.UnitDirectory;
import prima.stage.report.mart.IndexRow;

/**
 * How many of those who were served have answered. It is known where the list of units tells how many services are given
 * in a month: for a unit its own, for the whole the sum over all known units with answers.
 *
 * @param answers questionnaires of the month
 * @param services services given in a month
 */
record Coverage(long answers, long services) {

  Coverage {
    if (services <= 0) {
      throw new IllegalArgumentException("Cannot divide by a number of services: " + services);
    }
  }

  /** The coverage of a subject; empty where nobody counts the services. */
  static Optional<Coverage> of(IndexRow row, Context context) {
    Map<String, Long> known = context.extras().servicesPerMonth();
    if (row.key().isUnit()) {
      return Optional.ofNullable(known.get(row.key().unit())).map(services -> new Coverage(row.n(), services));
    }
    List<String> units = context.facts().units().stream().map(unit -> unit.key().unit())
        .filter(unit -> !unit.startsWith(UnitDirectory.UNMAPPED)).toList();
    return units.isEmpty() || !known.keySet().containsAll(units) ? Optional.empty()
        : Optional.of(new Coverage(row.n(), units.stream().mapToLong(known::get).sum()));
  }

  /** The share of those served who answered. */
  double share() {
    return (double) answers / services;
  }
}
