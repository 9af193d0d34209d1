package prima.data;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.security.DigestInputStream;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;
import prima.core.Sha256;
import prima.core.UserException;
import prima.core.UserException.Kind;
import prima.core.source.Source;
import prima.data.RawFiles.Delivery;
import prima.data.raw.RawFault;
import prima.data.raw.RawFile;
import prima.data.raw.RawFileException;
import prima.data.raw.RawFormat;
import prima.data.raw.RawRecord;
import prima.data.raw.RawRow;
import prima.data.raw.RawRows;
import scala.jdk.javaapi.CollectionConverters;

/** One delivered file or table in a task of Spark: opened once to look at it, and once to read its rows. */
final class DeliveredFile implements Serializable {

  private static final long serialVersionUID = 1L;

  private final Delivery delivery;
  private final Office office;
  private final SerializableConfiguration hadoop;

  /**
   * What a first look tells.
   *
   * @param header the names of its columns; empty where it has none
   * @param hash the SHA-256 of the file; of a table that of its name, since nobody has read all of its rows yet
   */
  record Look(List<String> header, String hash) implements Serializable {
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
          return new Look(rows.header(), Sha256.hex(delivery.label()));
        }
      }
      try (DigestInputStream stream = new DigestInputStream(stream(), Sha256.start())) {
        List<String> header;
        try (RawRows rows = open(new Unclosed(stream))) {
          header = rows.header();
        }
        stream.transferTo(OutputStream.nullOutputStream());
        return new Look(header, Sha256.hex(stream.getMessageDigest()));
      }
    } catch (IOException | RuntimeException e) {
      throw unreadable(e);
    }
  }

  /**
   * All rows, in the columns of the raw tables.
   *
   * @throws UserException if the file cannot be read
   */
  Iterator<Row> rows(String hash) {
    try {
      RawRows rows = open(delivery.database() == null ? stream() : null);
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
  private final class Rows implements Iterator<Row> {

    private final RawRows rows;
    private final String hash;
    private final Set<String> drop;

    private Rows(RawRows rows, String hash, Set<String> drop) {
      this.rows = rows;
      this.hash = hash;
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
    public Row next() {
      RawRecord record = rows.next();
      if (record instanceof RawFault fault) {
        return row(fault.line(), null, fault.reason().code());
      }
      Map<String, String> cells = new LinkedHashMap<>(((RawRow) record).columns());
      cells.keySet().removeAll(drop);
      return row(record.line(), CollectionConverters.asScala(cells), null);
    }

    private Row row(long line, Object cells, String fault) {
      return RowFactory.create(delivery.label(), delivery.source(), line, hash, delivery.unit(), delivery.period(),
          cells, fault);
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
