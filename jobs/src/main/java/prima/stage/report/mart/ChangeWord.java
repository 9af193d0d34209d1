package prima.stage.report.mart;

import java.util.Locale;

/** What the test allows to be said of a change. */
public enum ChangeWord {
  /** Rose, after the correction for many tests, and by at least the smallest important change. */
  ROSE,
  /** Fell, likewise. */
  FELL,
  /** Cannot be told from noise. */
  NO_RELIABLE_CHANGE;

  /** Reads the code of a mart; null stays null. */
  public static ChangeWord of(String code) {
    if (code == null) {
      return null;
    }
    for (ChangeWord word : values()) {
      if (word.code().equals(code)) {
        return word;
      }
    }
    throw new IllegalArgumentException("Cannot read change word: " + code);
  }

  /** The code in the marts. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
