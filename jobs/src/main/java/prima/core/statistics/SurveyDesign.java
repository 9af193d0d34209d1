package prima.core.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntPredicate;

/**
 * How the respondents of a sample were drawn, one entry each, for figures that need every respondent.
 *
 * <p>Indices of large surveys come from tallies ({@link IndexEstimator}); this is for means, totals, ratios and tests
 * on samples that fit in memory. A missing value (NaN) takes a respondent out of the figure, not out of the design.
 *
 * <p>Mean {@code m = sum w y / sum w} with scores {@code w (y - m) / sum w}; total with scores {@code w y}; ratio R
 * with scores {@code w (y - R x) / sum w x}; variance of scores by {@link DesignVariance}; a second stage adds
 * {@code f_h sum_p (1 - f_hp) n_hp / (n_hp - 1) sum_i (z_i - mean z_p)^2}.
 *
 * <p>Source: R survey 4.5, {@code svymean, svytotal, svyratio, svyby, degf}. Golden cases d03, d04, d05, d06, d10.
 */
public final class SurveyDesign {

  private final double[] weights;
  private final String[] strata;
  private final String[] clusters;
  private final double[] population;
  private final double[] clusterPopulation;
  private final LonelyStrata rule;

  private SurveyDesign(double[] weights, String[] strata, String[] clusters, double[] population,
      double[] clusterPopulation, LonelyStrata rule) {
    this.weights = weights;
    this.strata = strata;
    this.clusters = clusters;
    this.population = population;
    this.clusterPopulation = clusterPopulation;
    this.rule = rule;
  }

  /** A sample of respondents with these weights, drawn one by one from a large population. */
  public static SurveyDesign of(double[] weights) {
    for (int i = 0; i < weights.length; i++) {
      if (!(weights[i] >= 0 && weights[i] < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("Cannot use weight: " + weights[i] + " of respondent " + (i + 1));
      }
    }
    return new SurveyDesign(weights.clone(), null, null, null, null, LonelyStrata.FAIL);
  }

  /** The same sample, drawn separately in each stratum. */
  public SurveyDesign stratified(String[] byRespondent) {
    return new SurveyDesign(weights, checked(byRespondent), clusters, population, clusterPopulation, rule);
  }

  /** The same sample, drawn as whole clusters; a cluster's name counts within its stratum. */
  public SurveyDesign clustered(String[] byRespondent) {
    return new SurveyDesign(weights, strata, checked(byRespondent), population, clusterPopulation, rule);
  }

  /** The same sample from a population of so many sampling units in each respondent's stratum. */
  public SurveyDesign fromPopulation(double[] sizes) {
    return new SurveyDesign(weights, strata, clusters, checkedSizes(sizes), clusterPopulation, rule);
  }

  /** The same sample with a second stage: so many could have been drawn in each respondent's cluster. */
  public SurveyDesign fromClusters(double[] sizes) {
    return new SurveyDesign(weights, strata, clusters, population, checkedSizes(sizes), rule);
  }

  /** The same sample with another rule for strata of one sampling unit. */
  public SurveyDesign withLonelyStrata(LonelyStrata other) {
    return new SurveyDesign(weights, strata, clusters, population, clusterPopulation, other);
  }

  /** The same sample with other weights, such as calibrated ones. */
  public SurveyDesign withWeights(double[] other) {
    SurveyDesign checked = of(other);
    return new SurveyDesign(checked.weights, strata, clusters, population, clusterPopulation, rule);
  }

  /** How many respondents there are. */
  public int size() {
    return weights.length;
  }

  /** The weights, one for each respondent. */
  public double[] weights() {
    return weights.clone();
  }

  /** The mean of those who have a value. */
  public LinearEstimate mean(double[] values) {
    Checks.sameLength("values", values.length, "respondents", weights.length);
    double weight = 0;
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      if (!Double.isNaN(values[i])) {
        weight += weights[i];
        sum += weights[i] * values[i];
      }
    }
    if (!(weight > 0)) {
      throw new IllegalArgumentException("Cannot find the mean: nobody with a value has a weight");
    }
    double mean = Checks.finite("mean", sum / weight);
    double total = weight;
    return new LinearEstimate(mean, scores(values, value -> (value - mean) / total));
  }

  /** The total in the population of those who have a value. */
  public LinearEstimate total(double[] values) {
    double[] scores = scores(values, value -> value);
    return new LinearEstimate(Arrays.stream(scores).sum(), scores);
  }

  /** The total of one value over the total of another, of those who have both. */
  public LinearEstimate ratio(double[] above, double[] below) {
    double[] given = within(above, i -> !Double.isNaN(below[i]));
    double numerator = total(given).value();
    double denominator = total(within(below, i -> !Double.isNaN(above[i]))).value();
    Checks.finite("total above", numerator);
    if (Checks.finite("total below", denominator) == 0) {
      throw new IllegalArgumentException("Cannot find the ratio: the total below is 0");
    }
    double ratio = Checks.finite("ratio", numerator / denominator);
    double[] scores = new double[weights.length];
    Arrays.setAll(scores, i -> Double.isNaN(given[i]) ? 0 : weights[i] * (above[i] - ratio * below[i]) / denominator);
    return new LinearEstimate(ratio, scores);
  }

  /** The values of those in a domain; nobody else has one. */
  public double[] within(double[] values, IntPredicate domain) {
    Checks.sameLength("values", values.length, "respondents", weights.length);
    double[] inside = new double[values.length];
    Arrays.setAll(inside, i -> domain.test(i) ? values[i] : Double.NaN);
    return inside;
  }

  /** The standard error of a figure. */
  public double standardError(LinearEstimate estimate) {
    return Math.sqrt(variance(estimate).value());
  }

  /** The variance of a figure, and whether a stratum of one sampling unit took part in it. */
  public DesignVariance variance(LinearEstimate estimate) {
    return DesignVariance.of(strataOf(estimate.scores()), rule);
  }

  /** How much two figures from this sample move together. */
  public double covariance(LinearEstimate first, LinearEstimate second) {
    return (variance(first.plus(second)).value() - variance(first.minus(second)).value()) / 4;
  }

  /** Sampling units with weight in the domain, less their strata. */
  public long degreesOfFreedom(IntPredicate domain) {
    Set<List<String>> units = new HashSet<>();
    Set<String> present = new HashSet<>();
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] > 0 && domain.test(i)) {
        units.add(Arrays.asList(stratum(i), cluster(i)));
        present.add(stratum(i));
      }
    }
    return units.size() - present.size();
  }

  /** The variance of a mean over that of a simple sample of as many respondents with replacement (deff). */
  public double designEffect(double[] values) {
    LinearEstimate mean = mean(values);
    double simple = populationVariance(values) / count(values);
    if (!(simple > 0)) {
      throw new IllegalArgumentException("Cannot find the design effect: all values are " + mean.value());
    }
    return variance(mean).value() / simple;
  }

  /**
   * The same against a simple sample without replacement from as many as the weights add up to. Without meaning where
   * the weights do not add up to the population.
   */
  public double designEffectFromPopulation(double[] values) {
    double available = Arrays.stream(scores(values, value -> 1)).sum();
    if (!(available > count(values))) {
      throw new IllegalArgumentException("Cannot draw " + count(values) + " respondents from " + available);
    }
    return designEffect(values) / (1 - count(values) / available);
  }

  /** The variance of the values in the population: {@code n / (n - 1) sum w (y - m)^2 / sum w}. */
  public double populationVariance(double[] values) {
    double mean = mean(values).value();
    double n = count(values);
    Checks.atLeast(2, "respondents with value and weight", (long) n);
    double weight = Arrays.stream(scores(values, value -> 1)).sum();
    return n / (n - 1) * Arrays.stream(scores(values, value -> (value - mean) * (value - mean))).sum() / weight;
  }

  private double count(double[] values) {
    double count = 0;
    for (int i = 0; i < values.length; i++) {
      count += weights[i] > 0 && !Double.isNaN(values[i]) ? 1 : 0;
    }
    return count;
  }

  private double[] scores(double[] values, DoubleUnaryOperator influence) {
    double[] scores = new double[weights.length];
    Arrays.setAll(scores, i -> Double.isNaN(values[i]) ? 0 : weights[i] * influence.applyAsDouble(values[i]));
    return scores;
  }

  private List<StratumScores> strataOf(double[] scores) {
    Map<String, Map<String, List<Integer>>> tree = new TreeMap<>();
    for (int i = 0; i < scores.length; i++) {
      tree.computeIfAbsent(stratum(i), name -> new TreeMap<>())
          .computeIfAbsent(cluster(i), name -> new ArrayList<>()).add(i);
    }
    return tree.values().stream().map(units -> stratumScores(units.values(), scores)).toList();
  }

  private StratumScores stratumScores(Collection<List<Integer>> units, double[] scores) {
    int first = units.iterator().next().get(0);
    double fraction = population == null ? 0 : units.size() / population[first];
    double sum = 0;
    double squares = 0;
    double second = 0;
    for (List<Integer> members : units) {
      double score = members.stream().mapToDouble(i -> scores[i]).sum();
      sum += score;
      squares += score * score;
      second += clusterPopulation == null ? 0 : fraction * secondStage(members, score, scores);
    }
    return new StratumScores(units.size(), sum, squares, fraction, second);
  }

  private double secondStage(List<Integer> members, double sum, double[] scores) {
    double n = members.size();
    double available = clusterPopulation[members.get(0)];
    if (available < n) {
      throw new IllegalArgumentException("Cannot draw " + members.size() + " from cluster "
          + cluster(members.get(0)) + " of " + available);
    }
    if (n < 2) {
      return 0;
    }
    double spread = members.stream().mapToDouble(i -> (scores[i] - sum / n) * (scores[i] - sum / n)).sum();
    return (1 - n / available) * n / (n - 1) * spread;
  }

  private String stratum(int i) {
    return strata == null ? "" : strata[i];
  }

  private String cluster(int i) {
    return clusters == null ? Integer.toString(i) : clusters[i];
  }

  private double[] checkedSizes(double[] sizes) {
    Checks.sameLength("population sizes", sizes.length, "respondents", weights.length);
    for (int i = 0; i < sizes.length; i++) {
      Checks.positive("population of respondent " + (i + 1), sizes[i]);
    }
    return sizes.clone();
  }

  private String[] checked(String[] names) {
    if (names.length != weights.length || Arrays.stream(names).anyMatch(Objects::isNull)) {
      throw new IllegalArgumentException("Cannot use " + names.length + " names for " + weights.length
          + " respondents: each needs one");
    }
    return names.clone();
  }
}
