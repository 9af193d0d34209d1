package prima.data.raw;

import java.io.Serializable;
import java.util.List;

/**
 * A part of a delimited file that can be read by itself, with what only the beginning of the file tells.
 *
 * @param offset the byte at which it begins
 * @param length its bytes
 * @param line the line of the file on which it begins, from 1
 * @param header the names of the columns
 * @param delimiter what stands between fields
 * @param encoding the name of the encoding
 */
public record Piece(long offset, long length, long line, List<String> header, char delimiter, String encoding)
    implements Serializable {

  public Piece {
    header = List.copyOf(header);
    if (offset < 0 || length < 0 || line < 1) {
      throw new IllegalArgumentException("Cannot read a piece of " + length + " bytes from byte " + offset + " and line "
          + line);
    }
  }

  /** Whether the file begins with it, so that the header is in it. */
  boolean isFirst() {
    return offset == 0;
  }
}
