package prima.data.raw;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import prima.data.raw.RawFault.Reason;

/**
 * The rows of a Parquet file, numbered from 1. Groups within are flattened with {@code /} between the names, repeated
 * values are numbered from 0.
 */
final class ParquetRows extends AheadRows {

  private final LocalCopy copy;
  private final ParquetReader<Group> reader;
  private final List<String> header;
  private long line;

  private ParquetRows(RawFile file, LocalCopy copy, ParquetReader<Group> reader, List<String> header) {
    super(file);
    this.copy = copy;
    this.reader = reader;
    this.header = header;
  }

  static ParquetRows open(InputStream stream, RawFile file) throws IOException {
    LocalCopy copy = LocalCopy.of(stream, file, ".parquet");
    try {
      InputFile input = new LocalInputFile(copy.path());
      List<String> header = Header.of(fields(schema(input), ""), 1, file);
      return new ParquetRows(file, copy, new Groups(input).build(), header);
    } catch (RawFileException e) {
      copy.close();
      throw e;
    } catch (IOException | RuntimeException e) {
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
    Group group;
    try {
      group = reader.read();
    } catch (IOException | RuntimeException e) {
      throw damaged(file(), e);
    }
    if (group == null) {
      return null;
    }
    line++;
    Map<String, String> columns = new LinkedHashMap<>(header.size() * 2);
    header.forEach(name -> columns.put(name, ""));
    put(group, "", columns);
    return tooLong(columns).<RawRecord>map(column -> new RawFault(line, Optional.of(column), Reason.FIELD_TOO_LONG,
        "the field has more than " + file().limits().fieldCharacters() + " characters"))
        .orElseGet(() -> new RawRow(line, columns));
  }

  @Override
  void release() throws IOException {
    try (copy; reader) {
      line = 0;
    }
  }

  private Optional<String> tooLong(Map<String, String> columns) {
    return columns.entrySet().stream().filter(cell -> cell.getValue().length() > file().limits().fieldCharacters())
        .map(Map.Entry::getKey).findFirst();
  }

  private static MessageType schema(InputFile input) throws IOException {
    try (ParquetFileReader footer = ParquetFileReader.open(input)) {
      return footer.getFileMetaData().getSchema();
    }
  }

  /** The columns that hold one value each; repeated ones have a column for each value in the rows that have them. */
  private static List<String> fields(org.apache.parquet.schema.GroupType group, String path) {
    List<String> fields = new ArrayList<>();
    for (Type field : group.getFields()) {
      if (!field.isRepetition(Type.Repetition.REPEATED)) {
        fields.addAll(field.isPrimitive() ? List.of(path + field.getName())
            : fields(field.asGroupType(), path + field.getName() + "/"));
      }
    }
    return fields;
  }

  private static void put(Group group, String path, Map<String, String> columns) {
    for (Type field : group.getType().getFields()) {
      boolean isRepeated = field.isRepetition(Type.Repetition.REPEATED);
      for (int i = 0; i < group.getFieldRepetitionCount(field.getName()); i++) {
        String name = path + field.getName() + (isRepeated ? "/" + i : "");
        if (field.isPrimitive()) {
          columns.put(name, ParquetCells.textOf(group, field.asPrimitiveType(), i));
        } else {
          put(group.getGroup(field.getName(), i), name + "/", columns);
        }
      }
    }
  }

  private static RawFileException damaged(RawFile file, Exception e) {
    return new RawFileException(file.name(), "it is damaged or is no Parquet file", "Deliver the file again", e);
  }

  /** Makes a reader without settings from outside. */
  private static final class Groups extends ParquetReader.Builder<Group> {

    private Groups(InputFile input) {
      super(input, new PlainParquetConfiguration());
    }

    @Override
    protected ReadSupport<Group> getReadSupport() {
      return new GroupReadSupport();
    }
  }
}
