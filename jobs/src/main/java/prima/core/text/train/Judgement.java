package prima.core.text.train;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * How well predictions agree with the truth: a table of counts [truth][prediction] and the figures that follow from it.
 *
 * @param labels the labels in the order of the table
 * @param counts texts by truth and prediction
 */
public record Judgement(List<String> labels, int[][] counts) {

  private static final int REDRAWS = 1000;

  /** The judgement of predictions; both arrays hold places in the list of labels. */
  public static Judgement of(List<String> labels, int[] truth, int[] predicted) {
    int[][] counts = new int[labels.size()][labels.size()];
    for (int text = 0; text < truth.length; text++) {
      counts[truth[text]][predicted[text]]++;
    }
    return new Judgement(List.copyOf(labels), counts);
  }

  /** The number of texts. */
  public int size() {
    return Arrays.stream(counts).mapToInt(row -> Arrays.stream(row).sum()).sum();
  }

  /** The share of texts predicted rightly, 0..1. */
  public double accuracy() {
    int right = 0;
    for (int label = 0; label < counts.length; label++) {
      right += counts[label][label];
    }
    return size() == 0 ? Double.NaN : (double) right / size();
  }

  /** The mean of the recalls of the labels that occur, 0..1. */
  public double balancedAccuracy() {
    double sum = 0;
    int occurring = 0;
    for (int label = 0; label < counts.length; label++) {
      if (truths(label) > 0) {
        sum += recall(label);
        occurring++;
      }
    }
    return occurring == 0 ? Double.NaN : sum / occurring;
  }

  /** Of the texts with a label, the share that was found. */
  public double recall(int label) {
    return truths(label) == 0 ? Double.NaN : (double) counts[label][label] / truths(label);
  }

  /** Of the texts that were given a label, the share that has it. */
  public double precision(int label) {
    int given = 0;
    for (int[] row : counts) {
      given += row[label];
    }
    return given == 0 ? Double.NaN : (double) counts[label][label] / given;
  }

  /** The harmonic mean of precision and recall; 0 where nothing was right. */
  public double f1(int label) {
    int given = 0;
    for (int[] row : counts) {
      given += row[label];
    }
    int both = given + truths(label);
    return both == 0 ? 0 : 2.0 * counts[label][label] / both;
  }

  /** The mean F1 of the labels that occur, 0..1. */
  public double macroF1() {
    double sum = 0;
    int occurring = 0;
    for (int label = 0; label < counts.length; label++) {
      if (truths(label) > 0) {
        sum += f1(label);
        occurring++;
      }
    }
    return occurring == 0 ? Double.NaN : sum / occurring;
  }

  /** The 95 % interval of the macro-F1: texts drawn again with a fixed seed, by table cell. */
  public double[] macroF1Interval(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] redrawn = new double[REDRAWS];
    int size = size();
    int width = labels.size();
    int[] cells = new int[size];
    int at = 0;
    for (int cell = 0; cell < width * width; cell++) {
      int times = counts[cell / width][cell % width];
      Arrays.fill(cells, at, at + times, cell);
      at += times;
    }
    for (int redraw = 0; redraw < REDRAWS; redraw++) {
      int[][] again = new int[width][width];
      for (int text = 0; text < size; text++) {
        int cell = cells[random.nextInt(size)];
        again[cell / width][cell % width]++;
      }
      redrawn[redraw] = new Judgement(labels, again).macroF1();
    }
    Arrays.sort(redrawn);
    return new double[] {redrawn[(int) (REDRAWS * 0.025)], redrawn[(int) (REDRAWS * 0.975) - 1]};
  }

  /** Both tables added up. */
  public Judgement plus(Judgement other) {
    int[][] sum = new int[labels.size()][labels.size()];
    for (int truth = 0; truth < sum.length; truth++) {
      for (int given = 0; given < sum.length; given++) {
        sum[truth][given] = counts[truth][given] + other.counts[truth][given];
      }
    }
    return new Judgement(labels, sum);
  }

  private int truths(int label) {
    return Arrays.stream(counts[label]).sum();
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%d texts, accuracy %.3f, balanced accuracy %.3f, macro-F1 %.3f", size(),
        accuracy(), balancedAccuracy(), macroF1());
  }
}
