package prima.data.raw;

/** A raw file that cannot be read at all. The message says which, where, why, and what to do. */
public final class RawFileException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Says what is wrong with a file.
   *
   * @param file the name of the file
   * @param reason why it cannot be read, with the place
   * @param remedy what to do, as a sentence without its full stop
   */
  public RawFileException(String file, String reason, String remedy) {
    this(file, reason, remedy, null);
  }

  /** The same with what caused it. */
  public RawFileException(String file, String reason, String remedy, Throwable cause) {
    super("Cannot read " + file + ": " + reason + ". " + remedy, cause);
  }
}
