package prima.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class PseudonymTest {

  private static final byte[] KEY = HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f");

  private final Pseudonym pseudonym = new Pseudonym(KEY);

  @Test
  void theSamePersonHasTheSameCodeUnderOneKeyAndAnotherUnderAnother() {
    byte[] other = KEY.clone();
    other[0] = 1;

    assertThat(pseudonym.of("kobo", "17")).isEqualTo(new Pseudonym(KEY).of("kobo", "17")).matches("[0-9a-f]{64}");
    assertThat(new Pseudonym(other).of("kobo", "17")).isNotEqualTo(pseudonym.of("kobo", "17"));
  }

  @Test
  void partsDoNotRunIntoEachOther() {
    assertThat(pseudonym.of("ab", "c")).isNotEqualTo(pseudonym.of("a", "bc"));
    assertThat(pseudonym.of("1:a")).isNotEqualTo(pseudonym.of("a"));
    assertThat(pseudonym.of("a", null)).isNotEqualTo(pseudonym.of("a", ""));
  }

  @Test
  void theCodeIsHmacSha256OfTheLengthAndTheBytesOfEachPart() throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(KEY, "HmacSHA256"));

    assertThat(pseudonym.of("ab", "c"))
        .isEqualTo(HexFormat.of().formatHex(mac.doFinal("2:ab1:c".getBytes(StandardCharsets.US_ASCII))));
  }

  @Test
  void theRotationNamesTheKeyWithoutTellingIt() {
    assertThat(pseudonym.rotation()).isEqualTo("be45cb26");
    assertThat(pseudonym.toString()).isEqualTo("Pseudonym[rotation=be45cb26]");
  }

  @Test
  void aKeyThatCouldBeGuessedIsRefused() {
    assertThatThrownBy(() -> new Pseudonym(new byte[4])).hasMessageContaining("a pseudonym key of 4 bytes");
  }
}
