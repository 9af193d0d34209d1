package prima.core.complaint;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Set;

/**
 * When an office is open.
 *
 * @param days the days of the week
 * @param opens the time of day at which it opens
 * @param closes the time of day at which it closes; this minute is already outside
 */
public record WorkingHours(Set<DayOfWeek> days, LocalTime opens, LocalTime closes) implements Serializable {

  /** Monday to Friday, 08:00 to 16:00. */
  public static final WorkingHours DEFAULT = new WorkingHours(Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY,
      DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY), LocalTime.of(8, 0), LocalTime.of(16, 0));

  public WorkingHours {
    days = Set.copyOf(days);
    if (days.isEmpty() || !opens.isBefore(closes)) {
      throw new IllegalArgumentException("Cannot use working hours " + opens + " to " + closes + " on " + days
          + ": name at least one day, and the opening before the closing");
    }
  }

  /** Whether the office is open at that moment of its own clock. */
  public boolean contains(LocalDateTime moment) {
    return days.contains(moment.getDayOfWeek()) && !moment.toLocalTime().isBefore(opens)
        && moment.toLocalTime().isBefore(closes);
  }

  /** The day that is this many working days after another. Public holidays are not known and count as working days. */
  public LocalDate plusWorkingDays(LocalDate day, int workingDays) {
    LocalDate result = day;
    for (int left = workingDays; left > 0;) {
      result = result.plusDays(1);
      left -= days.contains(result.getDayOfWeek()) ? 1 : 0;
    }
    return result;
  }
}
