package prima.data;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Texts as they are recognised in a printed page: by the letters and digits of their sentences, whatever is between. */
public final class PrintedTexts {

  /** Shorter sentences are written by many people. */
  private static final int SHORTEST = 15;
  /** What is printed may be cut, but not before this. */
  private static final int LONGEST = 40;

  private final Set<String> sentences = new TreeSet<>();

  public PrintedTexts(Collection<String> texts) {
    for (String text : texts) {
      for (String sentence : text.split("[.!?\\n]+")) {
        String letters = letters(sentence);
        if (letters.length() >= SHORTEST) {
          sentences.add(letters.substring(0, Math.min(LONGEST, letters.length())));
        }
      }
    }
  }

  /** Whether there is nothing that could be recognised. */
  public boolean isEmpty() {
    return sentences.isEmpty();
  }

  /** Whether the page prints a sentence of one of the texts. */
  public boolean areIn(String page) {
    String letters = letters(page.replaceAll("&#?\\w{1,8};", " "));
    return sentences.stream().anyMatch(letters::contains);
  }

  private static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("&#?\\w{1,8};", " ").replaceAll("[^\\p{L}\\d]+", "");
  }
}
