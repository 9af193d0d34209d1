package prima.core.text;

import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * In how many texts each term occurs. Mergeable: counts of parts add up to the counts of the whole, in any order.
 *
 * <p>Not for several threads at once.
 */
public final class TermCounts {

  private final Map<String, Integer> texts = new TreeMap<>();
  private int size;

  /** Counts the terms of one text, each once. */
  public void add(Set<String> terms) {
    size++;
    new HashSet<>(terms).forEach(term -> texts.merge(term, 1, Integer::sum));
  }

  /** Adds the counts of other texts. */
  public void add(TermCounts other) {
    size += other.size;
    other.texts.forEach((term, count) -> texts.merge(term, count, Integer::sum));
  }

  /** The number of texts. */
  public int size() {
    return size;
  }

  /** The number of texts with a term. */
  public int of(String term) {
    return texts.getOrDefault(term, 0);
  }

  /** All terms in alphabetical order. */
  public Set<String> terms() {
    return Collections.unmodifiableSet(texts.keySet());
  }
}
