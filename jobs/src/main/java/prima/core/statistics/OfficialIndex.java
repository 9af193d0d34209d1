package prima.core.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import prima.core.survey.Compatibility;
import prima.core.survey.Element;
import prima.core.survey.Instrument;
import prima.core.survey.MissingRule;

/**
 * The index as a public officer has to publish it: whole-number sums, exact fractions, one rounding to two decimals.
 *
 * <p>{@code index = multiplier * sum_j weight_j * sum_j / answered_j + offset}, with weights such as exactly 1/9. The
 * instrument's {@link Compatibility} reproduces what older publications did instead: a fixed weight such as 0.11,
 * element means rounded first, truncation. For samples with weights the sums are doubles, and their exact values are
 * taken.
 *
 * <p>Source: Permenpan RB 14/2017. Golden cases d01, d34, skm g01 to g08.
 *
 * @param lines the elements of the index, in the order of the questionnaire
 * @param exact the index before it is rounded
 * @param index the index, with two decimals
 */
public record OfficialIndex(List<Line> lines, BigFraction exact, BigDecimal index) {

  private static final int INDEX_DECIMALS = 2;

  /**
   * One element's part of the arithmetic.
   *
   * @param key the element
   * @param sum the sum of its scores
   * @param answered how many answered it
   * @param mean sum by answered, rounded only if the instrument says so
   * @param weight the factor of the mean in the index
   */
  public record Line(String key, BigFraction sum, BigFraction answered, BigFraction mean, BigFraction weight) {

    /** The mean times its weight. */
    public BigFraction weightedMean() {
      return mean.multiply(weight);
    }
  }

  public OfficialIndex {
    lines = List.copyOf(lines);
  }

  /** The index of a tally; empty where it is undefined: nobody answered, or an element has no answer. */
  public static Optional<OfficialIndex> of(Instrument instrument, ResponseTally tally) {
    boolean pooled = instrument.rule().missing() == MissingRule.POOLED_CELLS;
    BigFraction total = exactly(instrument.totalWeight());
    List<Line> lines = new ArrayList<>();
    for (int j = 0; j < instrument.elements().size(); j++) {
      Element element = instrument.elements().get(j);
      if (element.isInIndex()) {
        BigFraction answered = count(tally, j);
        if (answered.compareTo(BigFraction.ZERO) > 0) {
          lines.add(line(instrument, element, sum(instrument, tally, j), answered, total));
        } else if (!pooled) {
          return Optional.empty();
        }
      }
    }
    return lines.isEmpty() ? Optional.empty() : Optional.of(of(instrument, lines, pooled));
  }

  /** The index of element means that somebody else has published, such as the NRR column of a report. */
  public static OfficialIndex ofMeans(Instrument instrument, List<BigDecimal> means) {
    BigFraction total = exactly(instrument.totalWeight());
    List<Line> lines = new ArrayList<>();
    for (int j = 0; j < means.size(); j++) {
      lines.add(line(instrument, instrument.elements().get(j), exactly(means.get(j)), BigFraction.ONE, total));
    }
    return of(instrument, lines, false);
  }

  private static OfficialIndex of(Instrument instrument, List<Line> lines, boolean pooled) {
    BigFraction mean = pooled ? pooledMean(lines)
        : lines.stream().map(Line::weightedMean).reduce(BigFraction.ZERO, BigFraction::add);
    BigFraction exact = mean.multiply(exactly(instrument.rule().multiplier()))
        .add(exactly(instrument.rule().offset()));
    return new OfficialIndex(lines, exact,
        rounded(exact, INDEX_DECIMALS, instrument.rule().compatibility().rounding()));
  }

  /** The sum of all scores by the number of all answers. */
  private static BigFraction pooledMean(List<Line> lines) {
    BigFraction sum = BigFraction.ZERO;
    BigFraction answered = BigFraction.ZERO;
    for (Line line : lines) {
      sum = sum.add(line.sum().multiply(line.weight()));
      answered = answered.add(line.answered().multiply(line.weight()));
    }
    return sum.divide(answered);
  }

  private static Line line(Instrument instrument, Element element, BigFraction sum, BigFraction answered,
      BigFraction totalWeight) {
    Compatibility compatibility = instrument.rule().compatibility();
    BigFraction exact = sum.divide(answered);
    BigFraction mean = compatibility.elementDecimals()
        .map(decimals -> exactly(rounded(exact, decimals, compatibility.rounding()))).orElse(exact);
    BigFraction weight = compatibility.fixedWeight().map(OfficialIndex::exactly)
        .orElseGet(() -> exactly(element.weight()).divide(totalWeight));
    return new Line(element.key(), sum, answered, mean, weight);
  }

  private static BigFraction count(ResponseTally tally, int j) {
    return tally.isWeighted() ? exactly(new BigDecimal(tally.weightedSum(j))) : new BigFraction(tally.answered(j));
  }

  /** The sum of what the answers count: the tally counts from the lowest score. */
  private static BigFraction sum(Instrument instrument, ResponseTally tally, int j) {
    int place = tally.shape().elements() + j;
    BigFraction aboveLowest = tally.isWeighted() ? exactly(new BigDecimal(tally.weightedSum(place)))
        : new BigFraction(tally.sum(place));
    int lowest = instrument.rule().scoring().score(instrument.scale().minimum());
    return aboveLowest.add(count(tally, j).multiply(lowest));
  }

  private static BigDecimal rounded(BigFraction fraction, int decimals, RoundingMode mode) {
    return new BigDecimal(fraction.getNumerator())
        .divide(new BigDecimal(fraction.getDenominator()), decimals, mode);
  }

  private static BigFraction exactly(BigDecimal number) {
    return number.scale() <= 0 ? new BigFraction(number.toBigIntegerExact())
        : new BigFraction(number.unscaledValue(), BigDecimal.TEN.pow(number.scale()).toBigInteger());
  }
}
