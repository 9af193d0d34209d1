package prima.data;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.TreeMap;
import java.util.Map;
import java.util.stream.Stream;
import prima.core.Sha256;

/**
 * What the files of a folder hold, to tell whether two folders hold the same.
 *
 * @param hashes a hash of the content by the path of each file
 */
record FolderContent(Map<String, String> hashes) {

  private static final int PARQUET_TAIL = 8;

  /** The content of a folder; the list of checksums, which follows from it, is left out. */
  static FolderContent of(Path folder) throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        if (!name.endsWith(".sha256")) {
          hashes.put(name, hash(name, Files.readAllBytes(file)));
        }
      }
    }
    return new FolderContent(hashes);
  }

  /**
   * Of a Parquet file only the data pages count: its footer lists the encodings of each column in an order that differs
   * from one JVM to the next.
   */
  private static String hash(String name, byte[] bytes) {
    int length = bytes.length;
    if (name.endsWith(".parquet") && length > PARQUET_TAIL) {
      int footer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(length - PARQUET_TAIL);
      length -= PARQUET_TAIL + Math.max(0, Math.min(footer, length - PARQUET_TAIL));
    }
    MessageDigest digest = Sha256.start();
    digest.update(bytes, 0, length);
    return Sha256.hex(digest);
  }
}
