package prima.data.raw;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import prima.data.raw.RawFault.Reason;
import prima.data.raw.RecordScanner.Outcome;

/**
 * The rows of a delimited text. The header is the row that has the names by which it is known, or most of them, among
 * the first rows; what stands above it is no data.
 */
final class DelimitedRows extends AheadRows {

  private static final int SAMPLE = 1 << 16;
  private static final int HEADER_SEARCH = 60;
  private static final int MOST_BROKEN = 10_000;
  private static final String SEPARATOR_LINE = "sep=";

  private final DecodingReader reader;
  private final RecordScanner scanner;
  private final char delimiter;
  private final ArrayDeque<Scanned> ahead = new ArrayDeque<>();
  private List<String> header = List.of();
  private int broken;

  /** A record, or what is wrong with it. Its fields are those of the scanner, which uses the list again. */
  private record Scanned(long line, List<String> fields, RawFault fault) {
  }

  private DelimitedRows(RawFile file, DecodingReader reader, Reader replayed, char delimiter, long firstLine) {
    super(file);
    this.reader = reader;
    this.scanner = new RecordScanner(replayed, delimiter, file.limits(), firstLine);
    this.delimiter = delimiter;
  }

  static DelimitedRows open(InputStream stream, RawFile file) throws IOException {
    DecodingReader reader = Encoding.reader(stream, file);
    char[] sample = sample(reader);
    PushbackReader replayed = new PushbackReader(reader, Math.max(1, sample.length));
    replayed.unread(sample);
    DelimitedRows rows = new DelimitedRows(file, reader, replayed, delimiter(sample, file), 1);
    rows.findHeader();
    return rows;
  }

  /** Opens a piece of a file. The stream begins and ends with it. */
  static DelimitedRows open(InputStream stream, RawFile file, Piece piece) throws IOException {
    if (piece.isFirst()) {
      return open(stream, file);
    }
    DecodingReader reader = new DecodingReader(stream, Charset.forName(piece.encoding()), 0, piece.offset());
    DelimitedRows rows = new DelimitedRows(file, reader, reader, piece.delimiter(), piece.line());
    rows.header = piece.header();
    return rows;
  }

  /** What stands between fields. */
  char delimiter() {
    return delimiter;
  }

  /** The name of the encoding. */
  String encoding() {
    return reader.charset().name();
  }

  /** Whether delimiters and ends of lines can be found among the bytes. */
  boolean hasBytesForCharacters() {
    return reader.hasBytes();
  }

  @Override
  public List<String> header() {
    return header;
  }

  @Override
  RawRecord read() throws IOException {
    Scanned scanned = ahead.isEmpty() ? scan() : ahead.removeFirst();
    return scanned == null ? null : recordOf(scanned);
  }

  @Override
  void release() throws IOException {
    reader.close();
  }

  private static char[] sample(DecodingReader reader) throws IOException {
    char[] sample = new char[SAMPLE];
    int filled = 0;
    int read = 0;
    while (read >= 0 && filled < SAMPLE) {
      read = reader.read(sample, filled, SAMPLE - filled);
      filled += Math.max(0, read);
    }
    return Arrays.copyOf(sample, filled);
  }

  private static char delimiter(char[] sample, RawFile file) throws IOException {
    boolean isTold = sample.length > SEPARATOR_LINE.length() && isLineEnd(sample, SEPARATOR_LINE.length() + 1)
        && SEPARATOR_LINE.equalsIgnoreCase(new String(sample, 0, SEPARATOR_LINE.length()));
    if (file.delimiter().isPresent()) {
      return file.delimiter().get();
    }
    return isTold ? sample[SEPARATOR_LINE.length()] : DelimiterTrial.delimiterOf(sample, file);
  }

  private static boolean isLineEnd(char[] sample, int place) {
    return place >= sample.length || sample[place] == '\n' || sample[place] == '\r';
  }

  private void findHeader() throws IOException {
    List<Scanned> first = new ArrayList<>();
    int best = -1;
    int most = -1;
    Scanned scanned = scan();
    while (scanned != null) {
      first.add(new Scanned(scanned.line, List.copyOf(scanned.fields), scanned.fault));
      boolean isSeparatorLine = first.size() == 1 && scanned.fault == null
          && scanned.fields.get(0).toLowerCase(Locale.ROOT).startsWith(SEPARATOR_LINE);
      int found = scanned.fault != null || isSeparatorLine ? -1
          : DelimiterTrial.matches(scanned.fields, file().headerNames());
      if (found > most) {
        most = found;
        best = first.size() - 1;
      }
      if (most == file().headerNames().size() || first.size() == HEADER_SEARCH) {
        break;
      }
      scanned = scan();
    }
    refuseBrokenHeader(first, most);
    if (best >= 0) {
      header = Header.of(first.get(best).fields, first.get(best).line, file());
      ahead.addAll(first.subList(best + 1, first.size()));
    } else {
      ahead.addAll(first);
    }
  }

  /** The first broken row is the header, if no later row has any of its names. */
  private void refuseBrokenHeader(List<Scanned> first, int most) {
    boolean isFound = most > 0 || file().headerNames().isEmpty() && !first.isEmpty() && first.get(0).fault == null;
    for (Scanned scanned : first) {
      if (scanned.fault != null && !isFound) {
        throw new RawFileException(file().name(), "line " + scanned.line + ", where the header should be, is broken: "
            + scanned.fault.detail(), "Repair that line, or declare the encoding of the file");
      }
    }
  }

  private Scanned scan() throws IOException {
    Outcome outcome = scanner.next();
    if (outcome == Outcome.RECORD && scanner.quoteLine() > 0 && SwallowedRows.isIn(scanner.fields(), header.size(),
        delimiter)) {
      scanner.takeBack();
      outcome = Outcome.UNBALANCED;
    }
    long line = scanner.recordLine();
    RawFault fault = switch (outcome) {
      case END -> null;
      case UNBALANCED -> RawFault.of(line, Reason.UNBALANCED_QUOTE,
          "the quote that opens on line " + scanner.quoteLine() + " is not closed before a delimiter or the line's end");
      case TOO_LONG -> RawFault.of(line, Reason.FIELD_TOO_LONG,
          "the row has more than " + file().limits().recordCharacters() + " characters");
      case RECORD -> scanner.isBad() ? badEncoding(line) : scanner.tooLong() >= 0 ? tooLong(line) : null;
    };
    countBroken(outcome, line);
    reader.forgetBefore(scanner.place());
    return outcome == Outcome.END ? null
        : new Scanned(line, fault == null ? scanner.fields() : List.of(), fault);
  }

  private RawFault badEncoding(long line) {
    return RawFault.of(line, Reason.BAD_ENCODING, "byte " + reader.byteOfFault(scanner.place())
        + " of the file is no character in its encoding, or is NUL");
  }

  private RawFault tooLong(long line) {
    int place = scanner.tooLong();
    return new RawFault(line, place < header.size() ? Optional.of(header.get(place)) : Optional.empty(),
        Reason.FIELD_TOO_LONG, "the field has more than " + file().limits().fieldCharacters() + " characters");
  }

  private void countBroken(Outcome outcome, long line) {
    broken += outcome == Outcome.UNBALANCED ? 1 : 0;
    if (broken > MOST_BROKEN) {
      throw new RawFileException(file().name(), "up to line " + line + ", " + broken + " rows have unbalanced quotes",
          "Check that the delimiter and the encoding are the right ones");
    }
  }

  private RawRecord recordOf(Scanned scanned) {
    if (scanned.fault != null) {
      return scanned.fault;
    }
    int found = scanned.fields.size();
    if (found != header.size()) {
      return RawFault.of(scanned.line, found > header.size() ? Reason.TOO_MANY_FIELDS : Reason.TOO_FEW_FIELDS,
          "the row has " + found + " fields, the header has " + header.size());
    }
    Map<String, String> columns = new LinkedHashMap<>(found * 2);
    for (int i = 0; i < found; i++) {
      columns.put(header.get(i), scanned.fields.get(i));
    }
    return new RawRow(scanned.line, columns);
  }
}
