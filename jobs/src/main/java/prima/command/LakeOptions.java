package prima.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import prima.data.Configuration;
import prima.data.Table;

/** The options that all commands over a lake share, and how they print their result. */
class LakeOptions {

  @Option(names = {"-c", "--config"}, paramLabel = "FILE", defaultValue = "prima.yaml",
      description = "The configuration (default: ${DEFAULT-VALUE}).")
  Path config;

  @Option(names = "--format", paramLabel = "text|json", defaultValue = "text",
      converter = FormatConverter.class,
      description = "How the result is printed on standard output (default: ${DEFAULT-VALUE}).")
  String format;

  @Option(names = {"-q", "--quiet"}, description = "No progress on standard error.")
  boolean quiet;

  Configuration configuration() {
    return Configuration.read(config);
  }

  ConsoleProgress progress() {
    return new ConsoleProgress(System.err, quiet);
  }

  /** Prints the result as one line of JSON, or as lines for people. */
  void print(Map<String, Object> result, Runnable lines) {
    if (format.equals("json")) {
      System.out.println(json(result));
    } else {
      lines.run();
    }
  }

  /** The value as JSON. */
  static String json(Object value) {
    try {
      return new ObjectMapper().writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Counts by the name of their table. */
  static Map<String, Long> byName(Map<Table, Long> rows) {
    Map<String, Long> named = new LinkedHashMap<>();
    rows.forEach((table, count) -> named.put(table.qualifiedName(), count));
    return named;
  }

  /** Reads text or json. */
  static final class FormatConverter implements ITypeConverter<String> {

    @Override
    public String convert(String text) {
      if (!text.equals("text") && !text.equals("json")) {
        throw new TypeConversionException("Cannot print format: " + text + ". Use text or json");
      }
      return text;
    }
  }
}
