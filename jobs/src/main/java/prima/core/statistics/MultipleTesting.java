package prima.core.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Adjusts the probabilities (p) of all tests in one printed table, so that many tests do not find news by chance.
 *
 * <p>A test that could not be made (null) stays null and is not counted.
 *
 * <p>Source: R 4.2, {@code p.adjust}. Golden case d08.
 */
public enum MultipleTesting {
  /** Each times the number of tests: no false alarm in 95 of 100 tables. */
  BONFERRONI {
    @Override
    double factor(int rank, int tests) {
      return tests;
    }
  },
  /** Bonferroni, stepping down from the smallest: as safe and finds more. */
  HOLM {
    @Override
    double factor(int rank, int tests) {
      return tests - rank + 1;
    }

    @Override
    boolean stepsDown() {
      return true;
    }
  },
  /** Holm's factors, stepping up from the largest: for independent tests. */
  HOCHBERG {
    @Override
    double factor(int rank, int tests) {
      return tests - rank + 1;
    }
  },
  /** Hommel: finds at least what {@link #HOCHBERG} finds, on the same condition; looks at every part of the table. */
  HOMMEL {
    @Override
    double factor(int rank, int tests) {
      return tests;
    }

    @Override
    void adjust(double[] sorted) {
      int n = sorted.length;
      double[] smallest = new double[n];
      Arrays.fill(smallest, simes(sorted, n, n));
      double[] largest = smallest.clone();
      for (int part = n - 1; part > 1; part--) {
        double rest = simes(sorted, part, part - 1);
        for (int i = 0; i <= n - part; i++) {
          smallest[i] = Math.min(part * sorted[i], rest);
        }
        Arrays.fill(smallest, n - part + 1, n, smallest[n - part]);
        for (int i = 0; i < n; i++) {
          largest[i] = Math.max(largest[i], smallest[i]);
        }
      }
      for (int i = 0; i < n; i++) {
        sorted[i] = Math.max(sorted[i], largest[i]);
      }
    }

    /** The least of {@code part p / rank} over the last probabilities of a part of the table. */
    private static double simes(double[] sorted, int part, int last) {
      double least = Double.POSITIVE_INFINITY;
      for (int rank = part - last + 1; rank <= part; rank++) {
        least = Math.min(least, part * sorted[sorted.length - part + rank - 1] / rank);
      }
      return least;
    }
  },
  /** Benjamini and Hochberg: at most 5 of 100 announced changes are false. The default. */
  BENJAMINI_HOCHBERG {
    @Override
    double factor(int rank, int tests) {
      return (double) tests / rank;
    }
  },
  /** Benjamini and Yekutieli: the same promise whatever the dependence between the tests. */
  BENJAMINI_YEKUTIELI {
    @Override
    double factor(int rank, int tests) {
      double harmonic = 0;
      for (int i = 1; i <= tests; i++) {
        harmonic += 1.0 / i;
      }
      return harmonic * tests / rank;
    }
  };

  /** What the rank-th smallest of so many probabilities is multiplied by. */
  abstract double factor(int rank, int tests);

  /** Whether an adjusted probability is at least those of smaller ones (down), or at most those of larger ones. */
  boolean stepsDown() {
    return false;
  }

  /**
   * The adjusted probabilities, in the order given.
   *
   * @throws IllegalArgumentException if a probability is not between 0 and 1
   */
  public List<Double> adjust(List<Double> probabilities) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < probabilities.size(); i++) {
      Double probability = probabilities.get(i);
      if (probability != null) {
        Checks.probability("p of test " + (i + 1), probability);
        order.add(i);
      }
    }
    order.sort(Comparator.comparing(probabilities::get));
    double[] sorted = order.stream().mapToDouble(probabilities::get).toArray();
    adjust(sorted);
    Double[] adjusted = new Double[probabilities.size()];
    for (int rank = 0; rank < sorted.length; rank++) {
      adjusted[order.get(rank)] = sorted[rank];
    }
    return Collections.unmodifiableList(Arrays.asList(adjusted));
  }

  /** Adjusts probabilities that are sorted, the smallest first, in place. */
  void adjust(double[] sorted) {
    double running = stepsDown() ? 0 : 1;
    for (int step = 0; step < sorted.length; step++) {
      int place = stepsDown() ? step : sorted.length - 1 - step;
      double product = Math.min(1, factor(place + 1, sorted.length) * sorted[place]);
      running = stepsDown() ? Math.max(running, product) : Math.min(running, product);
      sorted[place] = running;
    }
  }
}
