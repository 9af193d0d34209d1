package prima.core.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class SourceSeedsTest {

  private static final Path SEEDS = Path.of("seeds");
  private static final Path SMALL_FILES = Path.of("jobs/src/test/resources/sources");

  static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.list(SEEDS.resolve("sources"))) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("sources")
  void a_source_is_named_like_its_file(Path file) {
    assertThat(settings(file).text("code") + ".yaml").isEqualTo(file.getFileName().toString());
  }

  @ParameterizedTest
  @MethodSource("sources")
  void a_source_names_only_elements_of_its_instrument(Path file) {
    Settings source = settings(file);
    Settings columns = source.map("columns");
    source.optionalText("instrument").ifPresent(instrument -> assertThat(elements(instrument))
        .containsAll(columns.textByKey("answers").keySet())
        .containsAll(source.mapOrEmpty("values").mapOrEmpty("answersByElement").keys()));
  }

  @ParameterizedTest
  @MethodSource("sources")
  void every_text_says_what_kind_it_is_and_where_it_stands(Path file) {
    assertThat(settings(file).map("columns").maps("texts")).allSatisfy(text -> {
      assertThat(text.text("kind")).isIn("suggestion", "review", "complaint", "comment");
      assertThat(text.text("column")).isNotBlank();
    });
  }

  @ParameterizedTest
  @MethodSource("sources")
  void every_source_has_a_small_file_with_all_the_columns_it_names(Path file) throws IOException {
    Settings source = settings(file);
    String extension = source.text("format");
    Path small = SMALL_FILES.resolve(source.text("code") + "." + extension);
    assertThat(extension.equals("xlsx") ? unzipped(small) : Files.readString(small)).contains(columns(source));
  }

  @ParameterizedTest
  @MethodSource("sources")
  void every_disposition_is_one_that_Prima_knows(Path file) {
    assertThat(settings(file).mapOrEmpty("values").textByKey("dispositions").values()).isSubsetOf("received",
        "verified", "in_progress", "answered", "closed_by_office", "closed_by_system", "rejected", "out_of_remit");
  }

  private static List<String> columns(Settings source) {
    Settings columns = source.map("columns");
    List<String> names = new ArrayList<>(columns.textByKey("answers").values());
    names.addAll(columns.textByKey("profile").values());
    columns.maps("texts").forEach(text -> names.add(text.text("column")));
    columns.keys().stream().filter(key -> !Set.of("answers", "profile", "texts", "aliases").contains(key))
        .forEach(key -> names.addAll(columns.texts(key)));
    return names;
  }

  private static String unzipped(Path file) throws IOException {
    StringBuilder text = new StringBuilder();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
      while (zip.getNextEntry() != null) {
        text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return text.toString().replace("&amp;", "&");
  }

  private static List<String> elements(String instrument) {
    Path file = SEEDS.resolve("instruments").resolve(instrument + ".yaml");
    return InstrumentReader.read(yaml(file), file.toString()).elements().stream().map(Element::key).toList();
  }

  private static Settings settings(Path file) {
    return Settings.of(yaml(file), "source " + file);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> yaml(Path file) {
    try {
      return (Map<String, Object>) new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
