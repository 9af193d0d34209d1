package prima.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.TaskCompletionListener;
import prima.core.UserException;
import prima.core.UserException.Kind;
import prima.core.source.Source;
import prima.data.raw.RawFault;
import prima.data.raw.RawFile;
import prima.data.raw.RawFileException;
import prima.data.raw.RawFormat;
import prima.data.raw.RawRecord;
import prima.data.raw.RawRow;
import prima.data.raw.RawRows;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The delivered files: finds them, checks their headers, and reads them as they are. A file is read by one task, so that
 * its rows keep their line numbers; many files are read side by side.
 */
public final class RawFiles {

  /**
   * One delivered file.
   *
   * @param label the path as the configuration names it, the same on every machine
   * @param uri where the file is
   * @param source the source as the configuration names it
   * @param unit the unit of all rows, or null
   * @param period the month of all rows, or null
   */
  public record Delivery(String label, String uri, String source, String unit, String period)
      implements Serializable {
  }

  private final SparkSession spark;
  private final Configuration configuration;
  private final Office office;

  /** The files that the configuration names. */
  public RawFiles(SparkSession spark, Configuration configuration, Office office) {
    this.spark = spark;
    this.configuration = configuration;
    this.office = office;
  }

  /**
   * All files that the inputs name, in the order of the inputs and then of their paths.
   *
   * @throws UserException if an input names no file
   */
  public List<Delivery> deliveries() {
    List<Delivery> deliveries = new ArrayList<>();
    for (Input input : configuration.inputs()) {
      List<Delivery> found = find(input);
      if (found.isEmpty()) {
        throw new UserException(Kind.INPUT, "Cannot find input: " + input.path() + " (source " + input.source()
            + "). Looked in " + Configuration.place(configuration.folder(), input.path())
            + ". Check the path in " + configuration.file());
      }
      deliveries.addAll(found);
    }
    return deliveries;
  }

  /**
   * The rows of the files, in the columns of the raw tables.
   *
   * @throws UserException if a file has not the columns that its source needs
   */
  public Dataset<Row> rows(List<Delivery> deliveries) {
    for (Delivery delivery : deliveries) {
      checkHeader(delivery, office.source(delivery.source()));
    }
    Office shared = office;
    return spark.createDataFrame(JavaSparkContext.fromSparkContext(spark.sparkContext())
        .parallelize(deliveries, Math.max(1, deliveries.size()))
        .flatMap(delivery -> read(delivery, shared.source(delivery.source()))), Table.RAW_SURVEY.contract().schema());
  }

  private void checkHeader(Delivery delivery, Source source) {
    List<String> header;
    try (RawRows rows = RawRows.open(open(delivery), rawFile(delivery, source))) {
      header = rows.header();
    } catch (IOException | RuntimeException e) {
      throw unreadable(delivery, e);
    }
    if (header.isEmpty()) {
      return;
    }
    HeaderCheck.of(delivery.label(), header, source).ifPresent(fault -> {
      throw new UserException(Kind.CONTRACT, fault);
    });
  }

  private static Iterator<Row> read(Delivery delivery, Source source) throws IOException {
    String hash = hash(delivery);
    try {
      RawRows rows = RawRows.open(open(delivery), rawFile(delivery, source));
      TaskContext.get().addTaskCompletionListener((TaskCompletionListener) context -> rows.close());
      return new DeliveredRows(rows, delivery, hash, Set.copyOf(source.drop()));
    } catch (RuntimeException e) {
      throw unreadable(delivery, e);
    }
  }

  private static RawFile rawFile(Delivery delivery, Source source) {
    RawFormat format = switch (source.format()) {
      case "csv", "tsv" -> RawFormat.DELIMITED;
      case "jsonl" -> RawFormat.JSON_LINES;
      case "xlsx" -> RawFormat.XLSX;
      default -> throw new UserException(Kind.USAGE, "Cannot read format: " + source.format() + " (source "
          + source.code() + "). Use csv, jsonl or xlsx");
    };
    RawFile file = RawFile.of(delivery.label(), format).withHeader(Set.copyOf(source.columns().needed()));
    RawFile delimited = source.delimiter().map(file::delimitedBy).orElse(file);
    return source.encoding().map(delimited::encodedAs).orElse(delimited);
  }

  /** The records of a file as rows of the raw tables. */
  private record DeliveredRows(RawRows rows, Delivery delivery, String hash, Set<String> drop)
      implements Iterator<Row> {

    @Override
    public boolean hasNext() {
      try {
        return rows.hasNext();
      } catch (RuntimeException e) {
        throw unreadable(delivery, e);
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

  private List<Delivery> find(Input input) {
    String place = Configuration.place(configuration.folder(), input.path());
    try {
      Path path = new Path(place);
      FileSystem files = path.getFileSystem(spark.sessionState().newHadoopConf());
      FileStatus[] matches = files.globStatus(path);
      List<Path> found = new ArrayList<>();
      for (FileStatus match : matches == null ? new FileStatus[0] : matches) {
        if (match.isFile()) {
          found.add(match.getPath());
        } else {
          addFiles(files, match.getPath(), found);
        }
      }
      return found.stream().filter(file -> !file.getName().startsWith(".") && !file.getName().startsWith("_"))
          .sorted(Comparator.comparing(Path::toString)).map(file -> new Delivery(label(file), file.toString(),
              input.source(), input.unit().orElse(null), input.period().map(String::valueOf).orElse(null)))
          .toList();
    } catch (IOException | IllegalArgumentException e) {
      throw new UserException(Kind.INPUT, "Cannot read input: " + input.path() + ": " + e.getMessage()
          + ". Check the path in " + configuration.file(), e);
    }
  }

  private static void addFiles(FileSystem files, Path folder, List<Path> found) throws IOException {
    RemoteIterator<LocatedFileStatus> within = files.listFiles(folder, true);
    while (within.hasNext()) {
      found.add(within.next().getPath());
    }
  }

  /** The path relative to the configuration, so that a lake does not depend on where the checkout lies. */
  private String label(Path file) {
    if (!"file".equals(file.toUri().getScheme())) {
      return file.toString();
    }
    java.nio.file.Path local = java.nio.file.Path.of(file.toUri().getPath());
    return configuration.folder().relativize(local).toString().replace('\\', '/');
  }

  private static InputStream open(Delivery delivery) throws IOException {
    Path path = new Path(delivery.uri());
    return path.getFileSystem(new org.apache.hadoop.conf.Configuration()).open(path);
  }

  private static String hash(Delivery delivery) throws IOException {
    try (DigestInputStream stream = new DigestInputStream(open(delivery), MessageDigest.getInstance("SHA-256"))) {
      stream.transferTo(java.io.OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(stream.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static UserException unreadable(Delivery delivery, Exception cause) {
    if (cause instanceof UserException user) {
      return user;
    }
    String message = cause instanceof RawFileException ? cause.getMessage()
        : "Cannot read " + delivery.label() + ": " + cause.getMessage();
    return new UserException(Kind.INPUT, message + ". Nothing was published. Repair the file, or take it out of the "
        + "inputs", cause);
  }
}
