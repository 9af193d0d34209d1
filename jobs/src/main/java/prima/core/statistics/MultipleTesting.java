package prima.core.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

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

  /** The adjusted probabilities, in the order given. */
  public List<Double> adjust(List<Double> probabilities) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < probabilities.size(); i++) {
      if (probabilities.get(i) != null) {
        order.add(i);
      }
    }
    order.sort(Comparator.comparing(probabilities::get));
    Double[] adjusted = new Double[probabilities.size()];
    double running = stepsDown() ? 0 : 1;
    for (int step = 1; step <= order.size(); step++) {
      int rank = stepsDown() ? step : order.size() - step + 1;
      int place = order.get(rank - 1);
      double product = Math.min(1, factor(rank, order.size()) * Objects.requireNonNull(probabilities.get(place)));
      running = stepsDown() ? Math.max(running, product) : Math.min(running, product);
      adjusted[place] = running;
    }
    return Collections.unmodifiableList(Arrays.asList(adjusted));
  }
}
