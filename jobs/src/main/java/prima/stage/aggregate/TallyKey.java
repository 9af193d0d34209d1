package prima.stage.aggregate;

import java.io.Serializable;
import java.util.Comparator;

/**
 * What responses are counted by.
 *
 * @param instrument the instrument's id
 * @param period the month
 * @param unit the unit's code
 * @param service the service; null where it is not known
 * @param stratum the stratum; null where the sample has none
 * @param cluster the cluster; null where respondents were sampled themselves
 * @param cell the respondent's category of every variable by which weights are raked; null where they are not
 * @param group which group of responses is left out together; null in the tallies of which indices are made
 */
record TallyKey(String instrument, String period, String unit, String service, String stratum, String cluster,
    String cell, Integer group) implements Serializable, Comparable<TallyKey> {

  private static final Comparator<String> TEXT = Comparator.nullsFirst(Comparator.naturalOrder());
  private static final Comparator<TallyKey> ORDER = Comparator.comparing(TallyKey::instrument, TEXT)
      .thenComparing(TallyKey::period, TEXT).thenComparing(TallyKey::unit, TEXT)
      .thenComparing(TallyKey::service, TEXT).thenComparing(TallyKey::stratum, TEXT)
      .thenComparing(TallyKey::cluster, TEXT)
      .thenComparing(TallyKey::cell, TEXT).thenComparing(TallyKey::group, Comparator.nullsFirst(Comparator.naturalOrder()));

  /** The key under which a group of a unit's responses is counted, whatever their service and place in the sample. */
  TallyKey ofGroup(int number) {
    return new TallyKey(instrument, period, unit, null, null, null, null, number);
  }

  @Override
  public int compareTo(TallyKey other) {
    return ORDER.compare(this, other);
  }
}
