package prima.core.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import prima.core.privacy.PersonalDataKind;

/**
 * Reads the terms of a text: its words without stop words, and runs of two and three words that no stop word ends. Digits
 * and the tags that stand for personal data are in no term.
 */
public final class TermReader {

  private static final int LONGEST_TERM = 3;
  private static final int SHORTEST_WORD = 3;

  private final Normaliser normaliser;
  private final WordLists words;

  private TermReader(Language language, WordLists words) {
    this.normaliser = new Normaliser(language, words);
    this.words = words;
  }

  /** For a language, with its {@code words.tsv}. */
  public static TermReader of(Language language, ModelFile words) {
    return new TermReader(language, WordLists.read(words));
  }

  /** The terms of a text in alphabetical order, each once. */
  public Set<String> terms(String text) {
    NormalText normal = normaliser.normalise(readable(text));
    Set<String> terms = new TreeSet<>();
    for (int first = 0; first < normal.count; first++) {
      StringBuilder term = new StringBuilder();
      for (int last = first; last < normal.count && last < first + LONGEST_TERM; last++) {
        if (!isTermWord(normal, last) || normal.clause[last] != normal.clause[first]) {
          break;
        }
        term.append(last == first ? "" : " ").append(normal.form[last]);
        if (isContent(normal.form[first]) && isContent(normal.form[last])) {
          terms.add(term.toString());
        }
      }
    }
    return terms;
  }

  /** The words of a text that carry meaning, in their order: for themes. */
  public List<String> contentWords(String text) {
    NormalText normal = normaliser.normalise(readable(text));
    List<String> content = new ArrayList<>();
    for (int word = 0; word < normal.count; word++) {
      if (isTermWord(normal, word) && isContent(normal.form[word])) {
        content.add(normal.form[word]);
      }
    }
    return content;
  }

  private boolean isContent(String word) {
    return word.length() >= SHORTEST_WORD && !words.of(WordLists.Kind.STOP).contains(word) && !words.of(WordLists.Kind.NEGATOR).contains(word);
  }

  private static boolean isTermWord(NormalText normal, int place) {
    return normal.isWord(place) && normal.form[place].chars().noneMatch(Character::isDigit);
  }

  /** The text without tags; each ends a clause, so that no term reaches over it. */
  private static String readable(String text) {
    String known = text == null ? "" : text;
    String readable = known.length() <= TextScorer.LONGEST_TEXT ? known : known.substring(0, TextScorer.LONGEST_TEXT);
    if (readable.indexOf('[') >= 0) {
      for (PersonalDataKind kind : PersonalDataKind.values()) {
        readable = readable.replace(kind.tag(), " . ");
      }
    }
    return readable;
  }
}
