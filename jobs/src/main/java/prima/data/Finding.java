package prima.data;

/**
 * One thing that was looked at before a run.
 *
 * @param grade how it is
 * @param subject what was looked at
 * @param says what was found
 * @param advice what to do; empty where nothing needs to be done
 */
public record Finding(Grade grade, String subject, String says, String advice) {

  /** How a thing is. */
  public enum Grade {
    /** As it should be. */
    OK,
    /** A run works, but somebody should look at it. */
    WARN,
    /** A run will not work, or not safely. */
    FAIL
  }

  static Finding ok(String subject, String says) {
    return new Finding(Grade.OK, subject, says, "");
  }

  static Finding warn(String subject, String says, String advice) {
    return new Finding(Grade.WARN, subject, says, advice);
  }

  static Finding fail(String subject, String says, String advice) {
    return new Finding(Grade.FAIL, subject, says, advice);
  }
}
