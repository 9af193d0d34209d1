package prima.core.privacy;

import java.util.Arrays;
import java.util.Set;

/**
 * A text as the rules see it: digits of every script are 0 to 9, full-width letters are narrow, all spaces and dashes
 * are the plain ones, invisible characters and accents that stand alone are gone. Every place knows its origin.
 *
 * <p>The text is cut into tokens: words, numbers and single marks. White space is between tokens.
 */
final class FoldedText {

  private final char[] chars;
  private final String string;
  private final int[] origins;
  private final byte[] widths;
  private final int length;
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private int tokens;
  private final String[] words;
  private final boolean shouting;

  private FoldedText(String text) {
    chars = new char[text.length()];
    origins = new int[text.length()];
    widths = new byte[text.length()];
    length = fold(text);
    string = new String(chars, 0, length);
    cut();
    words = new String[tokens];
    shouting = isMostlyUpper();
  }

  static FoldedText of(String text) {
    return new FoldedText(text);
  }

  /** The number of characters. */
  int length() {
    return length;
  }

  /** The character at a place; a space where there is none. */
  char at(int place) {
    return place < 0 || place >= length ? ' ' : chars[place];
  }

  /** Where the character stood in the text. */
  int origin(int place) {
    return origins[place];
  }

  /** How many characters of the text it was. */
  int width(int place) {
    return widths[place];
  }

  /** All characters. */
  String string() {
    return string;
  }

  /** The number of tokens. */
  int tokens() {
    return tokens;
  }

  /** Where the token starts; the end of the text for the token after the last. */
  int start(int token) {
    return token < tokens ? starts[token] : length;
  }

  /** Where the token ends. */
  int end(int token) {
    return ends[token];
  }

  /** The length of the token. */
  int size(int token) {
    return ends[token] - starts[token];
  }

  /** Whether there is such a token and it is a word. */
  boolean isWord(int token) {
    return token >= 0 && token < tokens && Character.isLetter(chars[starts[token]]);
  }

  /** Whether there is such a token and it is a number. */
  boolean isNumber(int token) {
    return token >= 0 && token < tokens && isDigit(chars[starts[token]]);
  }

  /** Whether there is such a token and it is this mark. */
  boolean isMark(int token, char mark) {
    return token >= 0 && token < tokens && chars[starts[token]] == mark;
  }

  /** The token in lower case; the empty text where there is no such token. */
  String word(int token) {
    if (token < 0 || token >= tokens) {
      return "";
    }
    if (words[token] == null) {
      char[] lower = Arrays.copyOfRange(chars, starts[token], ends[token]);
      for (int i = 0; i < lower.length; i++) {
        lower[i] = Character.toLowerCase(lower[i]);
      }
      words[token] = new String(lower);
    }
    return words[token];
  }

  /** Whether the token is a word that begins with a capital letter and goes on in small letters. */
  boolean isCapitalised(int token) {
    return isWord(token) && size(token) > 1 && Character.isUpperCase(chars[starts[token]])
        && Character.isLowerCase(chars[ends[token] - 1]);
  }

  /** Whether the token is a word in capital letters only. */
  boolean isUpper(int token) {
    if (!isWord(token)) {
      return false;
    }
    for (int i = starts[token]; i < ends[token]; i++) {
      if (Character.isLowerCase(chars[i])) {
        return false;
      }
    }
    return true;
  }

  /** Whether nothing but spaces stands between two neighbouring tokens, and no more than the given number of them. */
  boolean areClose(int token, int next, int spaces) {
    if (next >= tokens || starts[next] - ends[token] > spaces) {
      return false;
    }
    for (int i = ends[token]; i < starts[next]; i++) {
      if (chars[i] != ' ') {
        return false;
      }
    }
    return true;
  }

  /** Whether any token is one of these words. */
  boolean hasAny(Set<String> wanted) {
    for (int token = 0; token < tokens; token++) {
      if (wanted.contains(word(token))) {
        return true;
      }
    }
    return false;
  }

  /** Whether most letters are capitals, so that a capital says nothing. */
  boolean isShouting() {
    return shouting;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private int fold(String text) {
    int to = 0;
    int from = 0;
    while (from < text.length()) {
      int codePoint = text.codePointAt(from);
      int width = Character.charCount(codePoint);
      int folded = fold(codePoint);
      if (folded >= 0) {
        chars[to] = folded > Character.MAX_VALUE ? '\uFFFD' : (char) folded;
        origins[to] = from;
        widths[to++] = (byte) width;
      }
      from += width;
    }
    return to;
  }

  private static int fold(int c) {
    if (c < 0x80) {
      return c == '\t' || c == 0 ? ' ' : c;
    }
    int digit = Character.digit(c, 10);
    if (digit >= 0) {
      return '0' + digit;
    }
    if (c > 0xFF00 && c < 0xFF5F) {
      return c - 0xFF00 + 0x20;
    }
    return switch (Character.getType(c)) {
      case Character.SPACE_SEPARATOR -> ' ';
      case Character.DASH_PUNCTUATION -> '-';
      case Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> -1;
      default -> c == 0x2212 ? '-' : c == 0x2019 ? '\'' : c;
    };
  }

  private void cut() {
    int place = 0;
    while (place < length) {
      char c = chars[place];
      if (Character.isWhitespace(c)) {
        place++;
      } else {
        int end = endOfToken(place);
        add(place, end);
        place = end;
      }
    }
  }

  private int endOfToken(int start) {
    int end = start + 1;
    if (isDigit(chars[start])) {
      while (end < length && isDigit(chars[end])) {
        end++;
      }
    } else if (Character.isLetter(chars[start])) {
      while (end < length && (Character.isLetter(chars[end])
          || chars[end] == '\'' && Character.isLetter(at(end + 1)))) {
        end++;
      }
    }
    return end;
  }

  private void add(int start, int end) {
    if (tokens == starts.length) {
      starts = Arrays.copyOf(starts, 2 * tokens);
      ends = Arrays.copyOf(ends, 2 * tokens);
    }
    starts[tokens] = start;
    ends[tokens++] = end;
  }

  private boolean isMostlyUpper() {
    int upper = 0;
    int lower = 0;
    for (int i = 0; i < length; i++) {
      upper += Character.isUpperCase(chars[i]) ? 1 : 0;
      lower += Character.isLowerCase(chars[i]) ? 1 : 0;
    }
    return upper > lower;
  }
}
