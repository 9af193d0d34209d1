package prima.core.privacy;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import prima.core.Sha256;

/**
 * Names a person by a code that only the holder of the key can make again: HMAC-SHA-256 (RFC 2104), 64 hex digits.
 *
 * <p>The same parts under the same key have the same code. Each part is preceded by its length, so that
 * {@code ("ab", "c")} and {@code ("a", "bc")} differ; a part that is null differs from an empty one.
 */
public final class Pseudonym implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String ALGORITHM = "HmacSHA256";
  private static final int SHORTEST_KEY = 16;
  private static final int ROTATION_DIGITS = 8;

  private final byte[] key;
  /** Knows the key already; it is copied for each code, since to make one takes longer than to use it. */
  private transient volatile Mac keyed;

  /**
   * Takes a copy of the key.
   *
   * @throws IllegalArgumentException if the key has fewer than 16 bytes
   */
  public Pseudonym(byte[] key) {
    if (key.length < SHORTEST_KEY) {
      throw new IllegalArgumentException("Cannot use a pseudonym key of " + key.length
          + " bytes: it could be guessed. Use a key of 32 random bytes");
    }
    this.key = key.clone();
  }

  /** The code of a person who is known by these parts, such as a source and the key of a respondent in it. */
  public String of(String... parts) {
    try {
      Mac mac = mac();
      for (String part : parts) {
        byte[] bytes = part == null ? new byte[0] : part.getBytes(StandardCharsets.UTF_8);
        mac.update(((part == null ? "-" : bytes.length) + ":").getBytes(StandardCharsets.US_ASCII));
        mac.update(bytes);
      }
      return HexFormat.of().formatHex(mac.doFinal());
    } catch (GeneralSecurityException | CloneNotSupportedException e) {
      throw new IllegalStateException("Cannot make pseudonyms: this Java has no " + ALGORITHM, e);
    }
  }

  private Mac mac() throws GeneralSecurityException, CloneNotSupportedException {
    if (keyed == null) {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      keyed = mac;
    }
    return (Mac) keyed.clone();
  }

  /** Tells keys apart without telling the key: the first 8 hex digits of its SHA-256. */
  public String rotation() {
    return Sha256.hex(key).substring(0, ROTATION_DIGITS);
  }

  /** Says which key, never what it is. */
  @Override
  public String toString() {
    return "Pseudonym[rotation=" + rotation() + "]";
  }
}
