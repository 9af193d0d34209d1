package prima;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** All that can be read in the files of a folder: their bytes, and what they hold when they are unpacked. */
final class WrittenFiles {

  private WrittenFiles() {
  }

  /** What stands in every file of the folder that is wanted, by its path within the folder. */
  static Map<String, String> in(Path folder, Predicate<String> isWanted) {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString();
        if (isWanted.test(name)) {
          texts.put(name, text(file));
        }
      }
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    String plain = new String(bytes, StandardCharsets.UTF_8);
    String name = file.getFileName().toString();
    if (name.endsWith(".parquet")) {
      return plain + parquet(file);
    }
    if (name.endsWith(".avro")) {
      return plain + avro(file);
    }
    if (name.endsWith(".xlsx")) {
      return plain + zip(bytes);
    }
    return name.endsWith(".pdf") ? plain + pdf(bytes) : plain;
  }

  private static String parquet(Path file) {
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        ResultSet rows = duckdb.createStatement().executeQuery("SELECT * FROM read_parquet('" + file + "')")) {
      StringBuilder text = new StringBuilder();
      while (rows.next()) {
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          text.append(rows.getString(i)).append('\n');
        }
      }
      return text.toString();
    } catch (SQLException e) {
      throw new IllegalStateException("Cannot read " + file, e);
    }
  }

  /** Manifests hold the least and the greatest value of columns, as bytes. */
  private static String avro(Path file) throws IOException {
    StringBuilder text = new StringBuilder();
    try (DataFileReader<GenericRecord> records = new DataFileReader<>(file.toFile(), new GenericDatumReader<>())) {
      records.forEach(record -> text.append(record).append('\n'));
    }
    return text.toString();
  }

  private static String zip(byte[] bytes) throws IOException {
    StringBuilder text = new StringBuilder();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      while (zip.getNextEntry() != null) {
        text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return text.toString();
  }

  private static String pdf(byte[] bytes) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      return new PDFTextStripper().getText(pdf);
    }
  }

  /** Which of the words stands in which file. */
  static List<String> finds(Map<String, String> texts, List<String> words) {
    return texts.entrySet().stream().flatMap(file -> words.stream().filter(word -> file.getValue().contains(word))
        .map(word -> word + " in " + file.getKey())).toList();
  }
}
