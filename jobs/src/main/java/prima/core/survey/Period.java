package prima.core.survey;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/**
 * The month in which answers were given, written {@code 2026-10}.
 *
 * @param month the calendar month, in the time zone of the source
 */
public record Period(YearMonth month) implements Comparable<Period>, Serializable {

  private static final Pattern FORM = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])");
  private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("uuuu-MM");

  /** Reads {@code 2026-10}. */
  public static Period parse(String text) {
    if (text == null || !FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("Cannot read period: " + text + ". Write year and month, such as 2026-10");
    }
    return new Period(YearMonth.parse(text, WRITTEN));
  }

  /** The period of a day. */
  public static Period of(LocalDate day) {
    return new Period(YearMonth.from(day));
  }

  /** The period this many months later; earlier where the number is negative. */
  public Period plus(int months) {
    return new Period(month.plusMonths(months));
  }

  @Override
  public int compareTo(Period other) {
    return month.compareTo(other.month);
  }

  @Override
  public String toString() {
    return month.toString();
  }
}
