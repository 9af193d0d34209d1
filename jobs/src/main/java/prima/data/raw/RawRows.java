package prima.data.raw;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** The rows of one raw file, one after the other. Nothing but the row at hand is held in memory. */
public interface RawRows extends Iterator<RawRecord>, AutoCloseable {

  /** The names of the columns in the order of the file; empty where the file has none. */
  List<String> header();

  /** Closes the file. */
  @Override
  void close();

  /**
   * Opens a file, which may be packed by gzip. Closing the rows closes the stream.
   *
   * @throws RawFileException if the file is damaged, is not of its format, or asks for more than its limits
   */
  static RawRows open(InputStream stream, RawFile file) {
    try {
      InputStream unpacked = Unpacking.unpack(stream, file);
      return switch (file.format()) {
        case DELIMITED -> DelimitedRows.open(unpacked, file);
        case JSON_LINES -> JsonRows.open(unpacked, file);
        case XLSX -> XlsxRows.open(unpacked, file);
        case PARQUET -> ParquetRows.open(unpacked, file);
      };
    } catch (IOException e) {
      Unpacking.closeQuietly(stream);
      throw Unpacking.damaged(file, e);
    } catch (RuntimeException e) {
      Unpacking.closeQuietly(stream);
      throw e;
    }
  }

  /**
   * Opens a piece of a file. Closing the rows closes the stream.
   *
   * @param stream begins and ends with the piece
   * @throws RawFileException if the file is damaged, or asks for more than its limits
   */
  static RawRows open(InputStream stream, RawFile file, Piece piece) {
    try {
      return DelimitedRows.open(stream, file, piece);
    } catch (IOException e) {
      Unpacking.closeQuietly(stream);
      throw Unpacking.damaged(file, e);
    }
  }

  /**
   * Where an open file can be cut so that its pieces can be read side by side.
   *
   * @param stream the bytes of the file
   * @param opened its rows
   * @param bytesPerPiece the least bytes of a piece, but for the last
   * @return none if it cannot be cut: it is not delimited, is packed, or has fields of several lines
   */
  static List<Piece> pieces(InputStream stream, RawRows opened, long bytesPerPiece) throws IOException {
    return opened instanceof DelimitedRows rows ? PieceCutter.cut(stream, rows, bytesPerPiece) : List.of();
  }

  /**
   * Asks a database. Closing the rows closes the connection.
   *
   * @param names the columns that the source knows: databases do not tell capital letters from small ones
   * @throws RawFileException if the database does not answer, or has no such table
   */
  static RawRows query(Database database, RawFile file, Set<String> names) {
    return JdbcRows.open(database, file, names);
  }
}
