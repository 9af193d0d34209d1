package prima.data;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import prima.core.UserException;
import prima.core.UserException.Kind;

/** The key from which pseudonyms are made. It lies outside the lake, and only its owner may read it. */
public final class KeyFile {

  private static final int KEY_BYTES = 32;

  private KeyFile() {
  }

  /**
   * Reads the key; makes one where there is none yet.
   *
   * @throws UserException if it lies in the lake, or cannot be read or made
   */
  public static byte[] read(Configuration configuration) {
    Path file = configuration.key().toAbsolutePath().normalize();
    if (!configuration.lake().contains("://") && file.startsWith(Path.of(configuration.lake()))) {
      throw new UserException(Kind.USAGE, "Cannot use key " + file
          + ": it lies in the lake, with the data that it protects. Put it elsewhere");
    }
    try {
      if (!Files.exists(file)) {
        create(file);
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UserException(Kind.USAGE, "Cannot read or make the key for pseudonyms: " + file + ": "
          + e.getMessage() + ". Check your rights, or name another file with 'key' in the configuration", e);
    }
  }

  private static void create(Path file) throws IOException {
    byte[] key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    Files.createDirectories(file.getParent());
    boolean isPosix = Files.getFileStore(file.getParent()).supportsFileAttributeView("posix");
    try {
      if (isPosix) {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      } else {
        Files.createFile(file);
      }
      Files.write(file, key);
    } catch (FileAlreadyExistsException e) {
      return;
    }
  }
}
