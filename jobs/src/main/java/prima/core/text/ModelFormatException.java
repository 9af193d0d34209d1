package prima.core.text;

/** A model or word list cannot be read. The message names the file and the line. */
public class ModelFormatException extends IllegalArgumentException {

  public ModelFormatException(String file, int line, String problem) {
    super("Cannot read model " + file + ": line " + line + " " + problem);
  }

  public ModelFormatException(String file, String problem) {
    super("Cannot read model " + file + ": " + problem);
  }
}
