package prima.core.text;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The words a language needs beside its models; files that a person may edit.
 *
 * @param spellings slang, shortenings and misspellings with their standard form, which may be two words ({@code gabisa},
 *     {@code tidak bisa})
 * @param negators words that turn the meaning of the next words
 * @param contrasts words that begin a new clause, such as {@code tapi}
 * @param stopWords words without a topic, left out of terms and themes
 */
record WordLists(Map<String, String> spellings, Set<String> negators, Set<String> contrasts, Set<String> stopWords) {

  static final WordLists NONE = new WordLists(Map.of(), Set.of(), Set.of(), Set.of());

  WordLists {
    spellings = Map.copyOf(spellings);
    negators = Set.copyOf(negators);
    contrasts = Set.copyOf(contrasts);
    stopWords = Set.copyOf(stopWords);
  }

  /**
   * Reads {@code words.tsv}: a kind ({@code spelling}, {@code negator}, {@code contrast}, {@code stop}), a word, and for
   * spellings the standard form. Empty lines and lines that begin with {@code #} are skipped.
   */
  static WordLists read(ModelFile file) {
    Map<String, String> spellings = new HashMap<>();
    Map<String, Set<String>> sets =
        Map.of("negator", new HashSet<>(), "contrast", new HashSet<>(), "stop", new HashSet<>());
    int number = 0;
    for (String line : new String(file.bytes(), StandardCharsets.UTF_8).split("\n", -1)) {
      number++;
      String text = line.strip();
      if (text.isEmpty() || text.startsWith("#")) {
        continue;
      }
      String[] parts = text.split("\t");
      if (parts[0].equals("spelling") && parts.length == 3) {
        spellings.put(parts[1], parts[2]);
      } else if (sets.containsKey(parts[0]) && parts.length == 2) {
        sets.get(parts[0]).add(parts[1]);
      } else {
        throw new ModelFormatException(
            file.name(), number, "is not: spelling<TAB>word<TAB>standard form, or negator|contrast|stop<TAB>word: " + text);
      }
    }
    return new WordLists(spellings, sets.get("negator"), sets.get("contrast"), sets.get("stop"));
  }
}
