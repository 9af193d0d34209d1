package prima.core.privacy;

import java.time.Duration;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import prima.core.survey.Period;
import prima.core.survey.Settings;

/**
 * How long rows about people are kept. A month is past when so many whole months lie between it and today's month.
 *
 * @param rawMonths months that delivered rows are kept; empty for ever
 * @param cleanMonths months that cleaned rows are kept; empty for ever
 * @param snapshots how long states of the tables that nobody has tagged can still be read
 */
public record Retention(Optional<Integer> rawMonths, Optional<Integer> cleanMonths, Duration snapshots) {

  /** Rows for ever, replaced states for a week. */
  public static final Retention DEFAULT = new Retention(Optional.empty(), Optional.empty(), Duration.ofDays(7));

  private static final Pattern TERM = Pattern.compile("(\\d{1,4}) (day|month|year)s?");
  private static final int MONTHS_OF_A_YEAR = 12;

  public Retention {
    if (cleanMonths.isPresent() && (rawMonths.isEmpty() || rawMonths.get() > cleanMonths.get())) {
      throw new IllegalArgumentException("Cannot keep clean rows for " + cleanMonths.get()
          + " months: raw rows are kept longer. Keep raw rows as long as clean ones or shorter");
    }
  }

  /** Reads the block {@code retention} of the configuration: {@code raw}, {@code clean}, {@code snapshots}. */
  public static Retention of(Settings block) {
    Optional<Integer> raw = block.optionalText("raw").flatMap(text -> months(block, "raw", text));
    Optional<Integer> clean = block.optionalText("clean").flatMap(text -> months(block, "clean", text));
    return new Retention(raw, clean,
        block.optionalText("snapshots").map(text -> days(block, text)).orElse(DEFAULT.snapshots));
  }

  /** The first month whose delivered rows are kept; empty where all are. */
  public Optional<Period> firstRawMonth(YearMonth today) {
    return rawMonths.map(months -> first(today, months));
  }

  /** The first month whose cleaned rows are kept; empty where all are. */
  public Optional<Period> firstCleanMonth(YearMonth today) {
    return cleanMonths.map(months -> first(today, months));
  }

  private static Period first(YearMonth today, int months) {
    return Period.of(today.minusMonths(months).atDay(1));
  }

  private static Optional<Integer> months(Settings block, String key, String text) {
    if (text.equals("forever")) {
      return Optional.empty();
    }
    Matcher term = TERM.matcher(text.strip());
    if (!term.matches() || term.group(2).equals("day") || Integer.parseInt(term.group(1)) < 1) {
      throw block.fault("key 'retention." + key + "' is '" + text + "'. Write whole months or years, such as 24 months, "
          + "or forever.");
    }
    return Optional.of(Integer.parseInt(term.group(1)) * (term.group(2).equals("year") ? MONTHS_OF_A_YEAR : 1));
  }

  private static Duration days(Settings block, String text) {
    Matcher term = TERM.matcher(text.strip());
    if (!term.matches() || !term.group(2).equals("day")) {
      throw block.fault("key 'retention.snapshots' is '" + text + "'. Write days, such as 7 days.");
    }
    return Duration.ofDays(Integer.parseInt(term.group(1)));
  }
}
