package prima.core.complaint;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import prima.core.statistics.ResolutionTally;

/**
 * Counts over the cases of one key, from which every complaint measure is made. Mergeable in any order, exactly.
 *
 * <p>A case whose time still runs is neither in nor out of its standard: it is due once the time is over, or once the
 * office has acted. A case of which a source does not record whether it was answered or closed is neither done nor
 * undone: it is received, and no more is said of it.
 */
public final class CaseTally implements Serializable {

  private static final long serialVersionUID = 1L;

  /** What is counted. */
  public enum Count {
    RECEIVED, ANSWERED, CLOSED, CLOSED_BY_SYSTEM, ANSWER_DUE, ANSWERED_IN_STANDARD, CLOSE_DUE, CLOSED_IN_STANDARD,
    FIRST_CONTACT, ESCALATED, OUT_OF_HOURS, ANSWER_KNOWN, CLOSE_KNOWN, CLOSE_TIME_KNOWN, ESCALATED_KNOWN,
    OUT_OF_HOURS_KNOWN
  }

  private final long[] counts = new long[Count.values().length];
  private final ResolutionTally resolution = new ResolutionTally();
  private long oldestOpenDays = -1;

  /**
   * Adds a case.
   *
   * @param course its course
   * @param standard the times promised for it
   * @param hours the calendar of the office
   * @param asOf the last day of which the data tells
   */
  public void add(CaseTimes course, ServiceStandard standard, WorkingHours hours, LocalDate asOf) {
    count(Count.RECEIVED, true);
    count(Count.CLOSED_BY_SYSTEM, course.disposition() == Disposition.CLOSED_BY_SYSTEM);
    count(Count.ESCALATED, Boolean.TRUE.equals(course.escalated()));
    count(Count.ESCALATED_KNOWN, course.escalated() != null);
    count(Count.OUT_OF_HOURS, Boolean.TRUE.equals(course.outOfHours()));
    count(Count.OUT_OF_HOURS_KNOWN, course.outOfHours() != null);
    if (course.known().answer()) {
      addAnswer(course, hours.plusWorkingDays(course.received(), standard.answerDays()), asOf);
    }
    if (course.known().closing()) {
      addClosing(course, asOf);
    }
    if (course.known().closingTime()) {
      addClosingTime(course, hours.plusWorkingDays(course.received(), standard.closeDays()), asOf);
    }
  }

  private void addAnswer(CaseTimes course, LocalDate answerBy, LocalDate asOf) {
    count(Count.ANSWER_KNOWN, true);
    count(Count.ANSWERED, course.answered() != null);
    count(Count.ANSWER_DUE, course.answered() != null || asOf.isAfter(answerBy));
    count(Count.ANSWERED_IN_STANDARD, course.answered() != null && !course.answered().isAfter(answerBy));
  }

  private void addClosing(CaseTimes course, LocalDate asOf) {
    count(Count.CLOSE_KNOWN, true);
    count(Count.CLOSED, course.isSaidToBeClosedByOffice());
    if (!course.isEnded()) {
      oldestOpenDays = Math.max(oldestOpenDays, Math.max(0, days(course.received(), asOf)));
    }
  }

  private void addClosingTime(CaseTimes course, LocalDate closeBy, LocalDate asOf) {
    boolean isClosed = course.isClosedByOffice();
    count(Count.CLOSE_TIME_KNOWN, true);
    count(Count.CLOSE_DUE, isClosed || asOf.isAfter(closeBy));
    count(Count.CLOSED_IN_STANDARD, isClosed && !course.closed().isAfter(closeBy));
    count(Count.FIRST_CONTACT, isClosed && Boolean.TRUE.equals(course.firstContact()));
    LocalDate end = course.closed() == null ? asOf : course.closed();
    resolution.add(isClosed ? days(course.received(), end) : Math.max(0, days(course.received(), end)), isClosed);
  }

  /** Adds all that the other tally has counted. The other tally stays as it is. */
  public CaseTally merge(CaseTally other) {
    for (int i = 0; i < counts.length; i++) {
      counts[i] += other.counts[i];
    }
    resolution.merge(other.resolution);
    oldestOpenDays = Math.max(oldestOpenDays, other.oldestOpenDays);
    return this;
  }

  /** One of the counts. */
  public long count(Count what) {
    return counts[what.ordinal()];
  }

  /** The cases by the days until the office closed them, or for which they were watched. */
  public ResolutionTally resolution() {
    return resolution;
  }

  /** The days since the oldest open case came in; -1 where none is open. */
  public long oldestOpenDays() {
    return oldestOpenDays;
  }

  private void count(Count what, boolean applies) {
    counts[what.ordinal()] += applies ? 1 : 0;
  }

  private static int days(LocalDate from, LocalDate to) {
    return Math.toIntExact(ChronoUnit.DAYS.between(from, to));
  }
}
