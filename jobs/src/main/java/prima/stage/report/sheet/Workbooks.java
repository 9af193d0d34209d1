package prima.stage.report.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import prima.stage.report.word.VisibleText;

/** Writes sheets as XLSX. Text stays text whatever it starts with; the same sheets give the same bytes. */
final class Workbooks {

  private static final int LONGEST_TEXT = 32_000;
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private Workbooks() {
  }

  static byte[] xlsx(List<Sheet> sheets) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "Prima", "1.0")) {
      for (Sheet sheet : sheets) {
        write(workbook.newWorksheet(sheet.name()), sheet);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the workbook", e);
    }
    return withoutClock(bytes.toByteArray());
  }

  private static void write(Worksheet worksheet, Sheet sheet) throws IOException {
    List<String> headers = distinct(sheet.headers());
    for (int column = 0; column < headers.size(); column++) {
      worksheet.value(0, column, headers.get(column));
      worksheet.width(column, width(sheet, column));
    }
    worksheet.range(0, 0, 0, sheet.headers().size() - 1).style().bold().wrapText(true).set();
    for (int row = 0; row < sheet.rows().size(); row++) {
      for (int column = 0; column < sheet.headers().size(); column++) {
        write(worksheet, row + 1, column, sheet.rows().get(row).get(column));
      }
    }
    if (!sheet.rows().isEmpty()) {
      worksheet.range(0, 0, sheet.rows().size(), sheet.headers().size() - 1)
          .createTable(headers.toArray(String[]::new)).setName(sheet.key())
          .setDisplayName(sheet.key());
    }
    worksheet.freezePane(0, 1);
  }

  private static void write(Worksheet worksheet, int row, int column, Object cell) {
    if (cell instanceof String text) {
      worksheet.value(row, column, plain(text));
    } else if (cell instanceof Boolean flag) {
      worksheet.value(row, column, flag);
    } else if (cell instanceof Number number) {
      worksheet.value(row, column, number);
      boolean isWhole = number instanceof Long || number instanceof Integer;
      worksheet.style(row, column).format(isWhole ? "#,##0" : number instanceof BigDecimal ? "0.00" : "0.0000").set();
    }
  }

  /** Text as a cell holds it: visible characters only, and not longer than a cell. */
  private static String plain(String text) {
    String visible = VisibleText.of(text);
    return visible.length() > LONGEST_TEXT ? visible.substring(0, LONGEST_TEXT) + "\u2026" : visible;
  }

  private static double width(Sheet sheet, int column) {
    int longest = sheet.headers().get(column).length() / 2 + 4;
    for (List<Object> row : sheet.rows()) {
      Object cell = row.get(column);
      longest = Math.max(longest, cell instanceof String text ? text.length() : 10);
    }
    return Math.min(60, longest + 2.0);
  }

  /** The headers, each different from the others: a table asks for that. */
  private static List<String> distinct(List<String> headers) {
    List<String> distinct = new ArrayList<>();
    for (String header : headers) {
      String name = plain(header);
      while (distinct.contains(name)) {
        name += " *";
      }
      distinct.add(name);
    }
    return distinct;
  }

  /** The same workbook with every time in it set to a fixed one. */
  private static byte[] withoutClock(byte[] xlsx) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(xlsx.length);
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts(xlsx).entrySet()) {
        ZipEntry entry = new ZipEntry(part.getKey());
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
        zip.write(part.getKey().equals("docProps/core.xml") ? withoutClock(part.getValue(), "dcterms:created")
            : part.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the workbook", e);
    }
    return bytes.toByteArray();
  }

  private static byte[] withoutClock(byte[] xml, String element) {
    return new String(xml, StandardCharsets.UTF_8)
        .replaceAll("(<" + element + "[^>]*>)[^<]*", "$11980-01-01T00:00:00Z").getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, byte[]> parts(byte[] xlsx) throws IOException {
    Map<String, byte[]> parts = new TreeMap<>();
    try (ZipFile zip = ZipFile.builder().setByteArray(xlsx).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
    }
    return parts;
  }
}
