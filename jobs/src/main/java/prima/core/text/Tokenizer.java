package prima.core.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into words, numbers, emoji, links and punctuation in one pass from left to right.
 *
 * <p>Reduplication stays whole ({@code rumah-rumah}, {@code ramah2}), a run of one mark or one emoji is one token, and white
 * space, control characters and lone surrogates belong to no token.
 */
final class Tokenizer {

  private Tokenizer() {}

  static List<Token> tokens(String text) {
    List<Token> tokens = new ArrayList<>(text.length() / 5 + 4);
    int at = 0;
    while (at < text.length()) {
      int point = text.codePointAt(at);
      int next = at + Character.charCount(point);
      if (Character.isLetter(point) || Character.isDigit(point)) {
        at = word(text, at, tokens);
      } else if (isEmoji(point)) {
        at = emoji(text, at, point, tokens);
      } else if (isBlank(point)) {
        at = next;
      } else {
        at = mark(text, at, point, tokens);
      }
    }
    return tokens;
  }

  private static int word(String text, int from, List<Token> tokens) {
    if (text.startsWith("http://", from) || text.startsWith("https://", from) || text.startsWith("www.", from)) {
      int end = from;
      while (end < text.length() && text.charAt(end) > ' ') {
        end++;
      }
      tokens.add(new Token(from, end, Token.Kind.LINK));
      return end;
    }
    boolean letters = false;
    int end = from;
    while (end < text.length()) {
      int point = text.codePointAt(end);
      if (Character.isLetter(point)) {
        letters = true;
      } else if (!Character.isDigit(point) && !isMark(point) && !(point == '²' && letters) && !joins(text, end)) {
        break;
      }
      end += Character.charCount(point);
    }
    tokens.add(new Token(from, end, letters ? Token.Kind.WORD : Token.Kind.NUMBER));
    return end;
  }

  /** Whether a hyphen or apostrophe stands inside a word, or a point or comma inside a number. */
  private static boolean joins(String text, int at) {
    if (at == 0 || at + 1 >= text.length()) {
      return false;
    }
    char before = text.charAt(at - 1);
    char after = text.charAt(at + 1);
    return switch (text.charAt(at)) {
      case '-', '\'', '’' -> Character.isLetter(before) && Character.isLetter(after);
      case '.', ',' -> Character.isDigit(before) && Character.isDigit(after);
      default -> false;
    };
  }

  private static int emoji(String text, int from, int first, List<Token> tokens) {
    int end = from;
    while (end < text.length()) {
      int point = text.codePointAt(end);
      if (point != first && !isEmojiPart(point)) {
        break;
      }
      end += Character.charCount(point);
    }
    tokens.add(new Token(from, end, Token.Kind.EMOJI));
    return end;
  }

  private static int mark(String text, int from, int first, List<Token> tokens) {
    int smile = smileEnd(text, from);
    if (smile > from) {
      tokens.add(new Token(from, smile, Token.Kind.EMOJI));
      return smile;
    }
    int end = from + Character.charCount(first);
    while (end < text.length() && text.codePointAt(end) == first) {
      end += Character.charCount(first);
    }
    tokens.add(new Token(from, end, Token.Kind.PUNCTUATION));
    return end;
  }

  /** The end of a face such as {@code :)}, {@code :-(} or {@code ;D}; the start itself where there is none. */
  private static int smileEnd(String text, int from) {
    char eyes = text.charAt(from);
    if (eyes != ':' && eyes != ';') {
      return from;
    }
    int mouth = from + 1;
    if (mouth < text.length() && text.charAt(mouth) == '-') {
      mouth++;
    }
    if (mouth >= text.length() || ")(D".indexOf(text.charAt(mouth)) < 0) {
      return from;
    }
    int end = mouth;
    while (end < text.length() && text.charAt(end) == text.charAt(mouth)) {
      end++;
    }
    return end;
  }

  private static boolean isBlank(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE,
          Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> point != '\n';
      default -> isEmojiPart(point);
    };
  }

  private static boolean isMark(int point) {
    int type = Character.getType(point);
    return type == Character.NON_SPACING_MARK && point != 0xFE0F || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isEmoji(int point) {
    return point >= 0x1F000 && point <= 0x1FAFF && !isEmojiPart(point)
        || point >= 0x2600 && point <= 0x27BF
        || point > 0xFF && Character.getType(point) == Character.OTHER_SYMBOL;
  }

  /** Skin tones, joiners and selectors: they follow an emoji and do not change what it says. */
  private static boolean isEmojiPart(int point) {
    return point >= 0x1F3FB && point <= 0x1F3FF || point == 0x200D || point == 0xFE0F || point == 0x20E3;
  }
}
