package prima.core.privacy;

import java.util.Set;

/** A date that follows a word for birth. Other dates stay. */
final class BirthDateRule implements Rule {

  private static final Set<String> BIRTH =
      Words.of("lahir lahirnya kelahiran ttl dob born birthday birth birthdate ultah");
  private static final Set<String> PAPERS = Words.of("akta akte surat keterangan sertifikat kutipan certificate");
  private static final Set<String> MONTHS = Words.of("""
      januari jan februari feb pebruari maret mar april apr mei may juni jun june juli jul july agustus agu agt aug
      august september sep sept oktober okt oct october november nov nopember desember des dec december january february
      march""");
  private static final int REACH = 9;

  @Override
  public void find(FoldedText text, Finds finds) {
    for (int token = 0; token < text.tokens(); token++) {
      if (BIRTH.contains(text.word(token)) && !PAPERS.contains(text.word(token - 1))
          && !PAPERS.contains(text.word(token + 1))) {
        findAfter(text, finds, token);
      }
    }
  }

  private static void findAfter(FoldedText text, Finds finds, int birth) {
    for (int token = birth + 1; token <= birth + REACH && token < text.tokens(); token++) {
      int last = lastOfDate(text, token);
      if (last >= 0) {
        finds.claim(PersonalDataKind.BIRTH_DATE, text.start(token), text.end(last));
        return;
      }
      if (text.isMark(token, '.') && text.size(token - 1) > 4 || text.isMark(token, '!') || text.isMark(token, '?')) {
        return;
      }
    }
  }

  /** The last token of the date that begins here, or -1. */
  private static int lastOfDate(FoldedText text, int token) {
    if (text.isNumber(token)) {
      int size = text.size(token);
      if (size == 8) {
        return token;
      }
      if (MONTHS.contains(text.word(afterSeparator(text, token))) && size <= 2) {
        return withYear(text, afterSeparator(text, token));
      }
      return lastOfNumericDate(text, token, size);
    }
    boolean isMonth = MONTHS.contains(text.word(token)) && text.isNumber(token + 1) && text.size(token + 1) <= 2;
    return isMonth ? withYear(text, token + 1) : -1;
  }

  private static int lastOfNumericDate(FoldedText text, int token, int size) {
    int second = afterSeparator(text, token);
    int third = afterSeparator(text, second);
    boolean three = text.isNumber(second) && text.size(second) <= 2 && text.isNumber(third);
    if (three && (size <= 2 && text.size(third) <= 4 || size == 4 && text.size(third) <= 2)) {
      return third;
    }
    return size == 4 && isYear(text.word(token)) ? token : -1;
  }

  private static int withYear(FoldedText text, int token) {
    int next = afterSeparator(text, token);
    boolean isYear = text.isNumber(next) && (text.size(next) == 4 || text.size(next) == 2);
    return isYear ? next : token;
  }

  private static int afterSeparator(FoldedText text, int token) {
    boolean separated = text.isMark(token + 1, '-') || text.isMark(token + 1, '/') || text.isMark(token + 1, '.')
        || text.isMark(token + 1, ',');
    return separated ? token + 2 : token + 1;
  }

  private static boolean isYear(String number) {
    return number.startsWith("19") || number.startsWith("20");
  }
}
