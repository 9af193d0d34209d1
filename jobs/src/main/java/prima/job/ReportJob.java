package prima.job;

import java.util.List;
import java.util.Map;
import prima.core.survey.Period;
import prima.data.Table;

/** The last room: marts in, files out. Unlike a {@link Job} it may collect the small marts of one month. */
public interface ReportJob {

  /** The name of the stage. */
  String name();

  /** The tables that the report reads. */
  List<Table> reads();

  /** The files of one month's report, by their path within its folder. */
  Map<String, byte[]> run(JobInput input, Period period);
}
