package prima;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README tells the truth. */
class ReadmeTest {

  private static final String README = read(Path.of("README.md"));

  @Test
  void its_table_dictionary_is_what_the_contracts_say() {
    String between = README.substring(README.indexOf("<!-- tables: printed by ./prima tables -->\n"),
        README.indexOf("<!-- end of tables -->"));
    assertThat(between).endsWith(TestOffice.main("tables").out());
  }

  @Test
  void its_floor_plan_shows_every_package_of_the_first_two_floors() {
    Set<String> packages = new TreeSet<>();
    new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("prima")
        .forEach(type -> {
          String[] parts = type.getPackageName().split("\\.");
          boolean isDivided = parts.length > 2 && Set.of("core", "stage").contains(parts[1]);
          packages.add(parts.length == 1 ? "prima" : isDivided ? parts[2] : parts[1]);
        });
    packages.removeAll(Set.of("shaded"));
    String plan = README.substring(README.indexOf("## The floor plan"), README.indexOf("| new …"));
    assertThat(packages).allSatisfy(name -> assertThat(plan).contains(name + " "));
  }

  @Test
  void every_command_that_it_shows_is_a_command() {
    Matcher shown = Pattern.compile("(?m)^\\./prima (\\w+)").matcher(README);
    Set<String> commands = new TreeSet<>();
    while (shown.find()) {
      commands.add(shown.group(1));
    }
    assertThat(commands).contains("demo", "plan", "run", "export")
        .allSatisfy(command -> assertThat(TestOffice.main(command, "--help").exitCode()).isZero());
  }

  @Test
  void every_path_that_it_names_is_there() {
    List<String> named = List.of("seeds/sample/README.md", "seeds/sources/README.md", "seeds/instruments/README.md",
        "seeds/sample/report-executive.png", "schemas", "prima", "mvnw");
    assertThat(named).allSatisfy(path -> {
      assertThat(README).contains(path);
      assertThat(Path.of(path)).exists();
    });
  }

  @Test
  void continuous_integration_calls_its_test_command() {
    assertThat(README).contains("./mvnw verify ");
    assertThat(read(Path.of(".ci/run"))).contains("./mvnw verify ");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
