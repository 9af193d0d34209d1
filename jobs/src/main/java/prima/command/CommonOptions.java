package prima.command;

import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import prima.data.Configuration;
import prima.data.Periods;

/** The options that all commands over a lake share. */
final class CommonOptions {

  @Option(names = {"-c", "--config"}, paramLabel = "FILE", defaultValue = "prima.yaml",
      description = "The configuration (default: ${DEFAULT-VALUE}).")
  Path config;

  @Option(names = {"-p", "--period"}, paramLabel = "PERIOD", converter = PeriodsConverter.class,
      description = "One month (2026-10) or a range (2025-01..2026-10). Without it: every month of the data; "
          + "the report is then that of the last month.")
  Periods periods = Periods.ALL;

  @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", converter = FormatConverter.class,
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

  /** Reads periods, with the message of {@link Periods} where they cannot be read. */
  static final class PeriodsConverter implements ITypeConverter<Periods> {

    @Override
    public Periods convert(String text) {
      try {
        return Periods.parse(text);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
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
