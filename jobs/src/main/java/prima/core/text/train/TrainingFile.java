package prima.core.text.train;

import java.util.Objects;
import prima.core.Sha256;

/**
 * A file of labelled texts, read by the caller.
 *
 * @param name the file's name; its form is recognised by its heading, or by {@code .tsv}
 * @param bytes its content, UTF-8
 */
public record TrainingFile(String name, byte[] bytes) {

  public TrainingFile {
    Objects.requireNonNull(name, "name");
    bytes = bytes.clone();
  }

  /** Two files are one when their names and contents are. */
  @Override
  public boolean equals(Object other) {
    return other instanceof TrainingFile file && file.name.equals(name) && java.util.Arrays.equals(file.bytes, bytes);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  /** The SHA-256 of the content, in hexadecimal digits. */
  public String sha256() {
    return Sha256.hex(bytes);
  }

  /** The name without folders and ending: the source of its texts where no column says it. */
  public String source() {
    String file = name.substring(name.lastIndexOf('/') + 1);
    int point = file.indexOf('.');
    return point < 0 ? file : file.substring(0, point);
  }
}
