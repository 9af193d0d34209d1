package prima.data.raw;

import com.github.pjfanning.xlsx.StreamingReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import prima.data.raw.RawFault.Reason;

/**
 * The rows of one sheet of a workbook: values only. Formulas give their stored value; macros, links and other parts are
 * never looked at. What the parser says of damaged XML is kept out of messages: it may quote a cell.
 */
final class XlsxRows extends AheadRows {

  private static final int HEADER_SEARCH = 60;
  private static final int ROWS_AT_ONCE = 100;
  private static final int BUFFER = 1 << 14;

  private final LocalCopy copy;
  private final Workbook workbook;
  private List<String> header = List.of();
  private Iterator<Row> rows = List.<Row>of().iterator();

  private XlsxRows(RawFile file, LocalCopy copy, Workbook workbook) {
    super(file);
    this.copy = copy;
    this.workbook = workbook;
  }

  static XlsxRows open(InputStream stream, RawFile file) throws IOException {
    LocalCopy copy = LocalCopy.of(stream, file, ".xlsx");
    try {
      XlsxGuard.check(copy.path(), file);
      Workbook workbook = StreamingReader.builder().rowCacheSize(ROWS_AT_ONCE).bufferSize(BUFFER)
          .open(copy.path().toFile());
      XlsxRows rows = new XlsxRows(file, copy, workbook);
      rows.findHeader();
      return rows;
    } catch (RawFileException e) {
      copy.close();
      throw e;
    } catch (RuntimeException e) {
      copy.close();
      throw damaged(file, e);
    }
  }

  @Override
  public List<String> header() {
    return header;
  }

  @Override
  RawRecord read() {
    RawRecord record = null;
    try {
      while (record == null && rows.hasNext()) {
        record = recordOf(rows.next());
      }
    } catch (RawFileException e) {
      throw e;
    } catch (RuntimeException e) {
      throw damaged(file(), e);
    }
    return record;
  }

  @Override
  void release() throws IOException {
    try (copy; Workbook closing = workbook) {
      rows = List.<Row>of().iterator();
    }
  }

  private static RawFileException damaged(RawFile file, RuntimeException e) {
    return new RawFileException(file.name(), "its XML is damaged or is not that of a workbook",
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
        int found = fields.isEmpty() ? -1 : DelimiterTrial.matches(fields, file().headerNames());
        if (found > most) {
          most = found;
          bestSheet = sheet;
          bestRow = row.getRowNum();
        }
        if (most == file().headerNames().size()) {
          break;
        }
      }
      if (most == file().headerNames().size()) {
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
      if (file().sheet().isEmpty() || file().sheet().get().equals(sheet.getSheetName())) {
        sheets.add(sheet);
      }
    }
    if (sheets.isEmpty()) {
      throw new RawFileException(file().name(), "it has no sheet '" + file().sheet().orElse("") + "', only "
          + String.join(", ", names), "Name the sheet in the source as it is named in the workbook");
    }
    return sheets;
  }

  private void startAfter(Sheet sheet, long headerRow) {
    rows = sheet.iterator();
    while (rows.hasNext()) {
      Row row = rows.next();
      if (row.getRowNum() == headerRow) {
        header = Header.of(fields(row), headerRow + 1, file());
        return;
      }
    }
  }

  /** The texts of a row up to its last cell with a text; an error counts as a text. */
  private List<String> fields(Row row) {
    List<String> fields = new ArrayList<>();
    for (Cell cell : row) {
      String text = XlsxCells.textOf(cell).orElse("#");
      if (!text.isBlank() && cell.getColumnIndex() < file().limits().columns()) {
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
    return text.get().length() <= file().limits().fieldCharacters() ? Optional.empty()
        : Optional.of(new RawFault(line, Optional.of(column), Reason.FIELD_TOO_LONG,
            "the field has more than " + file().limits().fieldCharacters() + " characters"));
  }
}
