package prima.core.statistics;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import prima.core.survey.Band;
import prima.core.survey.Instrument;

/**
 * How likely the true index lies in each band, given the sample.
 *
 * <p>The probability of at least a bound b is {@link ScoreInterval}'s confidence distribution at b; a band's
 * probability is the difference of two of them. The bound of a band is its published lower bound less 0.005, because
 * the index is rounded to two decimals before it is graded.
 *
 * <p>Source: method page 1.5. Golden cases d22, d34.
 *
 * @param byBand the probability of each band, the highest band first
 * @param stable whether both ends of the 95 % interval lie in the same band
 */
public record BandProbabilities(Map<String, Double> byBand, boolean stable) {

  public BandProbabilities {
    byBand = Collections.unmodifiableMap(new LinkedHashMap<>(byBand));
  }

  /** The probabilities of the instrument's bands; none where it has no bands. */
  public static BandProbabilities of(Instrument instrument, BoundedEstimate estimate) {
    Interval interval = ScoreInterval.of(estimate);
    List<Band> bands = instrument.bands();
    Map<String, Double> probabilities = new LinkedHashMap<>();
    double above = 0;
    for (int i = 0; i < bands.size(); i++) {
      boolean isLowest = i == bands.size() - 1;
      double atLeast = isLowest ? 1
          : ScoreInterval.probabilityAtLeast(estimate, instrument.threshold(bands.get(i)));
      probabilities.put(bands.get(i).code(), Math.max(0, atLeast - above));
      above = atLeast;
    }
    return new BandProbabilities(probabilities, !bands.isEmpty()
        && place(instrument, interval.lower()) == place(instrument, interval.upper()));
  }

  /** The probability of the band with this code, 0 for a band that the instrument does not have. */
  public double of(String code) {
    return byBand.getOrDefault(code, 0.0);
  }

  private static int place(Instrument instrument, double index) {
    int place = 0;
    while (place < instrument.bands().size() - 1 && index < instrument.threshold(instrument.bands().get(place))) {
      place++;
    }
    return place;
  }
}
