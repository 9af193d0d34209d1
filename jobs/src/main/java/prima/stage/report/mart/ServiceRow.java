package prima.stage.report.mart;

import java.util.Objects;

/**
 * One row of {@code unit_service}: how complaints were served.
 *
 * @param key what the row is about
 * @param unitName name of the unit to print; null where there is none
 * @param received cases received in the month
 * @param answered of these, answered so far
 * @param closed of these, closed by the office so far
 * @param closedBySystem of these, closed by time-out
 * @param answerDue of these, those whose time for an answer is over or that were answered
 * @param answeredInStandard of these due, answered within the service standard
 * @param closeDue cases whose time for closing is over or that were closed
 * @param closedInStandard of these due, closed within the service standard
 * @param firstContact cases closed with the first answer
 * @param escalated cases passed to a higher level
 * @param outOfHours cases received outside working hours
 * @param answerKnown cases of which it is recorded whether they were answered
 * @param closeKnown cases of which it is recorded whether they were closed
 * @param closeTimeKnown cases of which it is recorded when they were closed
 * @param escalatedKnown cases of which it is recorded whether they were escalated
 * @param outOfHoursKnown cases whose time of day is known
 * @param inStandard share of the due answers that were given in time, with its interval
 * @param medianDays median days to closing with open cases, with its interval
 * @param oldestOpenDays days since the oldest open case came in
 * @param perThousand cases per 1000 services given, with its interval
 */
public record ServiceRow(RowKey key, String unitName, long received, long answered, long closed, long closedBySystem,
    long answerDue, long answeredInStandard, long closeDue, long closedInStandard, long firstContact, long escalated,
    long outOfHours, long answerKnown, long closeKnown, long closeTimeKnown, long escalatedKnown, long outOfHoursKnown,
    Estimate inStandard, Estimate medianDays, Long oldestOpenDays, Estimate perThousand) {

  public ServiceRow {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(inStandard, "inStandard");
    Objects.requireNonNull(medianDays, "medianDays");
    Objects.requireNonNull(perThousand, "perThousand");
  }
}
