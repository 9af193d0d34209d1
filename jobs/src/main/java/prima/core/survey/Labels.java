package prima.core.survey;

import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;

/**
 * One text in several languages, by ISO 639-1 code.
 *
 * @param byLanguage the texts; Indonesian ({@code id}) is always there
 */
public record Labels(Map<String, String> byLanguage) implements Serializable {

  public Labels {
    if (byLanguage == null || !byLanguage.containsKey("id")) {
      throw new IllegalArgumentException("Cannot use labels without an Indonesian text (id): " + byLanguage);
    }
    byLanguage = new TreeMap<>(byLanguage);
  }

  /** The same text in every language: for codes and names that are not translated. */
  public static Labels same(String text) {
    return new Labels(Map.of("id", text));
  }

  /** The text in a language, or the Indonesian one where that language has none. */
  public String in(String language) {
    return byLanguage.getOrDefault(language, byLanguage.get("id"));
  }
}
