package prima.data.raw;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.util.Set;

/** Whatever bytes a delivered text has: every row is a row or a fault with its line, or the file is refused in words. */
class DelimitedRowsFuzz {

  @FuzzTest(maxDuration = "5m")
  void every_row_is_a_row_or_a_fault(FuzzedDataProvider data) {
    RawFormat format = data.consumeBoolean() ? RawFormat.DELIMITED : RawFormat.JSON_LINES;
    RawFile file = RawFile.of("fuzz", format).withHeader(Set.of("id", "unit"));
    byte[] bytes = data.consumeRemainingAsBytes();
    long last = 0;
    try (RawRows rows = RawRows.open(new ByteArrayInputStream(bytes), file)) {
      while (rows.hasNext()) {
        long line = rows.next().line();
        if (line <= last) {
          throw new IllegalStateException("Line " + line + " after line " + last);
        }
        last = line;
      }
    } catch (RawFileException refused) {
      return;
    }
  }
}
