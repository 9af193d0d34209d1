package prima.stage.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;

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
    String hash = sha256(unit.getBytes(StandardCharsets.UTF_8)).substring(0, HASH_DIGITS);
    return start.isEmpty() ? "unit-" + hash : start + "-" + hash;
  }

  /** SHA-256 in hexadecimal. */
  static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Cannot find SHA-256 in this JDK", e);
    }
  }
}
