package prima.core.text;

import java.io.Serializable;
import java.util.Objects;

/**
 * One file of the text models, read by the caller.
 *
 * @param name where it lies, such as {@code languages/id/sentiment.tsv.gz}; named in every error
 * @param bytes its content
 */
public record ModelFile(String name, byte[] bytes) implements Serializable {

  public ModelFile {
    Objects.requireNonNull(name, "name");
    bytes = bytes.clone();
  }
}
