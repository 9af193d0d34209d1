package prima.core.text.train;

import java.util.Map;
import prima.core.text.Language;

/**
 * The choices of a training, written into the model's provenance.
 *
 * @param sigma the standard deviation of the weights' prior
 * @param steps the most steps of the optimiser
 * @param leastTexts in how many texts a feature must be
 * @param mostFeatures how many features the model keeps
 * @param balance how far rare labels are weighted up: 0 not at all, 1 until all labels weigh the same
 * @param gradeWeight what a text weighs whose stars or grade stand for its sentiment; an annotated text weighs 1
 * @param sourceWeights by which the texts of a source weigh more or less; 1 where it is not named
 * @param sure from which probability a sentiment is sure
 * @param neutralShift how much less likely, in log-odds, a text is called neutral than was learnt: what counts as neutral
 *     differs most between sources and languages, so fewer texts are called so
 */
public record TrainingSettings(
    double sigma,
    int steps,
    int leastTexts,
    int mostFeatures,
    double balance,
    double gradeWeight,
    Map<String, Double> sourceWeights,
    double sure,
    double neutralShift) {

  /** For telling languages apart. */
  public static final TrainingSettings LANGUAGE = new TrainingSettings(5, 60, 2, 60_000, 0.7, 1, Map.of(), 0.6, 0);

  /** For the intent. */
  public static final TrainingSettings INTENT =
      new TrainingSettings(1.5, 60, 4, 50_000, 0.7, 0.1, Map.of(LabelledText.OWN, 0.25), 0.6, 0);

  /** For the topics. */
  public static final TrainingSettings TOPICS =
      new TrainingSettings(1, 40, 4, 30_000, 0.3, 0.2, Map.of(LabelledText.OWN, 0.3), 0.5, 0);

  /** For the sentiment: what measured best across sources. English grades are further from the text than stars are. */
  public static TrainingSettings sentiment(Language language) {
    return language == Language.EN
        ? new TrainingSettings(1.5, 60, 4, 60_000, 0.8, 0.08, Map.of(LabelledText.OWN, 0.3), 0.6, 0.2)
        : new TrainingSettings(1.5, 60, 4, 60_000, 0.6, 0.4, Map.of("smsa", 1.2, LabelledText.OWN, 0.4), 0.6, 0);
  }

  public TrainingSettings {
    if (!(sigma > 0) || steps < 1 || leastTexts < 1 || mostFeatures < 1) {
      throw new IllegalArgumentException("Cannot train with sigma " + sigma + ", " + steps + " steps, features in "
          + leastTexts + " texts, at most " + mostFeatures + " features: all must be above 0");
    }
    sourceWeights = Map.copyOf(sourceWeights);
  }

  LinearTrainer trainer() {
    return new LinearTrainer(sigma, steps);
  }

  double weightOf(LabelledText text) {
    return (text.isAnnotated() ? 1 : gradeWeight) * sourceWeights.getOrDefault(text.source(), 1.0);
  }
}
