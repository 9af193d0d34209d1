package prima.data.raw;

import java.io.Serializable;

/**
 * How much a raw file may ask of the memory.
 *
 * @param fieldCharacters the longest field
 * @param recordCharacters the longest row; twice as much is held in memory at most
 * @param recordLines the most lines over which a row may go; an open quote is taken for unbalanced beyond them
 * @param columns the most columns
 * @param unpackedBytes the most bytes that a packed file may unpack to
 * @param ratio how many times larger than itself a packed file may unpack, once it is beyond 16 MB
 */
public record RawLimits(int fieldCharacters, int recordCharacters, int recordLines, int columns, long unpackedBytes,
    int ratio) implements Serializable {

  /** 1 M characters a field, 16 M a row, 5,000 lines a row, 5,000 columns, 64 GB unpacked, 200 times. */
  public static final RawLimits DEFAULT = new RawLimits(1 << 20, 1 << 24, 5_000, 5_000, 64L << 30, 200);

  public RawLimits {
    if (fieldCharacters < 1 || recordCharacters < fieldCharacters || recordLines < 1 || columns < 1
        || unpackedBytes < 1 || ratio < 1) {
      throw new IllegalArgumentException("Cannot use limits below 1, or rows shorter than a field");
    }
  }
}
