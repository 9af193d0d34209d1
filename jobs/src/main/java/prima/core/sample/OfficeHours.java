package prima.core.sample;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** When the offices of the regency are open: Monday to Friday, 8 to 16. */
final class OfficeHours {

  private static final LocalTime OPENS = LocalTime.of(8, 0);
  private static final LocalTime CLOSES = LocalTime.of(16, 0);

  private OfficeHours() {}

  /** The moment itself, or some minutes after the office opens next. */
  static LocalDateTime next(LocalDateTime moment, int minutesAfterOpening) {
    LocalDateTime next = moment;
    if (!next.toLocalTime().isBefore(CLOSES)) {
      next = next.toLocalDate().plusDays(1).atTime(OPENS).plusMinutes(minutesAfterOpening);
    } else if (next.toLocalTime().isBefore(OPENS)) {
      next = next.toLocalDate().atTime(OPENS).plusMinutes(minutesAfterOpening);
    }
    while (isWeekend(next)) {
      next = next.toLocalDate().plusDays(1).atTime(OPENS).plusMinutes(minutesAfterOpening);
    }
    return next;
  }

  private static boolean isWeekend(LocalDateTime moment) {
    return moment.getDayOfWeek() == DayOfWeek.SATURDAY || moment.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}
