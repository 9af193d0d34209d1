package prima.core.survey;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Something that was decided to be done about what a month has shown.
 *
 * @param period the month whose report it answers
 * @param unit code of the unit concerned; empty where it concerns all units
 * @param what what is done
 * @param evidence why: the figure behind it
 * @param owner who does it
 * @param due the last day for it
 * @param isDone whether it was done
 */
public record Action(Period period, String unit, String what, String evidence, String owner, LocalDate due,
    boolean isDone) implements Serializable {

  /** Where an action stands on a day. */
  public enum State { OPEN, LATE, DONE }

  public Action {
    Objects.requireNonNull(period, "period");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(what, "what");
    Objects.requireNonNull(evidence, "evidence");
    Objects.requireNonNull(owner, "owner");
    Objects.requireNonNull(due, "due");
    if (what.isBlank()) {
      throw new IllegalArgumentException("Cannot use an action that does not say what is done, of period " + period);
    }
  }

  /** Where it stands at the end of that day: what is not done and was due before is late. */
  public State state(LocalDate day) {
    return isDone ? State.DONE : due.isBefore(day) ? State.LATE : State.OPEN;
  }

  /** Whether it concerns all units. */
  public boolean concernsAll() {
    return unit.isEmpty();
  }
}
