package prima.stage.clean;

import java.util.Optional;
import java.util.regex.Pattern;

/** Ages in bands: an exact age helps to find a person, a band does not. */
final class AgeGroup {

  private static final int[] LOWEST = {0, 18, 26, 36, 46, 56, 66};
  private static final int OLDEST = 120;
  private static final Pattern YEARS = Pattern.compile("[0-9]{1,3}");

  private AgeGroup() {
  }

  /** The band of an age in years, such as {@code 26-35}; empty if the word is no age. */
  static Optional<String> of(String word) {
    if (!YEARS.matcher(word).matches() || Integer.parseInt(word) > OLDEST) {
      return Optional.empty();
    }
    int age = Integer.parseInt(word);
    int band = 0;
    while (band + 1 < LOWEST.length && age >= LOWEST[band + 1]) {
      band++;
    }
    return Optional.of(band == LOWEST.length - 1 ? LOWEST[band] + "+"
        : LOWEST[band] + "-" + (LOWEST[band + 1] - 1));
  }
}
