package prima.stage.aggregate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import prima.core.statistics.BoundedEstimate;
import prima.core.statistics.Change;
import prima.core.statistics.IndexEstimate;
import prima.core.statistics.IndexEstimator;
import prima.core.statistics.MultipleTesting;
import prima.core.survey.Period;
import prima.core.survey.PublicationRule;

/** The figures of one estimator (the index, or one element) for all views and months; each is estimated once. */
final class Figures {

  private final IndexEstimator estimator;
  private final DomainCells cells;
  private final PublicationRule publication;
  private final Map<Domain, IndexEstimate> estimates = new HashMap<>();

  Figures(IndexEstimator estimator, DomainCells cells, PublicationRule publication) {
    this.estimator = estimator;
    this.cells = cells;
    this.publication = publication;
  }

  /** The estimate of a view. */
  IndexEstimate estimate(Domain domain) {
    return estimates.computeIfAbsent(domain, view -> estimator.estimate(cells.cells(view)));
  }

  /** The mean score behind an index. */
  double meanScore(double index) {
    return estimator.meanScore(index);
  }

  /** The figure of a view, with its change since the month before. */
  Figure figure(Domain domain) {
    IndexEstimate now = estimate(domain);
    IndexEstimate before = estimate(domain.in(Period.parse(domain.period()).plus(-1).toString()));
    Optional<Change> change = testable(before)
        .flatMap(earlier -> testable(now).map(later -> Change.between(earlier, later)));
    return new Figure(domain, now, publication, change);
  }

  /** The published index of the view in each of these months; null where there is none. */
  List<Double> series(Domain domain, List<String> periods) {
    List<Double> values = new ArrayList<>();
    for (String period : periods) {
      IndexEstimate estimate = estimate(domain.in(period));
      values.add(publication.allowsFigure(estimate.respondents()) && estimate.index().isPresent()
          ? estimate.index().getAsDouble() : null);
    }
    return values;
  }

  private Optional<BoundedEstimate> testable(IndexEstimate estimate) {
    return publication.allowsBand(estimate.respondents()) ? estimate.bounded() : Optional.empty();
  }

  /** The p-values of figures, adjusted by Benjamini and Hochberg within each month and scope. */
  static Map<Figure, Double> adjusted(List<Figure> figures) {
    Map<String, List<Figure>> tables = new TreeMap<>();
    figures.forEach(figure -> tables.computeIfAbsent(figure.domain().period() + figure.domain().scope(),
        key -> new ArrayList<>()).add(figure));
    Map<Figure, Double> adjusted = new java.util.IdentityHashMap<>();
    for (List<Figure> table : tables.values()) {
      List<Double> probabilities = new ArrayList<>();
      table.forEach(figure -> probabilities.add(figure.changeProbability()));
      List<Double> ofTable = MultipleTesting.BENJAMINI_HOCHBERG.adjust(probabilities);
      for (int i = 0; i < table.size(); i++) {
        adjusted.put(table.get(i), ofTable.get(i));
      }
    }
    return adjusted;
  }
}
