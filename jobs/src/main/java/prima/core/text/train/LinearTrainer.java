package prima.core.text.train;

import edu.stanford.nlp.classify.LinearClassifierFactory;
import edu.stanford.nlp.classify.LogPrior;
import edu.stanford.nlp.classify.WeightedRVFDataset;
import edu.stanford.nlp.optimization.QNMinimizer;
import edu.stanford.nlp.util.HashIndex;
import edu.stanford.nlp.util.Index;
import java.util.List;

/**
 * Fits a maximum-entropy model by Stanford CoreNLP's {@link LinearClassifierFactory}: L-BFGS with a Gaussian prior, one
 * thread, from zero, so that the same texts give the same weights.
 *
 * @param sigma the prior's standard deviation: larger trusts the texts more
 * @param steps the most steps of the optimiser
 */
record LinearTrainer(double sigma, int steps) {

  private static final double TOLERANCE = 1e-4;
  private static final int MEMORY = 15;

  /** The texts to learn from. */
  record Examples(Corpus corpus, int[] texts, int[] labels, float[] weights, List<String> labelNames) {}

  /** Weights [feature][label] in the order of the corpus and of the label names. */
  double[][] train(Examples examples) {
    int size = examples.texts().length;
    int[][] data = new int[size][];
    double[][] values = new double[size][];
    for (int example = 0; example < size; example++) {
      data[example] = examples.corpus().indexes(examples.texts()[example]);
      values[example] = examples.corpus().values(examples.texts()[example]);
    }
    Dataset dataset = new Dataset(
        new HashIndex<>(examples.labelNames()), examples.labels().clone(),
        new HashIndex<>(examples.corpus().features()), data, values, examples.weights().clone());
    LogPrior prior = new LogPrior(LogPrior.LogPriorType.QUADRATIC, sigma, 0);
    LinearClassifierFactory<String, String> factory =
        new LinearClassifierFactory<>(this::minimiser, TOLERANCE, false, prior);
    return factory.trainWeights(dataset, null, true);
  }

  private QNMinimizer minimiser() {
    QNMinimizer minimiser = new QNMinimizer(MEMORY);
    minimiser.shutUp();
    minimiser.terminateOnMaxItr(steps);
    return minimiser;
  }

  /** CoreNLP's weighted data set, filled without making an object of every value. */
  private static final class Dataset extends WeightedRVFDataset<String, String> {
    private static final long serialVersionUID = 1;

    Dataset(Index<String> labelNames, int[] labels, Index<String> features, int[][] data, double[][] values,
        float[] weights) {
      super(labelNames, labels, features, data, values, weights);
    }
  }
}
