package prima.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.spark.sql.SparkSession;
import prima.core.UserException;
import prima.core.UserException.Kind;
import prima.data.Configuration;
import prima.data.Expiry;
import prima.data.Lake;
import prima.data.ReportFolder;
import prima.data.Store;

/**
 * Work that changes a lake: nobody else works on it meanwhile, what an interrupted run has left is put right first, and
 * work that fails leaves nothing behind but its status.
 */
final class LakeWork {

  /** What the operating system says, in every language of the JVM. */
  private static final String DISK_FULL = "No space left on device";

  private final Configuration configuration;
  private final Progress progress;

  /**
   * What the work may use.
   *
   * @param spark the session
   * @param lake the lake, locked
   * @param store its tables
   * @param reports its reports
   */
  record Place(SparkSession spark, Lake lake, Store store, ReportFolder reports) {

    /** Publishes all that was staged, with the steps that the caller takes next. */
    void publish(List<String> followingSteps) {
      store.publish(followingSteps);
    }

    /** Publishes all that was staged, and removes every earlier state of the rows about people, and some reports. */
    void publishAndErase(List<Path> unwanted) {
      List<String> steps = new ArrayList<>(List.of(Expiry.STEP));
      unwanted.forEach(report -> steps.add(ReportFolder.removal(report)));
      publish(steps);
      unwanted.forEach(ReportFolder::remove);
      new Expiry(spark, store).erase(lake);
    }
  }

  LakeWork(Configuration configuration, Progress progress) {
    this.configuration = configuration;
    this.progress = progress;
  }

  /**
   * Does the work.
   *
   * @param status what {@code status.json} says of the result
   * @throws UserException if something can be put right by the user; nothing was published then, or, where the
   *     publication itself was hindered, the next run finishes it
   */
  <T> T run(Function<Place, T> work, Function<T, RunStatus> status) {
    SparkSession spark = JobRunner.session(configuration);
    try (Lake lake = Lake.open(configuration.lake(), spark.sessionState().newHadoopConf())) {
      Place place = new Place(spark, lake, new Store(spark, lake), new ReportFolder(configuration.reports()));
      if (lake.wasInterrupted()) {
        repair(place);
      }
      lake.begin();
      try {
        T result = work.apply(place);
        lake.end();
        lake.writeStatus(status.apply(result).json());
        return result;
      } catch (Exception e) {
        undo(place, e);
        lake.writeStatus(RunStatus.failed(told(e)).json());
        throw e;
      }
    } catch (Exception e) {
      throw told(e);
    } finally {
      spark.catalog().clearCache();
    }
  }

  /** Finishes or undoes what an interrupted run has left, and forgets its journal before anything new is written. */
  private void repair(Place place) {
    Optional<List<String>> journal = place.lake().journal();
    progress.note("the last run was interrupted: " + (journal.isPresent() ? "what it began to publish is finished now"
        : "nothing of it was published; what it had written aside is removed"));
    List<String> steps = journal.orElse(List.of());
    place.store().repair(steps);
    place.reports().repair(steps);
    if (steps.contains(Expiry.STEP)) {
      new Expiry(place.spark(), place.store()).erase(place.lake());
    }
    place.lake().end();
  }

  /** Removes what failed work has written aside. Once it has begun to publish, the next run finishes it instead. */
  private static void undo(Place place, Exception failure) {
    try {
      if (place.lake().journal().isEmpty()) {
        place.store().discard();
        place.reports().discard();
        place.lake().end();
      }
    } catch (RuntimeException e) {
      failure.addSuppressed(e);
    }
  }

  /** The user's own error within what Spark has wrapped around it. Spark throws checked exceptions that nobody declares. */
  static RuntimeException told(Exception thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof UserException user) {
        return user;
      }
      if (cause instanceof IOException && String.valueOf(cause.getMessage()).contains(DISK_FULL)) {
        return new UserException(Kind.RESOURCES, "Cannot write: " + cause.getMessage() + ". Nothing that was published is "
            + "changed. Make room for the lake, the reports and temporary files, and run again: the next run clears away "
            + "what this one has left", thrown);
      }
    }
    return thrown instanceof RuntimeException runtime ? runtime : new IllegalStateException(thrown.getMessage(), thrown);
  }
}
