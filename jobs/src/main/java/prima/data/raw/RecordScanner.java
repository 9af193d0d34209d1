package prima.data.raw;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts delimited text into records by RFC 4180, with any line ends, and gets over a broken record: the text goes on at
 * the line after the one on which the broken record began. Holds one record in memory, so that it can go back there.
 */
final class RecordScanner {

  /** What the last call has found. */
  enum Outcome {
    /** A record. */
    RECORD,
    /** A quote without its partner. */
    UNBALANCED,
    /** A record beyond the limit. */
    TOO_LONG,
    /** Nothing more. */
    END
  }

  private static final int FIRST_BUFFER = 1 << 16;
  private static final int END_OF_TEXT = -1;

  private final Reader reader;
  private final char delimiter;
  private final RawLimits limits;
  private final List<String> fields = new ArrayList<>();
  private char[] buffer = new char[FIRST_BUFFER];
  private int filled;
  private boolean isDrained;
  private long discarded;

  private int start;
  private int at;
  private long line;
  private long recordLine;
  private long quoteLine;
  private int longest;
  private boolean isBad;
  private long place;

  RecordScanner(Reader reader, char delimiter, RawLimits limits) {
    this(reader, delimiter, limits, 1);
  }

  /** @param firstLine the number of the line with which the text begins */
  RecordScanner(Reader reader, char delimiter, RawLimits limits, long firstLine) {
    line = firstLine;
    this.reader = reader;
    this.delimiter = delimiter;
    this.limits = limits;
  }

  /** Reads the next record that is not an empty line. */
  Outcome next() throws IOException {
    Outcome outcome = scan();
    while (outcome == Outcome.RECORD && fields.size() == 1 && fields.get(0).isEmpty() && quoteLine == 0) {
      outcome = scan();
    }
    return outcome;
  }

  /** The fields of the record. */
  List<String> fields() {
    return fields;
  }

  /** The line on which the record begins. */
  long recordLine() {
    return recordLine;
  }

  /** The line of the last opening quote in the record; 0 if there is none. */
  long quoteLine() {
    return quoteLine;
  }

  /** The place of the longest field in the record if it is beyond the limit, else -1. */
  int tooLong() {
    return longest;
  }

  /** Whether some character of the record could not be read. */
  boolean isBad() {
    return isBad;
  }

  /** The place of the record among the characters. */
  long place() {
    return place;
  }

  /** Takes the record back: the text goes on at the line after its first one. */
  void takeBack() throws IOException {
    recover(Outcome.UNBALANCED);
  }

  private Outcome scan() throws IOException {
    fields.clear();
    start = at;
    place = discarded + start;
    recordLine = line;
    quoteLine = 0;
    longest = -1;
    isBad = false;
    if (peek() == END_OF_TEXT) {
      return Outcome.END;
    }
    while (true) {
      Outcome broken = peek() == '"' ? scanQuoted() : scanPlain();
      if (broken != null) {
        return recover(broken);
      }
      int c = peek();
      if (c != delimiter) {
        endLine();
        return Outcome.RECORD;
      }
      at++;
    }
  }

  /** Reads a field up to its delimiter or the end of the line. */
  private Outcome scanPlain() throws IOException {
    int length = 0;
    while (true) {
      while (at < filled) {
        char c = buffer[at];
        if (c == delimiter || c == '\n' || c == '\r') {
          addField(at - length, length);
          return null;
        }
        isBad |= c == DecodingReader.BAD;
        at++;
        length++;
      }
      if (at - start > limits.recordCharacters()) {
        return Outcome.TOO_LONG;
      }
      if (peek() == END_OF_TEXT) {
        addField(at - length, length);
        return null;
      }
    }
  }

  /** Reads a field in quotes. Within it the characters are moved together where a quote is doubled. */
  private Outcome scanQuoted() throws IOException {
    quoteLine = line;
    at++;
    StringBuilder doubled = null;
    int from = at - start;
    while (true) {
      int c = peek();
      if (c == END_OF_TEXT || at - start > limits.recordCharacters() || line - recordLine > limits.recordLines()) {
        return Outcome.UNBALANCED;
      }
      if (c == '"') {
        at++;
        if (peek() != '"') {
          return endQuoted(doubled, from);
        }
        doubled = doubled == null ? new StringBuilder() : doubled;
        doubled.append(buffer, start + from, at - start - from);
        from = at + 1 - start;
      } else if (c == '\n' || c == '\r') {
        skipReturnBeforeNewline();
        line++;
      }
      isBad |= c == DecodingReader.BAD;
      at++;
    }
  }

  private Outcome endQuoted(StringBuilder doubled, int from) throws IOException {
    int length = at - 1 - start - from;
    if (doubled == null) {
      addField(start + from, length);
    } else {
      markLongest(doubled.length() + length);
      fields.add(doubled.append(buffer, start + from, length).toString());
    }
    while (peek() == ' ' && delimiter != ' ') {
      at++;
    }
    int c = peek();
    return c == delimiter || c == '\n' || c == '\r' || c == END_OF_TEXT ? null : Outcome.UNBALANCED;
  }

  private void addField(int from, int length) {
    markLongest(length);
    fields.add(length == 0 ? "" : new String(buffer, from, length));
  }

  private void markLongest(int length) {
    longest = length > limits.fieldCharacters() ? fields.size() : longest;
  }

  /** Goes to the line after the one on which the record began. */
  private Outcome recover(Outcome broken) throws IOException {
    at = start;
    line = recordLine;
    while (peek() != END_OF_TEXT && buffer[at] != '\n' && buffer[at] != '\r') {
      at++;
      start = Math.max(start, at - FIRST_BUFFER);
    }
    endLine();
    return broken;
  }

  private void endLine() throws IOException {
    if (peek() == END_OF_TEXT) {
      return;
    }
    skipReturnBeforeNewline();
    at++;
    line++;
  }

  /**
   * Of a return and a newline, the newline is the end of the line. To look behind the return may move the buffer, so the
   * place is changed only afterwards.
   */
  private void skipReturnBeforeNewline() throws IOException {
    if (buffer[at] == '\r' && peekAfter() == '\n') {
      at++;
    }
  }

  private int peek() throws IOException {
    return at < filled || fill() ? buffer[at] : END_OF_TEXT;
  }

  private int peekAfter() throws IOException {
    at++;
    int c = peek();
    at--;
    return c;
  }

  /** Makes room by forgetting what stands before the record, and reads on. */
  private boolean fill() throws IOException {
    if (isDrained) {
      return false;
    }
    if (start > 0) {
      System.arraycopy(buffer, start, buffer, 0, filled - start);
      discarded += start;
      filled -= start;
      at -= start;
      start = 0;
    }
    if (filled == buffer.length) {
      buffer = Arrays.copyOf(buffer, 2 * buffer.length);
    }
    int read = reader.read(buffer, filled, buffer.length - filled);
    isDrained = read < 0;
    filled += Math.max(0, read);
    return read > 0;
  }
}
