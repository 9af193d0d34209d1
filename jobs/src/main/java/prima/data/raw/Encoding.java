package prima.data.raw;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;

/** Finds out in what encoding a text file is: by its first bytes, else as declared, else UTF-8. */
final class Encoding {

  private static final int SAMPLE = 4096;

  private Encoding() {
  }

  /** The characters of a file, after the byte order mark. */
  static DecodingReader reader(InputStream stream, RawFile file) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(stream, 1 << 16);
    buffered.mark(SAMPLE);
    byte[] sample = buffered.readNBytes(SAMPLE);
    buffered.reset();
    if (startsWith(sample, 0xEF, 0xBB, 0xBF)) {
      return new DecodingReader(buffered, StandardCharsets.UTF_8, 3);
    }
    if (startsWith(sample, 0xFF, 0xFE)) {
      return new DecodingReader(buffered, StandardCharsets.UTF_16LE, 2);
    }
    if (startsWith(sample, 0xFE, 0xFF)) {
      return new DecodingReader(buffered, StandardCharsets.UTF_16BE, 2);
    }
    return new DecodingReader(buffered, file.encoding().isPresent() ? declared(file) : byZeros(sample), 0);
  }

  private static boolean startsWith(byte[] sample, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= sample.length || (sample[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /** In UTF-16, every second byte of European text is zero. */
  private static Charset byZeros(byte[] sample) {
    int[] zeros = new int[2];
    for (int i = 0; i < sample.length; i++) {
      zeros[i % 2] += sample[i] == 0 ? 1 : 0;
    }
    int many = Math.max(1, sample.length / 6);
    if (zeros[1] > many && zeros[0] * 4 < zeros[1]) {
      return StandardCharsets.UTF_16LE;
    }
    return zeros[0] > many && zeros[1] * 4 < zeros[0] ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
  }

  private static Charset declared(RawFile file) {
    String name = file.encoding().orElseThrow();
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new RawFileException(file.name(), "its source declares the encoding '" + name + "', which Java does not know",
          "Declare UTF-8, UTF-16 or windows-1252", e);
    }
  }
}
