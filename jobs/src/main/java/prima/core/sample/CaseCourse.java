package prima.core.sample;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;

/**
 * What became of a complaint.
 *
 * @param answered when the citizen got the first answer, or null
 * @param closed when the case was closed, or null
 * @param status the word of the log
 * @param isEscalated whether it was taken to a higher office
 */
record CaseCourse(LocalDateTime answered, LocalDateTime closed, String status, boolean isEscalated) {

  private static final int MINUTES_PER_HOUR = 60;

  /** Draws the course as it is known at a moment: what comes after it is not yet in the log. */
  static CaseCourse draw(LocalDateTime received, SampleUnit unit, LocalDateTime knownUntil, Chance chance) {
    LocalDateTime answered = chance.happens(0.03) ? null : answered(received, unit, chance);
    boolean firstContact = chance.happens(0.18);
    double hoursToClose = firstContact ? 0 : 1 + chance.hoursAround(36, 1.0);
    String ending = List.of("Selesai", "Ditutup sistem", "Ditolak", "Bukan wewenang")
        .get(chance.position(82, 12, 3, 3));
    if (ending.equals("Ditutup sistem")) {
      hoursToClose = Duration.ofDays(10).toHours();
    }
    String waiting = List.of("Diterima", "Terverifikasi", "Diproses").get(chance.position(30, 40, 30));
    boolean staysOpen = chance.happens(0.03);
    LocalDateTime closed = answered == null || staysOpen ? null : answered.plusMinutes(minutes(hoursToClose));
    boolean isSlow = answered == null || Duration.between(received, answered).toDays() >= 5;
    boolean isEscalated = chance.happens(isSlow ? 0.25 : 0.04);
    if (answered == null || answered.isAfter(knownUntil)) {
      return new CaseCourse(null, null, waiting, isEscalated);
    }
    if (closed == null || closed.isAfter(knownUntil)) {
      return new CaseCourse(answered, null, "Ditanggapi", isEscalated);
    }
    return new CaseCourse(answered, closed, ending, isEscalated);
  }

  private static LocalDateTime answered(LocalDateTime received, SampleUnit unit, Chance chance) {
    if (unit.code().equals(PlantedFacts.NIGHT_UNIT)) {
      return received.plusMinutes(chance.between(5, 115));
    }
    double median = unit.code().equals(PlantedFacts.SLOW_UNIT) ? 190 : 26;
    double spread = unit.code().equals(PlantedFacts.SLOW_UNIT) ? 0.4 : 0.9;
    LocalDateTime ready = received.plusMinutes(minutes(chance.hoursAround(median, spread)));
    return OfficeHours.next(ready, chance.between(5, 120));
  }

  private static long minutes(double hours) {
    return (long) (hours * MINUTES_PER_HOUR);
  }
}
