package prima.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import prima.core.survey.Period;
import prima.core.survey.Settings;
import prima.core.survey.SettingsException;

/** Reads the inputs that a configuration names. */
final class InputReader {

  private InputReader() {
  }

  /** All inputs, in their order. */
  static List<Input> read(Settings settings, Path folder) {
    List<Input> inputs = new ArrayList<>();
    for (Settings input : settings.maps("inputs")) {
      Optional<JdbcInput> jdbc = input.has("jdbc") ? Optional.of(jdbc(input.map("jdbc"), folder)) : Optional.empty();
      if (jdbc.isPresent() && input.has("path")) {
        throw input.fault("an input has both a path and a database. Make two inputs of it.");
      }
      inputs.add(new Input(input.text("source"), jdbc.map(JdbcInput::label).orElseGet(() -> input.text("path")),
          input.optionalText("unit"), input.optionalText("period").map(Period::parse), jdbc));
    }
    if (inputs.isEmpty()) {
      throw settings.fault("it names no inputs. Add, for example: inputs: [{source: skm-wide, path: data/*.csv}]");
    }
    return inputs;
  }

  private static JdbcInput jdbc(Settings jdbc, Path folder) {
    Optional<Path> passwordFile = jdbc.has("password") ? Optional.of(folder.resolve(passwordFile(jdbc)))
        : Optional.empty();
    return new JdbcInput(jdbc.text("url"), jdbc.optionalText("table"), jdbc.optionalText("query"),
        jdbc.optionalText("user"), passwordFile);
  }

  /** The message of a password that stands in the configuration itself must not repeat it. */
  private static String passwordFile(Settings jdbc) {
    try {
      return jdbc.map("password").text("file");
    } catch (SettingsException e) {
      throw jdbc.fault("key 'password' must name a file, and hold nothing else: {file: database.password}.");
    }
  }
}
