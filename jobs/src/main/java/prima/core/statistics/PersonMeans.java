package prima.core.statistics;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;

/**
 * The mean of each respondent's own mean. It is not the index where answers are missing, because who answers less
 * counts more with each answer; it serves where respondents themselves are looked at: their spread, and how an element
 * goes with the rest of what a person says.
 *
 * <p>Source: method page 1.1; R psych 2.2.9, {@code alpha}. Golden cases d01, d11, d23, d34.
 */
public final class PersonMeans {

  private final double[][] answers;
  private final double[] means;

  private PersonMeans(double[][] answers) {
    this.answers = answers;
    means = Arrays.stream(answers).mapToDouble(PersonMeans::mean).toArray();
  }

  /** The means of respondents' answers, one row each; NaN where an answer is missing. Empty rows do not count. */
  public static PersonMeans of(double[][] answers) {
    for (double[] row : answers) {
      for (double answer : row) {
        if (Double.isInfinite(answer)) {
          throw new IllegalArgumentException("Cannot use answer: " + answer + " is not a number");
        }
      }
    }
    return new PersonMeans(Arrays.stream(answers).filter(row -> !Double.isNaN(mean(row))).map(double[]::clone)
        .toArray(double[][]::new));
  }

  private static double mean(double[] row) {
    return Arrays.stream(row).filter(answer -> !Double.isNaN(answer)).average().orElse(Double.NaN);
  }

  /** How many respondents gave an answer. */
  public int respondents() {
    return means.length;
  }

  /** The mean of the respondents' means; empty where there is none. */
  public OptionalDouble mean() {
    return Arrays.stream(means).average();
  }

  /** The standard deviation of the respondents' means; empty for fewer than two. */
  public OptionalDouble deviation() {
    if (means.length < 2) {
      return OptionalDouble.empty();
    }
    double mean = mean().orElseThrow();
    double squares = Arrays.stream(means).map(own -> (own - mean) * (own - mean)).sum();
    return OptionalDouble.of(Math.sqrt(squares / (means.length - 1)));
  }

  /** The mean with its error, on a scale with these ends; empty for fewer than two respondents. */
  public Optional<BoundedEstimate> bounded(double lowest, double highest) {
    return deviation().isEmpty() ? Optional.empty() : Optional.of(new BoundedEstimate(mean().orElseThrow(),
        deviation().orElseThrow() / Math.sqrt(means.length), means.length - 1.0, means.length, lowest, highest));
  }

  /**
   * The correlation of an element with the means of those who answered it; empty where either does not vary.
   *
   * @param element the place of the element in the rows
   */
  public OptionalDouble correlation(int element) {
    double[][] pairs = new double[means.length][];
    Arrays.setAll(pairs, i -> new double[] {answers[i][element], means[i]});
    double[][] given = Arrays.stream(pairs).filter(pair -> !Double.isNaN(pair[0])).toArray(double[][]::new);
    double correlation = given.length < 2 ? Double.NaN : new PearsonsCorrelation().correlation(
        Arrays.stream(given).mapToDouble(pair -> pair[0]).toArray(),
        Arrays.stream(given).mapToDouble(pair -> pair[1]).toArray());
    return Double.isNaN(correlation) ? OptionalDouble.empty() : OptionalDouble.of(correlation);
  }
}
