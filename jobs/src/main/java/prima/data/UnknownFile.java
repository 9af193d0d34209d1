package prima.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import prima.core.UserException;
import prima.core.UserException.Kind;
import prima.core.source.ColumnSample;
import prima.core.source.FileGuess;
import prima.core.source.Source;
import prima.core.source.SourceProposal;
import prima.core.source.SourceReader;
import prima.data.raw.RawFile;
import prima.data.raw.RawFileException;
import prima.data.raw.RawFormat;
import prima.data.raw.RawRecord;
import prima.data.raw.RawRow;
import prima.data.raw.RawRows;

/** A file that nobody has declared yet: how it is written, what its columns seem to be, and which preset reads it. */
public final class UnknownFile {

  /** The presets of {@code seeds/sources}. */
  public static final List<String> PRESETS = List.of("skm-wide", "skm-long", "kobo-csv", "kobo-xlsx", "odk-central",
      "limesurvey", "google-forms", "formbricks-long", "google-play-reviews", "social-posts", "nhs-feedback", "lapor",
      "complaints", "sfo-survey", "sfo-survey-2010", "sfo-survey-2012");

  private static final int ROWS = 300;
  private static final int SAMPLE_BYTES = 1 << 16;
  private static final String DELIMITERS = ",;\t|";

  private final Path file;
  private final RawFile raw;
  private final List<String> header;
  private final List<RawRow> rows;

  private UnknownFile(Path file, RawFile raw, List<String> header, List<RawRow> rows) {
    this.file = file;
    this.raw = raw;
    this.header = header;
    this.rows = rows;
  }

  /**
   * Looks at the first rows of a file.
   *
   * @throws UserException if it is missing, cannot be read, or has no row
   */
  public static UnknownFile look(Path file) {
    try {
      byte[] sample = sample(file);
      RawFile raw = RawFile.of(file.getFileName().toString(), format(file, sample)).withHeader(knownNames());
      if (raw.format() == RawFormat.DELIMITED && !isUtf8(sample)) {
        raw = raw.encodedAs("windows-1252");
      }
      UnknownFile looked = read(file, raw);
      if (looked.header.isEmpty()) {
        throw new UserException(Kind.INPUT, "Cannot propose a source for " + file + ": it has no row. Give a file with a "
            + "header and some rows");
      }
      return looked;
    } catch (IOException | RawFileException e) {
      throw new UserException(Kind.INPUT, "Cannot read " + file + ": " + e.getMessage()
          + ". Check the path and the file, or give another one", e);
    }
  }

  /** The draft of a source for the file. */
  public String proposal() {
    String name = file.getFileName().toString().replaceFirst("\\..*$", "").toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return SourceProposal.yaml(name.isEmpty() ? "my-source" : name, form(), FileGuess.of(columns()));
  }

  /** What the columns of the file seem to be. */
  public FileGuess guess() {
    return FileGuess.of(columns());
  }

  /** The preset of which the file has all columns; of several the one that knows most of them. */
  public Optional<String> preset() {
    String best = null;
    int most = 0;
    for (String preset : PRESETS) {
      Source source = SourceReader.read(Seeds.yaml("seeds/sources/" + preset + ".yaml"), preset);
      Set<String> known = new LinkedHashSet<>(source.columns().known());
      known.retainAll(header);
      boolean fits = formatOf(source.format()) == raw.format() && header.containsAll(source.columns().needed())
          && known.size() > most;
      best = fits ? preset : best;
      most = fits ? known.size() : most;
    }
    return Optional.ofNullable(best);
  }

  private List<ColumnSample> columns() {
    Map<String, List<String>> cells = new LinkedHashMap<>();
    header.forEach(name -> cells.put(name, new ArrayList<>()));
    rows.forEach(row -> row.columns().forEach((name, cell) -> cells.get(name).add(cell)));
    return cells.entrySet().stream().map(column -> new ColumnSample(column.getKey(), column.getValue())).toList();
  }

  private SourceProposal.Form form() {
    return new SourceProposal.Form(switch (raw.format()) {
      case XLSX -> "xlsx";
      case JSON_LINES -> "jsonl";
      default -> "csv";
    }, raw.format() == RawFormat.DELIMITED ? delimiter().filter(mark -> mark != ',') : Optional.empty(), raw.encoding());
  }

  /** The delimiter that gives the header that was found by trial. */
  private Optional<Character> delimiter() {
    for (char mark : DELIMITERS.toCharArray()) {
      try {
        if (header.size() > 1 && read(file, raw.delimitedBy(mark)).header.equals(header)) {
          return Optional.of(mark);
        }
      } catch (IOException | RawFileException e) {
        continue;
      }
    }
    return Optional.empty();
  }

  private static UnknownFile read(Path file, RawFile raw) throws IOException {
    List<RawRow> read = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>();
    try (RawRows rows = RawRows.open(Files.newInputStream(file), raw)) {
      names.addAll(rows.header());
      while (rows.hasNext() && read.size() < ROWS) {
        RawRecord record = rows.next();
        if (record instanceof RawRow row) {
          read.add(row);
          names.addAll(row.columns().keySet());
        }
      }
    }
    return new UnknownFile(file, raw, List.copyOf(names), read);
  }

  /** The names by which the header of a file is found that does not begin with it. */
  private static Set<String> knownNames() {
    Set<String> names = new LinkedHashSet<>();
    for (String preset : PRESETS) {
      names.addAll(SourceReader.read(Seeds.yaml("seeds/sources/" + preset + ".yaml"), preset).columns().known());
    }
    for (String name : List.of("No", "Nomor", "Tanggal", "Unit", "Layanan", "Nama", "Umur", "Usia", "Jenis Kelamin", "Pendidikan",
        "Pekerjaan", "Saran", "Date", "Name", "Age", "Comment", "Kategori", "Status", "Isi")) {
      names.add(name);
      names.add(name.toLowerCase(Locale.ROOT));
      names.add(name.toUpperCase(Locale.ROOT));
    }
    return names;
  }

  private static RawFormat formatOf(String format) {
    return switch (format) {
      case "xlsx" -> RawFormat.XLSX;
      case "jsonl" -> RawFormat.JSON_LINES;
      default -> RawFormat.DELIMITED;
    };
  }

  private static RawFormat format(Path file, byte[] sample) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    if (sample.length > 1 && sample[0] == 'P' && sample[1] == 'K') {
      return RawFormat.XLSX;
    }
    int first = 0;
    while (first < sample.length && sample[first] <= ' ' && sample[first] >= 0) {
      first++;
    }
    boolean isJson = first < sample.length && sample[first] == '{' || name.contains(".jsonl");
    return isJson ? RawFormat.JSON_LINES : RawFormat.DELIMITED;
  }

  private static byte[] sample(Path file) throws IOException {
    boolean isPacked = file.getFileName().toString().endsWith(".gz");
    try (InputStream stream = Files.newInputStream(file);
        InputStream unpacked = isPacked ? new GZIPInputStream(stream) : stream) {
      return unpacked.readNBytes(SAMPLE_BYTES);
    }
  }

  /** Whether the sample is UTF-8, but for a character that its end may have cut; UTF-16 says so by its first bytes. */
  private static boolean isUtf8(byte[] sample) {
    boolean isMarked = sample.length > 1 && (sample[0] & 0xFE) == 0xFE && (sample[1] & 0xFE) == 0xFE;
    int end = sample.length;
    while (end > 0 && end > sample.length - 4 && sample[end - 1] < 0) {
      end--;
    }
    try {
      int length = sample.length < SAMPLE_BYTES ? sample.length : end;
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(sample, 0, length));
      return true;
    } catch (CharacterCodingException e) {
      return isMarked;
    }
  }
}
