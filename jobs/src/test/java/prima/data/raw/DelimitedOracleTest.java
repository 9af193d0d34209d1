package prima.data.raw;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Reads drawn files as FastCSV reads them, and measures both: {@code -Dtest=DelimitedOracleTest -Dprima.bench=true}. */
class DelimitedOracleTest {

  private static final RawFile FILE = RawFile.of("drawn.csv", RawFormat.DELIMITED).delimitedBy(',');
  private static final String[] PIECES = {"a", "\"", ",", "\n", "\r\n", " ", "\u00E9", "\uD83D\uDE00", "panjang sekali", ""};

  @Test
  void everyFileOfFastCsvIsReadAlike() throws IOException {
    Random random = new Random(5);
    for (int i = 0; i < 2000; i++) {
      String text = draw(random);
      assertThat(ours(text)).as(text).isEqualTo(theirs(text));
    }
  }

  @Test
  @EnabledIfSystemProperty(named = "prima.bench", matches = "true")
  void benchmarkOfAMillionRows() throws IOException {
    StringBuilder csv = new StringBuilder("nomor,unit,layanan,kanal,tanggal,U1,U2,U3,U4,U5,U6,U7,U8,U9,saran\n");
    for (int i = 0; i < 1_000_000; i++) {
      csv.append(i).append(",dinas-").append(i % 50).append(",ktp,loket,2026-01-").append(1 + i % 28)
          .append(",4,3,4,3,4,3,4,3,4,").append(i % 7 == 0 ? "\"pelayanan lambat, antre \"\"lama\"\"\"\n" : "baik\n");
    }
    byte[] bytes = csv.toString().getBytes(UTF_8);
    for (int round = 0; round < 3; round++) {
      long start = System.nanoTime();
      long rows = 0;
      try (RawRows read = RawRows.open(new ByteArrayInputStream(bytes), FILE)) {
        for (; read.hasNext(); read.next()) {
          rows++;
        }
      }
      long middle = System.nanoTime();
      long records = 0;
      try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(new ByteArrayInputStream(bytes))) {
        for (CsvRecord record : reader) {
          records += record.getFieldCount() > 0 ? 1 : 0;
        }
      }
      System.out.printf("%d rows: %,.0f rows/s, FastCSV without columns by name %,.0f rows/s%n", rows,
          rows / ((middle - start) / 1e9), records / ((System.nanoTime() - middle) / 1e9));
    }
  }

  private static String draw(Random random) {
    StringWriter text = new StringWriter();
    LineDelimiter end = random.nextBoolean() ? LineDelimiter.LF : LineDelimiter.CRLF;
    try (CsvWriter writer = CsvWriter.builder().lineDelimiter(end).build(text)) {
      writer.writeRecord("satu", "dua", "tiga");
      for (int row = random.nextInt(6); row > 0; row--) {
        writer.writeRecord(cell(random), cell(random), cell(random));
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return text.toString();
  }

  private static String cell(Random random) {
    StringBuilder cell = new StringBuilder();
    for (int i = random.nextInt(5); i > 0; i--) {
      cell.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return cell.toString();
  }

  private static List<String> ours(String text) {
    List<String> records = new ArrayList<>();
    for (RawRecord record : DelimitedRowsTest.read(text.getBytes(UTF_8), FILE)) {
      records.add(record.line() + ":" + new ArrayList<>(((RawRow) record).columns().values()));
    }
    return records;
  }

  private static List<String> theirs(String text) throws IOException {
    List<String> records = new ArrayList<>();
    try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(text)) {
      for (CsvRecord record : reader) {
        if (record.getStartingLineNumber() > 1) {
          records.add(record.getStartingLineNumber() + ":" + record.getFields());
        }
      }
    }
    return records;
  }
}
