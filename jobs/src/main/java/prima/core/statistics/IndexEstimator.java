package prima.core.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import prima.core.survey.Instrument;
import prima.core.survey.MissingRule;

/**
 * Turns tallies into an index with its standard error, for a whole questionnaire or for one of its elements.
 *
 * <p>With weights w, elements j of share a_j, answered r, score y:
 * <ul>
 *   <li>available per element: {@code I = c sum_j a_j m_j}, {@code m_j = sum w r_j y_j / sum w r_j};
 *   <li>pooled cells: {@code I = c sum_j a_j sum w r_j y_j / sum_j a_j sum w r_j};
 *   <li>complete cases: the first rule over respondents who answered everything.
 * </ul>
 * The error is that of the respondents' scores {@code z_i = c sum_j a_j w_i r_ij (y_ij - m_j) / sum w r_j}, which is a
 * linear function {@code g'v} of the tally's vector v. So a cluster's score is {@code g'} times its weighted sums and
 * the sum of squared scores is {@code g'Sg} of the tally's second moments: no second pass over the data.
 *
 * <p>Source: Permenpan RB 14/2017; R survey 4.5, {@code svytotal} and {@code svycontrast}. Golden cases d01, d02, d34.
 */
public final class IndexEstimator {

  private static final int WHOLE = -1;

  private final TallyShape shape;
  private final int element;
  private final double[] shares;
  private final boolean pooled;
  private final double multiplier;
  private final double offset;
  private final double lowest;
  private final double highest;

  private IndexEstimator(Instrument instrument, int element, double[] shares) {
    this.element = element;
    this.shares = shares;
    shape = TallyShape.of(instrument);
    pooled = element == WHOLE && instrument.rule().missing() == MissingRule.POOLED_CELLS;
    multiplier = instrument.rule().multiplier().doubleValue();
    offset = instrument.rule().offset().doubleValue();
    lowest = instrument.lowestIndex();
    highest = instrument.highestIndex();
  }

  /** The index of the whole questionnaire. */
  public static IndexEstimator ofIndex(Instrument instrument) {
    return new IndexEstimator(instrument, WHOLE, instrument.shares());
  }

  /** The index of element j alone, on the same scale; it exists for elements outside the index too. */
  public static IndexEstimator ofElement(Instrument instrument, int j) {
    double[] shares = new double[instrument.elements().size()];
    shares[j] = 1;
    return new IndexEstimator(instrument, j, shares);
  }

  /** The mean score of an index: what the index was before it was multiplied. */
  public double meanScore(double index) {
    return (index - offset) / multiplier;
  }

  /** Estimates from a simple sample, where the figure is about everyone in it. */
  public IndexEstimate estimate(ResponseTally tally) {
    return estimate(List.of(DesignCell.simple(tally)));
  }

  /** Estimates from the cells of a design, a stratum of one sampling unit being compared with the mean of all units. */
  public IndexEstimate estimate(List<DesignCell> cells) {
    return estimate(cells, LonelyStrata.ADJUST);
  }

  /** Estimates from the cells of a design, in whatever order they come. */
  public IndexEstimate estimate(List<DesignCell> cells, LonelyStrata rule) {
    Design design = Design.of(shape, cells);
    ResponseTally domain = design.domain();
    Undefined reason = undefined(domain);
    if (reason != null) {
      return result(domain, OptionalDouble.empty(), OptionalDouble.empty(), 0, OptionalDouble.empty(), false, reason);
    }
    Linearised linear = linearised(domain);
    OptionalDouble index = OptionalDouble.of(multiplier * (linear.mean() + shape.lowestScore()) + offset);
    long degrees = design.degreesOfFreedom(this::size, this::weight);
    if (design.units() < 2) {
      return result(domain, index, OptionalDouble.empty(), 0, OptionalDouble.empty(), false,
          Undefined.ONE_SAMPLING_UNIT);
    }
    DesignVariance variance = DesignVariance.of(
        design.scores(new Influence(linear.score(), design.cells())), rule);
    return result(domain, index, OptionalDouble.of(Math.sqrt(variance.value())), degrees,
        designEffect(domain, linear, variance.value()), variance.lonely(),
        degrees < 1 ? Undefined.ONE_SAMPLING_UNIT : null);
  }

  /**
   * How much two indices move together because they share clusters of respondents, such as one unit in two periods of a
   * panel, or two units at the same counter. 0 where they share none, or either is undefined.
   */
  public double covariance(List<DesignCell> first, List<DesignCell> second) {
    Design one = Design.of(shape, first);
    Design other = Design.of(shape, second);
    if (undefined(one.domain()) != null || undefined(other.domain()) != null) {
      return 0;
    }
    return Design.covariance(one, linearised(one.domain()).score(), other, linearised(other.domain()).score());
  }

  /**
   * How the domain of the cells differs from the whole sample, of which it is a part. Empty where either index is
   * undefined or the error of the domain is.
   *
   * @param cells cells with all their responses
   */
  public Optional<PartDifference> fromWhole(List<DesignCell> cells) {
    Design design = Design.of(shape, cells);
    ResponseTally part = design.domain();
    ResponseTally whole = new ResponseTally(shape);
    design.cells().forEach(cell -> whole.merge(cell.whole().orElseThrow()));
    long degrees = design.degreesOfFreedom(this::size, this::weight);
    if (undefined(part) != null || undefined(whole) != null || degrees < 1) {
      return Optional.empty();
    }
    Linearised ofPart = linearised(part);
    Linearised ofWhole = linearised(whole);
    double[] inside = new double[2 * shares.length];
    double[] outside = new double[2 * shares.length];
    Arrays.setAll(inside, k -> ofPart.gradient()[k] - ofWhole.gradient()[k]);
    Arrays.setAll(outside, k -> -ofWhole.gradient()[k]);
    DesignVariance variance = DesignVariance.of(design.scores(new Influence(new Score.Linear(inside),
        Optional.of(new Score.Linear(outside)), design.cells())), LonelyStrata.ADJUST);
    return Optional.of(new PartDifference(multiplier * (ofPart.mean() - ofWhole.mean()), Math.sqrt(variance.value()),
        degrees, weight(part) / weight(whole)));
  }

  private Undefined undefined(ResponseTally domain) {
    if (size(domain) == 0 || !(weight(domain) > 0)) {
      return Undefined.NO_RESPONDENTS;
    }
    for (int j = 0; j < shares.length && !pooled; j++) {
      if (shares[j] > 0 && !(domain.weightedSum(j) > 0)) {
        return Undefined.ELEMENT_WITHOUT_ANSWERS;
      }
    }
    return null;
  }

  private Linearised linearised(ResponseTally domain) {
    return pooled ? pooled(domain) : available(domain);
  }

  /** The mean of the elements' means above the lowest score, and the gradient of the index by the tally's sums. */
  private Linearised available(ResponseTally domain) {
    double mean = 0;
    double[] gradient = new double[2 * shares.length];
    for (int j = 0; j < shares.length; j++) {
      if (shares[j] > 0) {
        double answered = domain.weightedSum(j);
        double elementMean = domain.weightedSum(shares.length + j) / answered;
        mean += shares[j] * elementMean;
        gradient[shares.length + j] = multiplier * shares[j] / answered;
        gradient[j] = -gradient[shares.length + j] * elementMean;
      }
    }
    return new Linearised(mean, gradient);
  }

  private Linearised pooled(ResponseTally domain) {
    double answered = 0;
    double sum = 0;
    for (int j = 0; j < shares.length; j++) {
      answered += shares[j] * domain.weightedSum(j);
      sum += shares[j] * domain.weightedSum(shares.length + j);
    }
    double mean = sum / answered;
    double[] gradient = new double[2 * shares.length];
    for (int j = 0; j < shares.length; j++) {
      gradient[shares.length + j] = multiplier * shares[j] / answered;
      gradient[j] = -gradient[shares.length + j] * mean;
    }
    return new Linearised(mean, gradient);
  }

  /** Over a simple sample of as many respondents who differ as much as the population: {@code svymean(deff="replace")}. */
  private OptionalDouble designEffect(ResponseTally domain, Linearised linear, double variance) {
    long n = size(domain);
    double simple = weight(domain) * linear.score().spread(domain) / (n - 1.0);
    return n > 1 && simple > 0 ? OptionalDouble.of(variance / simple) : OptionalDouble.empty();
  }

  private long size(ResponseTally tally) {
    return element == WHOLE ? tally.respondents() : tally.answered(element);
  }

  private double weight(ResponseTally tally) {
    return element == WHOLE ? tally.weightSum() : tally.weightedSum(element);
  }

  private double squaredWeight(ResponseTally tally) {
    return element == WHOLE ? tally.squaredWeightSum() : tally.weightedMoment(element, element);
  }

  private IndexEstimate result(ResponseTally domain, OptionalDouble index, OptionalDouble error, long degrees,
      OptionalDouble designEffect, boolean lonely, Undefined reason) {
    double weight = weight(domain);
    double effective = weight > 0 ? weight * weight / squaredWeight(domain) : 0;
    return new IndexEstimate(size(domain), domain.complete(), weight, effective, index, error, degrees, designEffect,
        lonely, Optional.ofNullable(reason), lowest, highest);
  }

  private record Linearised(double mean, double[] gradient) {

    private Score.Linear score() {
      return new Score.Linear(gradient);
    }
  }
}
