package prima.core.privacy;

import java.util.List;
import java.util.Set;
import prima.core.privacy.NumberParts.Part;

/** What a number is by its digits alone. */
final class NumberForms {

  private static final Set<String> PROVINCES = Words.of("""
      11 12 13 14 15 16 17 18 19 21 31 32 33 34 35 36 51 52 53 61 62 63 64 65 71 72 73 74 75 76 81 82 91 92 93 94 95 96
      97""");
  private static final int NIK_DIGITS = 16;
  private static final int WOMAN = 40;

  private NumberForms() {
  }

  /** Whether a number of 16 digits begins with a province and goes on with a date of birth. */
  static boolean isNik(String digits) {
    if (digits.length() != NIK_DIGITS || !PROVINCES.contains(digits.substring(0, 2))) {
      return false;
    }
    int day = Integer.parseInt(digits.substring(6, 8));
    int month = Integer.parseInt(digits.substring(8, 10));
    day = day > WOMAN ? day - WOMAN : day;
    return day >= 1 && day <= 31 && month >= 1 && month <= 12;
  }

  /** What 16 digits are when no word tells, or null. */
  static PersonalDataKind kindOfSixteen(String digits) {
    if (isNik(digits)) {
      return PersonalDataKind.NIK;
    }
    if (digits.startsWith("0") && !digits.startsWith("00")) {
      return PersonalDataKind.NPWP;
    }
    return "3456".indexOf(digits.charAt(0)) >= 0 && hasCheckDigit(digits) ? PersonalDataKind.ACCOUNT : null;
  }

  /** Whether three parts are a social security number, 123-45-6789. */
  static boolean isSocialSecurity(List<Part> parts, int first) {
    return hasForm(parts, first, '-', 3, 2, 4);
  }

  /** Whether parts of these lengths follow, with this mark between them. */
  static boolean hasForm(List<Part> parts, int first, char mark, int... lengths) {
    if (first + lengths.length > parts.size()) {
      return false;
    }
    for (int i = 0; i < lengths.length; i++) {
      Part part = parts.get(first + i);
      if (part.digits().length() != lengths[i] || i > 0 && part.before() != mark) {
        return false;
      }
    }
    return true;
  }

  /** The check of payment cards by Luhn. */
  private static boolean hasCheckDigit(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int doubled = i % 2 == 1 ? 2 * digit : digit;
      sum += doubled > 9 ? doubled - 9 : doubled;
    }
    return sum % 10 == 0;
  }
}
