package prima.core;

import java.util.Objects;

/**
 * Something that the person at the keyboard can put right. The message says what could not be done, where, why, and what
 * to do next; it is printed without a stack trace.
 */
public final class UserException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What kind of trouble it is, with the exit code that tells a scheduler so. */
  public enum Kind {
    /** A command, an option or the configuration cannot be used. */
    USAGE(2),
    /** An input is missing or cannot be read. */
    INPUT(3),
    /** What would be published breaks its contract; nothing was published. */
    CONTRACT(4),
    /** Another run holds the lake, or has published in the meantime. */
    LOCKED(6),
    /** The disk is full. */
    RESOURCES(7);

    private final int exitCode;

    Kind(int exitCode) {
      this.exitCode = exitCode;
    }

    /** The exit code of the process. */
    public int exitCode() {
      return exitCode;
    }
  }

  private final Kind kind;

  public UserException(Kind kind, String message) {
    this(kind, message, null);
  }

  public UserException(Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = Objects.requireNonNull(kind, "kind");
  }

  /** What kind of trouble it is. */
  public Kind kind() {
    return kind;
  }
}
