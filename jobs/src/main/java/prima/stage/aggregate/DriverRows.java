package prima.stage.aggregate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import prima.core.statistics.BoundedEstimate;
import prima.core.statistics.ElementImportance;
import prima.core.statistics.ElementImportance.Line;
import prima.core.statistics.IndexEstimator;
import prima.core.statistics.Interval;
import prima.core.statistics.Priority;
import prima.core.statistics.ResponseTally;
import prima.core.statistics.ScoreInterval;
import prima.core.statistics.TallyShape;
import prima.core.survey.Instrument;
import prima.core.survey.Period;
import prima.core.survey.PublicationRule;
import prima.data.ContractRow;
import prima.data.Table;

/** Writes how important the elements are to people, and how well they are served, as rows of {@code unit_driver}. */
final class DriverRows {

  private final Instrument instrument;
  private final DomainCells cells;
  private final int months;
  private final PublicationRule publication;
  private final Map<String, List<KeyedTally>> groupsByMonth = new TreeMap<>();

  /** How an element does. */
  private record Performance(double index, Optional<Interval> interval) {
  }

  /**
   * Keeps the tallies of the groups.
   *
   * @param months over how many months, the last one included, importance and performance are found
   */
  DriverRows(Instrument instrument, DomainCells cells, int months, PublicationRule publication,
      List<KeyedTally> groups) {
    this.instrument = instrument;
    this.cells = cells;
    this.months = months;
    this.publication = publication;
    groups.stream().sorted(Comparator.comparing(KeyedTally::key)).forEach(group ->
        groupsByMonth.computeIfAbsent(group.key().period(), month -> new ArrayList<>()).add(group));
  }

  /** One row for each element of the index. */
  List<Row> of(Domain domain) {
    Period last = Period.parse(domain.period());
    ElementImportance importance = ElementImportance.of(instrument, groups(domain), publication.forNormal());
    Map<Integer, Performance> performances = new TreeMap<>();
    importance.lines().forEach(line -> performance(domain, line.element())
        .ifPresent(performance -> performances.put(line.element(), performance)));
    double performanceCut = mean(performances.values().stream().map(Performance::index).toList());
    double importanceCut = mean(importance.lines().stream().filter(line -> line.importance().isPresent())
        .map(line -> line.importance().getAsDouble()).toList());
    List<Row> rows = new ArrayList<>();
    for (Line line : importance.lines()) {
      ContractRow row = new ContractRow(Table.UNIT_DRIVER).set("scope", domain.scope().code())
          .set("unit", domain.unit()).set("instrument", instrument.id()).set("period", domain.period())
          .set("element", instrument.elements().get(line.element()).key())
          .set("from_period", last.plus(1 - months).toString()).set("n", answered(domain, line.element()))
          .set("method", importance.method().name().toLowerCase(Locale.ROOT))
          .set("importance", IndexRows.boxed(line.importance()))
          .set("reason", line.reason().map(reason -> reason.name().toLowerCase(Locale.ROOT)).orElse(null));
      if (line.importance().isPresent()) {
        row.set("explained", IndexRows.boxed(importance.explained()));
        line.interval().ifPresent(interval -> row.set("importance_low", interval.lower())
            .set("importance_high", interval.upper()));
      }
      Performance performance = performances.get(line.element());
      if (performance != null) {
        row.set("performance", performance.index());
        performance.interval().ifPresent(interval -> row.set("performance_low", interval.lower())
            .set("performance_high", interval.upper()));
        setPriority(row, line, importanceCut, performance, performanceCut);
      }
      rows.add(row.build());
    }
    return rows;
  }

  private static void setPriority(ContractRow row, Line line, double importanceCut, Performance performance,
      double performanceCut) {
    if (line.importance().isPresent()) {
      Priority priority = Priority.of(point(line.importance().getAsDouble()), importanceCut,
          point(performance.index()), performanceCut);
      boolean isCertain = line.interval().isPresent() && performance.interval().isPresent() && Priority.of(
          line.interval().get(), importanceCut, performance.interval().get(), performanceCut) != Priority.UNCLEAR;
      row.set("quadrant", priority.name().toLowerCase(Locale.ROOT)).set("significant", isCertain);
    }
  }

  private List<ResponseTally> groups(Domain domain) {
    Map<Integer, ResponseTally> groups = new TreeMap<>();
    for (int back = 0; back < months; back++) {
      String month = Period.parse(domain.period()).plus(-back).toString();
      groupsByMonth.getOrDefault(month, List.of()).stream().filter(group -> domain.in(month).contains(group.key()))
          .forEach(group -> groups.computeIfAbsent(group.key().group(),
              number -> new ResponseTally(TallyShape.of(instrument))).merge(group.tally()));
    }
    return List.copyOf(groups.values());
  }

  private long answered(Domain domain, int element) {
    return cells.cells(domain, months).stream().mapToLong(cell -> cell.domain().answered(element)).sum();
  }

  private Optional<Performance> performance(Domain domain, int element) {
    if (!publication.isNormal(answered(domain, element))) {
      return Optional.empty();
    }
    var estimate = IndexEstimator.ofElement(instrument, element).estimate(cells.cells(domain, months));
    OptionalDouble index = estimate.index();
    Optional<BoundedEstimate> bounded = estimate.bounded();
    return index.isEmpty() ? Optional.empty()
        : Optional.of(new Performance(index.getAsDouble(), bounded.map(ScoreInterval::of)));
  }

  private static Interval point(double value) {
    return new Interval(value, value);
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
  }
}
