package prima.data;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import prima.core.UserException;
import prima.core.UserException.Kind;
import prima.core.privacy.Forgotten;
import prima.core.privacy.Pseudonym;

/**
 * The key from which pseudonyms are made. It lies outside the lake, and only its owner may read it. A key that was
 * replaced lies beside it, {@code <key>.<rotation>}, as long as marks of forgotten people were made with it.
 */
public final class KeyFile {

  private static final int KEY_BYTES = 32;

  private KeyFile() {
  }

  /**
   * Reads the key; makes one where there is none yet.
   *
   * @throws UserException if it lies in the lake, or cannot be read or made
   */
  public static Pseudonym read(Configuration configuration) {
    Path file = place(configuration);
    try {
      if (!Files.exists(file)) {
        create(file);
      }
      return pseudonym(file);
    } catch (IOException | IllegalArgumentException e) {
      throw unusable(file, e);
    }
  }

  /** Reads the key if there is one; makes none. */
  public static Optional<Pseudonym> find(Configuration configuration) {
    Path file = place(configuration);
    try {
      return Files.exists(file) ? Optional.of(pseudonym(file)) : Optional.empty();
    } catch (IOException | IllegalArgumentException e) {
      throw unusable(file, e);
    }
  }

  /** A key that is used once and kept nowhere, for showing what pseudonyms look like. */
  public static Pseudonym forOnce() {
    return new Pseudonym(randomBytes());
  }

  /** The people who were forgotten, by the marks of a lake and the keys that made them. */
  public static Forgotten forgotten(Configuration configuration, Pseudonym current, Set<String> marks) {
    Map<String, Pseudonym> keys = new TreeMap<>(Map.of(current.rotation(), current));
    Path file = place(configuration);
    try {
      for (String mark : marks) {
        Path older = older(file, Forgotten.rotation(mark));
        if (Files.exists(older)) {
          keys.put(Forgotten.rotation(mark), pseudonym(older));
        }
      }
      return new Forgotten(keys, marks);
    } catch (IOException | IllegalArgumentException e) {
      throw new UserException(Kind.USAGE, e.getMessage() + ". Put the file back to " + older(file, "<key>"), e);
    }
  }

  /**
   * Puts a new key in the place of the current one. The old one is kept beside it if it made any of these marks, and is
   * gone otherwise.
   *
   * @return the new key
   */
  public static Pseudonym rotate(Configuration configuration, Set<String> marks) {
    Path file = place(configuration);
    try {
      String rotation = pseudonym(file).rotation();
      boolean isNeeded = marks.stream().map(Forgotten::rotation).anyMatch(rotation::equals);
      if (isNeeded) {
        Files.move(file, older(file, rotation));
      } else {
        Files.delete(file);
      }
      create(file);
      return pseudonym(file);
    } catch (IOException | IllegalArgumentException e) {
      throw unusable(file, e);
    }
  }

  /** Whether others than the owner may read or change the file; false where the file system knows no such rights. */
  static boolean isOpenToOthers(Path file) throws IOException {
    return Files.getFileStore(file).supportsFileAttributeView("posix") && Files.getPosixFilePermissions(file).stream()
        .anyMatch(right -> !right.name().startsWith("OWNER_"));
  }

  private static Path place(Configuration configuration) {
    Path file = configuration.key().toAbsolutePath().normalize();
    if (!configuration.lake().contains("://") && file.startsWith(Path.of(configuration.lake()))) {
      throw new UserException(Kind.USAGE, "Cannot use key " + file
          + ": it lies in the lake, with the data that it protects. Put it elsewhere");
    }
    return file;
  }

  private static Path older(Path file, String rotation) {
    return file.resolveSibling(file.getFileName() + "." + rotation);
  }

  private static Pseudonym pseudonym(Path file) throws IOException {
    return new Pseudonym(Files.readAllBytes(file));
  }

  private static UserException unusable(Path file, Exception e) {
    return new UserException(Kind.USAGE, "Cannot read or make the key for pseudonyms: " + file + ": " + e.getMessage()
        + ". Check your rights, or name another file with 'key' in the configuration", e);
  }

  /** Written aside with its rights from the beginning, so that nobody ever reads half a key or one with open rights. */
  private static void create(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    boolean isPosix = Files.getFileStore(file.getParent()).supportsFileAttributeView("posix");
    FileAttribute<?>[] rights = isPosix ? new FileAttribute<?>[] {
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))} : new FileAttribute<?>[0];
    Path aside = Files.createTempFile(file.getParent(), ".key", ".new", rights);
    try {
      Files.write(aside, randomBytes());
      Files.move(aside, file);
    } catch (FileAlreadyExistsException e) {
      Files.delete(aside);
    }
  }

  private static byte[] randomBytes() {
    byte[] key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    return key;
  }
}
