package prima.data.raw;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;

/**
 * Characters of a stream. Bytes that are no characters, and NUL bytes, come out as {@link #BAD}, and their offsets can
 * be asked for.
 */
final class DecodingReader extends Reader {

  /** Stands where bytes could not be read: a code point that is no character and never will be. */
  static final char BAD = '\uFFFF';

  private static final int BUFFER = 1 << 16;

  private final InputStream stream;
  private final CharsetDecoder decoder;
  private final boolean hasBytes;
  private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
  private final ArrayDeque<long[]> faults = new ArrayDeque<>();
  private long byteOffset;
  private long charOffset;
  private boolean isEnd;

  DecodingReader(InputStream stream, Charset charset, int skip) throws IOException {
    this(stream, charset, skip, 0);
  }

  /** @param offset the byte of the file with which the stream begins */
  DecodingReader(InputStream stream, Charset charset, int skip, long offset) throws IOException {
    this.stream = stream;
    this.decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
    this.hasBytes = charset.equals(StandardCharsets.UTF_8) || decoder.averageCharsPerByte() == 1;
    stream.skipNBytes(skip);
    byteOffset = offset + skip;
  }

  /** The encoding. */
  Charset charset() {
    return decoder.charset();
  }

  /** Whether every byte that stands for a delimiter, a quote or the end of a line is one. */
  boolean hasBytes() {
    return hasBytes;
  }

  /** The byte of the first fault at or after a place among the characters; -1 where there is none. */
  long byteOfFault(long place) {
    for (long[] fault : faults) {
      if (fault[0] >= place) {
        return fault[1];
      }
    }
    return -1;
  }

  /** Forgets the faults before a place among the characters. */
  void forgetBefore(long place) {
    while (!faults.isEmpty() && faults.peekFirst()[0] < place) {
      faults.removeFirst();
    }
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    CharBuffer chars = CharBuffer.wrap(buffer, offset, length).slice();
    while (chars.position() == 0 && !(isEnd && !bytes.hasRemaining())) {
      fill();
      decode(chars);
    }
    charOffset += chars.position();
    return chars.position() == 0 ? -1 : chars.position();
  }

  private void fill() throws IOException {
    if (bytes.remaining() < 8 && !isEnd) {
      bytes.compact();
      int read = stream.read(bytes.array(), bytes.position(), bytes.remaining());
      isEnd = read < 0;
      bytes.position(bytes.position() + Math.max(0, read));
      bytes.flip();
    }
  }

  private void decode(CharBuffer chars) {
    int end = bytes.limit();
    int nul = hasBytes ? indexOfNul() : -1;
    bytes.limit(nul < 0 ? end : nul);
    int before = bytes.position();
    CoderResult result = decoder.decode(bytes, chars, isEnd || nul >= 0);
    byteOffset += bytes.position() - before;
    int bad = result.isError() ? result.length() : nul >= 0 && bytes.position() == nul ? 1
        : isEnd && result.isUnderflow() ? bytes.remaining() : 0;
    bytes.limit(end);
    if (bad > 0 && chars.hasRemaining()) {
      faults.add(new long[] {charOffset + chars.position(), byteOffset});
      chars.put(BAD);
      bytes.position(bytes.position() + bad);
      byteOffset += bad;
    }
    if (result.isError() || nul >= 0) {
      decoder.reset();
    }
  }

  private int indexOfNul() {
    byte[] array = bytes.array();
    for (int i = bytes.position(); i < bytes.limit(); i++) {
      if (array[i] == 0) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }
}
