package prima.core.sample;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Turns a well-written Indonesian sentence into one as people type it: short forms, slang, typing mistakes. */
final class EverydaySpelling {

  private static final Map<String, List<String>> SHORT_FORMS = Map.ofEntries(
      Map.entry("tidak", List.of("gak", "ga", "tdk", "nggak", "tak")), Map.entry("yang", List.of("yg")),
      Map.entry("sudah", List.of("udah", "sdh", "dah")), Map.entry("dengan", List.of("dgn", "dg")),
      Map.entry("untuk", List.of("utk", "buat")), Map.entry("tetapi", List.of("tapi", "tp")),
      Map.entry("hanya", List.of("cuma", "cm")), Map.entry("lama", List.of("lama", "lamaaa")),
      Map.entry("karena", List.of("krn")), Map.entry("saja", List.of("aja", "doang")),
      Map.entry("tolong", List.of("tlg", "mohon")), Map.entry("terima", List.of("trima", "terima")),
      Map.entry("kasih", List.of("ksh", "kasih")), Map.entry("belum", List.of("blm", "belom")),
      Map.entry("sampai", List.of("smp", "sampe")), Map.entry("kalau", List.of("klo", "kalo")),
      Map.entry("malah", List.of("mlh", "malah")), Map.entry("bagus", List.of("bgs", "bagus")),
      Map.entry("saya", List.of("sy", "saya", "aku")), Map.entry("harus", List.of("hrs", "mesti")),
      Map.entry("petugas", List.of("petugas", "ptgs")), Map.entry("jangan", List.of("jgn")),
      Map.entry("setiap", List.of("tiap")), Map.entry("lebih", List.of("lbh", "lebih")));

  private static final List<String> ENDINGS = List.of("!!", "...", " 🙏", " 😡", " deh", " ya", ".", "!");

  private EverydaySpelling() {}

  /** The sentence as somebody types it; about half of the people write it out in full. */
  static String of(String sentence, Chance chance) {
    if (chance.happens(0.45)) {
      return sentence + (chance.happens(0.4) ? "." : "");
    }
    StringBuilder typed = new StringBuilder();
    String before = "";
    for (String word : sentence.split(" ")) {
      typed.append(typed.isEmpty() ? "" : " ").append(isVery(before, word) ? "banget" : word(word, chance));
      before = word;
    }
    String text = chance.happens(0.6) ? typed.toString().toLowerCase(Locale.ROOT) : typed.toString();
    return chance.happens(0.2) ? text + chance.oneOf(ENDINGS) : text;
  }

  /** Whether "sekali" means "very", as in "lama sekali", not "at all" or "once". */
  private static boolean isVery(String before, String word) {
    return word.equals("sekali") && !before.isEmpty() && !before.equals("sama");
  }

  private static String word(String word, Chance chance) {
    List<String> shortForms = SHORT_FORMS.get(word.toLowerCase(Locale.ROOT));
    if (shortForms != null && chance.happens(0.6)) {
      return chance.oneOf(shortForms);
    }
    boolean isPlain = word.length() > 5 && word.chars().allMatch(Character::isLetter);
    if (isPlain && chance.happens(0.015)) {
      int dropped = chance.between(2, word.length() - 2);
      return word.substring(0, dropped) + word.substring(dropped + 1);
    }
    return word;
  }
}
