package prima.core.statistics;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * What to answer where no value has exactly the asked share below it: nine rules, each for values with weights; with
 * equal weights they are those that R and spreadsheets number 1 to 9.
 *
 * <p>Values sorted {@code x_1 <= x_2 ...} with weights w, cumulated to {@code c_k}, N in all. The first three answer
 * with a value of the sample. The others draw straight lines between the points {@code (p_k, x_k)}, each with its own
 * {@code p_k}, given below.
 *
 * <p>Source: Hyndman and Fan (1996); R 4.2, {@code quantile}; R survey 4.5, {@code svyquantile}. Golden case d27.
 */
public enum QuantileRule {
  /** Type 1: the first value whose cumulated weight reaches the share (R survey: "math"). */
  REACHING {
    @Override
    double at(double share, Sample sample) {
      return sample.values[sample.reaching(share)];
    }
  },
  /** Type 2: the same, but the middle of two values where the first reaches the share exactly ("school"). */
  REACHING_OR_MIDDLE {
    @Override
    double at(double share, Sample sample) {
      int k = sample.reaching(share);
      boolean exactly = k + 1 < sample.values.length && sample.isAt(share, k);
      return exactly ? (sample.values[k] + sample.values[k + 1]) / 2 : sample.values[k];
    }
  },
  /** Type 3: the value whose cumulated weight is nearest to the share; of two as near, the one at an even place. */
  NEAREST {
    @Override
    double at(double share, Sample sample) {
      int k = sample.reaching(share);
      if (k == 0) {
        return sample.values[0];
      }
      double above = sample.cumulated[k] - share * sample.total();
      double below = share * sample.total() - sample.cumulated[k - 1];
      boolean asNear = Math.abs(above - below) <= Sample.ROUNDING * sample.total();
      boolean isEvenBelow = k % 2 == 0;
      return asNear ? sample.values[isEvenBelow ? k - 1 : k] : sample.values[below < above ? k - 1 : k];
    }
  },
  /** Type 4: {@code c_k / N}. */
  CUMULATED {
    @Override
    double place(Sample sample, int k) {
      return sample.cumulated[k] / sample.total();
    }
  },
  /** Type 5: {@code (c_k - w_k / 2) / N}. */
  MIDDLE {
    @Override
    double place(Sample sample, int k) {
      return (sample.cumulated[k] - sample.weights[k] / 2) / sample.total();
    }
  },
  /** Type 6: {@code c_k / (N + w_n)}: the default of Commons Math. */
  EXPECTED {
    @Override
    double place(Sample sample, int k) {
      return sample.cumulated[k] / (sample.total() + sample.last());
    }
  },
  /** Type 7: {@code c_(k-1) / c_(n-1)}: the default of R and spreadsheets. */
  MODAL {
    @Override
    double place(Sample sample, int k) {
      double before = sample.total() - sample.last();
      return before > 0 ? (sample.cumulated[k] - sample.weights[k]) / before : 0;
    }
  },
  /** Type 8: {@code (c_k - w_k / 3) / (N + w_n / 3)}: the median of what each value may stand for. */
  MEDIAN {
    @Override
    double place(Sample sample, int k) {
      return (sample.cumulated[k] - sample.weights[k] / 3) / (sample.total() + sample.last() / 3);
    }
  },
  /** Type 9: {@code (c_k - 3 w_k / 8) / (N + w_n / 4)}: for values from a normal distribution. */
  NORMAL {
    @Override
    double place(Sample sample, int k) {
      return (sample.cumulated[k] - 3 * sample.weights[k] / 8) / (sample.total() + sample.last() / 4);
    }
  };

  /** Where a value stands, from 0 to 1, for rules that draw lines. */
  double place(Sample sample, int k) {
    throw new UnsupportedOperationException("Cannot draw lines by " + this);
  }

  double at(double share, Sample sample) {
    double[] values = sample.values;
    int last = values.length - 1;
    int k = 0;
    while (k <= last && place(sample, k) < share) {
      k++;
    }
    if (k == 0 || k > last) {
      return values[Math.min(k, last)];
    }
    double before = place(sample, k - 1);
    return values[k - 1] + (share - before) / (place(sample, k) - before) * (values[k] - values[k - 1]);
  }

  /**
   * The quantile of values with weights.
   *
   * @throws IllegalArgumentException if there is no value with a weight, or something is no number
   */
  public double of(double[] values, double[] weights, double share) {
    return at(Checks.probability("share", share), Sample.of(values, weights));
  }

  /** Values with a weight above 0, sorted, and their weights cumulated. */
  record Sample(double[] values, double[] weights, double[] cumulated) {

    /** Below this part of all weights, a distance is taken for rounding. */
    static final double ROUNDING = 1e-14;

    static Sample of(double[] values, double[] weights) {
      Checks.sameLength("values", values.length, "weights", weights.length);
      Checks.finite("value", values);
      Checks.notNegative("weight", weights);
      int[] order = IntStream.range(0, values.length).filter(i -> weights[i] > 0).boxed()
          .sorted(Comparator.comparingDouble(i -> values[i])).mapToInt(Integer::intValue).toArray();
      Checks.atLeast(1, "values with a weight", order.length);
      double[] cumulated = new double[order.length];
      for (int k = 0; k < order.length; k++) {
        cumulated[k] = weights[order[k]] + (k == 0 ? 0 : cumulated[k - 1]);
      }
      return new Sample(IntStream.of(order).mapToDouble(i -> values[i]).toArray(),
          IntStream.of(order).mapToDouble(i -> weights[i]).toArray(), cumulated);
    }

    double total() {
      return cumulated[cumulated.length - 1];
    }

    double last() {
      return weights[weights.length - 1];
    }

    /** The first place at which the cumulated weight reaches the share. */
    int reaching(double share) {
      int k = 0;
      while (k < values.length - 1 && cumulated[k] < share * total() * (1 - ROUNDING)) {
        k++;
      }
      return k;
    }

    boolean isAt(double share, int k) {
      return Math.abs(cumulated[k] - share * total()) <= ROUNDING * total();
    }
  }
}
