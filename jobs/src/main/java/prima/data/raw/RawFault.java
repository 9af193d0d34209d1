package prima.data.raw;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A row that could not be read.
 *
 * @param line the line on which it begins, from 1
 * @param column the column in which the fault is, if it is in one
 * @param reason what is wrong
 * @param detail more about it, in words; never the content of a cell
 */
public record RawFault(long line, Optional<String> column, Reason reason, String detail) implements RawRecord {

  /** What can be wrong with a row. */
  public enum Reason {
    /** A quote is not closed, or something stands between a closing quote and the next delimiter. */
    UNBALANCED_QUOTE,
    /** The row has more fields than the header: nobody knows which is which. */
    TOO_MANY_FIELDS,
    /** The row has fewer fields than the header: nobody knows which are missing. */
    TOO_FEW_FIELDS,
    /** A field is longer than the limit. */
    FIELD_TOO_LONG,
    /** Bytes are no characters in the encoding of the file, or are NUL. */
    BAD_ENCODING,
    /** A line is no JSON object. */
    BAD_JSON,
    /** An object names one key twice. */
    DUPLICATE_KEY,
    /** A cell holds the error of a formula. */
    FORMULA_ERROR;

    /** The code as it stands in the table of rejected rows, such as {@code unbalanced_quote}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public RawFault {
    Objects.requireNonNull(column, "column");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(detail, "detail");
    if (line < 1) {
      throw new IllegalArgumentException("Cannot number a row " + line + ": lines begin at 1");
    }
  }

  static RawFault of(long line, Reason reason, String detail) {
    return new RawFault(line, Optional.empty(), reason, detail);
  }
}
