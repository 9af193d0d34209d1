package prima.core.text;

import java.util.List;

/** Tells the language of a text by its words and the pieces of its words. */
final class LanguageDetector {

  private static final int WORDS_READ = 200;
  private static final int FEWEST_FOREIGN_WORDS = 3;
  /** By how much, in log-odds, a word must speak for another language to count as foreign. */
  private static final double CLEAR_MARGIN = 0.6;
  private static final double MIXED_SHARE = 0.15;

  private final LinearModel model;
  private final Normaliser plain = new Normaliser(Language.OTHER, WordLists.NONE);
  private final Language[] languages;

  LanguageDetector(LinearModel model) {
    this.model = model;
    languages = model.labels().stream().map(Language::ofCode).toArray(Language[]::new);
  }

  LanguageGuess guess(String text, List<Token> tokens) {
    List<Token> words =
        tokens.stream().filter(token -> token.kind() == Token.Kind.WORD).limit(WORDS_READ).toList();
    if (words.isEmpty()) {
      return new LanguageGuess(Language.ID, 0, false);
    }
    if (isForeignScript(text, words)) {
      return new LanguageGuess(Language.OTHER, 1, false);
    }
    NormalText normal = plain.normalise(text, words);
    double[] perToken = new double[normal.count * languages.length];
    double[] probabilities = LinearModel.softmax(model.sums(Features.of(normal), perToken));
    int best = best(probabilities, 0);
    return new LanguageGuess(languages[best], probabilities[best], isMixed(perToken, normal.count, best));
  }

  /** Whether a good part of the words speak clearly for one other language than the best. */
  private boolean isMixed(double[] perToken, int words, int best) {
    int[] votes = new int[languages.length];
    for (int word = 0; word < words; word++) {
      int from = word * languages.length;
      int loudest = best(perToken, from);
      if (perToken[from + loudest] - perToken[from + best] >= CLEAR_MARGIN) {
        votes[loudest]++;
      }
    }
    for (int label = 0; label < votes.length; label++) {
      boolean isOther = label != best && languages[label] != Language.OTHER;
      if (isOther && votes[label] >= FEWEST_FOREIGN_WORDS && votes[label] >= MIXED_SHARE * words) {
        return true;
      }
    }
    return false;
  }

  private int best(double[] values, int from) {
    int best = 0;
    for (int label = 1; label < languages.length; label++) {
      if (values[from + label] > values[from + best]) {
        best = label;
      }
    }
    return best;
  }

  private static boolean isForeignScript(String text, List<Token> words) {
    int foreign = 0;
    for (Token word : words) {
      Character.UnicodeScript script = Character.UnicodeScript.of(text.codePointAt(word.start()));
      if (script != Character.UnicodeScript.LATIN && script != Character.UnicodeScript.COMMON) {
        foreign++;
      }
    }
    return foreign * 2 > words.size();
  }
}
