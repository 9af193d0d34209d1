package prima.core.privacy;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the words before a number say that it is. */
final class NumberContext {

  private static final Map<String, PersonalDataKind> KEYWORDS = keywords();
  private static final Set<String> CURRENCIES = Words.of("rp idr usd sgd rm eur gbp dolar dollar seharga senilai sebesar");
  private static final Set<String> FILLERS = Words.of("""
      no nomor nomer nmr num number nya saya aku my our kami is adalah ini this that itu bank an kartu card pribadi saja
      beliau pelanggan yaitu yakni dengan ke di the of a as aktif baru lama kantor rumah atas tujuan id ending kesehatan
      ketenagakerjaan tk elektronik e anak suami istri ibu bapak ayah orang tua dan or and atau me us him her on kelas
      utama mobile""");
  private static final Set<String> UNITS = Words.of("""
      rupiah ribu rb juta jt miliar milyar triliun persen orang hari jam menit detik kali bulan tahun minggu lembar unit
      buah meter dollars percent people days hours minutes times months years weeks""");
  private static final String MARKS = ":=#-(/,\"'*+.)";
  private static final int REACH = 9;
  private static final int LONGEST_ABBREVIATION = 5;

  private NumberContext() {
  }

  private static Map<String, PersonalDataKind> keywords() {
    Map<String, PersonalDataKind> words = new HashMap<>();
    put(words, PersonalDataKind.NIK, "nik ktp ektp kependudukan");
    put(words, PersonalDataKind.NPWP, "npwp nitku");
    put(words, PersonalDataKind.KK, "kk keluarga nkk");
    put(words, PersonalDataKind.BPJS, "bpjs jkn kis noka kpj peserta bpjstk kepesertaan");
    put(words, PersonalDataKind.ACCOUNT, """
        rekening rek norek account acct acc va bca bri bni mandiri bsi btn cimb danamon permata ovo gopay dana shopeepay
        debit kredit credit iban loan""");
    put(words, PersonalDataKind.IDENTITY, """
        paspor passport sim stnk bpkb ssn nhs license licence patient hospital mrn medis nip policy member imei rm""");
    put(words, PersonalDataKind.PHONE, """
        hp telp tlp tlpn telpon telepon telephone tel phone cell cellphone wa whatsapp whatapps wasap fax faks nohp nowa
        handphone hape sms hubungi kontak contact call""");
    return Map.copyOf(words);
  }

  private static void put(Map<String, PersonalDataKind> words, PersonalDataKind kind, String keywords) {
    Words.of(keywords).forEach(word -> words.put(word, kind));
  }

  /** Whether the number is an amount of money or a count: by the currency before it or the unit after it. */
  static boolean isAmount(FoldedText text, int first, int last) {
    int before = text.isMark(first - 1, '.') ? first - 2 : first - 1;
    if (CURRENCIES.contains(text.word(before)) && text.areClose(before, first, 2)
        || CURRENCIES.contains(text.word(before)) && before < first - 1) {
      return true;
    }
    char mark = text.at(text.start(first) - 1);
    return mark == '$' || mark == '\u20AC' || mark == '\u00A3' || text.isMark(last + 1, '%')
        || UNITS.contains(text.word(last + 1));
  }

  /** The kind that the nearest telling word names, if only words like "nomor", "saya", "is" stand between. */
  static Optional<PersonalDataKind> before(FoldedText text, int number) {
    for (int token = number - 1; token >= 0 && token >= number - REACH; token--) {
      if (text.isWord(token)) {
        String word = text.word(token);
        PersonalDataKind kind = KEYWORDS.getOrDefault(word, KEYWORDS.get(withoutEnding(word)));
        if (kind != null) {
          return Optional.of(kind);
        }
        if (!FILLERS.contains(word) && !isPrefix(text, token, number)) {
          return Optional.empty();
        }
      } else if (!isPassable(text, token)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Whether the letters directly before a number belong to it, as in a passport's. */
  static boolean isPrefix(FoldedText text, int token, int number) {
    return token == number - 1 && text.isWord(token) && text.size(token) <= 2 && text.end(token) == text.start(number);
  }

  private static boolean isPassable(FoldedText text, int token) {
    char mark = text.at(text.start(token));
    boolean isSentenceEnd = mark == '.' && text.size(Math.max(0, token - 1)) > LONGEST_ABBREVIATION;
    return MARKS.indexOf(mark) >= 0 && !isSentenceEnd;
  }

  private static String withoutEnding(String word) {
    if (word.endsWith("nya") && word.length() > 4) {
      return word.substring(0, word.length() - 3);
    }
    return word.endsWith("ku") && word.length() > 3 ? word.substring(0, word.length() - 2) : word;
  }
}
