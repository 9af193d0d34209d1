package prima.core.statistics;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.FDistribution;

/**
 * How several people agree who judged the same texts.
 *
 * <p>Krippendorff's alpha: {@code 1 - observed / expected disagreement} over all pairs of judgements of the same text;
 * missing judgements are left out. Fleiss' kappa needs as many judgements of every text. The intraclass correlation is
 * that of single judgements on a scale, agreement of level included.
 *
 * <p>Source: Krippendorff (2011), Fleiss (1971), McGraw and Wong (1996); R irr 0.84. Golden case d21.
 */
public final class CoderAgreement {

  /** How different two codes are. */
  public enum Scale {
    /** Equal or not. */
    NOMINAL,
    /** By how many judgements lie between the two codes. */
    ORDINAL,
    /** By the squared difference of the codes. */
    INTERVAL
  }

  private CoderAgreement() {
  }

  /** Krippendorff's alpha of codes 0, 1, 2 ..., one row for each text, null where a coder gave none. */
  public static double krippendorff(List<Integer[]> texts, int codes, Scale scale) {
    double[][] pairs = new double[codes][codes];
    for (Integer[] text : texts) {
      for (Integer code : text) {
        if (code != null && (code < 0 || code >= codes)) {
          throw new IllegalArgumentException("Cannot use code: " + code + " is not between 0 and " + (codes - 1));
        }
      }
      addPairs(pairs, Arrays.stream(text).filter(code -> code != null).mapToInt(Integer::intValue).toArray());
    }
    double[] sums = Arrays.stream(pairs).mapToDouble(row -> Arrays.stream(row).sum()).toArray();
    double total = Arrays.stream(sums).sum();
    double observed = 0;
    double expected = 0;
    for (int a = 0; a < codes; a++) {
      for (int b = 0; b < codes; b++) {
        double difference = difference(a, b, sums, scale);
        observed += pairs[a][b] * difference;
        expected += sums[a] * sums[b] * difference;
      }
    }
    if (!(expected > 0)) {
      throw new IllegalArgumentException("Cannot judge coders who were not both right and wrong: all codes are equal,"
          + " or no text has two");
    }
    return 1 - (total - 1) * observed / expected;
  }

  private static void addPairs(double[][] pairs, int[] given) {
    for (int i = 0; i < given.length; i++) {
      for (int j = 0; j < given.length && given.length > 1; j++) {
        pairs[given[i]][given[j]] += i == j ? 0 : 1.0 / (given.length - 1);
      }
    }
  }

  private static double difference(int a, int b, double[] sums, Scale scale) {
    double steps = switch (scale) {
      case NOMINAL -> a == b ? 0 : 1;
      case INTERVAL -> a - b;
      case ORDINAL -> Arrays.stream(sums, Math.min(a, b), Math.max(a, b) + 1).sum() - (sums[a] + sums[b]) / 2;
    };
    return steps * steps;
  }

  /**
   * Fleiss' kappa of as many judgements of every text.
   *
   * @param kappa the agreement beyond chance
   * @param z kappa by its standard error if there were only chance
   */
  public record Fleiss(double kappa, double z) {

    /** From how often each code was given to each text. */
    public static Fleiss of(int[][] counts) {
      Checks.atLeast(2, "texts", counts.length);
      double n = counts.length;
      double coders = Arrays.stream(counts[0]).sum();
      Checks.atLeast(2, "coders", (long) coders);
      for (int[] text : counts) {
        Checks.sameLength("judgements", Arrays.stream(text).sum(), "coders", (int) coders);
      }
      double[] shares = new double[counts[0].length];
      double agreement = 0;
      for (int[] text : counts) {
        for (int c = 0; c < shares.length; c++) {
          shares[c] += text[c] / (n * coders);
          agreement += text[c] * (text[c] - 1.0) / (coders * (coders - 1)) / n;
        }
      }
      double chance = Arrays.stream(shares).map(p -> p * p).sum();
      double spread = 1 - chance;
      if (!(spread > 1e-12)) {
        throw new IllegalArgumentException("Cannot judge coders who gave one code only");
      }
      double skew = Arrays.stream(shares).map(p -> p * (1 - p) * (1 - 2 * p)).sum();
      double kappa = (agreement - chance) / spread;
      double error = Math.sqrt(2) / (spread * Math.sqrt(n * coders * (coders - 1)))
          * Math.sqrt(Math.max(0, spread * spread - skew));
      return new Fleiss(kappa, kappa / error);
    }
  }

  /**
   * The intraclass correlation of single judgements on a scale.
   *
   * @param value the share of the variance that comes from the texts
   * @param interval its 95 % interval
   */
  public record Intraclass(double value, Interval interval) {

    /** From one row of judgements for each text, all of the same coders. */
    public static Intraclass of(double[][] judgements) {
      Checks.atLeast(2, "texts", judgements.length);
      int n = judgements.length;
      int k = judgements[0].length;
      Checks.atLeast(2, "coders", k);
      for (double[] row : judgements) {
        Checks.sameLength("judgements", row.length, "coders", k);
        Checks.finite("judgement", row);
      }
      double mean = Arrays.stream(judgements).flatMapToDouble(Arrays::stream).average().orElseThrow();
      double texts = 0;
      double coders = 0;
      double all = 0;
      for (double[] row : judgements) {
        texts += k * Math.pow(Arrays.stream(row).average().orElseThrow() - mean, 2);
        all += Arrays.stream(row).map(x -> (x - mean) * (x - mean)).sum();
      }
      for (int j = 0; j < k; j++) {
        int coder = j;
        double own = Arrays.stream(judgements).mapToDouble(row -> row[coder]).average().orElseThrow();
        coders += n * (own - mean) * (own - mean);
      }
      double error = (all - texts - coders) / ((n - 1.0) * (k - 1));
      return of(n, k, texts / (n - 1), coders / (k - 1), error);
    }

    private static Intraclass of(int n, int k, double texts, double coders, double error) {
      if (!(texts > 0 && error > 0)) {
        throw new IllegalArgumentException("Cannot compare coders who differ nowhere, or texts that do not differ");
      }
      double value = (texts - error) / (texts + (k - 1) * error + (double) k / n * (coders - error));
      double a = k * value / (n * (1 - value));
      double b = 1 + k * value * (n - 1) / (n * (1 - value));
      double degrees = Math.pow(a * coders + b * error, 2)
          / (Math.pow(a * coders, 2) / (k - 1) + Math.pow(b * error, 2) / ((n - 1.0) * (k - 1)));
      double tail = (1 - ScoreInterval.CONFIDENCE) / 2;
      double low = FDistribution.of(n - 1.0, degrees).inverseSurvivalProbability(tail);
      double high = FDistribution.of(degrees, n - 1.0).inverseSurvivalProbability(tail);
      double rest = k * coders + (k * (double) n - k - n) * error;
      return new Intraclass(value, new Interval(n * (texts - low * error) / (low * rest + n * texts),
          n * (high * texts - error) / (rest + n * high * texts)));
    }
  }
}
