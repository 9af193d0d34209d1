package prima.core.privacy;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads word lists from the code. */
final class Words {

  private Words() {
  }

  /** The words of a text, which are separated by white space. */
  static Set<String> of(String words) {
    return Arrays.stream(words.trim().split("\\s+")).collect(Collectors.toUnmodifiableSet());
  }
}
