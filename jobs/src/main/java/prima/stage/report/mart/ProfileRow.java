package prima.stage.report.mart;

import java.util.Objects;

/**
 * One row of {@code profile}: how many respondents have a value of a characteristic.
 *
 * @param key what the row is about
 * @param characteristic such as sex
 * @param value such as female
 * @param n respondents; null where they are too few to tell
 * @param share share of the respondents who said theirs; null likewise
 */
public record ProfileRow(RowKey key, String characteristic, String value, Long n, Double share) {

  public ProfileRow {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(characteristic, "characteristic");
    Objects.requireNonNull(value, "value");
  }
}
