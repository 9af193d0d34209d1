package prima.data.raw;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Unpacks gzip, which is known by its first bytes, and refuses what unpacks beyond the limits. */
final class Unpacking {

  private static final int MAGIC = 0x1f8b;
  private static final int BUFFER = 1 << 16;
  private static final long HARMLESS = 16L << 20;

  private Unpacking() {
  }

  /** The stream, unpacked if it is packed. */
  static InputStream unpack(InputStream stream, RawFile file) {
    try {
      CountingStream packed = new CountingStream(stream);
      BufferedInputStream buffered = new BufferedInputStream(packed, BUFFER);
      buffered.mark(2);
      int magic = buffered.read() << 8 | buffered.read();
      buffered.reset();
      return magic == MAGIC ? new GuardedStream(new GZIPInputStream(buffered, BUFFER), packed, file) : buffered;
    } catch (IOException e) {
      throw damaged(file, e);
    }
  }

  /** Closes a stream that is of no more use. */
  static void closeQuietly(InputStream stream) {
    try {
      stream.close();
    } catch (IOException e) {
      // What was wrong with the file is told already.
    }
  }

  /** Says that bytes are missing or wrong. */
  static RawFileException damaged(RawFile file, IOException e) {
    boolean isCut = e instanceof EOFException;
    boolean isBroken = e instanceof ZipException;
    return new RawFileException(file.name(), isCut ? "it ends in the middle of its gzip data"
        : isBroken ? "its gzip data are damaged" : "reading failed (" + e.getMessage() + ")",
        isCut || isBroken ? "Deliver the file again" : "Check that the file is there and may be read", e);
  }

  /** Counts the packed bytes. */
  private static final class CountingStream extends FilterInputStream {

    private long count;

    private CountingStream(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count += read < 0 ? 0 : 1;
      return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = super.read(bytes, offset, length);
      count += Math.max(0, read);
      return read;
    }
  }

  /** Stops when too many bytes come out for those that went in. */
  private static final class GuardedStream extends FilterInputStream {

    private final CountingStream packed;
    private final RawFile file;
    private long count;

    private GuardedStream(InputStream in, CountingStream packed, RawFile file) {
      super(in);
      this.packed = packed;
      this.file = file;
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      check(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = super.read(bytes, offset, length);
      check(Math.max(0, read));
      return read;
    }

    private void check(int more) {
      count += more;
      RawLimits limits = file.limits();
      boolean isBomb = count > HARMLESS && count / limits.ratio() > Math.max(1, packed.count);
      if (isBomb || count > limits.unpackedBytes()) {
        throw new RawFileException(file.name(), "its gzip data unpack to more than "
            + (isBomb ? limits.ratio() + " times their size" : limits.unpackedBytes() + " bytes")
            + ", as a gzip bomb does", "Unpack it yourself if you trust it, and deliver the unpacked file");
      }
    }
  }
}
