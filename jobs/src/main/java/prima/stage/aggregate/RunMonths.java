package prima.stage.aggregate;

import java.io.Serializable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import prima.core.survey.Period;
import prima.data.Periods;

/** The months that a run replaces, as a task may carry them. */
final class RunMonths implements Serializable {

  private static final long serialVersionUID = 1L;

  private final String periods;

  RunMonths(Periods periods) {
    this.periods = periods.isAll() ? null : periods.toString();
  }

  boolean contains(String period) {
    return periods == null || Periods.parse(periods).contains(Period.parse(period));
  }

  /** The months of the run that look at this month: itself, and those that are compared with it. */
  Stream<String> lookingAt(String period) {
    Period month = Period.parse(period);
    return IntStream.rangeClosed(0, TopicJudge.MONTHS_BEFORE).mapToObj(ahead -> month.plus(ahead).toString())
        .filter(this::contains);
  }

  /** The months with which a month's texts are compared. */
  static Stream<String> before(String period) {
    Period month = Period.parse(period);
    return IntStream.rangeClosed(1, TopicJudge.MONTHS_BEFORE).mapToObj(back -> month.plus(-back).toString());
  }
}
