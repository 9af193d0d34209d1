package prima.core.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Numbers as people break them up: "0812-3456 7890", "nol delapan satu dua". Parts that stand side by side form a run.
 */
final class NumberParts {

  private static final Map<String, String> SPELLED = Map.ofEntries(
      Map.entry("nol", "0"), Map.entry("kosong", "0"), Map.entry("zero", "0"), Map.entry("oh", "0"),
      Map.entry("satu", "1"), Map.entry("one", "1"), Map.entry("dua", "2"), Map.entry("two", "2"),
      Map.entry("tiga", "3"), Map.entry("three", "3"), Map.entry("empat", "4"), Map.entry("four", "4"),
      Map.entry("lima", "5"), Map.entry("five", "5"), Map.entry("enam", "6"), Map.entry("six", "6"),
      Map.entry("tujuh", "7"), Map.entry("seven", "7"), Map.entry("delapan", "8"), Map.entry("lapan", "8"),
      Map.entry("eight", "8"), Map.entry("sembilan", "9"), Map.entry("nine", "9"));
  private static final int LONGEST_GAP = 4;
  private static final int LONGEST = 20;
  private static final String MARKS = ".-()/,";

  private NumberParts() {
  }

  /**
   * One unbroken group of digits, or one digit as a word.
   *
   * @param token its place among the tokens
   * @param digits the digits
   * @param before what stands between it and the part before: a mark or a space, or 0 where a run begins
   * @param isSpelled whether it is a word
   */
  record Part(int token, String digits, char before, boolean isSpelled) {
  }

  /** All parts of a text that no rule has claimed. */
  static List<Part> of(FoldedText text, Finds finds) {
    List<Part> parts = new ArrayList<>();
    int last = -1;
    for (int token = 0; token < text.tokens(); token++) {
      String digits = digits(text, token);
      if (digits != null && !finds.isClaimed(text.start(token), text.end(token))) {
        boolean isSpelled = text.isWord(token) && text.size(token) > 1;
        parts.add(new Part(token, digits, last < 0 ? 0 : gap(text, last, token), isSpelled));
        last = token;
      }
    }
    return parts;
  }

  /**
   * How many parts from this one on make a number of so many digits; 0 where none do. Takes the longest, but leaves a
   * short part after a space alone once there are enough digits: it is more likely a count.
   *
   * @param separators the marks that may stand between parts
   */
  static int join(List<Part> parts, int first, int fewest, int most, String separators) {
    int digits = 0;
    int joined = 0;
    for (int i = first; i < parts.size() && i < first + LONGEST; i++) {
      Part part = parts.get(i);
      if (i > first && !mayJoin(parts.get(i - 1), part, separators, digits >= fewest)) {
        break;
      }
      digits += part.digits.length();
      if (digits > most) {
        break;
      }
      joined = digits >= fewest ? i - first + 1 : joined;
    }
    return joined;
  }

  private static boolean mayJoin(Part last, Part part, String separators, boolean isEnough) {
    if (part.before == ',') {
      return last.isSpelled && part.isSpelled;
    }
    boolean isCount = isEnough && part.before == ' ' && !part.isSpelled && part.digits.length() < 3;
    return part.before != 0 && separators.indexOf(part.before) >= 0 && !isCount;
  }

  /** The digits of so many parts. */
  static String digits(List<Part> parts, int first, int count) {
    StringBuilder digits = new StringBuilder();
    for (int i = first; i < first + count; i++) {
      digits.append(parts.get(i).digits);
    }
    return digits.toString();
  }

  private static String digits(FoldedText text, int token) {
    if (text.isNumber(token)) {
      return text.size(token) > LONGEST ? null : text.word(token);
    }
    boolean isLetterO = text.size(token) == 1 && text.word(token).equals("o") && text.isNumber(token + 1)
        && text.end(token) == text.start(token + 1);
    return isLetterO ? "0" : SPELLED.get(text.word(token));
  }

  /** The mark between two tokens, a space, or 0 where more than that stands between. */
  private static char gap(FoldedText text, int last, int token) {
    if (text.end(last) == text.start(token)) {
      return ' ';
    }
    if (text.start(token) - text.end(last) > LONGEST_GAP) {
      return 0;
    }
    char gap = ' ';
    for (int i = text.end(last); i < text.start(token); i++) {
      char c = text.at(i);
      if (MARKS.indexOf(c) >= 0) {
        gap = gap == ' ' || gap == ')' || gap == '(' ? c : gap;
      } else if (c != ' ') {
        return 0;
      }
    }
    return gap;
  }
}
