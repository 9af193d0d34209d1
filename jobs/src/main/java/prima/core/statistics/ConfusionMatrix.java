package prima.core.statistics;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/**
 * How two judgements of the same texts agree, such as a person's (rows, the truth) and a classifier's (columns).
 *
 * <p>Kappa: {@code (p_o - p_e) / (1 - p_e)} with agreement weights, and its asymptotic error; Gwet's AC1, which does
 * not fall when one class is rare; Matthews' correlation for any number of classes. A class that is true but never
 * predicted has F1 = 0; one that is neither has none and is left out of the macro mean.
 *
 * <p>Source: Cohen (1968), Fleiss, Cohen and Everitt (1969), Gwet (2008), Gorodkin (2004); R vcd {@code Kappa}. Golden
 * case d21.
 */
public final class ConfusionMatrix {

  private static final int DRAWS = 500;

  /** How near two different classes are to agreement. */
  public enum Weights {
    /** Only the same class agrees. */
    NONE {
      @Override
      double of(int first, int second, int classes) {
        return first == second ? 1 : 0;
      }
    },
    /** Less by the same amount for every step between ordered classes. */
    LINEAR {
      @Override
      double of(int first, int second, int classes) {
        return classes == 1 ? 1 : 1 - Math.abs(first - second) / (classes - 1.0);
      }
    },
    /** Less by the squared number of steps. */
    QUADRATIC {
      @Override
      double of(int first, int second, int classes) {
        double steps = classes == 1 ? 0 : (first - second) / (classes - 1.0);
        return 1 - steps * steps;
      }
    };

    abstract double of(int first, int second, int classes);
  }

  private final double[][] shares;
  private final double[] rows;
  private final double[] columns;
  private final double total;
  private final int classes;

  private ConfusionMatrix(long[][] counts) {
    classes = counts.length;
    total = Arrays.stream(counts).flatMapToLong(Arrays::stream).sum();
    shares = new double[classes][classes];
    rows = new double[classes];
    columns = new double[classes];
    for (int i = 0; i < classes; i++) {
      for (int j = 0; j < classes; j++) {
        shares[i][j] = counts[i][j] / total;
        rows[i] += shares[i][j];
        columns[j] += shares[i][j];
      }
    }
  }

  /** The agreement of counts: the true class by row, the predicted one by column. */
  public static ConfusionMatrix of(long[][] counts) {
    if (Arrays.stream(counts).anyMatch(row -> row.length != counts.length)
        || Arrays.stream(counts).flatMapToLong(Arrays::stream).anyMatch(count -> count < 0)
        || Arrays.stream(counts).flatMapToLong(Arrays::stream).sum() == 0) {
      throw new IllegalArgumentException(
          "Cannot compare judgements: a square table of counts with at least one text is needed");
    }
    return new ConfusionMatrix(counts);
  }

  /** How often a prediction of the class is right; empty where it was never predicted. */
  public OptionalDouble precision(int c) {
    return columns[c] > 0 ? OptionalDouble.of(shares[c][c] / columns[c]) : OptionalDouble.empty();
  }

  /** How often the class is found where it is true; empty where it is never true. */
  public OptionalDouble recall(int c) {
    return rows[c] > 0 ? OptionalDouble.of(shares[c][c] / rows[c]) : OptionalDouble.empty();
  }

  /** The harmonic mean of precision and recall; empty where the class was neither true nor predicted. */
  public OptionalDouble f1(int c) {
    double sum = rows[c] + columns[c];
    return sum > 0 ? OptionalDouble.of(2 * shares[c][c] / sum) : OptionalDouble.empty();
  }

  /** The share of texts judged the same. */
  public double accuracy() {
    return IntStream.range(0, classes).mapToDouble(c -> shares[c][c]).sum();
  }

  /** The mean F1 of all classes, each counting the same. */
  public double macroF1() {
    return IntStream.range(0, classes).mapToObj(this::f1).filter(OptionalDouble::isPresent)
        .mapToDouble(OptionalDouble::getAsDouble).average().orElseThrow();
  }

  /**
   * The 95 % interval of {@link #macroF1} by Poisson bootstrap: each count is drawn again around itself. The same seed
   * gives the same interval.
   */
  public Interval macroF1Interval(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] drawn = IntStream.range(0, DRAWS).mapToDouble(draw -> redrawn(random).macroF1()).toArray();
    double tail = (1 - ScoreInterval.CONFIDENCE) / 2;
    return new Interval(Quantile.of(drawn, tail), Quantile.of(drawn, 1 - tail));
  }

  private ConfusionMatrix redrawn(SplittableRandom random) {
    long[][] counts = new long[classes][classes];
    long sum = 0;
    while (sum == 0) {
      for (int i = 0; i < classes; i++) {
        for (int j = 0; j < classes; j++) {
          double mean = shares[i][j] * total;
          counts[i][j] = mean == 0 ? 0 : PoissonDistribution.of(mean).inverseCumulativeProbability(random.nextDouble());
          sum += counts[i][j];
        }
      }
    }
    return new ConfusionMatrix(counts);
  }

  /** The mean F1 of all classes, each counting by how often it is true. */
  public double weightedF1() {
    return IntStream.range(0, classes).mapToDouble(c -> rows[c] * f1(c).orElse(0)).sum();
  }

  /** Cohen's kappa; empty where chance alone gives full agreement. */
  public OptionalDouble kappa(Weights weights) {
    double expected = expected(weights);
    return expected < 1 && classes > 1
        ? OptionalDouble.of((observed(weights) - expected) / (1 - expected)) : OptionalDouble.empty();
  }

  /** The asymptotic standard error of kappa. */
  public OptionalDouble kappaError(Weights weights) {
    OptionalDouble kappa = kappa(weights);
    return kappa.isEmpty() ? kappa : OptionalDouble.of(error(weights, kappa.getAsDouble()));
  }

  private double error(Weights weights, double kappa) {
    double sum = 0;
    for (int i = 0; i < classes; i++) {
      for (int j = 0; j < classes; j++) {
        double chance = 0;
        for (int c = 0; c < classes; c++) {
          chance += weights.of(i, c, classes) * columns[c] + weights.of(c, j, classes) * rows[c];
        }
        double term = weights.of(i, j, classes) - chance * (1 - kappa);
        sum += shares[i][j] * term * term;
      }
    }
    double expected = expected(weights);
    double centre = kappa - expected * (1 - kappa);
    return Math.sqrt(Math.max(0, sum - centre * centre) / total) / (1 - expected);
  }

  /** Gwet's AC1. */
  public double gwet() {
    Checks.atLeast(2, "classes", classes);
    double chance = 0;
    for (int c = 0; c < classes; c++) {
      double share = (rows[c] + columns[c]) / 2;
      chance += share * (1 - share) / (classes - 1);
    }
    return (accuracy() - chance) / (1 - chance);
  }

  /** Matthews' correlation; empty where either judged everything the same. */
  public OptionalDouble matthews() {
    double both = 0;
    double rowSquares = 0;
    double columnSquares = 0;
    for (int c = 0; c < classes; c++) {
      both += rows[c] * columns[c];
      rowSquares += rows[c] * rows[c];
      columnSquares += columns[c] * columns[c];
    }
    double spread = Math.sqrt((1 - rowSquares) * (1 - columnSquares));
    return spread > 0 ? OptionalDouble.of((accuracy() - both) / spread) : OptionalDouble.empty();
  }

  private double observed(Weights weights) {
    double sum = 0;
    for (int i = 0; i < classes; i++) {
      for (int j = 0; j < classes; j++) {
        sum += weights.of(i, j, classes) * shares[i][j];
      }
    }
    return sum;
  }

  private double expected(Weights weights) {
    double sum = 0;
    for (int i = 0; i < classes; i++) {
      for (int j = 0; j < classes; j++) {
        sum += weights.of(i, j, classes) * rows[i] * columns[j];
      }
    }
    return sum;
  }
}
