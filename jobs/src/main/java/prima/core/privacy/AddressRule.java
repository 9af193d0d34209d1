package prima.core.privacy;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where someone lives: a street with a house number, RT and RW, a post code in Britain.
 *
 * <p>A road without a house number is a place that citizens complain about, and stays, unless a word such as "alamat"
 * or "tinggal" stands before it.
 */
final class AddressRule implements Rule {

  private static final Set<String> STREETS =
      Words.of("jl jln jalan gg gang lorong lrg komplek kompleks perum perumahan blok");
  private static final Set<String> HOMES = Words.of("""
      alamat beralamat rumah tinggal domisili berdomisili kediaman alamatnya rumahnya address live lives""");
  private static final Set<String> HOUSES = Words.of("no nomor nomer kav kavling blok nmr unit");
  private static final Set<String> DISTRICTS =
      Words.of("kel kelurahan desa ds kec kecamatan dusun dsn kab kabupaten kota rt rw no blok");
  private static final Set<String> ENGLISH_STREETS = Words.of("""
      street st road rd avenue ave lane ln drive close court boulevard blvd crescent terrace""");
  private static final Set<String> UNITS = Words.of("""
      hari jam menit bulan minggu tahun kali km meter m orang lubang titik persen rupiah ribu juta detik unit""");
  private static final Pattern POST_CODE =
      Pattern.compile("(?<![\\p{L}\\d])[A-Z]{1,2}\\d{1,2}[A-Z]? \\d[A-Z]{2}(?![\\p{L}\\d])");
  private static final int LONGEST_NAME = 6;
  private static final int REACH = 5;

  @Override
  public void find(FoldedText text, Finds finds) {
    int home = -REACH;
    int token = 0;
    while (token < text.tokens()) {
      home = HOMES.contains(text.word(token)) ? token : home;
      int last = lastOfAddress(text, token, token - home < REACH);
      if (last >= 0) {
        last = lastOfDistricts(text, last);
        finds.claim(PersonalDataKind.ADDRESS, text.start(token), text.end(last));
      }
      token = Math.max(token, last) + 1;
    }
    Matcher code = POST_CODE.matcher(text.string());
    while (code.find()) {
      finds.claim(PersonalDataKind.ADDRESS, code.start(), code.end());
    }
  }

  private static int lastOfAddress(FoldedText text, int token, boolean isHome) {
    String word = text.word(token);
    if (STREETS.contains(word)) {
      return lastOfStreet(text, token, isHome);
    }
    return text.isNumber(token) ? lastOfEnglishStreet(text, token) : lastOfNeighbourhood(text, token);
  }

  private static int lastOfStreet(FoldedText text, int street, boolean isHome) {
    int token = after(text, street, '.');
    int name = token;
    while (token < text.tokens() && token < name + LONGEST_NAME && isNameOfStreet(text, token)) {
      token = after(text, token, '.');
    }
    boolean isBlock = text.word(street).equals("blok") && token - name <= 2;
    boolean isNamed = token > name && isCapital(text, name);
    int house = houseNumber(text, text.isMark(token, ',') ? token + 1 : token, isNamed && token > name || isBlock);
    if (house >= 0 && (token > name || isBlock)) {
      return house;
    }
    int neighbourhood = lastOfNeighbourhood(text, text.isMark(token, ',') ? token + 1 : token);
    if (neighbourhood >= 0 && token > name) {
      return neighbourhood;
    }
    return isHome && isNamed ? token - 1 : -1;
  }

  private static boolean isNameOfStreet(FoldedText text, int token) {
    return text.isWord(token) && !HOUSES.contains(text.word(token)) && !DISTRICTS.contains(text.word(token));
  }

  /** The last token of "No. 12A", "No 5/7", "Kav. 3", or of a plain "12" if the street's name allows it. */
  private static int houseNumber(FoldedText text, int first, boolean isPlainAllowed) {
    int token = first;
    boolean isSaid = HOUSES.contains(text.word(token)) || text.isMark(token, '#');
    token = isSaid ? afterMarks(text, token) : token;
    boolean isLettered = isSaid && text.isWord(token) && text.size(token) <= 2;
    token = isLettered ? afterMarks(text, token) : token;
    if (!text.isNumber(token) || text.size(token) > (isSaid ? 4 : 3) || !isSaid && !isPlainAllowed
        || UNITS.contains(text.word(token + 1)) || text.isMark(token + 1, '%')) {
      return isLettered ? token - 1 : -1;
    }
    boolean hasLetter = text.isWord(token + 1) && text.size(token + 1) == 1 && text.areClose(token, token + 1, 0);
    int last = hasLetter ? token + 1 : token;
    boolean hasSecond = (text.isMark(last + 1, '/') || text.isMark(last + 1, '-')) && text.isNumber(last + 2);
    return hasSecond ? last + 2 : last;
  }

  /** The last token of "RT 03/RW 05", "RT.3 RW.5", "RT/RW 003/005", "RT 5". */
  private static int lastOfNeighbourhood(FoldedText text, int first) {
    boolean isFirst = text.word(first).equals("rt");
    if (!isFirst && !text.word(first).equals("rw")) {
      return -1;
    }
    int token = afterMarks(text, first);
    token = text.word(token).equals("rw") ? afterMarks(text, token) : token;
    if (!text.isNumber(token) || text.size(token) > 3) {
      return -1;
    }
    int next = text.isMark(token + 1, '/') || text.isMark(token + 1, ',') ? token + 2 : token + 1;
    if (isFirst && text.word(next).equals("rw")) {
      int last = lastOfNeighbourhood(text, next);
      return last >= 0 ? last : token;
    }
    return text.isMark(token + 1, '/') && text.isNumber(next) && text.size(next) <= 3 ? next : token;
  }

  /** Goes on over ", Kel. Sukamaju, Kec. Cibiru". */
  private static int lastOfDistricts(FoldedText text, int last) {
    int end = last;
    for (int i = 0; i < REACH; i++) {
      int token = text.isMark(end + 1, ',') ? end + 2 : end + 1;
      if (!DISTRICTS.contains(text.word(token))) {
        return end;
      }
      int neighbourhood = lastOfNeighbourhood(text, token);
      int name = after(text, token, '.');
      if (neighbourhood < 0 && !isCapital(text, name)) {
        int house = houseNumber(text, token, false);
        return house >= 0 ? house : end;
      }
      end = Math.max(neighbourhood, name);
      while (neighbourhood < 0 && text.isCapitalised(end + 1) && text.areClose(end, end + 1, 1) && end < name + 2
          && !DISTRICTS.contains(text.word(end + 1)) && !NameWords.isOrdinary(text.word(end + 1))) {
        end++;
      }
    }
    return end;
  }

  private static int lastOfEnglishStreet(FoldedText text, int number) {
    int token = number + 1;
    while (text.isCapitalised(token) && token <= number + 4 && text.size(number) <= 5) {
      if (token > number + 1 && ENGLISH_STREETS.contains(text.word(token))) {
        return token;
      }
      token++;
    }
    return -1;
  }

  private static boolean isCapital(FoldedText text, int token) {
    return text.isWord(token) && Character.isUpperCase(text.at(text.start(token)));
  }

  private static int after(FoldedText text, int token, char mark) {
    return text.isMark(token + 1, mark) ? token + 2 : token + 1;
  }

  private static int afterMarks(FoldedText text, int token) {
    int next = token + 1;
    while (next <= token + 3 && (text.isMark(next, '.') || text.isMark(next, ':') || text.isMark(next, '/')
        || text.isMark(next, '-'))) {
      next++;
    }
    return next;
  }
}
