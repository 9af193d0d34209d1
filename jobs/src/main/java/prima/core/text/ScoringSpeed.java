package prima.core.text;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * How fast texts are scored in a plain loop on one core. Counted is the processor time of this program, with what compiling it
 * and collecting its garbage take on other cores; other programs on the machine do not matter.
 *
 * @param texts scored
 * @param words of each text
 * @param seconds of processor time
 */
public record ScoringSpeed(int texts, int words, double seconds) {

  private static final long SEED = 5;

  public ScoringSpeed {
    if (texts < 1 || words < 1) {
      throw new IllegalArgumentException("Cannot measure " + texts + " texts of " + words + " words: at least one");
    }
  }

  /** Texts per second of processor time. */
  public double textsPerSecond() {
    return texts / seconds;
  }

  /** Processor time per word, in microseconds. */
  public double microsecondsPerWord() {
    return seconds / texts / words * 1e6;
  }

  /** Scores texts of so many words each, one after the other. */
  public static ScoringSpeed measure(TextScorer scorer, List<String> texts, int words) {
    long start = processorTime();
    for (String text : texts) {
      scorer.score(text);
    }
    return new ScoringSpeed(texts.size(), words, (processorTime() - start) / 1e9);
  }

  /** The processor time that this program has taken so far, in nanoseconds. */
  public static long processorTime() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
  }

  /** Texts of exactly so many words, sentences drawn one after the other; the same call gives the same texts. */
  public static List<String> texts(List<String> sentences, int count, int words) {
    SplittableRandom random = new SplittableRandom(SEED);
    List<String> texts = new ArrayList<>();
    for (int text = 0; text < count; text++) {
      List<String> drawn = new ArrayList<>();
      while (drawn.size() < words) {
        drawn.addAll(List.of(sentences.get(random.nextInt(sentences.size())).split("\\s+")));
      }
      texts.add(String.join(" ", drawn.subList(0, words)));
    }
    return texts;
  }
}
