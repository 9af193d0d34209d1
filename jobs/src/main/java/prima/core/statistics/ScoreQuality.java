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
}
