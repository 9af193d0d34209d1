package prima.core.source;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How a source writes dates and times, and the zone that decides the month. A date in any other form is no date.
 *
 * @param formats patterns of {@link DateTimeFormatter}, the first that fits is taken
 * @param languages the languages of the names of months, by ISO 639-1 code; empty where months are numbers
 * @param zone the time zone of times that name none
 */
public record Times(List<String> formats, List<String> languages, ZoneId zone) {

  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2100;

  /**
   * A moment as the source wrote it.
   *
   * @param local the date and time in the zone of the source; midnight where there is no time of day
   * @param instant the same moment
   * @param hasTimeOfDay whether the source wrote a time of day
   */
  public record Moment(LocalDateTime local, Instant instant, boolean hasTimeOfDay) {
  }

  public Times {
    formats = List.copyOf(formats);
    languages = languages.isEmpty() ? List.of("") : List.copyOf(languages);
    for (String language : languages) {
      formats.forEach(format -> Formatters.of(format, language));
    }
  }

  /** Reads a moment; empty where the text fits no format or names a year that no survey can have. */
  public Optional<Moment> read(String text) {
    for (String format : formats) {
      for (String language : languages) {
        DateTimeFormatter formatter = Formatters.of(format, language);
        Optional<Moment> moment = fits(formatter, text) ? moment(formatter, text) : Optional.empty();
        if (moment.isPresent()) {
          return moment;
        }
      }
    }
    return Optional.empty();
  }

  /** Whether the text has the form of the pattern; exceptions, of which a file may make millions, are spared so. */
  private static boolean fits(DateTimeFormatter formatter, String text) {
    ParsePosition end = new ParsePosition(0);
    return formatter.parseUnresolved(text, end) != null && end.getErrorIndex() < 0 && end.getIndex() == text.length();
  }

  private Optional<Moment> moment(DateTimeFormatter formatter, String text) {
    try {
      Moment moment = moment(formatter.parse(text));
      return Optional.of(moment).filter(read -> read.local().getYear() >= FIRST_YEAR
          && read.local().getYear() < LAST_YEAR);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Asks what was parsed instead of trying one type after the other: a failed try costs more than all the rest. */
  private Moment moment(TemporalAccessor parsed) {
    LocalTime time = parsed.query(TemporalQueries.localTime());
    if (time == null) {
      LocalDateTime midnight = LocalDate.from(parsed).atStartOfDay();
      return new Moment(midnight, midnight.atZone(zone).toInstant(), false);
    }
    if (parsed.query(TemporalQueries.zone()) != null) {
      ZonedDateTime zoned = ZonedDateTime.from(parsed);
      return new Moment(zoned.withZoneSameInstant(zone).toLocalDateTime(), zoned.toInstant(), true);
    }
    LocalDateTime local = LocalDateTime.of(LocalDate.from(parsed), time);
    return new Moment(local, local.atZone(zone).toInstant(), true);
  }

  /** Formatters are costly to make and not serialisable, so each JVM keeps its own. */
  private static final class Formatters {

    private static final Map<String, DateTimeFormatter> BY_FORMAT = new ConcurrentHashMap<>();

    private static DateTimeFormatter of(String format, String language) {
      return BY_FORMAT.computeIfAbsent(language + " " + format, key -> new DateTimeFormatterBuilder()
          .parseCaseInsensitive().appendPattern(format.replace('y', 'u'))
          .toFormatter(Locale.forLanguageTag(language)).withResolverStyle(ResolverStyle.STRICT));
    }
  }
}
