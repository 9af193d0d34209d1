package prima.data;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.io.input.BoundedInputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.ArrayBasedMapData;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.unsafe.types.UTF8String;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;
import prima.core.Sha256;
import prima.core.UserException;
import prima.core.UserException.Kind;
import prima.core.source.Source;
import prima.data.RawFiles.Delivery;
import prima.data.raw.Piece;
import prima.data.raw.RawFault;
import prima.data.raw.RawFile;
import prima.data.raw.RawFileException;
import prima.data.raw.RawFormat;
import prima.data.raw.RawRecord;
import prima.data.raw.RawRow;
import prima.data.raw.RawRows;

/** One delivered file or table in a task of Spark: opened once to look at it, and once to read its rows. */
final class DeliveredFile implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final long BYTES_PER_PIECE = 32L << 20;

  private final Delivery delivery;
  private final Office office;
  private final SerializableConfiguration hadoop;

  /**
   * What a first look tells.
   *
   * @param header the names of its columns; empty where it has none
   * @param hash the SHA-256 of the file; of a table that of its name, since nobody has read all of its rows yet
   * @param pieces the pieces in which the file can be read side by side; empty where it is read as a whole
   */
  record Look(List<String> header, String hash, List<Piece> pieces) implements Serializable {
  }

  DeliveredFile(Delivery delivery, Office office, Configuration hadoop) {
    this.delivery = delivery;
    this.office = office;
    this.hadoop = new SerializableConfiguration(hadoop);
  }

  /**
   * Reads the header and the hash.
   *
   * @throws UserException if the file cannot be read
   */
  Look look() {
    try {
      if (delivery.database() != null) {
        try (RawRows rows = open(null)) {
          return new Look(rows.header(), Sha256.hex(delivery.label()), List.of());
        }
      }
      try (DigestInputStream stream = new DigestInputStream(stream(), Sha256.start())) {
        List<String> header;
        List<Piece> pieces;
        try (RawRows rows = open(new Unclosed(stream))) {
          header = rows.header();
          pieces = pieces(rows);
        }
        stream.transferTo(OutputStream.nullOutputStream());
        return new Look(header, Sha256.hex(stream.getMessageDigest()), pieces);
      }
    } catch (IOException | RuntimeException e) {
      throw unreadable(e);
    }
  }

  private List<Piece> pieces(RawRows opened) throws IOException {
    Path path = new Path(delivery.uri());
    if (path.getFileSystem(hadoop.value()).getFileStatus(path).getLen() < 2 * BYTES_PER_PIECE) {
      return List.of();
    }
    try (InputStream stream = stream()) {
      return RawRows.pieces(stream, opened, BYTES_PER_PIECE);
    }
  }

  /**
   * The rows of the file or of a piece of it, in the columns of the raw tables.
   *
   * @param piece null for the whole file
   * @throws UserException if the file cannot be read
   */
  Iterator<InternalRow> rows(String hash, Piece piece) {
    try {
      RawRows rows = piece != null ? RawRows.open(stream(piece), rawFile(), piece)
          : open(delivery.database() == null ? stream() : null);
      TaskContext.get().addTaskCompletionListener((TaskCompletionListener) context -> rows.close());
      return new Rows(rows, hash, Set.copyOf(source().drop()));
    } catch (IOException | RuntimeException e) {
      throw unreadable(e);
    }
  }

  private Source source() {
    return office.source(delivery.source());
  }

  private InputStream stream() throws IOException {
    Path path = new Path(delivery.uri());
    return path.getFileSystem(hadoop.value()).open(path);
  }

  private InputStream stream(Piece piece) throws IOException {
    Path path = new Path(delivery.uri());
    FSDataInputStream stream = path.getFileSystem(hadoop.value()).open(path);
    stream.seek(piece.offset());
    return BoundedInputStream.builder().setInputStream(stream).setMaxCount(piece.length()).get();
  }

  private RawRows open(InputStream stream) {
    return delivery.database() == null ? RawRows.open(stream, rawFile())
        : RawRows.query(delivery.database(), rawFile(), Set.copyOf(source().columns().known()));
  }

  private RawFile rawFile() {
    Source source = source();
    RawFormat format = switch (source.format()) {
      case "csv", "tsv" -> RawFormat.DELIMITED;
      case "jsonl" -> RawFormat.JSON_LINES;
      case "xlsx" -> RawFormat.XLSX;
      case "parquet" -> RawFormat.PARQUET;
      default -> throw new UserException(Kind.USAGE, "Cannot read format: " + source.format() + " (source "
          + source.code() + "). Use csv, tsv, jsonl, xlsx or parquet");
    };
    RawFile file = RawFile.of(delivery.label(), format).withHeader(Set.copyOf(source.columns().needed()));
    file = source.delimiter().isPresent() ? file.delimitedBy(source.delimiter().get()) : file;
    file = source.sheet().isPresent() ? file.onSheet(source.sheet().get()) : file;
    return source.encoding().isPresent() ? file.encodedAs(source.encoding().get()) : file;
  }

  private UserException unreadable(Exception cause) {
    if (cause instanceof UserException user) {
      return user;
    }
    String message = cause instanceof RawFileException ? cause.getMessage()
        : "Cannot read " + delivery.label() + ": " + cause.getMessage();
    return new UserException(Kind.INPUT, message + ". Nothing was published. Repair the file, or take it out of the "
        + "inputs", cause);
  }

  /** The records as rows of the raw tables. */
  private final class Rows implements Iterator<InternalRow> {

    private final RawRows rows;
    private final UTF8String hash;
    private final Set<String> drop;
    private final UTF8String label = UTF8String.fromString(delivery.label());
    private final UTF8String sourceName = UTF8String.fromString(delivery.source());
    private final UTF8String unit = UTF8String.fromString(delivery.unit());
    private final UTF8String period = UTF8String.fromString(delivery.period());
    private final Map<String, UTF8String> names = new HashMap<>();

    private Rows(RawRows rows, String hash, Set<String> drop) {
      this.rows = rows;
      this.hash = UTF8String.fromString(hash);
      this.drop = drop;
    }

    @Override
    public boolean hasNext() {
      try {
        return rows.hasNext();
      } catch (RuntimeException e) {
        throw unreadable(e);
      }
    }

    @Override
    public InternalRow next() {
      RawRecord record = rows.next();
      if (record instanceof RawFault fault) {
        return row(fault.line(), null, UTF8String.fromString(fault.reason().code()));
      }
      return row(record.line(), cells(((RawRow) record).columns()), null);
    }

    private ArrayBasedMapData cells(Map<String, String> columns) {
      List<UTF8String> kept = new ArrayList<>(columns.size());
      List<UTF8String> values = new ArrayList<>(columns.size());
      columns.forEach((name, value) -> {
        if (!drop.contains(name)) {
          kept.add(names.computeIfAbsent(name, UTF8String::fromString));
          values.add(UTF8String.fromString(value));
        }
      });
      return new ArrayBasedMapData(new GenericArrayData(kept.toArray()), new GenericArrayData(values.toArray()));
    }

    private InternalRow row(long line, ArrayBasedMapData cells, UTF8String fault) {
      return new GenericInternalRow(new Object[] {label, sourceName, line, hash, unit, period, cells, fault});
    }
  }

  /** A stream that somebody else closes. */
  private static final class Unclosed extends FilterInputStream {

    private Unclosed(InputStream stream) {
      super(stream);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      return in.read(bytes, offset, length);
    }

    @Override
    public void close() {
      // What is left of the stream is read after the header.
    }
  }
}
