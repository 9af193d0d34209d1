package prima.core.text;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Brings the words of a text into one spelling and marks the scope of negations; the places in the text are kept.
 *
 * <p>Case ({@code BAGUS}), elongation ({@code baguuusss}), shorthand reduplication ({@code ramah2} → {@code ramah-ramah}),
 * slang from the word lists. Emoji stay tokens. A negation covers up to three words or the end of the clause; a second
 * negation inside it turns it back ({@code bukannya tidak cepat}).
 */
final class Normaliser {

  private static final int NEGATION_SCOPE = 3;
  private static final int LONGEST_WORD = 40;

  private final Language language;
  private final Map<String, String> spellings;
  private final Set<String> negators;
  private final Set<String> contrasts;

  Normaliser(Language language, WordLists words) {
    this.language = language;
    spellings = words.spellings();
    negators = words.of(WordLists.Kind.NEGATOR);
    contrasts = words.of(WordLists.Kind.CONTRAST);
  }

  NormalText normalise(String text) {
    return normalise(text, Tokenizer.tokens(text));
  }

  NormalText normalise(String text, List<Token> tokens) {
    NormalText result = new NormalText(text, tokens.size() + 4);
    Scope scope = new Scope();
    for (Token token : tokens) {
      switch (token.kind()) {
        case WORD -> addWord(result, token, standard(text, token), scope);
        case NUMBER -> result.add(token.end() - token.start() == 1 ? text.substring(token.start(), token.end()) : "##",
            token, false, scope.clause);
        case EMOJI -> result.add(face(text, token), token, false, scope.clause);
        case LINK -> result.add("<link>", token, false, scope.clause);
        case PUNCTUATION -> {
          String mark = new String(Character.toChars(text.codePointAt(token.start())));
          if (!mark.equals("\n")) {
            result.add(mark, token, false, scope.clause);
          }
          if (mark.length() == 1 && ".,!?;:()\n/".contains(mark)) {
            scope.close();
          }
        }
      }
    }
    return result;
  }

  private void addWord(NormalText result, Token token, String standard, Scope scope) {
    int from = 0;
    while (from < standard.length()) {
      int space = standard.indexOf(' ', from);
      int to = space < 0 ? standard.length() : space;
      String word = standard.substring(from, to);
      if (contrasts.contains(word)) {
        scope.close();
      }
      boolean negator = isNegator(word);
      result.add(word, token, !negator && scope.isOpen(), scope.clause);
      scope.follow(negator);
      from = to + 1;
    }
  }

  private boolean isNegator(String word) {
    return negators.contains(word) || language == Language.EN && word.endsWith("n't");
  }

  private String standard(String text, Token token) {
    String word = squeezed(text, token);
    String spelling = spellings.get(word);
    if (spelling != null) {
      return spelling;
    }
    int last = word.length() - 1;
    if (last >= 2 && (word.charAt(last) == '2' || word.charAt(last) == '²') && Character.isLetter(word.charAt(last - 1))) {
      String base = word.substring(0, last);
      base = spellings.getOrDefault(base, base);
      return base.indexOf(' ') < 0 ? base + "-" + base : base;
    }
    return word;
  }

  /** Lower case, without letters written again and again, and not longer than any real word. */
  private String squeezed(String text, Token token) {
    int limit = language == Language.EN ? 2 : 1;
    char[] kept = new char[Math.min(token.end() - token.start(), LONGEST_WORD)];
    int length = 0;
    for (int at = token.start(); at < token.end() && length < kept.length; ) {
      char letter = Character.toLowerCase(text.charAt(at));
      if (letter == '’') {
        letter = '\'';
      }
      int run = at + 1;
      while (run < token.end() && Character.toLowerCase(text.charAt(run)) == letter) {
        run++;
      }
      int times = run - at;
      if (times > 2 && Character.isLetter(letter)) {
        times = limit;
      } else if (times == 2 && run == token.end() && length > 1 && language != Language.EN) {
        times = 1;
      }
      for (int copy = 0; copy < times && length < kept.length; copy++) {
        kept[length++] = letter;
      }
      at = run;
    }
    return new String(kept, 0, length);
  }

  private static String face(String text, Token token) {
    char first = text.charAt(token.start());
    if (first == ':' || first == ';') {
      return text.charAt(token.end() - 1) == '(' ? ":(" : ":)";
    }
    return new String(Character.toChars(text.codePointAt(token.start())));
  }

  /** How far the negation before the current word still reaches, and the clause it stands in. */
  private static final class Scope {
    private int left;
    private int clause;

    boolean isOpen() {
      return left > 0;
    }

    void close() {
      left = 0;
      clause++;
    }

    void follow(boolean negator) {
      if (negator) {
        left = left > 0 ? 0 : NEGATION_SCOPE;
      } else if (left > 0) {
        left--;
      }
    }
  }
}
