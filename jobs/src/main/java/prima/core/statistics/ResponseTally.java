package prima.core.statistics;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Sums over the responses of one key, from which every figure of that key is made. Mergeable in any order, exactly.
 *
 * <p>For J elements, a response is the vector {@code v = (r_1 .. r_J, s_1 .. s_J)} of length 2J, where {@code r_j} is 1
 * if element j was answered, else 0, and {@code s_j} is what the answer counts above the lowest answer (0 if missing).
 * The tally holds, over the responses that answered at least one element:
 * <ul>
 *   <li>counts of every answer of every element;
 *   <li>{@code sum v v'}, unweighted, as whole numbers; its diagonal and first rows hold the sums of v too;
 *   <li>of respondents who gave the same answer to every element: how many gave which;
 *   <li>if any response has a weight: {@code sum w v}, {@code sum w v v'}, {@code sum w^2 v v'} and the same of the
 *       counts, as {@link ExactSums}.
 * </ul>
 * {@code sum w} and {@code sum w^2} are over those of them who answered at least one element of the index
 * ("respondents"): for the others, v is 0 wherever the index looks.
 * So no figure depends on the order or the partitions of the data.
 */
public final class ResponseTally implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Stands for a missing answer in {@link #add}. */
  public static final int MISSING = -1;

  private final TallyShape shape;
  private final long[] answerCounts;
  private final long[] moments;
  private long questionnaires;
  private long answering;
  private long respondents;
  private long complete;
  private long straightLined;
  private final long[] straight;
  private WeightedSums weighted;

  /** An empty tally. */
  public ResponseTally(TallyShape shape) {
    this.shape = shape;
    answerCounts = new long[shape.elements() * shape.scale().size()];
    moments = new long[packedSize(2 * shape.elements())];
    straight = new long[shape.scale().size()];
  }

  /** Adds a response that counts once. */
  public void add(int[] answers) {
    add(answers, null);
  }

  /**
   * Adds a response.
   *
   * @param answers one answer for each element, {@link #MISSING} where there is none
   * @param weight the sampling weight, or null where the sample has none (it counts 1)
   * @throws IllegalArgumentException if the weight is negative or not finite
   */
  public void add(int[] answers, Double weight) {
    if (weight != null && !(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("Cannot use weight: " + weight + ". Weights are positive or 0");
    }
    questionnaires++;
    int answered = 0;
    int answeredInIndex = 0;
    boolean same = true;
    int first = MISSING;
    for (int j = 0; j < shape.elements(); j++) {
      if (answers[j] != MISSING) {
        answered++;
        answeredInIndex += shape.isInIndex(j) ? 1 : 0;
        same &= first == MISSING || first == answers[j];
        first = first == MISSING ? answers[j] : first;
      }
    }
    boolean isComplete = answered == shape.elements();
    if (answered == 0 || shape.completeOnly() && !isComplete) {
      return;
    }
    if (weight != null && weighted == null) {
      weighted = ofOnes();
    }
    double counts = weight == null ? 1 : weight;
    answering++;
    addAnswers(answers, answered, counts);
    if (answeredInIndex > 0) {
      respondents++;
      complete += isComplete ? 1 : 0;
      if (weighted != null) {
        weighted.weights.add(0, counts);
        weighted.weights.add(1, counts * counts);
      }
      if (isComplete && same && shape.elements() > 1) {
        addStraight(answers[0], counts);
      }
    }
  }

  private void addStraight(int answer, double weight) {
    straightLined++;
    if (shape.scale().contains(answer)) {
      int place = answer - shape.scale().minimum();
      straight[place]++;
      if (weighted != null) {
        weighted.straight.add(place, weight);
        weighted.straightSquares.add(place, weight * weight);
      }
    }
  }

  private void addAnswers(int[] answers, int answered, double weight) {
    int[] place = new int[2 * answered];
    int[] value = new int[2 * answered];
    int k = 0;
    for (int j = 0; j < shape.elements(); j++) {
      if (answers[j] != MISSING) {
        place[k] = j;
        value[k] = 1;
        place[answered + k] = shape.elements() + j;
        value[answered + k] = shape.scoreAboveLowest(answers[j]);
        k++;
        if (shape.scale().contains(answers[j])) {
          int cell = cell(j, answers[j]);
          answerCounts[cell]++;
          if (weighted != null) {
            weighted.answers.add(cell, weight);
            weighted.answerSquares.add(cell, weight * weight);
          }
        }
      }
    }
    for (int a = 0; a < place.length; a++) {
      int row = rowStart(place[a]);
      for (int b = a; b < place.length; b++) {
        moments[row + place[b]] += (long) value[a] * value[b];
      }
    }
    if (weighted != null) {
      addWeighted(place, value, weight);
    }
  }

  private void addWeighted(int[] place, int[] value, double weight) {
    double square = weight * weight;
    for (int a = 0; a < place.length; a++) {
      weighted.first.add(place[a], weight * value[a]);
      int row = rowStart(place[a]);
      for (int b = a; b < place.length; b++) {
        weighted.spread.add(row + place[b], weight * value[a] * value[b]);
        weighted.second.add(row + place[b], square * value[a] * value[b]);
      }
    }
  }

  /** Adds all that the other tally has counted. The other tally stays as it is. */
  public ResponseTally merge(ResponseTally other) {
    if (!shape.equals(other.shape)) {
      throw new IllegalArgumentException("Cannot merge tallies of different instruments: " + shape + ", "
          + other.shape);
    }
    if (weighted != null || other.weighted != null) {
      weighted = weighted == null ? ofOnes() : weighted;
      weighted.add(other.weighted == null ? other.ofOnes() : other.weighted);
    }
    questionnaires += other.questionnaires;
    answering += other.answering;
    respondents += other.respondents;
    complete += other.complete;
    straightLined += other.straightLined;
    Arrays.setAll(answerCounts, i -> answerCounts[i] + other.answerCounts[i]);
    Arrays.setAll(moments, i -> moments[i] + other.moments[i]);
    Arrays.setAll(straight, i -> straight[i] + other.straight[i]);
    return this;
  }

  /** The same responses, each with a weight larger by this factor; the counts stay as they are. */
  public ResponseTally scaled(double factor) {
    ResponseTally scaled = new ResponseTally(shape).merge(this);
    scaled.weighted = (weighted == null ? ofOnes() : weighted).scaled(factor);
    return scaled;
  }

  /** The same responses without those that gave the same answer, on the scale, to every one of two or more elements. */
  public ResponseTally withoutStraightLines() {
    ResponseTally others = new ResponseTally(shape).merge(this);
    int[] answers = new int[shape.elements()];
    for (int place = 0; place < straight.length; place++) {
      if (straight[place] > 0) {
        Arrays.fill(answers, shape.scale().minimum() + place);
        others.subtractStraight(answers, place);
      }
    }
    return others;
  }

  private void subtractStraight(int[] answers, int place) {
    ResponseTally one = new ResponseTally(shape);
    one.add(answers);
    long count = straight[place];
    questionnaires -= count;
    answering -= count;
    respondents -= count;
    complete -= count;
    straightLined -= count;
    Arrays.setAll(answerCounts, i -> answerCounts[i] - count * one.answerCounts[i]);
    Arrays.setAll(moments, i -> moments[i] - count * one.moments[i]);
    if (weighted != null) {
      weighted.subtract(one.ofOnes(), weighted.straight.value(place), weighted.straightSquares.value(place));
    }
    straight[place] = 0;
  }

  /** The shape of the instrument. */
  public TallyShape shape() {
    return shape;
  }

  /** All completed questionnaires, including those without an answer to any element of the index. */
  public long questionnaires() {
    return questionnaires;
  }

  /** Those who answered at least one element, whether of the index or outside it. */
  public long answering() {
    return answering;
  }

  /** Those who answered at least one element of the index: the n of the index. */
  public long respondents() {
    return respondents;
  }

  /** Respondents who answered every element. */
  public long complete() {
    return complete;
  }

  /** Respondents who gave the same answer to every one of two or more elements. */
  public long straightLined() {
    return straightLined;
  }

  /** Whether any response had a weight. */
  public boolean isWeighted() {
    return weighted != null;
  }

  /** The sum of the weights; the number of respondents where there are none. */
  public double weightSum() {
    return weighted == null ? respondents : weighted.weights.value(0);
  }

  /** The sum of the squared weights. */
  public double squaredWeightSum() {
    return weighted == null ? respondents : weighted.weights.value(1);
  }

  /** How many respondents answered element j, unweighted. */
  public long answered(int j) {
    return moment(j, j);
  }

  /** How many respondents gave this answer to element j, unweighted. */
  public long count(int j, int answer) {
    return answerCounts[cell(j, answer)];
  }

  /** The weight of the respondents who gave this answer to element j. */
  public double weightedCount(int j, int answer) {
    return weighted == null ? count(j, answer) : weighted.answers.value(cell(j, answer));
  }

  /** The sum over respondents of {@code v_k}, unweighted: exact. */
  public long sum(int k) {
    return k < shape.elements() ? moment(k, k) : moment(k - shape.elements(), k);
  }

  /** The sum over respondents of {@code v_k v_l}, unweighted: exact. */
  public long moment(int k, int l) {
    return moments[k <= l ? rowStart(k) + l : rowStart(l) + k];
  }

  /** The sum over respondents of {@code w v_k}; where there are no weights the same as {@link #sum}. */
  public double weightedSum(int k) {
    return weighted == null ? sum(k) : weighted.first.value(k);
  }

  /** The sum over respondents of {@code w^2 v_k v_l}; where there are no weights the same as {@link #moment}. */
  public double weightedMoment(int k, int l) {
    return weighted == null ? moment(k, l) : weighted.second.value(k <= l ? rowStart(k) + l : rowStart(l) + k);
  }

  /** The sum over respondents of {@code w v_k v_l}; where there are no weights the same as {@link #moment}. */
  double weightedSpread(int k, int l) {
    return weighted == null ? moment(k, l) : weighted.spread.value(k <= l ? rowStart(k) + l : rowStart(l) + k);
  }

  /** The sum over respondents of {@code w^2 v_k}. */
  double squareWeightedSum(int k) {
    return k < shape.elements() ? weightedMoment(k, k) : weightedMoment(k - shape.elements(), k);
  }

  /** The squared weights of the respondents who gave this answer to element j. */
  double squareWeightedCount(int j, int answer) {
    return weighted == null ? count(j, answer) : weighted.answerSquares.value(cell(j, answer));
  }

  private WeightedSums ofOnes() {
    long[] sums = new long[2 * shape.elements()];
    Arrays.setAll(sums, this::sum);
    return WeightedSums.ofOnes(respondents, sums, moments, answerCounts, straight);
  }

  private int cell(int j, int answer) {
    return j * shape.scale().size() + answer - shape.scale().minimum();
  }

  /** Where row k of the packed upper triangle would begin if it had a column 0. */
  private int rowStart(int k) {
    return k * 2 * shape.elements() - k * (k + 1) / 2;
  }

  private static int packedSize(int n) {
    return n * (n + 1) / 2;
  }
}
