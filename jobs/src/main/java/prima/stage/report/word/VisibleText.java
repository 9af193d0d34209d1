package prima.stage.report.word;

/**
 * Makes every character of a page visible and allowed.
 *
 * <p>Control characters, lone surrogates and the marks that turn the direction of writing are shown by their number,
 * such as [U+202E], so that a text cannot hide, break the page or rearrange its neighbours.
 */
public final class VisibleText {

  private VisibleText() {
  }

  /** The text with every hidden or forbidden character written as its number. */
  public static String of(String text) {
    int position = 0;
    while (position < text.length() && isPlain(text, position)) {
      position++;
    }
    return position == text.length() ? text : rewritten(text);
  }

  private static String rewritten(String text) {
    StringBuilder visible = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      if (isPlain(text, i)) {
        visible.append(text.charAt(i));
      } else {
        visible.append("[U+").append(hexadecimal(text.charAt(i))).append(']');
      }
    }
    return visible.toString();
  }

  private static String hexadecimal(char character) {
    String digits = "000" + Integer.toHexString(character).toUpperCase(java.util.Locale.ROOT);
    return digits.substring(digits.length() - 4);
  }

  private static boolean isPlain(String text, int i) {
    char character = text.charAt(i);
    if (Character.isHighSurrogate(character)) {
      return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
    }
    if (Character.isLowSurrogate(character)) {
      return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
    return !isControl(character) && !turnsDirection(character) && character < '\ufffe';
  }

  private static boolean isControl(char character) {
    boolean isLayout = character == '\n' || character == '\t' || character == '\r';
    return !isLayout && (character < ' ' || character >= '\u007f' && character <= '\u009f');
  }

  private static boolean turnsDirection(char character) {
    return character >= '\u202a' && character <= '\u202e' || character >= '\u2066' && character <= '\u2069'
        || character == '\u200e' || character == '\u200f' || character == '\u061c' || character == '\ufeff'
        || character == '\u2028' || character == '\u2029';
  }
}
