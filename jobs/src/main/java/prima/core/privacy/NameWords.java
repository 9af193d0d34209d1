package prima.core.privacy;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The words around names: titles, introductions, particles. The names themselves are in {@link KnownNames}. */
final class NameWords {

  private static final Map<String, Title> TITLES = titles();
  private static final Set<String> PARTICLES = Words.of("bin binti van de der den von al el ibn abu di da");

  private static final Set<String> INSTITUTIONS = Words.of("""
      rs rsu rsud rsup rsupn rsj rsjd rsia rsi hospital klinik gedung aula jalan jl jln universitas masjid bandara
      stadion taman museum yayasan raya st saint san santa letjen jenderal jend mayjen kh mt pondok pasar house ward court""");

  private static final Set<String> PLACES =
      Words.of("hospital centre center clinic foundation school curie currie airport unit ward");

  private static final Set<String> BEGINNINGS =
      Words.of("di ter ber me per pem pen peng ke se mem men meng un re dis inter trans sub");
  private static final Set<String> ENDS =
      Words.of("nya kan lah kah pun an in ing ed tion ment ness ly ful able ous ive si isme itas");
  private static final Set<String> NAME_ENDS = Words.of("awan rudin aldin oddin uddin");
  private static final int SHORTEST_UNKNOWN = 4;
  private static final int LONGEST_UNKNOWN = 14;

  private NameWords() {
  }

  /** How surely a name follows. */
  enum Title {
    /** Pak, Ibu, Mbak: a word by itself, often without a name. */
    COURTESY,
    /** Bpk., Sdr., Mr.: may have a dot. */
    ABBREVIATION,
    /** H., Ir.: needs its dot where it stands alone. */
    DOTTED,
    /** Perawat, petugas, Lurah: a known name only. */
    ROLE;

    boolean isWeak() {
      return this == ROLE;
    }

    boolean mayHaveDot() {
      return this == ABBREVIATION || this == DOTTED;
    }
  }

  private static Map<String, Title> titles() {
    Map<String, Title> titles = new HashMap<>();
    put(titles, Title.COURTESY, """
        pak bapak bapa bu ibu ibuk mas mbak mba mbk bang kak kakak saudara saudari tuan nyonya nona pakde bude haji hajah
        ustadz ustad ustaz kyai kiai abah eyang mister madam sir miss""");
    put(titles, Title.ABBREVIATION, """
        bpk bp sdr sdri tn ny nn mr mrs ms mx dr drg prof hj drs dra ust kh ns ipda iptu aiptu bripka""");
    put(titles, Title.DOTTED, "h ir hj an");
    put(titles, Title.ROLE, """
        petugas perawat suster bidan dokter dokternya satpam security kasir teller admin cs operator staf staff pegawai
        perawatnya bidannya guru lurah camat kades bupati gubernur walikota rt rw kepala kabid kasi ketua sekretaris
        nurse doctor sister receptionist consultant midwife manager surgeon professor polisi sopir driver kurir om tante
        agent representative attorney officer physio matron""");
    return Map.copyOf(titles);
  }

  private static void put(Map<String, Title> titles, Title kind, String words) {
    Words.of(words).forEach(word -> titles.put(word, kind));
  }

  /** Whether the word is a title in some text. */
  static boolean isTitle(String word) {
    return TITLES.containsKey(word);
  }

  /** The title that stands here, or null. */
  static Title titleOf(FoldedText text, int token) {
    Title title = TITLES.get(text.word(token));
    if (title == null) {
      return null;
    }
    boolean hasDot = text.isMark(token + 1, '.');
    String word = text.word(token);
    boolean isSmall = Character.isLowerCase(text.at(text.start(token)));
    return switch (title) {
      case DOTTED -> hasDot && !isSmall ? title : null;
      case ABBREVIATION -> isShortWord(word) && (!hasDot && isSmall || text.isUpper(token)
          && !(hasDot && text.isShouting())) || word.equals("drs")
          && isSmall ? Title.ROLE : title;
      case COURTESY -> isEnglish(word) && (isSmall || text.isUpper(token)) ? Title.ROLE : title;
      case ROLE -> title;
    };
  }

  /** The title that stands after another title, or null. There a single letter needs no dot. */
  static Title titleInChain(FoldedText text, int token) {
    boolean isLetter = TITLES.get(text.word(token)) == Title.DOTTED;
    return isLetter && Character.isUpperCase(text.at(text.start(token))) ? Title.DOTTED : titleOf(text, token);
  }

  /** "dr" is short for "dari", "ms" for a product, "ny" for a state. */
  private static boolean isShortWord(String word) {
    return word.length() <= 2;
  }

  private static boolean isEnglish(String word) {
    return word.equals("miss") || word.equals("sir") || word.equals("madam") || word.equals("mister");
  }

  /** The token after "nama saya", "atas nama", "a.n.", "my name is", "bernama"; -1 where none stands here. */
  static int afterIntroduction(FoldedText text, int token) {
    return switch (text.word(token)) {
      case "nama" -> afterName(text, token);
      case "bernama" -> token + 1;
      case "named" -> text.isCapitalised(token + 1) ? token + 1 : -1;
      case "name" -> text.word(token + 1).equals("is") ? token + 2 : text.isMark(token + 1, ':') ? token + 2 : -1;
      case "a" -> text.isMark(token + 1, '.') && text.word(token + 2).equals("n")
          ? (text.isMark(token + 3, '.') ? token + 4 : token + 3)
          : text.isMark(token + 1, '/') && text.word(token + 2).equals("n") ? token + 3 : -1;
      default -> -1;
    };
  }

  private static int afterName(FoldedText text, int token) {
    int next = token + 1;
    boolean isOwner = switch (text.word(next)) {
      case "saya", "lengkap", "anak", "istri", "suami", "ibu", "bapak", "petugas", "pelapor", "pasien", "pemilik",
          "pegawai", "petugasnya", "adalah" -> true;
      default -> false;
    };
    next = isOwner ? next + 1 : next;
    next = text.word(next).equals("saya") || text.word(next).equals("adalah") ? next + 1 : next;
    boolean isSaid = isOwner || text.isMark(next, ':') || text.word(token - 1).equals("atas");
    return isSaid ? (text.isMark(next, ':') ? next + 1 : next) : -1;
  }

  /** Whether the word makes the titled name after it the name of a place, as in "RSUD dr. Soetomo". */
  static boolean isInstitution(String word) {
    return INSTITUTIONS.contains(word);
  }

  /** Whether the word makes the name before it the name of a place. */
  static boolean isPlace(String word) {
    return PLACES.contains(word);
  }

  /** Whether the word may stand between two names, as "bin". */
  static boolean isParticle(String word) {
    return PARTICLES.contains(word);
  }

  /** Whether the word is known as a name. */
  static boolean isKnown(String word) {
    return KnownNames.FIRST.contains(word) || KnownNames.LAST.contains(word);
  }

  /** Whether the word is known as a first name. */
  static boolean isFirstName(String word) {
    return KnownNames.FIRST.contains(word);
  }

  /** Whether the word is a name and also a word of every day, so that it needs a capital to be a name. */
  static boolean isAmbiguous(String word) {
    return KnownNames.AMBIGUOUS.contains(word) || isOrdinary(word);
  }

  /** Whether a word without a capital is a name where one is expected. */
  static boolean isNameWhereExpected(String word) {
    return isKnown(word) && (!isAmbiguous(word) || KnownNames.AFTER_TITLE.contains(word));
  }

  /**
   * Whether a word that no list has may be a name although its letters do not say so: it is of a name's length, and its
   * beginning and end are not those of Indonesian verbs and nouns.
   */
  static boolean mayBeName(String word) {
    return word.length() >= SHORTEST_UNKNOWN && word.length() <= LONGEST_UNKNOWN && !isOrdinary(word)
        && word.chars().allMatch(Character::isLetter) && !isDrawnOut(word)
        && (NAME_ENDS.stream().anyMatch(word::endsWith) || BEGINNINGS.stream().noneMatch(word::startsWith)
        && ENDS.stream().noneMatch(word::endsWith));
  }

  /** Whether a letter stands three times in a row, as in "bossss". */
  private static boolean isDrawnOut(String word) {
    for (int i = 2; i < word.length(); i++) {
      if (word.charAt(i) == word.charAt(i - 1) && word.charAt(i) == word.charAt(i - 2)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the word is one of every day, an office or a place: never a name by its capital alone. */
  static boolean isOrdinary(String word) {
    return OrdinaryWords.ALL.contains(word) || word.chars().allMatch(c -> c == 'x');
  }
}
