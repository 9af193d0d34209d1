package prima.stage.aggregate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import prima.core.statistics.ControlChart;
import prima.core.statistics.ControlChart.Signal;
import prima.core.statistics.IndexEstimator;
import prima.core.statistics.ResponseTally;
import prima.core.statistics.TallyShape;
import prima.core.survey.Instrument;
import prima.core.survey.Period;
import prima.core.survey.PublicationRule;
import prima.data.Office;
import prima.data.Periods;
import prima.data.Table;

/** Turns the tallies of one instrument into the rows of its marts, for the months of the run. */
final class IndexJudge {

  /** How many months a control chart looks back, its own month included. */
  static final int CHART_MONTHS = 24;

  private static final int FEWEST_POINTS = 6;

  private final Instrument instrument;
  private final DomainCells cells;
  private final List<Domain> domains;
  private final IndexRows rows;
  private final DriverRows drivers;
  private final ReliabilityColumns reliability;
  private final SplitColumns split;
  private final PublicationRule publication = PublicationRule.DEFAULT;

  IndexJudge(Instrument instrument, Office office, Periods periods, List<KeyedTally> tallies) {
    this.instrument = instrument;
    cells = new DomainCells(TallyShape.of(instrument), office.isWholeSample(instrument.id()),
        new Weighting(office.margins()).of(tallies.stream().filter(tally -> tally.key().group() == null).toList()));
    domains = cells.domains().stream().filter(domain -> periods.contains(Period.parse(domain.period()))).toList();
    rows = new IndexRows(instrument, office.units(), publication);
    drivers = new DriverRows(instrument, cells, office.driverMonths(), publication,
        tallies.stream().filter(tally -> tally.key().group() != null).toList());
    reliability = new ReliabilityColumns(instrument, publication);
    split = new SplitColumns(instrument, cells);
  }

  /** Makes all rows, mart by mart. */
  void judge(Consumer<MartRow> out) {
    IndexEstimator estimator = IndexEstimator.ofIndex(instrument);
    Figures index = new Figures(estimator, cells, publication);
    List<Figure> figures = domains.stream().map(index::figure).toList();
    Map<Figure, Double> adjusted = Figures.adjusted(figures);
    Map<Domain, Standing> standings = standings(figures, estimator);
    for (Figure figure : figures) {
      ResponseTally tally = cells.tally(figure.domain());
      out.accept(rows.unitIndex(figure, adjusted.get(figure), tally, unitIndices(figure, figures),
          cells.weightingFlag(figure.domain()), row -> {
        standings.getOrDefault(figure.domain(), Standing.NONE).set(row);
        reliability.set(row, figure.domain(), tally);
        split.set(row, figure);
        row.set("index_without_straight_lines", withoutStraightLines(estimator, tally));
      }));
      if (figure.domain().scope() != Domain.Scope.SERVICE) {
        out.accept(signal(figure, index));
      }
    }
    judgeElements(out);
    domains.stream().filter(domain -> domain.scope() != Domain.Scope.SERVICE)
        .forEach(domain -> drivers.of(domain).forEach(row -> out.accept(new MartRow(Table.UNIT_DRIVER, row))));
  }

  /** The units of each month beside each other. */
  private Map<Domain, Standing> standings(List<Figure> figures, IndexEstimator estimator) {
    Map<String, List<Figure>> units = new TreeMap<>();
    figures.stream().filter(figure -> figure.domain().scope() == Domain.Scope.UNIT).forEach(figure ->
        units.computeIfAbsent(figure.domain().period(), period -> new ArrayList<>()).add(figure));
    Map<Domain, Standing> standings = new HashMap<>();
    units.values().forEach(ofMonth -> standings.putAll(Standings.of(ofMonth,
        domain -> estimator.fromWhole(cells.cellsWithinTotal(domain)), publication)));
    return standings;
  }

  private Double withoutStraightLines(IndexEstimator estimator, ResponseTally tally) {
    ResponseTally others = tally.withoutStraightLines();
    return publication.allowsFigure(others.respondents()) ? IndexRows.boxed(estimator.estimate(others).index()) : null;
  }

  private void judgeElements(Consumer<MartRow> out) {
    List<Figures> elements = IntStream.range(0, instrument.elements().size())
        .mapToObj(j -> new Figures(IndexEstimator.ofElement(instrument, j), cells, publication)).toList();
    List<Figure> figures = new ArrayList<>();
    List<Integer> positions = new ArrayList<>();
    for (Domain domain : domains) {
      for (int j = 0; j < elements.size(); j++) {
        figures.add(elements.get(j).figure(domain));
        positions.add(j);
      }
    }
    Map<Figure, Double> adjusted = Figures.adjusted(figures);
    for (int i = 0; i < figures.size(); i++) {
      Figure figure = figures.get(i);
      int j = positions.get(i);
      ResponseTally tally = cells.tally(figure.domain());
      out.accept(rows.elementIndex(figure, j, adjusted.get(figure), elements.get(j), tally));
      boolean isService = figure.domain().scope() == Domain.Scope.SERVICE;
      for (int answer = instrument.scale().minimum(); answer <= instrument.scale().maximum() && !isService; answer++) {
        out.accept(rows.answerShare(figure.domain(), j, answer, tally, cells.cells(figure.domain())));
      }
    }
  }

  /** The published indices of all units of the month, for the total's row; null for other rows. */
  private static List<Double> unitIndices(Figure figure, List<Figure> all) {
    if (figure.domain().scope() != Domain.Scope.TOTAL) {
      return null;
    }
    return all.stream().filter(other -> other.domain().scope() == Domain.Scope.UNIT
        && other.domain().period().equals(figure.domain().period()) && other.isPublished()
        && other.estimate().index().isPresent()).map(other -> other.estimate().index().getAsDouble()).toList();
  }

  private MartRow signal(Figure figure, Figures index) {
    Period last = Period.parse(figure.domain().period());
    List<String> months = IntStream.rangeClosed(1 - CHART_MONTHS, 0).mapToObj(back -> last.plus(back).toString())
        .toList();
    List<Double> values = index.series(figure.domain(), months);
    ControlChart chart = ControlChart.of(values);
    long points = values.stream().filter(value -> value != null).count();
    Signal signal = points < FEWEST_POINTS ? null : chart.signals().get(chart.signals().size() - 1);
    OptionalDouble lower = points < FEWEST_POINTS ? OptionalDouble.empty() : chart.lower();
    OptionalDouble upper = points < FEWEST_POINTS ? OptionalDouble.empty() : chart.upper();
    String reason = points < FEWEST_POINTS ? "too_few_points" : lower.isEmpty() ? "no_variation" : null;
    return new MartRow(Table.UNIT_SIGNAL, rows.row(Table.UNIT_SIGNAL, figure.domain()).set("measure", "index")
        .set("value", values.get(values.size() - 1)).set("centre", IndexRows.boxed(chart.centre()))
        .set("lower", lower.isPresent() ? Math.max(lower.getAsDouble(), instrument.lowestIndex()) : null)
        .set("upper", upper.isPresent() ? Math.min(upper.getAsDouble(), instrument.highestIndex()) : null)
        .set("rule", rule(signal)).set("direction", signal == null || signal.direction() == 0 ? null
            : signal.direction() > 0 ? "better" : "worse")
        .set("points", (int) points).set("provisional", chart.provisional()).set("reason", reason).build());
  }

  private static String rule(Signal signal) {
    if (signal == null) {
      return null;
    }
    return switch (signal) {
      case ABOVE_LIMIT, BELOW_LIMIT -> "outside_limits";
      case RISING_TREND, FALLING_TREND -> "trend";
      case TWO_OF_THREE_HIGH, TWO_OF_THREE_LOW -> "two_of_three";
      case RUN_ABOVE, RUN_BELOW -> "one_side";
      case COMMON_CAUSE -> null;
    };
  }
}
