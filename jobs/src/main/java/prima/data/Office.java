package prima.data;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import prima.core.Sha256;
import prima.core.UserException;
import prima.core.UserException.Kind;
import prima.core.complaint.ServiceStandard;
import prima.core.complaint.WorkingHours;
import prima.core.source.Source;
import prima.core.source.SourceReader;
import prima.core.survey.Action;
import prima.core.survey.Instrument;
import prima.core.survey.InstrumentReader;
import prima.core.survey.NearestName;
import prima.core.survey.PopulationMargins;
import prima.core.survey.Unit;
import prima.core.survey.UnitDirectory;

/**
 * What an office has decided: its sources, instruments, units, service standards, working hours, actions, people served.
 *
 * <p>It travels to Spark's tasks as the plain maps that were read, and each JVM makes its own objects of them once.
 */
public final class Office implements Serializable {

  private static final long serialVersionUID = 1L;

  private final Map<String, Map<String, Object>> sourceFiles;
  private final Map<String, Map<String, Object>> instrumentFiles;
  private final List<Map<String, String>> unitRows;
  private final List<Map<String, String>> standardRows;
  private final List<Map<String, String>> marginRows;
  private final String zone;
  private final WorkingHours hours;
  private final List<Action> actions;
  private final int driverMonths;

  private transient Map<String, Source> sources;
  private transient Map<String, Instrument> instruments;
  private transient UnitDirectory units;
  private transient PopulationMargins margins;

  private Office(Map<String, Map<String, Object>> sourceFiles, Map<String, Map<String, Object>> instrumentFiles,
      List<Map<String, String>> unitRows, List<Map<String, String>> standardRows,
      List<Map<String, String>> marginRows, String zone, WorkingHours hours, int driverMonths, List<Action> actions) {
    this.sourceFiles = sourceFiles;
    this.instrumentFiles = instrumentFiles;
    this.unitRows = unitRows;
    this.standardRows = standardRows;
    this.marginRows = marginRows;
    this.zone = zone;
    this.hours = hours;
    this.actions = actions;
    this.driverMonths = driverMonths;
  }

  /**
   * Reads all that the configuration names, and checks that it fits together.
   *
   * @throws UserException if something is missing or cannot be read
   */
  public static Office read(Configuration configuration) {
    try {
      Map<String, Map<String, Object>> sources = new LinkedHashMap<>();
      Map<String, Map<String, Object>> instruments = new TreeMap<>();
      for (Input input : configuration.inputs()) {
        Map<String, Object> yaml = sourceFile(configuration, input.source());
        sources.put(input.source(), yaml);
        SourceReader.read(yaml, input.source()).instrument()
            .ifPresent(id -> instruments.put(id, instrumentFile(configuration, input.source(), id)));
      }
      List<Map<String, String>> units = configuration.units().map(ListFile::rows).orElse(List.of());
      Office office = new Office(sources, instruments, units,
          configuration.standards().map(ListFile::rows).orElseGet(() -> ListFile.seed("seeds/service-standards.csv")),
          configuration.margins().map(ListFile::rows).orElse(List.of()), configuration.zone().getId(),
          configuration.hours(), configuration.driverMonths(),
          configuration.actions().map(file -> ActionFile.read(file, new UnitDirectory(UnitRow.units(units))))
              .orElse(List.of()));
      office.check();
      return office;
    } catch (IllegalArgumentException e) {
      throw new UserException(Kind.USAGE, e.getMessage(), e);
    }
  }

  /** The source that the configuration calls by this name. */
  public Source source(String name) {
    if (sources == null) {
      Map<String, Source> read = new LinkedHashMap<>();
      sourceFiles.forEach((key, yaml) -> read.put(key, SourceReader.read(yaml, key)));
      sources = read;
    }
    return sources.get(name);
  }

  /** The sources as the configuration names them. */
  public List<String> sourceNames() {
    return List.copyOf(sourceFiles.keySet());
  }

  /** All instruments that the sources name, in the order of their ids. */
  public List<Instrument> instruments() {
    return List.copyOf(instrumentsById().values());
  }

  /** The instrument of this id. */
  public Instrument instrument(String id) {
    return instrumentsById().get(id);
  }

  /** Whether some source draws one sample over all units for the instrument. */
  public boolean isWholeSample(String instrument) {
    return sourceFiles.keySet().stream().map(this::source)
        .anyMatch(source -> source.wholeSample() && source.instrument().equals(Optional.of(instrument)));
  }

  /** The units. */
  public UnitDirectory units() {
    if (units == null) {
      units = new UnitDirectory(UnitRow.units(unitRows));
    }
    return units;
  }

  /**
   * The units of a list that no configuration names.
   *
   * @throws IllegalArgumentException if it cannot be read
   */
  public static List<Unit> units(Path file) {
    return UnitRow.units(ListFile.rows(file));
  }

  /** The service standard of a category. */
  public ServiceStandard standard(String category) {
    Map<String, String> row = standardRows.stream()
        .filter(candidate -> candidate.get("category").equalsIgnoreCase(category == null ? "*" : category)).findFirst()
        .orElseGet(() -> standardRows.stream().filter(candidate -> candidate.get("category").equals("*")).findFirst()
            .orElseThrow(() -> new IllegalArgumentException("Cannot find a service standard for category " + category
                + ". Add a row with the category * to the service standards")));
    return new ServiceStandard(row.get("category"), Integer.parseInt(row.get("answer_days").strip()),
        Integer.parseInt(row.get("close_days").strip()));
  }

  /**
   * The SHA-256 of all that the office has decided beside the configuration: sources, instruments, units,
   * standards, margins.
   */
  public String hash() {
    return Sha256.hex(String.join("\n", sourceFiles.toString(), instrumentFiles.toString(), unitRows.toString(),
        standardRows.toString(), marginRows.toString()).getBytes(StandardCharsets.UTF_8));
  }

  /** How many people the units served, by sex, age and so on. */
  public PopulationMargins margins() {
    if (margins == null) {
      margins = PopulationMargins.of(marginRows);
    }
    return margins;
  }

  /** The time zone of the office. */
  public ZoneId zone() {
    return ZoneId.of(zone);
  }

  /** When the office is open. */
  public WorkingHours hours() {
    return hours;
  }

  /** What people decided to do, in the order of their file. */
  public List<Action> actions() {
    return actions;
  }

  /** Over how many months, the last one included, the importance of elements is found. */
  public int driverMonths() {
    return driverMonths;
  }

  private Map<String, Instrument> instrumentsById() {
    if (instruments == null) {
      Map<String, Instrument> read = new TreeMap<>();
      instrumentFiles.forEach((key, yaml) -> read.put(key, InstrumentReader.read(yaml, key)));
      instruments = read;
    }
    return instruments;
  }

  private void check() {
    units();
    standard(null);
    checkMargins();
    for (String name : sourceFiles.keySet()) {
      Source source = source(name);
      source.instrument().map(this::instrument).ifPresent(instrument -> {
        for (String element : source.columns().answers().keySet()) {
          if (instrument.position(element) < 0) {
            throw new IllegalArgumentException("Cannot use source " + name + ": instrument " + instrument.id()
                + " has no element '" + element + "'. Its elements are "
                + String.join(", ", instrument.elements().stream().map(known -> known.key()).toList()));
          }
        }
      });
    }
  }

  private void checkMargins() {
    List<String> codes = units().units().stream().map(Unit::code).toList();
    for (String unit : margins().units()) {
      if (!codes.isEmpty() && !codes.contains(unit)) {
        throw new IllegalArgumentException("Cannot use margins: the list of units has no unit '" + unit + "'."
            + NearestName.hint(unit, codes) + " Write the code of a unit");
      }
    }
    for (String instrument : margins().instruments()) {
      if (instrument(instrument) == null) {
        throw new IllegalArgumentException("Cannot use margins: no source uses instrument '" + instrument + "'."
            + NearestName.hint(instrument, instrumentFiles.keySet()));
      }
    }
  }

  private static Map<String, Object> sourceFile(Configuration configuration, String name) {
    if (isFile(name)) {
      return Seeds.yaml(configuration.folder().resolve(name));
    }
    String preset = "seeds/sources/" + name + ".yaml";
    if (!Seeds.has(preset)) {
      throw new IllegalArgumentException("Cannot find source: " + name + ". Use a preset of seeds/sources, such as "
          + "skm-wide, or the path of a file that ends in .yaml");
    }
    return Seeds.yaml(preset);
  }

  /** Whether a source is a file of the office's own, rather than a preset. */
  private static boolean isFile(String source) {
    return source.endsWith(".yaml") || source.endsWith(".yml");
  }

  /** An instrument is looked for beside the source, if that is a file of the office's own, then among Prima's. */
  private static Map<String, Object> instrumentFile(Configuration configuration, String source, String id) {
    Path beside = configuration.folder().resolve(source).resolveSibling(id + ".yaml");
    if (isFile(source) && Files.isRegularFile(beside)) {
      return Seeds.yaml(beside);
    }
    String preset = "seeds/instruments/" + id + ".yaml";
    if (!Seeds.has(preset)) {
      throw new IllegalArgumentException("Cannot find instrument: " + id + ". Put it into " + beside
          + ", or use one of seeds/instruments, such as skm-2017");
    }
    return Seeds.yaml(preset);
  }
}
