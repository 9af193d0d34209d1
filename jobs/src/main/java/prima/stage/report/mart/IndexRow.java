package prima.stage.report.mart;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import prima.core.survey.Period;

/**
 * One row of {@code unit_index}.
 *
 * @param key what the row is about
 * @param unitName name of the unit to print; null where there is none
 * @param n respondents who answered at least one element of the index
 * @param complete respondents who answered every element
 * @param weightSum sum of the weights of the respondents
 * @param index the index, not rounded; null where it may not or cannot be given
 * @param officialIndex the index as the instrument rounds it
 * @param se its standard error
 * @param df degrees of freedom
 * @param low lower end of the 95 % interval
 * @param high upper end of the 95 % interval
 * @param band code of the band
 * @param bandProbability probability that the true index is in that band
 * @param bandStable whether both ends of the interval are in the same band
 * @param previousPeriod the month to which the change refers
 * @param change the change to that month
 * @param indexOfUnitMeans total only: the plain mean of the indices of the units
 * @param units total only: units with an index
 * @param place how the unit stands beside the others
 * @param straightLined respondents who gave the same answer to every element
 * @param reason why there is no index
 * @param flags what a reader must know of the figure
 */
public record IndexRow(RowKey key, String unitName, long n, long complete, Double weightSum, Double index,
    BigDecimal officialIndex, Double se, Double df, Double low, Double high, String band, Double bandProbability,
    Boolean bandStable, Period previousPeriod, Change change, Double indexOfUnitMeans, Integer units,
    Place place, long straightLined, String reason, List<String> flags) {

  /** The reason of a row with fewer answers than may be published. */
  public static final String TOO_FEW_ANSWERS = "too_few_answers";
  /** The reason of a row that is hidden so that a smaller one cannot be computed. */
  public static final String PROTECTS_OTHERS = "protects_others";
  /** The flag of a row with 10 to 29 answers. */
  public static final String SMALL_SAMPLE = "small_sample";
  /** The flag of a row with too few answers for a band. */
  public static final String NO_BAND = "no_band";

  public IndexRow {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(change, "change");
    Objects.requireNonNull(place, "place");
    flags = List.copyOf(flags);
    if (n < 0) {
      throw new IllegalArgumentException("Cannot use a negative number of respondents: " + n);
    }
  }

  /** Whether there is an index to print. */
  public boolean hasIndex() {
    return index != null;
  }

  /** Whether there is an interval to print. */
  public boolean hasInterval() {
    return low != null && high != null;
  }

  /** Whether the index is left out to protect the few who answered. */
  public boolean isSuppressed() {
    return index == null && (TOO_FEW_ANSWERS.equals(reason) || PROTECTS_OTHERS.equals(reason));
  }

  /** Whether the row carries the flag. */
  public boolean has(String flag) {
    return flags.contains(flag);
  }

  /** The name to print: the unit's, or its key. */
  public String name() {
    return unitName == null || unitName.isBlank() ? key.unit() : unitName;
  }
}
