package prima.data;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import prima.core.source.Source;

/** The rows of one delivered file, one after the other, in bounded memory. */
final class RawTable implements Iterator<RawTable.Line> {

  /**
   * One delivered row.
   *
   * @param number the line on which it begins, from 1
   * @param cells the cells by column, without the columns that the source drops; null if the row cannot be read
   * @param fault why it cannot be read; null if it can
   */
  record Line(long number, Map<String, String> cells, String fault) {
  }

  private final List<String> header;
  private final Source source;
  private final CloseableIterator<CsvRecord> records;

  private RawTable(List<String> header, Source source, CloseableIterator<CsvRecord> records) {
    this.header = header;
    this.source = source;
    this.records = records;
  }

  static List<String> header(InputStream stream, Source source) {
    return open(stream, source).header;
  }

  static RawTable open(InputStream stream, Source source) {
    InputStreamReader reader = new InputStreamReader(stream, Charset.forName(source.encoding().orElse("UTF-8")));
    CloseableIterator<CsvRecord> records = CsvReader.builder().detectBomHeader(false)
        .fieldSeparator(source.delimiter().orElse(',')).ofCsvRecord(reader).iterator();
    List<String> header = records.hasNext()
        ? records.next().getFields().stream().map(name -> name.replace("\uFEFF", "").strip()).toList() : List.of();
    return new RawTable(header, source, records);
  }

  @Override
  public boolean hasNext() {
    boolean more = records.hasNext();
    if (!more) {
      close();
    }
    return more;
  }

  @Override
  public Line next() {
    CsvRecord row = records.next();
    if (row.getFieldCount() != header.size()) {
      return new Line(row.getStartingLineNumber(), null, "ragged_row");
    }
    Map<String, String> cells = new LinkedHashMap<>();
    for (int i = 0; i < header.size(); i++) {
      if (!source.drop().contains(header.get(i))) {
        cells.put(header.get(i), row.getField(i));
      }
    }
    return new Line(row.getStartingLineNumber(), cells, null);
  }

  private void close() {
    try {
      records.close();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
