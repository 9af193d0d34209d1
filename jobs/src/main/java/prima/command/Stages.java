package prima.command;

import java.util.List;
import prima.job.Job;
import prima.job.ReportJob;
import prima.stage.aggregate.AggregateJob;
import prima.stage.clean.CleanJob;
import prima.stage.collect.CollectJob;
import prima.stage.report.MonthlyReportJob;
import prima.stage.score.ScoreJob;

/** The rooms in their row. */
final class Stages {

  /** All jobs that write tables, in the order in which rows go through them. */
  static final List<Job> JOBS = List.of(new CollectJob(), new CleanJob(), new ScoreJob(), new AggregateJob());

  /** The last room. */
  static final ReportJob REPORT = new MonthlyReportJob();

  private Stages() {
  }

  /** The job of this name. */
  static Job job(String name) {
    return JOBS.stream().filter(job -> job.name().equals(name)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("Cannot find stage: " + name));
  }
}
