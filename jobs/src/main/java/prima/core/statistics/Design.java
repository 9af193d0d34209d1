package prima.core.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/**
 * The cells of a sample in a fixed order, those of the same cluster and raking cell merged: the figures made of them do
 * not depend on the order or the number of the cells.
 */
final class Design {

  private static final Comparator<String> NAMES = Comparator.nullsFirst(Comparator.naturalOrder());

  private final NavigableMap<String, NavigableMap<String, NavigableMap<String, DesignCell>>> strata =
      new TreeMap<>(NAMES);
  private final ResponseTally domain;

  private Design(TallyShape shape) {
    domain = new ResponseTally(shape);
  }

  static Design of(TallyShape shape, List<DesignCell> cells) {
    Design design = new Design(shape);
    for (DesignCell cell : cells) {
      design.domain.merge(cell.domain());
      design.strata.computeIfAbsent(cell.stratum(), name -> new TreeMap<>(NAMES))
          .computeIfAbsent(cell.cluster(), name -> new TreeMap<>())
          .merge(cell.raked().map(raked -> raked.raking() + Arrays.toString(raked.covariates())).orElse(""), cell,
              (first, second) -> both(shape, first, second));
    }
    return design;
  }

  private static DesignCell both(TallyShape shape, DesignCell first, DesignCell second) {
    ResponseTally sum = new ResponseTally(shape).merge(first.domain()).merge(second.domain());
    Optional<ResponseTally> whole = first.whole().flatMap(one ->
        second.whole().map(other -> new ResponseTally(shape).merge(one).merge(other)));
    return new DesignCell(first.stratum(), first.cluster(), sum, first.sampled() + second.sampled(), whole,
        first.raked());
  }

  /** All responses that the figure is about. */
  ResponseTally domain() {
    return domain;
  }

  /** The sampling units of the sample. */
  long units() {
    return strata.values().stream().flatMap(clusters -> clusters.entrySet().stream())
        .mapToLong(cluster -> units(cluster.getKey(), cluster.getValue().values())).sum();
  }

  /** All cells. */
  List<DesignCell> cells() {
    return strata.values().stream().flatMap(clusters -> clusters.values().stream())
        .flatMap(cells -> cells.values().stream()).toList();
  }

  /** Sampling units with weight in the domain, less the strata in which they are. */
  long degreesOfFreedom(ToLongFunction<ResponseTally> size, ToDoubleFunction<ResponseTally> weight) {
    long degrees = 0;
    for (Map<String, NavigableMap<String, DesignCell>> clusters : strata.values()) {
      long present = 0;
      for (Map.Entry<String, NavigableMap<String, DesignCell>> cluster : clusters.entrySet()) {
        long respondents = cluster.getValue().values().stream().map(DesignCell::domain)
            .filter(domain -> weight.applyAsDouble(domain) > 0).mapToLong(size).sum();
        present += cluster.getKey() == null ? respondents : Math.min(1, respondents);
      }
      degrees += Math.max(0, present - 1);
    }
    return degrees;
  }

  /** The scores of each stratum's sampling units. */
  List<StratumScores> scores(Influence influence) {
    List<StratumScores> scores = new ArrayList<>();
    for (Map<String, NavigableMap<String, DesignCell>> clusters : strata.values()) {
      long units = 0;
      double sum = 0;
      double squares = 0;
      for (Map.Entry<String, NavigableMap<String, DesignCell>> cluster : clusters.entrySet()) {
        Collection<DesignCell> cells = cluster.getValue().values();
        double score = cells.stream().mapToDouble(influence::sum).sum();
        units += units(cluster.getKey(), cells);
        sum += score;
        squares += cluster.getKey() == null ? cells.stream().mapToDouble(influence::squares).sum() : score * score;
      }
      if (units > 0) {
        scores.add(new StratumScores(units, sum, squares));
      }
    }
    return scores;
  }

  /** The covariance of two linear functions of two samples that may share clusters. */
  static double covariance(Design first, Score firstScore, Design second, Score secondScore) {
    double covariance = 0;
    for (String stratum : first.strata.keySet()) {
      Map<String, ResponseTally> ours = first.clusters(stratum);
      Map<String, ResponseTally> theirs = second.clusters(stratum);
      Set<String> units = new TreeSet<>(ours.keySet());
      units.addAll(theirs.keySet());
      double products = 0;
      double firstSum = 0;
      double secondSum = 0;
      for (String cluster : units) {
        double one = ours.containsKey(cluster) ? firstScore.sum(ours.get(cluster)) : 0;
        double other = theirs.containsKey(cluster) ? secondScore.sum(theirs.get(cluster)) : 0;
        products += one * other;
        firstSum += one;
        secondSum += other;
      }
      int n = units.size();
      covariance += n > 1 ? n / (n - 1.0) * (products - firstSum * secondSum / n) : products;
    }
    return covariance;
  }

  /** The named clusters of a stratum: only they can be shared. */
  private Map<String, ResponseTally> clusters(String stratum) {
    Map<String, ResponseTally> named = new TreeMap<>();
    strata.getOrDefault(stratum, new TreeMap<>(NAMES)).forEach((cluster, cells) -> {
      if (cluster != null && units(cluster, cells.values()) > 0) {
        ResponseTally sum = new ResponseTally(domain.shape());
        cells.values().forEach(cell -> sum.merge(cell.domain()));
        named.put(cluster, sum);
      }
    });
    return named;
  }

  private static long units(String cluster, Collection<DesignCell> cells) {
    long sampled = cells.stream().mapToLong(DesignCell::sampled).sum();
    return cluster == null ? sampled : Math.min(1, sampled);
  }
}
