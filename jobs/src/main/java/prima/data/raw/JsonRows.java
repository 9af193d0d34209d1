package prima.data.raw;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import prima.data.raw.RawFault.Reason;

/**
 * The rows of JSON lines: one object a line. Objects within are flattened with {@code /} between the names, members of
 * arrays are numbered from 0; null is the empty text. A line that is no object costs itself only. The header is what the
 * first objects name.
 */
final class JsonRows extends AheadRows {

  private static final int DEEPEST = 64;
  private static final int HEADER_ROWS = 200;
  private static final int HEADER_CHARACTERS = 1 << 20;

  private final DecodingReader reader;
  private final LineScanner lines;
  private final JsonFactory json;
  private final ArrayDeque<RawRecord> ahead = new ArrayDeque<>();
  private List<String> header = List.of();

  private JsonRows(RawFile file, DecodingReader reader) {
    super(file);
    this.reader = reader;
    this.lines = new LineScanner(reader, file.limits().recordCharacters());
    this.json = JsonFactory.builder().streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST)
        .maxStringLength(file.limits().fieldCharacters()).build()).build();
  }

  static JsonRows open(InputStream stream, RawFile file) throws IOException {
    JsonRows rows = new JsonRows(file, Encoding.reader(stream, file));
    rows.findHeader();
    return rows;
  }

  @Override
  public List<String> header() {
    return header;
  }

  @Override
  RawRecord read() throws IOException {
    return ahead.isEmpty() ? scan() : ahead.removeFirst();
  }

  @Override
  void release() throws IOException {
    reader.close();
  }

  private void findHeader() throws IOException {
    Set<String> names = new LinkedHashSet<>();
    RawRecord record = scan();
    while (record != null) {
      ahead.add(record);
      if (record instanceof RawRow row) {
        names.addAll(row.columns().keySet());
      }
      boolean isEnough = ahead.size() == HEADER_ROWS || lines.place() > HEADER_CHARACTERS;
      record = isEnough ? null : scan();
    }
    header = List.copyOf(names);
  }

  private RawRecord scan() throws IOException {
    RawRecord record = null;
    while (record == null && lines.next()) {
      record = lines.text().isBlank() && !lines.isTooLong() ? null : recordOf();
      reader.forgetBefore(lines.place());
    }
    return record;
  }

  private RawRecord recordOf() throws IOException {
    long line = lines.line();
    if (lines.isTooLong()) {
      return RawFault.of(line, Reason.FIELD_TOO_LONG,
          "the row has more than " + file().limits().recordCharacters() + " characters");
    }
    if (lines.text().indexOf(DecodingReader.BAD) >= 0) {
      return RawFault.of(line, Reason.BAD_ENCODING, "byte " + reader.byteOfFault(lines.place())
          + " of the file is no character in its encoding, or is NUL");
    }
    Map<String, String> columns = new LinkedHashMap<>();
    try (JsonParser parser = json.createParser(lines.text())) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return RawFault.of(line, Reason.BAD_JSON, "the line is no JSON object");
      }
      Optional<RawFault> fault = readObject(parser, "", columns);
      return fault.isEmpty() && parser.nextToken() != null
          ? RawFault.of(line, Reason.BAD_JSON, "something follows the object at column " + column(parser))
          : fault.<RawRecord>map(f -> f).orElseGet(() -> new RawRow(line, columns));
    } catch (StreamConstraintsException e) {
      return RawFault.of(line, Reason.FIELD_TOO_LONG, "a value is longer than " + file().limits().fieldCharacters()
          + " characters or objects are nested deeper than " + DEEPEST);
    } catch (JsonProcessingException e) {
      return RawFault.of(line, Reason.BAD_JSON, "the line is no JSON from column " + e.getLocation().getColumnNr());
    }
  }

  private Optional<RawFault> readObject(JsonParser parser, String path, Map<String, String> columns)
      throws IOException {
    int member = 0;
    boolean isArray = parser.currentToken() == JsonToken.START_ARRAY;
    JsonToken token = parser.nextToken();
    while (token != JsonToken.END_OBJECT && token != JsonToken.END_ARRAY) {
      String name = path + (isArray ? Integer.toString(member++) : parser.currentName());
      token = isArray ? token : parser.nextToken();
      Optional<RawFault> fault = token.isStructStart() ? readObject(parser, name + "/", columns)
          : put(parser, name, columns);
      if (fault.isPresent()) {
        return fault;
      }
      token = parser.nextToken();
    }
    return Optional.empty();
  }

  private Optional<RawFault> put(JsonParser parser, String name, Map<String, String> columns) throws IOException {
    String value = parser.currentToken() == JsonToken.VALUE_NULL ? "" : parser.getText();
    if (columns.putIfAbsent(name, value) != null) {
      return Optional.of(new RawFault(lines.line(), Optional.of(name), Reason.DUPLICATE_KEY,
          "the object names this key twice"));
    }
    if (!isText(value)) {
      return Optional.of(new RawFault(lines.line(), Optional.of(name), Reason.BAD_ENCODING,
          "the value has half a character: a surrogate without its partner"));
    }
    boolean isTooMany = columns.size() > file().limits().columns();
    return isTooMany ? Optional.of(RawFault.of(lines.line(), Reason.TOO_MANY_FIELDS,
        "the object has more than " + file().limits().columns() + " values")) : Optional.empty();
  }

  /** Whether every surrogate has its partner: escapes may come alone. */
  private static boolean isText(String value) {
    return value.codePoints().noneMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
  }

  private static long column(JsonParser parser) {
    return parser.currentLocation().getColumnNr();
  }
}
