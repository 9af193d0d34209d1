package prima.data;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import prima.core.UserException;

/** Whatever stands in prima.yaml: it is read, or refused in words. */
class ConfigurationFuzz {

  @FuzzTest(maxDuration = "5m")
  void every_configuration_is_read_or_refused(FuzzedDataProvider data) throws IOException {
    Path file = Files.createTempFile("prima-fuzz", ".yaml");
    try {
      String prefix = data.consumeBoolean() ? "inputs: [{source: skm-wide, path: a.csv}]\n" : "";
      Files.writeString(file, prefix + data.consumeRemainingAsString().replace('\uD800', ' '));
      Configuration.read(file);
    } catch (UserException refused) {
      if (!refused.getMessage().startsWith("Cannot ")) {
        throw new IllegalStateException("Says not what cannot be done: " + refused.getMessage());
      }
    } catch (java.nio.charset.CharacterCodingException e) {
      return;
    } finally {
      Files.delete(file);
    }
  }
}
