package prima.core.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import prima.core.survey.Period;

/** The sample of the demo, drawn once for all tests. */
final class SampleFixture {

  static final Period LAST = SampleRegency.LAST_MONTH;
  static final SampleRegency SAMPLE = regency(SampleRegency.SEED);
  static final PlantedFacts FACTS = SAMPLE.facts();
  static final Map<String, SampleFile> FILES = SAMPLE.files()
      .collect(Collectors.toMap(SampleFile::name, file -> file, (a, b) -> a, LinkedHashMap::new));

  private SampleFixture() {}

  static SampleRegency regency(long seed) {
    return SampleRegency.of(seed, LAST, yaml("units.yaml"), yaml("texts.yaml"));
  }

  /** The rows of the month's ordinary file. */
  static List<String[]> surveys(Period month) {
    return FILES.get("skm/" + month + ".csv").body();
  }

  /** The rows of a unit in the month's ordinary file, under any of its names. */
  static List<String[]> surveys(String unit, Period month) {
    List<String> names = names(unit);
    return surveys(month).stream().filter(row -> row.length > 2 && names.contains(row[2])).toList();
  }

  /** All complaints. */
  static Stream<String[]> complaints() {
    return FILES.values().stream().filter(file -> file.name().startsWith("complaints/"))
        .flatMap(file -> file.body().stream());
  }

  /** The complaints of a unit, under any of its names. */
  static Stream<String[]> complaints(String unit) {
    List<String> names = names(unit);
    return complaints().filter(row -> names.contains(row[1]));
  }

  /** All months. */
  static Stream<Period> months() {
    return IntStream.range(0, PlantedFacts.MONTHS).mapToObj(i -> FACTS.firstMonth().plus(i));
  }

  /** 25 x the mean of the element means over the answers on the scale: the index of SKM. */
  static double index(List<String[]> rows) {
    return 25 * IntStream.rangeClosed(5, 13).mapToDouble(column -> rows.stream().map(row -> row[column])
        .filter(cell -> cell.matches("[1-4]")).mapToInt(Integer::parseInt).average().orElseThrow()).average()
        .orElseThrow();
  }

  private static List<String> names(String unit) {
    String[] row = FILES.get("units.csv").body().stream().filter(line -> line[0].equals(unit)).findFirst()
        .orElseThrow();
    return Stream.concat(Stream.of(row[1]), Stream.of(row[2].split("\\|"))).toList();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> yaml(String name) {
    try {
      return (Map<String, Object>) new Load(LoadSettings.builder().build())
          .loadFromString(Files.readString(Path.of("seeds/sample", name)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
