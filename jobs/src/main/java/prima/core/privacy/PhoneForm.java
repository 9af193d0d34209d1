package prima.core.privacy;

import java.util.List;
import prima.core.privacy.NumberParts.Part;

/** Telephone numbers by their form: +62, 62, 08, area codes, and the English and American ways of writing. */
final class PhoneForm {

  private static final String SEPARATORS = " .-()";
  private static final int FEWEST_MOBILE = 9;
  private static final int MOST_MOBILE = 14;

  private PhoneForm() {
  }

  /** How many parts from this one on are a telephone number; 0 where it is none. */
  static int parts(FoldedText text, List<Part> parts, int first) {
    int mobile = mobileParts(text, parts, first);
    if (mobile > 0) {
      return mobile;
    }
    if (text.isMark(parts.get(first).token() - 1, '+')) {
      return NumberParts.join(parts, first, 8, 15, SEPARATORS);
    }
    return landlineParts(text, parts, first);
  }

  /** The same for numbers that begin with 08, 628 or +628. */
  static int mobileParts(FoldedText text, List<Part> parts, int first) {
    String head = parts.get(first).digits();
    if (head.charAt(0) != '0' && head.charAt(0) != '6' || head.length() > MOST_MOBILE + 1 || isDateOrTime(parts, first)) {
      return 0;
    }
    int count = NumberParts.join(parts, first, FEWEST_MOBILE, MOST_MOBILE + 1, SEPARATORS);
    if (count == 0) {
      return 0;
    }
    String digits = NumberParts.digits(parts, first, count);
    if (digits.startsWith("6208")) {
      digits = "62" + digits.substring(3);
    }
    boolean isLocal = digits.startsWith("08") && digits.charAt(2) != '0' && digits.length() <= MOST_MOBILE;
    boolean isInternational = digits.startsWith("628") && digits.charAt(3) != '0' && digits.length() > FEWEST_MOBILE;
    return isLocal || isInternational ? count : 0;
  }

  /** How many parts are the number that a word such as "telepon" announces. */
  static int namedParts(FoldedText text, List<Part> parts, int first) {
    int mobile = mobileParts(text, parts, first);
    if (mobile > 0) {
      return mobile;
    }
    int count = isDateOrTime(parts, first) ? 0 : NumberParts.join(parts, first, 7, 15, SEPARATORS);
    return isPublicLine(NumberParts.digits(parts, first, count)) ? 0 : count;
  }

  /** 1500 and three digits is the call centre of an institution. */
  private static boolean isPublicLine(String digits) {
    return digits.length() == 7 && digits.startsWith("1500");
  }

  private static int landlineParts(FoldedText text, List<Part> parts, int first) {
    String head = parts.get(first).digits();
    boolean isArea = head.length() >= 3 && head.charAt(0) == '0' && head.charAt(1) > '1';
    if (isArea && head.length() <= 4) {
      boolean hasNext = first + 1 < parts.size() && parts.get(first + 1).digits().length() >= 3;
      return hasNext && parts.get(first + 1).before() != '.' ? NumberParts.join(parts, first, 9, 12, " -()") : 0;
    }
    if (isArea && head.length() >= 9 && head.length() <= 12) {
      return 1;
    }
    boolean isAmerican = NumberForms.hasForm(parts, first, '-', 3, 3, 4) || NumberForms.hasForm(parts, first, '.', 3, 3, 4)
        || text.isMark(parts.get(first).token() - 1, '(') && NumberParts.join(parts, first, 10, 10, " -)") == 3
        && head.length() == 3;
    return isAmerican ? 3 : 0;
  }

  /** 08-12-2026, 08.30-12.00: numbers that only begin like a telephone number. */
  private static boolean isDateOrTime(List<Part> parts, int first) {
    if (parts.get(first).digits().length() > 2 || parts.get(first).isSpelled() || first + 1 >= parts.size()) {
      return false;
    }
    Part second = parts.get(first + 1);
    if (parts.get(first).digits().startsWith("6")) {
      return false;
    }
    boolean isTime = second.before() == '.' && second.digits().length() == 2;
    boolean isDate = second.digits().length() == 2 && first + 2 < parts.size()
        && parts.get(first + 2).before() == second.before() && parts.get(first + 2).digits().length() == 4;
    return isTime || isDate || second.before() == '/' || second.before() == '.' && parts.get(first).digits().equals("0");
  }
}
