package prima.command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import prima.core.text.ScoringSpeed;
import prima.core.text.TextModels;
import prima.core.text.TextScorer;
import prima.data.BenchmarkFiles;
import prima.data.Configuration;
import prima.data.ModelFiles;
import prima.data.Periods;
import prima.data.Table;
import prima.job.Job;
import prima.job.JobRunner;
import prima.job.Progress;
import prima.stage.clean.CleanJob;
import prima.stage.collect.CollectJob;
import prima.stage.score.ScoreJob;

/** Measures how fast texts are scored: in a plain loop, by their length, and as a stage of a run. */
@Command(name = "benchmark", description = "Measure how fast texts are scored on one core, and what Spark adds to it. "
    + "All figures are processor time, so that other programs on the machine do not matter.",
    footer = {"", "Example:", "  prima benchmark text --texts 200000"})
public final class BenchmarkCommand implements Callable<Integer> {

  /** What can be measured. */
  enum What { TEXT }

  private static final int WORDS = 25;
  private static final int[] LENGTHS = {5, 25, 100, 1_000, 10_000};
  private static final int WARM_UP_ROUNDS = 3;
  /** A run of so many times fewer texts tells what of the time is spent once a run. */
  private static final int FEWER = 10;
  private static final double MEGABYTE = 1 << 20;

  @Parameters(paramLabel = "WHAT", description = "text.")
  private What what;

  @Option(names = "--texts", paramLabel = "NUMBER", defaultValue = "50000",
      description = "How many texts (default: ${DEFAULT-VALUE}).")
  private int texts;

  @Option(names = "--folder", paramLabel = "FOLDER", defaultValue = "benchmark",
      description = "Where the texts and their lake go (default: ${DEFAULT-VALUE}).")
  private Path folder;

  @Override
  public Integer call() {
    TextModels models = ModelFiles.textModels();
    long before = usedMemory();
    long start = ScoringSpeed.processorTime();
    TextScorer scorer = models.scorer();
    print("models loaded in %.2f s, %.0f MB of heap", (ScoringSpeed.processorTime() - start) / 1e9,
        (usedMemory() - before) / MEGABYTE);
    List<String> sentences = BenchmarkFiles.sentences();
    List<String> drawn = ScoringSpeed.texts(sentences, texts, WORDS);
    ScoringSpeed plain = ScoringSpeed.measure(scorer, drawn, WORDS);
    for (int round = 1; round < WARM_UP_ROUNDS; round++) {
      plain = ScoringSpeed.measure(scorer, drawn, WORDS);
    }
    print("plain loop: %,.0f texts/s per core at %d words", plain.textsPerSecond(), WORDS);
    for (int length : LENGTHS) {
      ScoringSpeed ofLength = ScoringSpeed.measure(scorer,
          ScoringSpeed.texts(sentences, Math.max(3, texts * WORDS / length / LENGTHS.length), length), length);
      print("  %,6d words: %.2f microseconds per word", length, ofLength.microsecondsPerWord());
    }
    stage(drawn, "first");
    double few = stage(drawn.subList(0, texts / FEWER), "few");
    double perText = (stage(drawn, "all") - few) / (texts - texts / FEWER);
    print("stage score: %,.0f texts/s per core; Spark adds %.0f %% to each text, and %.1f s to each run", 1 / perText,
        100 * (perText * texts / plain.seconds() - 1), few - perText * (texts / FEWER));
    return 0;
  }

  /** The processor time, in seconds, of the stage score of a run: reading, scoring, joining, writing and auditing. */
  private double stage(List<String> drawn, String name) {
    ScoreClock clock = new ScoreClock();
    List<Job> jobs = List.of(new CollectJob(), new CleanJob(), new ScoreJob());
    new JobRunner(Configuration.read(BenchmarkFiles.write(drawn, folder.resolve(name))), jobs, Optional.empty(), clock)
        .run(Periods.ALL);
    return clock.seconds;
  }

  private static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format + "%n", values);
  }

  private static long usedMemory() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  /** Takes the time from the begin of the stage score to its audited table. */
  private static final class ScoreClock implements Progress {

    private long begin;
    private double seconds;

    @Override
    public void stage(String name) {
      begin = ScoringSpeed.processorTime();
    }

    @Override
    public void table(Table table, long rows, Duration time) {
      if (table == Table.TEXT_SCORE) {
        seconds = (ScoringSpeed.processorTime() - begin) / 1e9;
      }
    }

    @Override
    public void note(String text) {
    }
  }
}
