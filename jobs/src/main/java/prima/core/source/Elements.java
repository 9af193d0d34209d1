package prima.core.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The nine elements of the public satisfaction survey, as the headings of files name them. */
final class Elements {

  /** The keys, in the order of the questionnaire: U1 to U9. */
  static final List<String> KEYS = List.of("persyaratan", "prosedur", "waktu", "biaya", "produk", "kompetensi",
      "perilaku", "sarana", "pengaduan");

  private static final Map<String, String> WORDS = new LinkedHashMap<>();

  static {
    WORDS.put("persyaratan", "persyaratan");
    WORDS.put("prosedur", "prosedur");
    WORDS.put("kecepatan", "waktu");
    WORDS.put("biaya", "biaya");
    WORDS.put("tarif", "biaya");
    WORDS.put("produk", "produk");
    WORDS.put("kompetensi", "kompetensi");
    WORDS.put("kemampuan", "kompetensi");
    WORDS.put("perilaku", "perilaku");
    WORDS.put("kesopanan", "perilaku");
    WORDS.put("prasarana", "sarana");
    WORDS.put("sarana", "sarana");
    WORDS.put("pengaduan", "pengaduan");
    WORDS.put("waktu", "waktu");
  }

  private Elements() {
  }

  /** The element of a column, by a word of its name or by its number, U1 to U9. */
  static Optional<String> of(ColumnSample column) {
    String name = column.name().toLowerCase(Locale.ROOT);
    if (name.matches("(.*[^\\p{L}])?u[1-9]")) {
      return Optional.of(KEYS.get(name.charAt(name.length() - 1) - '1'));
    }
    List<String> words = column.words();
    return WORDS.keySet().stream().filter(words::contains).findFirst().map(WORDS::get);
  }
}
