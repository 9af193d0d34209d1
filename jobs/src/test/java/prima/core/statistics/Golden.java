package prima.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;

/**
 * A golden case: inputs, the numbers that R or a publication made of them, and how near ours must be.
 *
 * <p>Cases are read from {@code shared/data/golden}, beside the checkout or where the property {@code prima.shared} or
 * the variable {@code PRIMA_SHARED} points; without it, from the copies of the small ones in the test resources.
 */
final class Golden {

  private static final ObjectMapper JSON = JsonMapper.builder().nodeFactory(new GoldenLedger.OwnNodes()).build();
  private static final Map<Path, JsonNode> CASES = new ConcurrentHashMap<>();
  private static final Map<Path, List<NamedCsvRecord>> TABLES = new ConcurrentHashMap<>();

  private final Path folder;
  private final JsonNode root;
  private final double relative;
  private final double absolute;

  private Golden(Path folder) {
    this.folder = folder;
    root = json(folder.resolve("expected.json"));
    relative = root.path("tolerance").path("rel").asDouble(1e-10);
    absolute = root.path("tolerance").path("abs").asDouble(1e-12);
  }

  private Golden(Golden other, double relative) {
    folder = other.folder;
    root = other.root;
    absolute = other.absolute;
    this.relative = relative;
  }

  /** A case of {@code golden/stats}, by the beginning of its name, such as {@code d01}. */
  static Golden open(String number) {
    return new Golden(find("stats", number));
  }

  /** The rows of a file of {@code golden/skm}, by the beginning of its name, such as {@code g01}. */
  static List<NamedCsvRecord> published(String number) {
    return csv(find("skm", number));
  }

  /** The same case with another tolerance than it declares, for a reason that the test gives. */
  Golden within(double relative) {
    return new Golden(this, relative);
  }

  /** The same case with the tolerance that it declares for a part that was found by iteration. */
  Golden within(String tolerance) {
    return new Golden(this, root.path("tolerance").path(tolerance).asDouble());
  }

  /** The figures of the case that no test of this run has compared, by their place. */
  Map<String, Integer> missed() {
    return GoldenLedger.missed(folder.getFileName().toString().substring(0, 3), root.path("expected"));
  }

  JsonNode expected(String... path) {
    return at(root.path("expected"), path);
  }

  JsonNode params(String... path) {
    return at(root.path("params"), path);
  }

  List<NamedCsvRecord> rows(String file) {
    return csv(folder.resolve(file));
  }

  /** Our figure is the golden one. */
  void same(String what, JsonNode golden, double ours) {
    assertThat(golden.isNumber()).as("golden number for %s: %s", what, golden).isTrue();
    assertThat(differs(golden.asDouble(), ours)).as("%s: golden %s, ours %s", what, golden, ours).isFalse();
    GoldenLedger.same(golden);
  }

  /** Our figure is the golden one, or both are undefined. */
  void same(String what, JsonNode golden, OptionalDouble ours) {
    if (golden.isNull()) {
      assertThat(ours).as(what).isEmpty();
      GoldenLedger.same(golden);
    } else {
      assertThat(ours).as(what).isPresent();
      same(what, golden, ours.getAsDouble());
    }
  }

  /** Our figures are the golden ones, in the same order, undefined ones included. */
  void same(String what, JsonNode golden, OptionalDouble... ours) {
    assertThat(ours).as(what).hasSize(golden.size());
    for (int i = 0; i < ours.length; i++) {
      same(what + " " + i, golden.get(i), ours[i]);
    }
  }

  /** Our interval is the golden one, or both ends are undefined. */
  void same(String what, JsonNode golden, Optional<Interval> ours) {
    same(what, golden, ours.map(Interval::lower).map(OptionalDouble::of).orElse(OptionalDouble.empty()),
        ours.map(Interval::upper).map(OptionalDouble::of).orElse(OptionalDouble.empty()));
  }

  /** Our figures are the golden ones, in the same order. */
  void same(String what, JsonNode golden, double... ours) {
    assertThat(ours).as(what).hasSize(golden.size());
    for (int i = 0; i < ours.length; i++) {
      same(what + " " + i, golden.get(i), ours[i]);
    }
  }

  void same(String what, JsonNode golden, Interval ours) {
    same(what, golden, ours.lower(), ours.upper());
  }

  /** Our answer is the golden one. */
  void same(String what, JsonNode golden, boolean ours) {
    assertThat(ours).as(what).isEqualTo(golden.booleanValue());
    GoldenLedger.same(golden);
  }

  /** Our interval is the golden one as far as that lies between two ends. */
  void sameWithin(String what, JsonNode golden, double lowest, double highest, Interval ours) {
    double[] ends = {ours.lower(), ours.upper()};
    for (int i = 0; i < ends.length; i++) {
      double inside = Math.max(lowest, Math.min(highest, golden.get(i).asDouble()));
      assertThat(differs(inside, ends[i])).as("%s: golden %s, ours %s", what, golden, ours).isFalse();
      GoldenLedger.same(golden.get(i));
    }
  }

  /** Our word is the golden one. */
  void same(String what, JsonNode golden, String ours) {
    assertThat(ours).as(what).isEqualTo(golden.isNull() ? null : golden.asText());
    GoldenLedger.same(golden);
  }

  /**
   * A frequent mistake would give the one golden figure; ours is the other, right one. Where there is nothing to be
   * mistaken about, the two are the same.
   */
  void mistaken(String what, JsonNode mistake, JsonNode right, OptionalDouble ours) {
    same(what, right, ours);
    if (ours.isPresent() && mistake.isNumber() && differs(mistake.asDouble(), right.asDouble())) {
      notSame(what, mistake, ours.getAsDouble());
    } else {
      GoldenLedger.notSame(mistake);
    }
  }

  /** Our words are the golden ones, in the same order. */
  void same(String what, JsonNode golden, List<String> ours) {
    assertThat(ours).as(what).hasSize(golden.size());
    for (int i = 0; i < ours.size(); i++) {
      same(what + " " + i, golden.get(i), ours.get(i));
    }
  }

  /** A frequent mistake would give this golden list; ours is another one. */
  void notSame(String what, JsonNode mistakes, double[] ours) {
    assertThat(ours).as(what).hasSize(mistakes.size());
    assertThat(IntStream.range(0, ours.length).anyMatch(i -> differs(mistakes.get(i).asDouble(), ours[i])))
        .as("%s: mistaken %s, ours %s", what, mistakes, ours).isTrue();
    mistakes.forEach(GoldenLedger::notSame);
  }

  /** A frequent mistake would give the golden figure; ours is another one. */
  void notSame(String what, JsonNode mistake, double ours) {
    assertThat(differs(mistake.asDouble(), ours)).as("%s: mistaken %s, ours %s", what, mistake, ours).isTrue();
    GoldenLedger.notSame(mistake);
  }

  private boolean differs(double golden, double ours) {
    return !(Math.abs(golden - ours) <= Math.max(absolute, relative * Math.abs(golden)));
  }

  private static JsonNode at(JsonNode node, String... path) {
    for (String step : path) {
      node = node.path(step);
    }
    return node;
  }

  /** Whether a case of {@code golden/stats} is here. */
  static boolean isHere(String number) {
    return search("stats", number).isPresent();
  }

  private static Path find(String shelf, String number) {
    return search(shelf, number).orElseGet(() -> Assumptions.abort("Golden case " + number
        + " is not here: it lies in ../shared/data/golden/" + shelf));
  }

  private static Optional<Path> search(String shelf, String number) {
    for (Path golden : List.of(shared().resolve("data/golden"), Path.of("jobs/src/test/resources/golden"))) {
      Path folder = golden.resolve(shelf);
      if (Files.isDirectory(folder)) {
        try (var files = Files.list(folder)) {
          var found = files.filter(file -> file.getFileName().toString().startsWith(number)).sorted().findFirst();
          if (found.isPresent()) {
            return found;
          }
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    return Optional.empty();
  }

  private static Path shared() {
    String named = System.getProperty("prima.shared", System.getenv("PRIMA_SHARED"));
    return named != null ? Path.of(named) : Path.of("").toAbsolutePath().resolveSibling("shared");
  }

  private static JsonNode json(Path file) {
    return CASES.computeIfAbsent(file, path -> {
      try {
        return JSON.readTree(path.toFile());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  private static List<NamedCsvRecord> csv(Path file) {
    return TABLES.computeIfAbsent(file, Golden::read);
  }

  private static List<NamedCsvRecord> read(Path file) {
    try (var reader = CsvReader.builder().commentStrategy(CommentStrategy.SKIP).ofNamedCsvRecord(file)) {
      return reader.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
