package prima.core.complaint;

import java.time.LocalDate;

/**
 * The course of one case, in days of the office's own calendar.
 *
 * @param received the day on which it came in
 * @param answered the day of the first answer, or null
 * @param closed the day on which it was closed, or null
 * @param disposition where it stands
 * @param escalated whether it was passed to a higher level; null where nobody knows
 * @param firstContact whether the first answer closed it; null where nobody knows
 * @param outOfHours whether it came in outside working hours; null where nobody knows
 * @param known what is recorded of such cases at all
 */
public record CaseTimes(LocalDate received, LocalDate answered, LocalDate closed, Disposition disposition,
    Boolean escalated, Boolean firstContact, Boolean outOfHours, Known known) {

  /**
   * What is recorded of the cases of a source. Where nothing is, an empty cell does not mean that nothing was done.
   *
   * @param answer whether and when they were answered
   * @param closing whether they were closed
   * @param closingTime when they were closed
   */
  public record Known(boolean answer, boolean closing, boolean closingTime) {
  }

  /** Whether the office closed the case on a day that is known. A time-out of the system is no resolution. */
  public boolean isClosedByOffice() {
    return closed != null && disposition != Disposition.CLOSED_BY_SYSTEM && disposition != Disposition.REJECTED
        && disposition != Disposition.OUT_OF_REMIT;
  }

  /** Whether the office closed the case, whenever that was. */
  public boolean isSaidToBeClosedByOffice() {
    return isClosedByOffice() || disposition == Disposition.CLOSED_BY_OFFICE;
  }

  /** Whether nothing more will be done. */
  public boolean isEnded() {
    return closed != null || disposition == Disposition.CLOSED_BY_OFFICE || disposition == Disposition.CLOSED_BY_SYSTEM
        || disposition == Disposition.REJECTED || disposition == Disposition.OUT_OF_REMIT;
  }
}
