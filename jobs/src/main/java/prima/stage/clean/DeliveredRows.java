package prima.stage.clean;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import prima.data.Table;

/**
 * Reads the rows of a raw table. The rows of a file follow each other, so what is the same in all of them is read once.
 */
final class DeliveredRows {

  private static final int FILE = place("file");
  private static final int SOURCE = place("source");
  private static final int LINE = place("line");
  private static final int HASH = place("file_hash");
  private static final int UNIT = place("unit");
  private static final int PERIOD = place("given_period");
  private static final int CELLS = place("cells");
  private static final int FAULT = place("fault");

  private final RepeatedText file = new RepeatedText();
  private final RepeatedText source = new RepeatedText();
  private final RepeatedText hash = new RepeatedText();
  private final RepeatedText unit = new RepeatedText();
  private final RepeatedText period = new RepeatedText();
  private CellNames names = CellNames.NONE;

  /** The row that Spark has at hand; it may be kept after Spark has taken the next one. */
  Delivered read(InternalRow raw) {
    return new Delivered(file.of(raw.getUTF8String(FILE)), source.of(raw.getUTF8String(SOURCE)), raw.getLong(LINE),
        hash.of(raw.getUTF8String(HASH)), unit.of(raw.getUTF8String(UNIT)), period.of(raw.getUTF8String(PERIOD)),
        raw.isNullAt(CELLS) ? null : cells(raw), raw.isNullAt(FAULT) ? null : raw.getUTF8String(FAULT).toString());
  }

  private RowCells cells(InternalRow raw) {
    var map = raw.getMap(CELLS);
    names = names.fitTo(map.keyArray());
    String[] values = new String[map.numElements()];
    for (int i = 0; i < values.length; i++) {
      values[i] = map.valueArray().isNullAt(i) ? null : map.valueArray().getUTF8String(i).toString();
    }
    return new RowCells(names, values);
  }

  private static int place(String column) {
    return Table.RAW_SURVEY.contract().schema().fieldIndex(column);
  }

  /** A text that is the same in many rows, one after the other. */
  private static final class RepeatedText {

    private UTF8String last;
    private String text;

    private String of(UTF8String read) {
      if (read == null) {
        return null;
      }
      if (!read.equals(last)) {
        last = read.clone();
        text = read.toString();
      }
      return text;
    }
  }
}
