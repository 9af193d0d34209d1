package prima.stage.report;

import java.text.Normalizer;
import java.util.Locale;
import prima.core.Sha256;

/** Names of files that are safe on every system, whatever a unit is called. */
final class FileNames {

  private static final int LONGEST = 40;
  private static final int HASH_DIGITS = 8;

  private FileNames() {
  }

  /** Letters, digits and hyphens of the name, then the start of the hash of the unit's key: short, plain, unique. */
  static String slug(String unit, String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT)
        .replaceAll("\\p{M}", "").replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    String start = plain.length() > LONGEST ? plain.substring(0, LONGEST).replaceAll("-$", "") : plain;
    String hash = Sha256.hex(unit).substring(0, HASH_DIGITS);
    return start.isEmpty() ? "unit-" + hash : start + "-" + hash;
  }
}
