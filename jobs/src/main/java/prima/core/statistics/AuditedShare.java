package prima.core.statistics;

import java.util.Arrays;

/**
 * The true mean of something that a model has scored in every text, corrected by a random audit in which people judged
 * some of the texts. The share that the model itself counts is biased.
 *
 * <p>Prediction-powered inference: {@code mean_N(f) + mean_n(y - f)}, {@code V = var(f)/N + var(y - f)/n}. With the
 * weight {@code l = cov(y, f) / (var_n(f) + n/N var_N(f))} on f it is never worse than the audit alone (PPI++). For
 * hard labels also Rogan and Gladen: {@code (p + specificity - 1) / (sensitivity + specificity - 1)}.
 *
 * <p>Source: Angelopoulos et al. (2023); Rogan and Gladen (1978). Golden case d35.
 *
 * @param value the corrected mean
 * @param standardError its standard error
 */
public record AuditedShare(double value, double standardError) {

  /** The corrected mean: scores of all texts, and scores and labels of the audited ones. */
  public static AuditedShare of(double[] scores, double[] auditScores, double[] labels) {
    return weighted(scores, auditScores, labels, 1);
  }

  /** The corrected mean with the best weight on the scores. */
  public static AuditedShare tuned(double[] scores, double[] auditScores, double[] labels) {
    return weighted(scores, auditScores, labels, tuning(scores, auditScores, labels));
  }

  /** The weight on the scores that makes the error smallest. */
  static double tuning(double[] scores, double[] auditScores, double[] labels) {
    check(scores, auditScores, labels);
    double meanScore = mean(auditScores);
    double meanLabel = mean(labels);
    double covariance = 0;
    for (int i = 0; i < labels.length; i++) {
      covariance += (auditScores[i] - meanScore) * (labels[i] - meanLabel) / (labels.length - 1);
    }
    double spread = variance(auditScores) + variance(scores) * labels.length / scores.length;
    return spread > 0 ? covariance / spread : 0;
  }

  private static void check(double[] scores, double[] auditScores, double[] labels) {
    Checks.sameLength("scores of the audit", auditScores.length, "labels", labels.length);
    Checks.atLeast(2, "audited texts", labels.length);
    Checks.atLeast(2, "texts", scores.length);
    Checks.finite("score", scores);
    Checks.finite("score of audited text", auditScores);
    Checks.finite("label", labels);
  }

  private static AuditedShare weighted(double[] scores, double[] auditScores, double[] labels, double weight) {
    check(scores, auditScores, labels);
    double[] rest = new double[labels.length];
    Arrays.setAll(rest, i -> labels[i] - weight * auditScores[i]);
    return new AuditedShare(weight * mean(scores) + mean(rest),
        Math.sqrt(weight * weight * variance(scores) / scores.length + variance(rest) / rest.length));
  }

  /** The 95 % interval, from the normal distribution. */
  public Interval interval() {
    return TInterval.of(value, standardError, Double.POSITIVE_INFINITY, ScoreInterval.CONFIDENCE);
  }

  /**
   * The corrected share of a classifier that finds so much of what is there (sensitivity) and leaves alone so much of
   * what is not (specificity), both from an audit of so many true and so many false texts.
   */
  public static AuditedShare roganGladen(double classified, long texts, double sensitivity, long trueTexts,
      double specificity, long falseTexts) {
    Checks.probability("share of texts classified", classified);
    Checks.probability("sensitivity", sensitivity);
    Checks.probability("specificity", specificity);
    Checks.atLeast(1, "texts of each kind", Math.min(texts, Math.min(trueTexts, falseTexts)));
    double informed = sensitivity + specificity - 1;
    if (!(informed > 0)) {
      throw new IllegalArgumentException("Cannot correct a classifier that is no better than chance: sensitivity "
          + sensitivity + ", specificity " + specificity);
    }
    double share = (classified + specificity - 1) / informed;
    double variance = classified * (1 - classified) / texts
        + share * share * sensitivity * (1 - sensitivity) / trueTexts
        + (1 - share) * (1 - share) * specificity * (1 - specificity) / falseTexts;
    return new AuditedShare(share, Math.sqrt(variance) / informed);
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }

  private static double variance(double[] values) {
    double mean = mean(values);
    return Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum() / (values.length - 1);
  }
}
