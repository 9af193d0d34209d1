package prima.job;

import java.util.List;
import prima.core.survey.Period;
import prima.data.Table;

/** The last room: marts in, a report out. Unlike a {@link Job} it may collect the small marts of one month. */
public interface ReportJob {

  /** The name of the stage. */
  String name();

  /** The tables that the report reads. */
  List<Table> reads();

  /**
   * The report of one month.
   *
   * @param progress hears how far it is
   */
  Report run(JobInput input, Period period, Progress progress);
}
