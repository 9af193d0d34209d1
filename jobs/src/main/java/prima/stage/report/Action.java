package prima.stage.report;

import java.util.Objects;

/**
 * Something that was decided to be done, as people wrote it down.
 *
 * @param unit who is concerned
 * @param what what is done
 * @param evidence why: the figure behind it
 * @param owner who does it
 * @param due until when, as written
 * @param state open, done or late, as written
 */
public record Action(String unit, String what, String evidence, String owner, String due, String state) {

  public Action {
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(what, "what");
    Objects.requireNonNull(evidence, "evidence");
    Objects.requireNonNull(owner, "owner");
    Objects.requireNonNull(due, "due");
    Objects.requireNonNull(state, "state");
  }
}
