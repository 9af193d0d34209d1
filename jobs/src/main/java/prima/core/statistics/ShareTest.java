package prima.core.statistics;

import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.inference.FisherExactTest;

/**
 * Whether two shares of independent answers differ: Pearson's chi-squared of the table of both, the same with Yates'
 * correction, and Fisher's exact test for few answers.
 *
 * <p>Source: Pearson (1900), Yates (1934), Fisher (1935); R 4.2, {@code prop.test, fisher.test}. Golden case d15.
 *
 * @param probability p by chi-squared; empty where nobody, or everybody, gave the answer
 * @param correctedProbability p by chi-squared with Yates' correction; empty in the same cases
 * @param exactProbability p by Fisher's test
 */
public record ShareTest(OptionalDouble probability, OptionalDouble correctedProbability, double exactProbability) {

  /** Tests the shares of two samples of one or more answers. */
  public static ShareTest of(long firstCount, long firstSize, long secondCount, long secondSize) {
    check(firstCount, firstSize);
    check(secondCount, secondSize);
    int[][] table = {{(int) firstCount, (int) (firstSize - firstCount)},
        {(int) secondCount, (int) (secondSize - secondCount)}};
    double all = firstSize + secondSize;
    double given = firstCount + secondCount;
    double surplus = Math.abs(firstCount - firstSize * given / all);
    double perSquare = all * all * all / ((double) firstSize * secondSize * given * (all - given));
    return new ShareTest(tail(surplus, perSquare), tail(surplus - Math.min(0.5, surplus), perSquare),
        Math.min(1, FisherExactTest.withDefaults().test(table).getPValue()));
  }

  private static OptionalDouble tail(double surplus, double perSquare) {
    return Double.isFinite(perSquare)
        ? OptionalDouble.of(ChiSquaredDistribution.of(1).survivalProbability(surplus * surplus * perSquare))
        : OptionalDouble.empty();
  }

  private static void check(long count, long size) {
    if (size < 1 || count < 0 || count > size || size > Integer.MAX_VALUE / 2) {
      throw new IllegalArgumentException("Cannot test a share of " + count + " of " + size);
    }
  }
}
