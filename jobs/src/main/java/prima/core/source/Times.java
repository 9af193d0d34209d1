package prima.core.source;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How a source writes dates and times, and the zone that decides the month. A date in any other form is no date.
 *
 * @param formats patterns of {@link DateTimeFormatter}, the first that fits is taken
 * @param zone the time zone of times that name none
 */
public record Times(List<String> formats, ZoneId zone) {

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
    formats.forEach(format -> formatter(format));
  }

  /** Reads a moment; empty where the text fits no format or names a year that no survey can have. */
  public Optional<Moment> read(String text) {
    for (String format : formats) {
      try {
        TemporalAccessor parsed = formatter(format).parseBest(text, java.time.ZonedDateTime::from,
            LocalDateTime::from, LocalDate::from);
        return Optional.of(moment(parsed)).filter(moment -> moment.local().getYear() >= FIRST_YEAR
            && moment.local().getYear() < LAST_YEAR);
      } catch (DateTimeException e) {
        continue;
      }
    }
    return Optional.empty();
  }

  private Moment moment(TemporalAccessor parsed) {
    if (parsed instanceof LocalDate date) {
      LocalDateTime midnight = date.atStartOfDay();
      return new Moment(midnight, midnight.atZone(zone).toInstant(), false);
    }
    if (parsed instanceof java.time.ZonedDateTime zoned) {
      return new Moment(zoned.withZoneSameInstant(zone).toLocalDateTime(), zoned.toInstant(), true);
    }
    LocalDateTime local = (LocalDateTime) parsed;
    return new Moment(local, local.atZone(zone).toInstant(), true);
  }

  private static DateTimeFormatter formatter(String format) {
    return Formatters.of(format);
  }

  /** Formatters are costly to make and not serialisable, so each JVM keeps its own. */
  private static final class Formatters {

    private static final java.util.Map<String, DateTimeFormatter> BY_FORMAT =
        new java.util.concurrent.ConcurrentHashMap<>();

    private static DateTimeFormatter of(String format) {
      return BY_FORMAT.computeIfAbsent(format, pattern -> DateTimeFormatter
          .ofPattern(pattern.replace('y', 'u'), Locale.forLanguageTag("id")).withResolverStyle(ResolverStyle.STRICT));
    }
  }
}
