package prima.job;

import java.time.Duration;
import prima.data.Table;

/** Hears how far a run is. */
public interface Progress {

  /** Hears nothing. */
  Progress SILENT = new Progress() {
    @Override
    public void stage(String name) {
    }

    @Override
    public void table(Table table, long rows, Duration time) {
    }

    @Override
    public void note(String text) {
    }
  };

  /** A stage begins. */
  void stage(String name);

  /** A table was written aside and its contract holds. */
  void table(Table table, long rows, Duration time);

  /** Something that people should know. */
  void note(String text);
}
