package prima.core.source;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A kind of file that arrives, and what its columns and cells mean.
 *
 * @param code the name by which the configuration refers to it
 * @param kind what a row is
 * @param instrument the file in {@code seeds/instruments}, such as {@code skm-2017}; empty for complaints
 * @param format the file format, such as {@code csv}
 * @param delimiter the delimiter of a text table where it is not a comma
 * @param encoding the encoding of a text file where it is not UTF-8
 * @param sheet the sheet of a workbook where it is not the one that has the header
 * @param language a hint for short texts
 * @param columns where the file has what
 * @param times how dates are written
 * @param values what words mean
 * @param sameWithinMinutes equal questionnaires with other ids so close to each other are likely the same; 0 for never
 * @param drop columns that are never kept, not even in raw
 * @param wholeSample whether all units together are one sample, rather than each unit a sample of its own
 */
public record Source(String code, SourceKind kind, Optional<String> instrument, String format,
    Optional<Character> delimiter, Optional<String> encoding, Optional<String> sheet, Optional<String> language,
    Columns columns, Times times, Values values, int sameWithinMinutes, List<String> drop, boolean wholeSample) {

  public Source {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(format, "format");
    drop = List.copyOf(drop);
    if (kind != SourceKind.COMPLAINT && instrument.isEmpty() && !columns.answers().isEmpty()) {
      throw new IllegalArgumentException("Cannot use source " + code + ": it has answers but names no instrument");
    }
    if (kind == SourceKind.COMPLAINT && !columns.complaint().containsKey("received")) {
      throw new IllegalArgumentException("Cannot use source " + code + ": it names no column for 'received'");
    }
    if (sameWithinMinutes < 0) {
      throw new IllegalArgumentException("Cannot use sameWithinMinutes " + sameWithinMinutes
          + ": minutes are 0 or more");
    }
  }
}
