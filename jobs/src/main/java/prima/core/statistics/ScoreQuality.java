package prima.core.statistics;

import java.util.Arrays;

/**
 * How good a model's probabilities are, against people's labels 0 and 1.
 *
 * <p>Brier: mean squared error. Calibration error: mean distance of probability and share of ones, over five equal
 * ranges of probability. AUC: how often a one has a higher probability than a zero, ties counting half.
 *
 * <p>Source: Brier (1950), Hanley and McNeil (1982). Golden case d35.
 *
 * @param brier the mean squared error
 * @param calibrationError the expected calibration error
 * @param areaUnderCurve the AUC
 */
public record ScoreQuality(double brier, double calibrationError, double areaUnderCurve) {

  private static final int RANGES = 5;

  /** Judges the probabilities of texts that people have labelled. */
  public static ScoreQuality of(double[] probabilities, double[] labels) {
    check(probabilities, labels);
    double brier = 0;
    double[] gaps = new double[RANGES];
    double ordered = 0;
    for (int i = 0; i < labels.length; i++) {
      double gap = probabilities[i] - labels[i];
      brier += gap * gap / labels.length;
      gaps[Math.min(RANGES - 1, (int) (probabilities[i] * RANGES))] += gap / labels.length;
      for (int j = 0; j < labels.length; j++) {
        ordered += labels[i] > labels[j] ? 1 + Math.signum(probabilities[i] - probabilities[j]) : 0;
      }
    }
    double ones = Arrays.stream(labels).sum();
    return new ScoreQuality(brier, Arrays.stream(gaps).map(Math::abs).sum(),
        ordered / 2 / (ones * (labels.length - ones)));
  }

  private static void check(double[] probabilities, double[] labels) {
    Checks.sameLength("probabilities", probabilities.length, "labels", labels.length);
    for (int i = 0; i < labels.length; i++) {
      Checks.probability("probability of text " + (i + 1), probabilities[i]);
      if (labels[i] != 0 && labels[i] != 1) {
        throw new IllegalArgumentException("Cannot use label: " + labels[i] + " of text " + (i + 1) + " is not 0 or 1");
      }
    }
    double ones = Arrays.stream(labels).sum();
    if (ones == 0 || ones == labels.length) {
      throw new IllegalArgumentException("Cannot judge probabilities by labels that are all the same");
    }
  }
}
