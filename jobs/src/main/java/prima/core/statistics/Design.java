package prima.core.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/**
 * The cells of a sample in a fixed order, those of the same cluster merged: the figures made of them do not depend on
 * the order or the number of the cells.
 */
final class Design {

  /** Below this part of its summands, a sum that should be 0 is taken for 0: the rest is rounding. */
  private static final double ROUNDING = 1e-13;

  private static final Comparator<String> NAMES = Comparator.nullsFirst(Comparator.naturalOrder());

  private final NavigableMap<String, NavigableMap<String, DesignCell>> strata = new TreeMap<>(NAMES);
  private final ResponseTally domain;

  private Design(TallyShape shape) {
    domain = new ResponseTally(shape);
  }

  static Design of(TallyShape shape, List<DesignCell> cells) {
    Design design = new Design(shape);
    for (DesignCell cell : cells) {
      design.domain.merge(cell.domain());
      design.strata.computeIfAbsent(cell.stratum(), name -> new TreeMap<>(NAMES))
          .merge(cell.cluster(), cell, (first, second) -> both(shape, first, second));
    }
    return design;
  }

  private static DesignCell both(TallyShape shape, DesignCell first, DesignCell second) {
    ResponseTally sum = new ResponseTally(shape).merge(first.domain()).merge(second.domain());
    return new DesignCell(first.stratum(), first.cluster(), sum, first.sampled() + second.sampled());
  }

  /** All responses that the figure is about. */
  ResponseTally domain() {
    return domain;
  }

  /** The sampling units of the sample. */
  long units() {
    return strata.values().stream().mapToLong(cells -> cells.values().stream().mapToLong(Design::units).sum()).sum();
  }

  /** Sampling units with weight in the domain, less the strata in which they are. */
  long degreesOfFreedom(ToLongFunction<ResponseTally> size, ToDoubleFunction<ResponseTally> weight) {
    long degrees = 0;
    for (Map<String, DesignCell> cells : strata.values()) {
      long present = 0;
      for (DesignCell cell : cells.values()) {
        long respondents = weight.applyAsDouble(cell.domain()) > 0 ? size.applyAsLong(cell.domain()) : 0;
        present += cell.cluster() == null ? respondents : Math.min(1, respondents);
      }
      degrees += Math.max(0, present - 1);
    }
    return degrees;
  }

  /** The scores of each stratum's sampling units, for the linear function of the tally's vector with this gradient. */
  List<StratumScores> scores(double[] gradient) {
    List<StratumScores> scores = new ArrayList<>();
    for (Map<String, DesignCell> cells : strata.values()) {
      long units = 0;
      double sum = 0;
      double squares = 0;
      for (DesignCell cell : cells.values()) {
        double score = score(cell.domain(), gradient);
        units += units(cell);
        sum += score;
        squares += cell.cluster() == null ? squares(cell.domain(), gradient) : score * score;
      }
      if (units > 0) {
        scores.add(new StratumScores(units, sum, squares));
      }
    }
    return scores;
  }

  /** The covariance of two linear functions of two samples that may share clusters. */
  static double covariance(Design first, double[] firstGradient, Design second, double[] secondGradient) {
    double covariance = 0;
    for (String stratum : first.strata.keySet()) {
      Map<String, DesignCell> ours = first.clusters(stratum);
      Map<String, DesignCell> theirs = second.clusters(stratum);
      Set<String> units = new TreeSet<>(ours.keySet());
      units.addAll(theirs.keySet());
      double products = 0;
      double firstSum = 0;
      double secondSum = 0;
      for (String cluster : units) {
        double one = ours.containsKey(cluster) ? score(ours.get(cluster).domain(), firstGradient) : 0;
        double other = theirs.containsKey(cluster) ? score(theirs.get(cluster).domain(), secondGradient) : 0;
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
  private Map<String, DesignCell> clusters(String stratum) {
    Map<String, DesignCell> named = new TreeMap<>();
    strata.getOrDefault(stratum, new TreeMap<>(NAMES)).values().stream()
        .filter(cell -> cell.cluster() != null && cell.sampled() > 0).forEach(cell -> named.put(cell.cluster(), cell));
    return named;
  }

  /** The sum of the respondents' squared scores. */
  static double squares(ResponseTally tally, double[] gradient) {
    double sum = 0;
    double size = 0;
    for (int k = 0; k < gradient.length; k++) {
      for (int l = k; l < gradient.length; l++) {
        double term = (k == l ? 1 : 2) * gradient[k] * gradient[l];
        if (term != 0) {
          term *= tally.weightedMoment(k, l);
          sum += term;
          size += Math.abs(term);
        }
      }
    }
    return sum > ROUNDING * size ? sum : 0;
  }

  private static double score(ResponseTally tally, double[] gradient) {
    double sum = 0;
    double size = 0;
    for (int k = 0; k < gradient.length; k++) {
      double term = gradient[k] == 0 ? 0 : gradient[k] * tally.weightedSum(k);
      sum += term;
      size += Math.abs(term);
    }
    return Math.abs(sum) > ROUNDING * size ? sum : 0;
  }

  private static long units(DesignCell cell) {
    return cell.cluster() == null ? cell.sampled() : Math.min(1, cell.sampled());
  }
}
