package prima.core.text;

/** The language of a text, as far as Prima tells languages apart. */
public enum Language {
  ID("id"),
  EN("en"),
  JV("jv"),
  SU("su"),
  OTHER("other");

  private final String code;

  Language(String code) {
    this.code = code;
  }

  /** The ISO 639-1 code, or {@code other}. */
  public String code() {
    return code;
  }

  /** The language of a code. */
  public static Language ofCode(String code) {
    for (Language language : values()) {
      if (language.code.equals(code)) {
        return language;
      }
    }
    throw new IllegalArgumentException("Cannot use language: " + code + ". Known: id, en, jv, su, other.");
  }

  /** The language whose models score a text of this language: Javanese and Sundanese are read as Indonesian. */
  public Language readAs() {
    return this == EN ? EN : ID;
  }
}
