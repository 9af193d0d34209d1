package prima.data.raw;

import com.github.pjfanning.xlsx.StreamingReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import prima.data.raw.RawFault.Reason;

/**
 * The rows of one sheet of a workbook: values only. Formulas give their stored value; macros, links and other parts are
 * never looked at. The workbook is kept in a file that only its owner may read, and that goes when the rows are closed.
 */
final class XlsxRows implements RawRows {

  private static final int HEADER_SEARCH = 60;
  private static final int ROWS_AT_ONCE = 100;
  private static final int BUFFER = 1 << 14;

  private final RawFile file;
  private final Path copy;
  private final Workbook workbook;
  private List<String> header = List.of();
  private Iterator<Row> rows = List.<Row>of().iterator();
  private RawRecord next;

  private XlsxRows(RawFile file, Path copy, Workbook workbook) {
    this.file = file;
    this.copy = copy;
    this.workbook = workbook;
  }

  static XlsxRows open(InputStream stream, RawFile file) throws IOException {
    Path copy = Files.createTempFile("prima-", ".xlsx");
    try {
      copy(stream, copy, file);
      XlsxGuard.check(copy, file);
      Workbook workbook = StreamingReader.builder().rowCacheSize(ROWS_AT_ONCE).bufferSize(BUFFER).open(copy.toFile());
      XlsxRows rows = new XlsxRows(file, copy, workbook);
      rows.findHeader();
      return rows;
    } catch (RawFileException e) {
      Files.deleteIfExists(copy);
      throw e;
    } catch (RuntimeException e) {
      Files.deleteIfExists(copy);
      throw damaged(file, e);
    }
  }

  @Override
  public List<String> header() {
    return header;
  }

  @Override
  public boolean hasNext() {
    try {
      while (next == null && rows.hasNext()) {
        next = recordOf(rows.next());
      }
    } catch (RawFileException e) {
      throw e;
    } catch (RuntimeException e) {
      throw damaged(file, e);
    }
    return next != null;
  }

  @Override
  public RawRecord next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    RawRecord record = next;
    next = null;
    return record;
  }

  @Override
  public void close() {
    try (Workbook closing = workbook) {
      rows = List.<Row>of().iterator();
    } catch (IOException e) {
      throw Unpacking.damaged(file, e);
    } finally {
      copy.toFile().delete();
    }
  }

  private static void copy(InputStream stream, Path copy, RawFile file) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long size = 0;
    try (stream; OutputStream out = Files.newOutputStream(copy)) {
      for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
        size += read;
        if (size > file.limits().unpackedBytes()) {
          throw new RawFileException(file.name(), "it has more than " + file.limits().unpackedBytes() + " bytes",
              "Split it into smaller files");
        }
        out.write(buffer, 0, read);
      }
    }
  }

  private static RawFileException damaged(RawFile file, RuntimeException e) {
    return new RawFileException(file.name(), "its XML is damaged or is not that of a workbook (" + e.getMessage() + ")",
        "Open it in a spreadsheet program and save it anew", e);
  }

  /** Looks for the sheet and the row that have most of the header's names, and starts after it. */
  private void findHeader() {
    Sheet bestSheet = null;
    long bestRow = 0;
    int most = -1;
    for (Sheet sheet : sheets()) {
      int searched = 0;
      for (Iterator<Row> first = sheet.iterator(); first.hasNext() && searched < HEADER_SEARCH; searched++) {
        Row row = first.next();
        List<String> fields = fields(row);
        int found = fields.isEmpty() ? -1 : DelimiterTrial.matches(fields, file.headerNames());
        if (found > most) {
          most = found;
          bestSheet = sheet;
          bestRow = row.getRowNum();
        }
        if (most == file.headerNames().size()) {
          break;
        }
      }
      if (most == file.headerNames().size()) {
        break;
      }
    }
    if (bestSheet != null) {
      startAfter(bestSheet, bestRow);
    }
  }

  private List<Sheet> sheets() {
    List<Sheet> sheets = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (Sheet sheet : workbook) {
      names.add(sheet.getSheetName());
      if (file.sheet().isEmpty() || file.sheet().get().equals(sheet.getSheetName())) {
        sheets.add(sheet);
      }
    }
    if (sheets.isEmpty()) {
      throw new RawFileException(file.name(), "it has no sheet '" + file.sheet().orElse("") + "', only "
          + String.join(", ", names), "Name the sheet in the source as it is named in the workbook");
    }
    return sheets;
  }

  private void startAfter(Sheet sheet, long headerRow) {
    rows = sheet.iterator();
    while (rows.hasNext()) {
      Row row = rows.next();
      if (row.getRowNum() == headerRow) {
        header = Header.of(fields(row), headerRow + 1, file);
        return;
      }
    }
  }

  /** The texts of a row up to its last cell with a text; an error counts as a text. */
  private List<String> fields(Row row) {
    List<String> fields = new ArrayList<>();
    for (Cell cell : row) {
      String text = XlsxCells.textOf(cell).orElse("#");
      if (!text.isBlank() && cell.getColumnIndex() < file.limits().columns()) {
        while (fields.size() < cell.getColumnIndex()) {
          fields.add("");
        }
        fields.add(text);
      }
    }
    return fields;
  }

  /** The row, a fault, or null if the row is empty. */
  private RawRecord recordOf(Row row) {
    long line = row.getRowNum() + 1L;
    Map<String, String> columns = new LinkedHashMap<>(header.size() * 2);
    header.forEach(name -> columns.put(name, ""));
    boolean isEmpty = true;
    for (Cell cell : row) {
      Optional<String> text = XlsxCells.textOf(cell);
      int place = cell.getColumnIndex();
      if (text.isPresent() && text.get().isBlank()) {
        continue;
      }
      isEmpty = false;
      if (place >= header.size()) {
        return RawFault.of(line, Reason.TOO_MANY_FIELDS,
            "column " + (place + 1) + " has a value, the header has " + header.size() + " columns");
      }
      Optional<RawFault> fault = fault(line, header.get(place), text);
      if (fault.isPresent()) {
        return fault.get();
      }
      columns.put(header.get(place), text.orElse(""));
    }
    return isEmpty ? null : new RawRow(line, columns);
  }

  private Optional<RawFault> fault(long line, String column, Optional<String> text) {
    if (text.isEmpty()) {
      return Optional.of(new RawFault(line, Optional.of(column), Reason.FORMULA_ERROR,
          "the cell holds the error of a formula"));
    }
    return text.get().length() <= file.limits().fieldCharacters() ? Optional.empty()
        : Optional.of(new RawFault(line, Optional.of(column), Reason.FIELD_TOO_LONG,
            "the field has more than " + file.limits().fieldCharacters() + " characters"));
  }
}
