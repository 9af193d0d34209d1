package prima.core.complaint;

import java.util.Locale;

/** Where a case stands. */
public enum Disposition {
  RECEIVED,
  VERIFIED,
  IN_PROGRESS,
  ANSWERED,
  CLOSED_BY_OFFICE,
  /** Closed by time-out: nobody may count this as resolved. */
  CLOSED_BY_SYSTEM,
  REJECTED,
  OUT_OF_REMIT;

  /** The word in tables and sources. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The disposition of a word. */
  public static Disposition of(String code) {
    for (Disposition disposition : values()) {
      if (disposition.code().equals(code)) {
        return disposition;
      }
    }
    throw new IllegalArgumentException("Cannot use disposition: " + code);
  }
}
