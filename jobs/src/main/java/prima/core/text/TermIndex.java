package prima.core.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds terms of one to a few words in a text, whatever their number, with a few look-ups per word. */
final class TermIndex {

  static final TermIndex NONE = new TermIndex(Map.of());

  /** A term found: the group it belongs to and the tokens it stands on. */
  record Hit(String group, int first, int last) {}

  private record Term(String group, String[] words) {}

  private final Map<String, List<Term>> byFirstWord = new HashMap<>();
  private final Map<String, List<Term>> byFirstStem = new HashMap<>();
  private int shortestStem = Integer.MAX_VALUE;
  private int longestStem;

  /** An index of terms by group; a star at the end of a word stands for any ending. */
  TermIndex(Map<String, List<String>> termsByGroup) {
    new TreeMap<>(termsByGroup).forEach((group, terms) -> terms.forEach(term -> add(group, term)));
  }

  private void add(String group, String text) {
    String[] words = text.strip().split("\\s+");
    Term term = new Term(group, words);
    if (isStem(words[0])) {
      String stem = stem(words[0]);
      byFirstStem.computeIfAbsent(stem, key -> new ArrayList<>()).add(term);
      shortestStem = Math.min(shortestStem, stem.length());
      longestStem = Math.max(longestStem, stem.length());
    } else {
      byFirstWord.computeIfAbsent(words[0], key -> new ArrayList<>()).add(term);
    }
  }

  /** All hits in the order of the text. */
  List<Hit> find(NormalText text) {
    List<Hit> hits = new ArrayList<>();
    for (int token = 0; token < text.count; token++) {
      if (text.isWord(token)) {
        String word = text.form[token];
        collect(byFirstWord.get(word), text, token, hits);
        int longest = Math.min(longestStem, word.length());
        for (int length = shortestStem; length <= longest; length++) {
          collect(byFirstStem.get(word.substring(0, length)), text, token, hits);
        }
      }
    }
    return hits;
  }

  private static void collect(List<Term> terms, NormalText text, int token, List<Hit> hits) {
    if (terms == null) {
      return;
    }
    for (Term term : terms) {
      int last = token + term.words().length - 1;
      if (last < text.count && matches(term, text, token)) {
        hits.add(new Hit(term.group(), token, last));
      }
    }
  }

  private static boolean matches(Term term, NormalText text, int token) {
    for (int word = 1; word < term.words().length; word++) {
      String expected = term.words()[word];
      String form = text.form[token + word];
      if (!(isStem(expected) ? form.startsWith(stem(expected)) : form.equals(expected))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isStem(String word) {
    return word.length() > 1 && word.endsWith("*");
  }

  private static String stem(String word) {
    return word.substring(0, word.length() - 1);
  }
}
