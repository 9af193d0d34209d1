package prima.data.raw;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import prima.data.raw.RawFault.Reason;

class XlsxRowsTest {

  private static final RawFile FILE = RawFile.of("jawaban.xlsx", RawFormat.XLSX);
  private static final Duration SOON = Duration.ofSeconds(3);

  @Test
  void theHeaderIsFoundByItsNamesOnAnySheet() throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      workbook.createSheet("Sampul").createRow(0).createCell(0).setCellValue("Laporan");
      Sheet sheet = workbook.createSheet("Data");
      fill(sheet.createRow(0), "Rekap", "2026");
      fill(sheet.createRow(6), "Tracking ID", "Isi");
      fill(sheet.createRow(7), "7", "lama");
      fill(sheet.createRow(9), "", "cepat");

      assertThat(read(workbook, FILE.withHeader(Set.of("Tracking ID", "Isi")))).containsExactly(
          new RawRow(8, Map.of("Tracking ID", "7", "Isi", "lama")), new RawRow(10, Map.of("Tracking ID", "", "Isi", "cepat")));
      assertThatThrownBy(() -> read(workbook, FILE.onSheet("data")))
          .hasMessageContaining("it has no sheet 'data', only Sampul, Data");
    }
  }

  @Test
  void numbersDatesAndFormulasGiveTheirValues() throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      Sheet sheet = workbook.createSheet();
      fill(sheet.createRow(0), "bulat", "pecahan", "tanggal", "waktu", "rumus", "benar", "besar");
      Row row = sheet.createRow(1);
      row.createCell(0).setCellValue(3);
      row.createCell(1).setCellValue(3.25);
      date(workbook, row, 2, "dd/mm/yyyy").setCellValue(LocalDate.of(2026, 1, 3));
      date(workbook, row, 3, "d-m-yy h:mm").setCellValue(LocalDateTime.of(2026, 1, 31, 23, 59, 59));
      row.createCell(4).setCellFormula("A2*2");
      row.createCell(5).setCellValue(true);
      row.createCell(6).setCellValue(1234567890123d);
      workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();

      RawRow read = (RawRow) read(workbook, FILE).get(0);
      assertThat(read.columns()).containsExactly(Map.entry("bulat", "3"), Map.entry("pecahan", "3.25"),
          Map.entry("tanggal", "2026-01-03"), Map.entry("waktu", "2026-01-31 23:59:59"), Map.entry("rumus", "6"),
          Map.entry("benar", "true"), Map.entry("besar", "1234567890123"));
    }
  }

  @Test
  void errorsAndValuesBeyondTheHeaderAreFaults() throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      Sheet sheet = workbook.createSheet();
      fill(sheet.createRow(0), "a", "b");
      sheet.createRow(1).createCell(1).setCellFormula("1/0");
      fill(sheet.createRow(2), "1", "2", "3");
      workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();

      List<RawRecord> records = read(workbook, FILE);
      assertThat(records).extracting(r -> ((RawFault) r).reason())
          .containsExactly(Reason.FORMULA_ERROR, Reason.TOO_MANY_FIELDS);
      assertThat(((RawFault) records.get(0)).column()).contains("b");
    }
  }

  @Test
  void aColumnNamedTwiceIsRefused() throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      fill(workbook.createSheet().createRow(2), "a", "b", "a");
      assertThatThrownBy(() -> read(workbook, FILE)).hasMessageContaining("line 3 names column 'a' twice");
    }
  }

  @Test
  @Timeout(30)
  void bombsAreRefusedSoon() throws IOException {
    byte[] sheet = zip(Map.of("xl/workbook.xml", "<workbook/>", "xl/worksheets/sheet1.xml", " ".repeat(400 << 20)));
    assertRefused(sheet, "unpacks to more than 100 times its size, as a zip bomb does");

    StringBuilder strings = new StringBuilder();
    for (int i = 0; i < 6_000_000; i++) {
      strings.append("<si><t>").append(i * 7919 % 1_000_003).append("</t></si>");
    }
    assertRefused(zip(Map.of("xl/workbook.xml", "<workbook/>", "xl/sharedStrings.xml", strings.toString())),
        "its texts have more than");
  }

  @Test
  void tooManySheetsAreRefused() throws IOException {
    Map<String, String> parts = new LinkedHashMap<>(Map.of("xl/workbook.xml", "<workbook/>"));
    for (int i = 0; i < 10_000; i++) {
      parts.put("xl/worksheets/sheet" + i + ".xml", "<worksheet/>");
    }
    assertRefused(zip(parts), "it has 10001 parts, the limit is 2000");
  }

  @Test
  void partsOfOneNameAreRefused() throws IOException {
    assertRefused(zip(Map.of("xl/workbook.xml", "<workbook/>", "XL/Workbook.xml", "<workbook/>")),
        "two of its parts have one name");
  }

  @Test
  void aDocumentTypeIsRefused() throws IOException {
    String type = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><worksheet>&e;</worksheet>";
    assertRefused(zip(Map.of("xl/workbook.xml", "<workbook/>", "xl/worksheets/sheet1.xml", type)),
        "declares a document type");
    byte[] wide = zip(Map.of("xl/workbook.xml", new String(type.getBytes(StandardCharsets.UTF_16LE),
        StandardCharsets.ISO_8859_1)));
    assertRefused(wide, "declares a document type");
  }

  @Test
  void linksAndMacrosAreNeverLookedAt() throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      Sheet sheet = workbook.createSheet();
      fill(sheet.createRow(0), "a", "b");
      Row row = sheet.createRow(1);
      row.createCell(0).setCellValue("1");
      row.createCell(1).setCellFormula("HYPERLINK(\"http://127.0.0.1:9/x\",\"lihat\")");
      workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
      byte[] linked = withParts(bytes(workbook), "xl/vbaProject.bin", "xl/externalLinks/externalLink1.xml",
          "<externalLink><externalBook r:id=\"rId1\"/></externalLink>");

      assertThat(DelimitedRowsTest.read(linked, FILE)).containsExactly(new RawRow(2, Map.of("a", "1", "b", "lihat")));
    }
  }

  @Test
  void whatIsNoWorkbookIsRefused() throws IOException {
    assertRefused("a,b\n1,2\n".getBytes(UTF_8), "it is damaged or is no XLSX workbook");
    assertRefused(zip(Map.of("word/document.xml", "<w/>")), "it is a zip file but no XLSX workbook");
    assertRefused(zip(Map.of("xl/workbook.xml", "<workbook/>")), "");
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      fill(workbook.createSheet().createRow(0), "a");
      byte[] whole = bytes(workbook);
      assertRefused(Arrays.copyOf(whole, whole.length - 200), "it is damaged or is no XLSX workbook");
    }
  }

  private static void assertRefused(byte[] bytes, String message) {
    long start = System.nanoTime();
    assertThatThrownBy(() -> DelimitedRowsTest.read(bytes, FILE)).isInstanceOf(RawFileException.class)
        .hasMessageStartingWith("Cannot read jawaban.xlsx: ").hasMessageContaining(message);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
  }

  private static List<RawRecord> read(XSSFWorkbook workbook, RawFile file) throws IOException {
    return DelimitedRowsTest.read(bytes(workbook), file);
  }

  private static byte[] bytes(XSSFWorkbook workbook) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    workbook.write(bytes);
    return bytes.toByteArray();
  }

  private static void fill(Row row, String... texts) {
    for (int i = 0; i < texts.length; i++) {
      row.createCell(i).setCellValue(texts[i]);
    }
  }

  private static Cell date(XSSFWorkbook workbook, Row row, int column, String format) {
    CellStyle style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    Cell cell = row.createCell(column);
    cell.setCellStyle(style);
    return cell;
  }

  /** A workbook with a macro and one more part. */
  private static byte[] withParts(byte[] workbook, String macro, String name, String content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(workbook));
        ZipOutputStream to = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
        to.putNextEntry(new ZipEntry(entry.getName()));
        to.write(new String(from.readAllBytes(), UTF_8).replace("</Types>",
            "<Default Extension=\"bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/></Types>").getBytes(UTF_8));
      }
      to.putNextEntry(new ZipEntry(macro));
      to.write(new byte[] {1, 2, 3});
      to.putNextEntry(new ZipEntry(name));
      to.write(content.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  private static byte[] zip(Map<String, String> parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.ISO_8859_1));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
