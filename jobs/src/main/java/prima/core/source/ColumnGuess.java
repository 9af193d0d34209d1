package prima.core.source;

import java.util.List;
import java.util.Set;
import prima.core.privacy.PersonalDataKind;
import prima.core.privacy.Redactor;

/**
 * What a column seems to be, by its name and its cells.
 *
 * @param column the column
 * @param kind what it seems to be
 * @param because why, in words
 * @param dates how its dates are written; empty where it has none
 */
public record ColumnGuess(ColumnSample column, ColumnKind kind, String because, List<String> dates) {

  private static final Redactor REDACTOR = new Redactor();
  private static final Set<PersonalDataKind> PERSONAL_VALUES = Set.of(PersonalDataKind.NIK, PersonalDataKind.PHONE,
      PersonalDataKind.EMAIL, PersonalDataKind.NPWP);

  private static final Set<String> UNIT = Set.of("unit", "instansi", "opd", "skpd", "kantor", "dinas", "organization",
      "organisation", "trust", "agency", "company", "department", "branch", "puskesmas", "barea");
  private static final Set<String> PERSONAL = Set.of("nama", "name", "username", "nik", "ktp", "alamat", "address",
      "telepon", "telp", "phone", "phonenumber", "hp", "wa", "whatsapp", "email", "surel", "ip", "ipaddr", "device",
      "deviceid", "user", "submitter", "geolocation", "latitude", "longitude", "zip", "postcode", "kelurahan",
      "kecamatan");
  private static final Set<String> WHOLE_NUMBERS = Set.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10");

  private static final Set<String> CLOSED = Set.of("selesai", "ditutup", "closed", "resolved");
  private static final Set<String> ANSWERED = Set.of("ditanggapi", "dijawab", "tanggapan", "answered", "responded");
  private static final Set<String> RECEIVED =
      Set.of("diterima", "masuk", "received", "dibuat", "lapor", "laporan", "opened");

  /** Words of names, asked in this order: the first kind whose word is in the name. */
  private enum Named {
    SEX(ColumnKind.SEX, "sex", "gender", "kelamin", "jk"), AGE(ColumnKind.AGE, "usia", "umur", "age"),
    EDUCATION(ColumnKind.EDUCATION, "pendidikan", "education"),
    OCCUPATION(ColumnKind.OCCUPATION, "pekerjaan", "occupation", "profesi"),
    ESCALATED(ColumnKind.ESCALATED, "eskalasi", "escalated"),
    DISPOSITION(ColumnKind.DISPOSITION, "status", "disposisi", "disposition", "state"),
    CATEGORY(ColumnKind.CATEGORY, "kategori", "category", "topik", "topic", "issue"),
    CHANNEL(ColumnKind.CHANNEL, "kanal", "channel", "sumber", "platform", "via"),
    SERVICE(ColumnKind.SERVICE, "layanan", "service", "produk"),
    TEXT(ColumnKind.TEXT, "saran", "masukan", "komentar", "comment", "comments", "keluhan", "isi", "text", "teks",
        "content", "feedback", "ulasan", "pesan", "kritik", "aduan", "review", "suggestion"),
    WEIGHT(ColumnKind.WEIGHT, "weight", "bobot");

    private final ColumnKind kind;
    private final Set<String> words;

    Named(ColumnKind kind, String... words) {
      this.kind = kind;
      this.words = Set.of(words);
    }
  }

  public ColumnGuess {
    dates = List.copyOf(dates);
  }

  /** The kind of a column by itself; which of several is the id or the time is decided over all columns. */
  static ColumnGuess of(ColumnSample column) {
    List<String> dates = DateForms.of(column);
    if (!dates.isEmpty()) {
      return new ColumnGuess(column, time(column), "its cells are dates", dates);
    }
    if (isAnswer(column)) {
      return guess(column, ColumnKind.ANSWER, "its cells are few numbers or labels of a scale");
    }
    if (column.isNamed(UNIT)) {
      return guess(column, ColumnKind.UNIT, "its name");
    }
    if (column.isNamed(PERSONAL) || isPersonal(column)) {
      return guess(column, ColumnKind.PERSONAL, "its name or cells point at a person");
    }
    if (isRating(column)) {
      return guess(column, ColumnKind.RATING, "its name, and whole numbers");
    }
    for (Named named : Named.values()) {
      if (column.isNamed(named.words) && !isOnlyGroup(column, named.words)) {
        return guess(column, named.kind, "its name");
      }
    }
    return column.wordsPerCell() >= 3 && column.distinct().size() * 2 > column.values().size()
        ? guess(column, ColumnKind.TEXT, "its cells are sentences") : guess(column, ColumnKind.OTHER, "");
  }

  /** The same column as another kind. */
  ColumnGuess as(ColumnKind other) {
    return new ColumnGuess(column, other, because, dates);
  }

  private static ColumnGuess guess(ColumnSample column, ColumnKind kind, String because) {
    return new ColumnGuess(column, kind, because, List.of());
  }

  private static ColumnKind time(ColumnSample column) {
    return column.isNamed(CLOSED) ? ColumnKind.CLOSED : column.isNamed(ANSWERED) ? ColumnKind.ANSWERED
        : column.isNamed(RECEIVED) ? ColumnKind.RECEIVED : ColumnKind.TIME;
  }

  /** Labels of a scale under any name; small whole numbers under a name with a number or the name of an element. */
  private static boolean isAnswer(ColumnSample column) {
    boolean isNumbered = column.name().matches(".*\\p{L}+\\d+.*") || column.name().contains("[")
        || Elements.of(column).isPresent() && !column.isNamed(Set.of("pengaduan", "produk"));
    boolean areNumbers = column.mostly(WHOLE_NUMBERS::contains) && column.distinct().size() <= WHOLE_NUMBERS.size();
    return isNumbered && areNumbers || column.mostly(value -> AnswerWords.answer(value).isPresent());
  }

  private static boolean isRating(ColumnSample column) {
    return column.isNamed(Set.of("score", "rating", "stars", "bintang", "nps", "star"))
        && column.mostly(WHOLE_NUMBERS::contains);
  }

  private static boolean isPersonal(ColumnSample column) {
    String name = column.name().toLowerCase(java.util.Locale.ROOT);
    boolean isNamedSo = List.of("email", "phone", "telepon", "zip", "username").stream().anyMatch(name::contains);
    return isNamedSo || column.wordsPerCell() < 3 && column.mostly(value -> REDACTOR.redact(value).counts().keySet()
        .stream().anyMatch(PERSONAL_VALUES::contains));
  }

  /** Whether the word stands in the name of the column's group only, as in {@code layanan/nomor}. */
  private static boolean isOnlyGroup(ColumnSample column, Set<String> words) {
    int group = column.name().lastIndexOf('/');
    return group > 0 && !new ColumnSample(column.name().substring(group + 1), List.of()).isNamed(words);
  }
}
