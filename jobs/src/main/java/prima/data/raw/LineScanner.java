package prima.data.raw;

import java.io.IOException;
import java.io.Reader;

/** Cuts text into lines, with any line ends, and holds no more of a line than the limit. */
final class LineScanner {

  private static final int BUFFER = 1 << 16;

  private final Reader reader;
  private final int longest;
  private final char[] buffer = new char[BUFFER];
  private final StringBuilder text = new StringBuilder();
  private int at;
  private int filled;
  private long discarded;
  private long line;
  private long place;
  private boolean isTooLong;
  private boolean isAfterReturn;

  LineScanner(Reader reader, int longest) {
    this.reader = reader;
    this.longest = longest;
  }

  /** Goes to the next line; false where there is none. */
  boolean next() throws IOException {
    text.setLength(0);
    isTooLong = false;
    skipRestOfLineEnd();
    place = discarded + at;
    boolean hasAny = false;
    while (at < filled || fill()) {
      hasAny = true;
      int start = at;
      while (at < filled && buffer[at] != '\n' && buffer[at] != '\r') {
        at++;
      }
      keep(start);
      if (at < filled) {
        isAfterReturn = buffer[at++] == '\r';
        break;
      }
    }
    line += hasAny ? 1 : 0;
    return hasAny;
  }

  /** The line without its end; empty where it is too long. */
  String text() {
    return text.toString();
  }

  /** Its number, from 1. */
  long line() {
    return line;
  }

  /** Where it begins among the characters. */
  long place() {
    return place;
  }

  /** Whether it is longer than the limit. */
  boolean isTooLong() {
    return isTooLong;
  }

  private void keep(int start) {
    isTooLong |= text.length() + at - start > longest;
    if (isTooLong) {
      text.setLength(0);
    } else {
      text.append(buffer, start, at - start);
    }
  }

  private void skipRestOfLineEnd() throws IOException {
    if (isAfterReturn && (at < filled || fill()) && buffer[at] == '\n') {
      at++;
    }
    isAfterReturn = false;
  }

  private boolean fill() throws IOException {
    discarded += filled;
    at = 0;
    filled = Math.max(0, reader.read(buffer, 0, BUFFER));
    return filled > 0;
  }
}
