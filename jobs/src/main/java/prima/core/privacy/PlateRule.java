package prima.core.privacy;

import java.util.Set;

/**
 * Indonesian number plates: an area code, one to four digits, up to three letters.
 *
 * <p>In capitals a plate needs three digits or two letters at its end; after a word such as "plat" or "mobil" any form
 * will do.
 */
final class PlateRule implements Rule {

  private static final Set<String> AREAS = Words.of("""
      a b d e f g h k l m n p r s t w z aa ab ad ae ag ba bb bd be bg bh bk bl bm bn bp da db dc dd de dg dh dk dl dm
      dn dp dr ds dt dw ea eb ed eh et kb kh kt ku pa pb pg ps pt pv pw""");
  private static final Set<String> VEHICLES = Words.of("""
      plat pelat plate nopol polisi polisinya kendaraan mobil motor angkot bus truk taksi taxi ojek bernopol berplat
      platnya nopolnya car vehicle registration avanza xenia pickup sepeda""");
  private static final Set<String> NOT_LETTERS = Words.of("""
      am pm km kg cm mm gb mb tb rt rw wib wit jam thn dan di ke yg ini itu ada tdk pns asn dpr rp mei jan feb mar apr
      jun jul agu sep okt nov des aug oct dec and or of in on to the for at is it was as an by car my us not bln hr hri mgg org jt rb yg lbr but you our
      all may any did had has sms app tv ac hp pt cv no jl gg x""");
  private static final int REACH = 5;

  @Override
  public void find(FoldedText text, Finds finds) {
    int vehicle = -REACH;
    for (int token = 0; token < text.tokens(); token++) {
      vehicle = VEHICLES.contains(text.word(token)) ? token : vehicle;
      boolean hinted = token - vehicle < REACH;
      int last = AREAS.contains(text.word(token)) ? lastOfPlate(text, token, hinted) : -1;
      if (last >= 0 && !finds.isClaimed(text.start(token), text.end(last))) {
        finds.claim(PersonalDataKind.PLATE, text.start(token), text.end(last));
      }
    }
  }

  private static int lastOfPlate(FoldedText text, int area, boolean hinted) {
    int number = next(text, area);
    if (!text.isNumber(number) || text.size(number) > 4 || text.word(number).startsWith("0")
        || text.start(area) > 0 && isJoined(text.at(text.start(area) - 1))) {
      return -1;
    }
    int letters = next(text, number);
    boolean hasLetters = text.isWord(letters) && text.size(letters) <= 3 && isAscii(text.word(letters))
        && !isJoined(text.at(text.end(letters)));
    if (hasLetters && isPlate(text, area, number, letters, hinted)) {
      return letters;
    }
    return hinted && text.size(number) >= 3 && text.isUpper(area) && !isJoined(text.at(text.end(number))) ? number : -1;
  }

  private static boolean isPlate(FoldedText text, int area, int number, int letters, boolean hinted) {
    if (hinted) {
      return !NOT_LETTERS.contains(text.word(letters)) || text.isUpper(letters) && !text.isShouting();
    }
    int digits = text.size(number);
    boolean compact = text.end(area) == text.start(number) && text.end(number) == text.start(letters);
    boolean upper = text.isUpper(area) && text.isUpper(letters);
    boolean longEnough = digits >= 3 || !compact && (digits == 2 && text.size(letters) >= 2 || text.size(letters) == 3);
    return longEnough && (upper || compact && digits >= 3 && text.size(letters) >= 2)
        && !NOT_LETTERS.contains(text.word(letters));
  }

  /** The next token of a plate: after nothing, one space, a dash or a dot. */
  private static int next(FoldedText text, int token) {
    if (text.isMark(token + 1, '-') || text.isMark(token + 1, '.')) {
      return text.areClose(token, token + 1, 1) && text.areClose(token + 1, token + 2, 1) ? token + 2 : -1;
    }
    return text.areClose(token, token + 1, 2) ? token + 1 : -1;
  }

  private static boolean isJoined(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }

  private static boolean isAscii(String word) {
    return word.chars().allMatch(c -> c < 0x80);
  }
}
