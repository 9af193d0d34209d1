package prima.core.text;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words a language needs beside its models; files that a person may edit.
 *
 * @param spellings slang, shortenings and misspellings with their standard form, which may be two words ({@code gabisa},
 *     {@code tidak bisa})
 * @param words the other words and terms, by what they are
 */
record WordLists(Map<String, String> spellings, Map<Kind, Set<String>> words) {

  /** What a listed word is. */
  enum Kind {
    /** Turns the meaning of the next words. */
    NEGATOR,
    /** Begins a new clause, such as {@code tapi}. */
    CONTRAST,
    /** Has no topic and is left out of terms and themes. */
    STOP,
    /** A term of praise; terms are written as those of topics are: {@code senyum*}, {@code tepat waktu}. */
    POSITIVE,
    /** A term of blame. */
    NEGATIVE,
    /** A term of those who suggest or wish. */
    WISH,
    /** A term of those who ask. */
    QUESTION,
    /** A term of questions that ask what should be better. */
    ASKS_FAULTS,
    /** A term of questions that ask what is good. */
    ASKS_PRAISE,
    /** An answer that says that there is nothing to say. */
    NOTHING;

    /** The name in {@code words.tsv} and of the feature. */
    String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  private static final String SPELLING = "spelling";

  static final WordLists NONE = new WordLists(Map.of(), Map.of());

  WordLists {
    spellings = Map.copyOf(spellings);
    words = Map.copyOf(words);
  }

  /**
   * Reads {@code words.tsv}: {@code spelling}, a word and its standard form; or the code of a {@link Kind} and a word. Empty
   * lines and lines that begin with {@code #} are skipped.
   */
  static WordLists read(ModelFile file) {
    Map<String, String> spellings = new HashMap<>();
    Map<Kind, Set<String>> words = new TreeMap<>();
    Map<String, Kind> kinds = Stream.of(Kind.values()).collect(Collectors.toMap(Kind::code, kind -> kind));
    int number = 0;
    for (String line : new String(file.bytes(), StandardCharsets.UTF_8).split("\n", -1)) {
      number++;
      String text = line.strip();
      if (text.isEmpty() || text.startsWith("#")) {
        continue;
      }
      String[] parts = text.split("\t");
      if (parts[0].equals(SPELLING) && parts.length == 3) {
        spellings.put(parts[1], parts[2]);
      } else if (kinds.containsKey(parts[0]) && parts.length == 2) {
        words.computeIfAbsent(kinds.get(parts[0]), kind -> new TreeSet<>()).add(parts[1]);
      } else {
        throw new ModelFormatException(file.name(), number, "is not: spelling<TAB>word<TAB>standard form, or "
            + String.join("|", kinds.keySet().stream().sorted().toList()) + "<TAB>word: " + text);
      }
    }
    return new WordLists(spellings, words);
  }

  /** The words of a kind. */
  Set<String> of(Kind kind) {
    return words.getOrDefault(kind, Set.of());
  }
}
