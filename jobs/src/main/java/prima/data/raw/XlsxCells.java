package prima.data.raw;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;

/** The text of a spreadsheet's cell: numbers in full, dates in ISO form, the stored value of a formula. */
final class XlsxCells {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

  private XlsxCells() {
  }

  /** The text; absent where the cell holds an error, such as #N/A. */
  static Optional<String> textOf(Cell cell) {
    CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
    return switch (type) {
      case NUMERIC -> Optional.of(DateUtil.isCellDateFormatted(cell) ? date(cell) : CellNumbers.textOf(cell.getNumericCellValue()));
      case BOOLEAN -> Optional.of(Boolean.toString(cell.getBooleanCellValue()));
      case ERROR -> Optional.empty();
      case BLANK, _NONE -> Optional.of("");
      default -> Optional.of(cell.getStringCellValue());
    };
  }

  /** A day without a time is a date, a number below 1 is a time of day. */
  private static String date(Cell cell) {
    double days = cell.getNumericCellValue();
    LocalDateTime exact = cell.getLocalDateTimeCellValue();
    if (exact == null) {
      return CellNumbers.textOf(days);
    }
    LocalDateTime time = exact.plusNanos(500_000_000).truncatedTo(ChronoUnit.SECONDS);
    if (days >= 0 && days < 1) {
      return time.format(TIME);
    }
    boolean isDay = time.toLocalTime().equals(LocalTime.MIDNIGHT);
    return isDay ? time.toLocalDate().toString() : CellTimes.textOf(time);
  }
}
