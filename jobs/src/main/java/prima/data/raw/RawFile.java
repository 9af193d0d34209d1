package prima.data.raw;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of a raw file before it is read.
 *
 * @param name the name for messages
 * @param format how rows are written
 * @param delimiter what stands between fields; found by trial if absent
 * @param encoding the name of the encoding; found by the first bytes if absent, and UTF-8 where they do not tell
 * @param sheet the name of the sheet of a workbook; the first one that has the header if absent
 * @param headerNames columns that the header is known by, wherever it stands; without them it is the first row
 * @param limits how much the file may ask of the memory
 */
public record RawFile(String name, RawFormat format, Optional<Character> delimiter, Optional<String> encoding,
    Optional<String> sheet, Set<String> headerNames, RawLimits limits) implements Serializable {

  public RawFile {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(format, "format");
    Objects.requireNonNull(delimiter, "delimiter");
    Objects.requireNonNull(encoding, "encoding");
    Objects.requireNonNull(sheet, "sheet");
    Objects.requireNonNull(limits, "limits");
    headerNames = Set.copyOf(headerNames);
  }

  /** A file of which only name and format are known. */
  public static RawFile of(String name, RawFormat format) {
    return new RawFile(name, format, Optional.empty(), Optional.empty(), Optional.empty(), Set.of(),
        RawLimits.DEFAULT);
  }

  /** With this delimiter. */
  public RawFile delimitedBy(char mark) {
    return new RawFile(name, format, Optional.of(mark), encoding, sheet, headerNames, limits);
  }

  /** In this encoding. */
  public RawFile encodedAs(String charset) {
    return new RawFile(name, format, delimiter, Optional.of(charset), sheet, headerNames, limits);
  }

  /** On this sheet. */
  public RawFile onSheet(String sheetName) {
    return new RawFile(name, format, delimiter, encoding, Optional.of(sheetName), headerNames, limits);
  }

  /** With the header that has these columns. */
  public RawFile withHeader(Set<String> names) {
    return new RawFile(name, format, delimiter, encoding, sheet, names, limits);
  }

  /** With these limits. */
  public RawFile within(RawLimits most) {
    return new RawFile(name, format, delimiter, encoding, sheet, headerNames, most);
  }
}
