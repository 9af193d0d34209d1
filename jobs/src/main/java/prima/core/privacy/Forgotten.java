package prima.core.privacy;

import java.io.Serializable;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The people who asked to be forgotten, as marks that only the holder of the key can make: a file that is delivered
 * again must not bring them back, and nobody who finds the marks can tell who they are.
 */
public final class Forgotten implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String PURPOSE = "forgotten";

  private final TreeMap<String, Pseudonym> keys = new TreeMap<>();
  private final TreeSet<String> marks;

  /**
   * Knows these marks.
   *
   * @param keys the keys that may have made them, by their {@link Pseudonym#rotation}
   * @param marks what {@link #mark} gave
   * @throws IllegalArgumentException if the key of a mark is not among the keys
   */
  public Forgotten(Map<String, Pseudonym> keys, Set<String> marks) {
    this.marks = new TreeSet<>(marks);
    for (String mark : marks) {
      String rotation = rotation(mark);
      if (!keys.containsKey(rotation)) {
        throw new IllegalArgumentException("Cannot tell who was forgotten: key " + rotation
            + " made some of the marks and is not beside the current key");
      }
      this.keys.put(rotation, keys.get(rotation));
    }
  }

  /** The mark of a person who is known by these parts. */
  public static String mark(Pseudonym key, String... parts) {
    String[] named = new String[parts.length + 1];
    named[0] = PURPOSE;
    System.arraycopy(parts, 0, named, 1, parts.length);
    return key.rotation() + "-" + key.of(named);
  }

  /** Which key made the mark. */
  public static String rotation(String mark) {
    return mark.substring(0, mark.indexOf('-'));
  }

  /** Whether nobody was forgotten. */
  public boolean isEmpty() {
    return marks.isEmpty();
  }

  /** Whether the person who is known by these parts was forgotten. */
  public boolean contains(String... parts) {
    return keys.values().stream().anyMatch(key -> marks.contains(mark(key, parts)));
  }

  /** How many marks there are; never which. */
  @Override
  public String toString() {
    return "Forgotten[" + marks.size() + "]";
  }
}
