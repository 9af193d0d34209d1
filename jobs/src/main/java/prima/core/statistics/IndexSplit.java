package prima.core.statistics;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeSet;
import prima.core.survey.Instrument;
import prima.core.survey.MissingRule;

/**
 * Splits the change of an index into what the services (or the units) did better or worse, and what came of other people
 * being asked. Both parts add up to the change.
 *
 * <p>{@link MixEffect} of each element's mean, as {@code m_j = sum_s p_js m_js} holds exactly with the services' shares
 * {@code p_js} of the answers to element j; then weighted as the elements are in the index. Where the rule pools all
 * answers, of their mean at once. The first part is the change at the same mix of services (standardised).
 *
 * <p>Source: Kitagawa (1955). Golden case d29.
 */
public final class IndexSplit {

  private IndexSplit() {
  }

  /**
   * The two parts of the change, in points of the index.
   *
   * @param before the tally of each service before
   * @param after the tally of each service after
   */
  public static MixEffect between(Instrument instrument, Map<String, ResponseTally> before,
      Map<String, ResponseTally> after) {
    TreeSet<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    ResponseTally none = new ResponseTally(TallyShape.of(instrument));
    ResponseTally[] first = names.stream().map(name -> before.getOrDefault(name, none)).toArray(ResponseTally[]::new);
    ResponseTally[] second = names.stream().map(name -> after.getOrDefault(name, none)).toArray(ResponseTally[]::new);
    double[] shares = instrument.shares();
    double factor = instrument.rule().multiplier().doubleValue();
    if (instrument.rule().missing() == MissingRule.POOLED_CELLS) {
      MixEffect pooled = split(first, second, shares);
      return new MixEffect(factor * pooled.rate(), factor * pooled.mix());
    }
    double rate = 0;
    double mix = 0;
    for (int j = 0; j < shares.length; j++) {
      if (shares[j] > 0) {
        double[] only = new double[shares.length];
        only[j] = 1;
        MixEffect effect = split(first, second, only);
        rate += shares[j] * effect.rate();
        mix += shares[j] * effect.mix();
      }
    }
    return new MixEffect(factor * rate, factor * mix);
  }

  private static MixEffect split(ResponseTally[] first, ResponseTally[] second, double[] shares) {
    return MixEffect.between(means(first, shares), mix(first, shares), means(second, shares), mix(second, shares));
  }

  private static double[] means(ResponseTally[] tallies, double[] shares) {
    return Arrays.stream(tallies).mapToDouble(tally -> sum(tally, shares, shares.length) / sum(tally, shares, 0))
        .toArray();
  }

  private static double[] mix(ResponseTally[] tallies, double[] shares) {
    return Standardisation.mix(Arrays.stream(tallies).mapToDouble(tally -> sum(tally, shares, 0)).toArray());
  }

  private static double sum(ResponseTally tally, double[] shares, int offset) {
    double sum = 0;
    for (int j = 0; j < shares.length; j++) {
      sum += shares[j] == 0 ? 0 : shares[j] * tally.weightedSum(offset + j);
    }
    return sum;
  }
}
