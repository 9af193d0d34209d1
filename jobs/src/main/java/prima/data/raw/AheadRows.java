package prima.data.raw;

import java.io.IOException;
import java.util.NoSuchElementException;

/** Rows that look one record ahead, and tell faults of reading as faults of the file. */
abstract class AheadRows implements RawRows {

  private final RawFile file;
  private RawRecord next;

  AheadRows(RawFile file) {
    this.file = file;
  }

  /** What is read. */
  final RawFile file() {
    return file;
  }

  /** The next record; null where there is none. */
  abstract RawRecord read() throws IOException;

  /** Lets go of what is held open. */
  abstract void release() throws IOException;

  @Override
  public final boolean hasNext() {
    if (next == null) {
      try {
        next = read();
      } catch (IOException e) {
        throw Unpacking.damaged(file, e);
      }
    }
    return next != null;
  }

  @Override
  public final RawRecord next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    RawRecord record = next;
    next = null;
    return record;
  }

  @Override
  public final void close() {
    try {
      release();
    } catch (IOException e) {
      throw Unpacking.damaged(file, e);
    }
  }
}
