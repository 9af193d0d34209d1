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

  /** A term: each word whole, or the beginning of any word where a star stood at its end. */
  private record Term(String group, String[] words, boolean[] isStem) {}

  /** A beginning of first words: the terms that end here, those of which any ending follows, and longer beginnings. */
  private static final class Beginning {
    private final Map<Character, Beginning> next = new HashMap<>();
    private final List<Term> words = new ArrayList<>();
    private final List<Term> stems = new ArrayList<>();
  }

  private final Beginning root = new Beginning();

  /** An index of terms by group; a star at the end of a word stands for any ending. */
  TermIndex(Map<String, List<String>> termsByGroup) {
    new TreeMap<>(termsByGroup).forEach((group, terms) -> terms.forEach(term -> add(group, term)));
  }

  private void add(String group, String text) {
    String[] words = text.strip().split("\\s+");
    boolean[] isStem = new boolean[words.length];
    for (int word = 0; word < words.length; word++) {
      isStem[word] = words[word].length() > 1 && words[word].endsWith("*");
      words[word] = isStem[word] ? words[word].substring(0, words[word].length() - 1) : words[word];
    }
    Beginning place = root;
    for (char letter : words[0].toCharArray()) {
      place = place.next.computeIfAbsent(letter, key -> new Beginning());
    }
    (isStem[0] ? place.stems : place.words).add(new Term(group, words, isStem));
  }

  /** All hits in the order of the text. */
  List<Hit> find(NormalText text) {
    List<Hit> hits = new ArrayList<>();
    for (int token = 0; token < text.count; token++) {
      if (text.isWord(token)) {
        find(text, token, hits);
      }
    }
    return hits;
  }

  private void find(NormalText text, int token, List<Hit> hits) {
    String word = text.form[token];
    Beginning place = root;
    for (int at = 0; at < word.length(); at++) {
      place = place.next.get(word.charAt(at));
      if (place == null) {
        return;
      }
      collect(place.stems, text, token, hits);
    }
    collect(place.words, text, token, hits);
  }

  private static void collect(List<Term> terms, NormalText text, int token, List<Hit> hits) {
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
      if (!(term.isStem()[word] ? form.startsWith(expected) : form.equals(expected))) {
        return false;
      }
    }
    return true;
  }
}
