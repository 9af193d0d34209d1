package prima.data.raw;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a delimited file at ends of lines, so that its pieces can be read side by side and tell the same rows as the whole.
 *
 * <p>Cuts only what leaves no doubt: a file in which every quote has its partner on the same line, and every return its
 * newline. There each end of a line is the end of a row. Any other file stays whole.
 */
final class PieceCutter {

  private static final int BUFFER = 1 << 16;

  private enum Place { START_OF_FIELD, PLAIN, QUOTED, AFTER_QUOTE, AFTER_RETURN }

  private final DelimitedRows rows;
  private final long bytesPerPiece;
  private final List<Piece> pieces = new ArrayList<>();
  private Place place = Place.START_OF_FIELD;
  private boolean isPlain = true;
  private long line = 1;
  private long at;
  private long begin;
  private long beginLine = 1;

  private PieceCutter(DelimitedRows rows, long bytesPerPiece) {
    this.rows = rows;
    this.bytesPerPiece = bytesPerPiece;
  }

  /**
   * The pieces of a file in their order.
   *
   * @param stream the bytes of the file, not packed
   * @param rows the same file, opened: knows its header, delimiter and encoding
   * @param bytesPerPiece the least bytes of a piece, but for the last
   * @return none if the file cannot be cut
   */
  static List<Piece> cut(InputStream stream, DelimitedRows rows, long bytesPerPiece) throws IOException {
    return rows.header().isEmpty() || !rows.hasBytesForCharacters() ? List.of()
        : new PieceCutter(rows, bytesPerPiece).cut(stream);
  }

  private List<Piece> cut(InputStream stream) throws IOException {
    byte[] buffer = new byte[BUFFER];
    int read = stream.read(buffer);
    while (read >= 0 && isPlain) {
      for (int i = 0; i < read && isPlain; i++) {
        at++;
        follow(buffer[i]);
      }
      read = stream.read(buffer);
    }
    end();
    return isPlain && place != Place.QUOTED && pieces.size() > 1 ? pieces : List.of();
  }

  private void follow(byte b) {
    switch (place) {
      case START_OF_FIELD -> place = b == '"' ? Place.QUOTED : outside(b);
      case PLAIN -> place = outside(b);
      case QUOTED -> {
        isPlain = b != '\n' && b != '\r';
        place = b == '"' ? Place.AFTER_QUOTE : Place.QUOTED;
      }
      case AFTER_QUOTE -> {
        boolean isDoubled = b == '"';
        place = isDoubled ? Place.QUOTED : outside(b);
        isPlain = isDoubled || place != Place.PLAIN;
      }
      default -> {
        isPlain = b == '\n';
        place = outside(b);
      }
    }
  }

  private Place outside(byte b) {
    if (b == '\r') {
      return Place.AFTER_RETURN;
    }
    if (b == '\n') {
      line++;
      if (at - begin >= bytesPerPiece) {
        end();
      }
      return Place.START_OF_FIELD;
    }
    return b == rows.delimiter() ? Place.START_OF_FIELD : Place.PLAIN;
  }

  private void end() {
    if (at > begin) {
      pieces.add(new Piece(begin, at - begin, beginLine, rows.header(), rows.delimiter(), rows.encoding()));
      begin = at;
      beginLine = line;
    }
  }
}
