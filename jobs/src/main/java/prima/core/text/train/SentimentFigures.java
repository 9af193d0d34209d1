package prima.core.text.train;

import java.util.ArrayList;
import java.util.List;

/**
 * How well a sentiment model does on a source.
 *
 * @param source the source, not seen in training
 * @param judged the table for annotated texts, or where there is none for texts with a judged sentiment; null without both
 * @param calibrationError of the same texts, 0..1
 * @param starTexts texts with one, two, four or five stars
 * @param starArea area under the curve, stars ≤ 2 against ≥ 4
 * @param monthly correlation of monthly mean polarity and stars, months of five texts and more; NaN where there are few
 */
public record SentimentFigures(
    String source, Judgement judged, double calibrationError, int starTexts, double starArea, double monthly) {

  private static final int FEWEST_TEXTS_OF_A_MONTH = 5;

  static SentimentFigures of(String source, List<LabelledText> texts, Corpus corpus, double[][] weights) {
    List<Integer> truths = new ArrayList<>();
    List<Integer> predictions = new ArrayList<>();
    List<Double> probabilities = new ArrayList<>();
    List<Double> polarity = new ArrayList<>();
    List<LabelledText> starred = new ArrayList<>();
    boolean annotated = texts.stream().anyMatch(text -> text.source().equals(source) && text.isAnnotated());
    for (int place = 0; place < texts.size(); place++) {
      LabelledText text = texts.get(place);
      boolean isJudge = text.stars() > 0 || text.isAnnotated() == annotated;
      if (!text.source().equals(source) || !isJudge) {
        continue;
      }
      double[] scores = softmax(corpus.sums(place, weights));
      if (text.stars() > 0) {
        starred.add(text);
        polarity.add(scores[2] - scores[0]);
      } else {
        int best = scores[0] >= scores[1] ? (scores[0] >= scores[2] ? 0 : 2) : (scores[1] >= scores[2] ? 1 : 2);
        truths.add(text.sentiment().ordinal());
        predictions.add(best);
        probabilities.add(scores[best]);
      }
    }
    return new SentimentFigures(source, judged(truths, predictions), calibration(truths, predictions, probabilities),
        (int) starred.stream().filter(text -> text.stars() != 3).count(), area(starred, polarity),
        monthly(starred, polarity));
  }

  private static Judgement judged(List<Integer> truths, List<Integer> predictions) {
    return truths.isEmpty() ? null : Judgement.of(ClassTrainer.SENTIMENTS, ints(truths), ints(predictions));
  }

  private static double calibration(List<Integer> truths, List<Integer> predictions, List<Double> probabilities) {
    boolean[] right = new boolean[truths.size()];
    for (int text = 0; text < right.length; text++) {
      right[text] = truths.get(text).equals(predictions.get(text));
    }
    return Agreement.calibrationError(doubles(probabilities), right);
  }

  private static double area(List<LabelledText> starred, List<Double> polarity) {
    List<Double> scores = new ArrayList<>();
    List<Boolean> high = new ArrayList<>();
    for (int text = 0; text < starred.size(); text++) {
      if (starred.get(text).stars() != 3) {
        scores.add(polarity.get(text));
        high.add(starred.get(text).stars() > 3);
      }
    }
    boolean[] positive = new boolean[high.size()];
    for (int text = 0; text < positive.length; text++) {
      positive[text] = high.get(text);
    }
    return Agreement.areaUnderCurve(doubles(scores), positive);
  }

  private static double monthly(List<LabelledText> starred, List<Double> polarity) {
    List<String> months = starred.stream().map(LabelledText::month).toList();
    double[] stars = starred.stream().mapToDouble(LabelledText::stars).toArray();
    return Agreement.monthlyCorrelation(months, doubles(polarity), stars, FEWEST_TEXTS_OF_A_MONTH);
  }

  static double[] softmax(double[] sums) {
    double top = Math.max(sums[0], Math.max(sums[1], sums[2]));
    double total = 0;
    double[] result = new double[sums.length];
    for (int label = 0; label < sums.length; label++) {
      result[label] = StrictMath.exp(sums[label] - top);
      total += result[label];
    }
    for (int label = 0; label < sums.length; label++) {
      result[label] /= total;
    }
    return result;
  }

  private static int[] ints(List<Integer> values) {
    return values.stream().mapToInt(Integer::intValue).toArray();
  }

  private static double[] doubles(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  @Override
  public String toString() {
    String stars = starTexts == 0 ? "" : String.format(
        java.util.Locale.ROOT, " | stars %d texts, AUC %.3f, monthly %.3f", starTexts, starArea, monthly);
    return source + ": " + (judged == null ? "" : judged + String.format(java.util.Locale.ROOT, ", ECE %.3f",
        calibrationError)) + stars;
  }
}
