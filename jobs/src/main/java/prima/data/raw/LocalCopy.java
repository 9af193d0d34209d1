package prima.data.raw;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of a format that is read from its end: kept where only its owner may read it, and gone when it is closed. */
record LocalCopy(Path path) implements AutoCloseable {

  private static final int BUFFER = 1 << 16;

  /**
   * Copies a stream and closes it.
   *
   * @throws RawFileException if it has more bytes than the limit
   */
  static LocalCopy of(InputStream stream, RawFile file, String suffix) throws IOException {
    LocalCopy copy = new LocalCopy(Files.createTempFile("prima-", suffix));
    try (stream; OutputStream out = Files.newOutputStream(copy.path)) {
      byte[] buffer = new byte[BUFFER];
      long size = 0;
      for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
        size += read;
        if (size > file.limits().unpackedBytes()) {
          throw new RawFileException(file.name(), "it has more than " + file.limits().unpackedBytes() + " bytes",
              "Split it into smaller files");
        }
        out.write(buffer, 0, read);
      }
      return copy;
    } catch (IOException | RuntimeException e) {
      copy.close();
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(path);
  }
}
