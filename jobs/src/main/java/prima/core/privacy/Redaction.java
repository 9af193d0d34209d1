package prima.core.privacy;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * A text without the personal data that was found in it.
 *
 * @param text the text with tags in place of personal data; null where there was no text
 * @param counts how many tags of each kind were set; kinds that were not found are absent
 */
public record Redaction(String text, Map<PersonalDataKind, Integer> counts) implements Serializable {

  public Redaction {
    Objects.requireNonNull(counts, "counts");
    counts = counts.isEmpty() ? Map.of() : new EnumMap<>(counts);
  }

  /** A copy, so that nobody can change the counts. */
  @Override
  public Map<PersonalDataKind, Integer> counts() {
    return counts.isEmpty() ? Map.of() : new EnumMap<>(counts);
  }

  /** How many tags of this kind were set. */
  public int count(PersonalDataKind kind) {
    return counts.getOrDefault(kind, 0);
  }

  /** How many tags were set. */
  public int total() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** What was found in two rounds, the second over the text of the first. */
  Redaction then(Redaction second) {
    Map<PersonalDataKind, Integer> both = new EnumMap<>(PersonalDataKind.class);
    both.putAll(counts);
    second.counts.forEach((kind, count) -> both.merge(kind, count, Integer::sum));
    return new Redaction(second.text, both);
  }
}
