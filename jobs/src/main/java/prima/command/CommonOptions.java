package prima.command;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import prima.data.Periods;

/** The options of commands over some months of a lake. */
final class CommonOptions extends LakeOptions {

  @Option(names = {"-p", "--period"}, paramLabel = "PERIOD", converter = PeriodsConverter.class,
      description = "One month (2026-10) or a range (2025-01..2026-10). Without it: every month of the data; "
          + "the report is then that of the last month.")
  Periods periods = Periods.ALL;

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
}
