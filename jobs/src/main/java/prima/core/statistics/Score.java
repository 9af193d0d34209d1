package prima.core.statistics;

/** What each respondent of a tally adds to a figure, per unit of weight w: u, known by its sums over the tally. */
interface Score {

  /** The sum of {@code w u}. */
  double sum(ResponseTally tally);

  /** The sum of {@code w^2 u^2}. */
  double squares(ResponseTally tally);

  /** The sum of {@code w^2 u}. */
  double squareWeighted(ResponseTally tally);

  /** {@code u = g'v}: an index, which is a function of the tally's sums. */
  record Linear(double[] gradient) implements Score {

    /** Below this part of its summands, a sum that should be 0 is taken for 0: the rest is rounding. */
    private static final double ROUNDING = 1e-13;

    @Override
    public double sum(ResponseTally tally) {
      double sum = 0;
      double size = 0;
      for (int k = 0; k < gradient.length; k++) {
        double term = gradient[k] == 0 ? 0 : gradient[k] * tally.weightedSum(k);
        sum += term;
        size += Math.abs(term);
      }
      return Math.abs(sum) > ROUNDING * size ? sum : 0;
    }

    @Override
    public double squares(ResponseTally tally) {
      return quadratic(tally::weightedMoment);
    }

    @Override
    public double squareWeighted(ResponseTally tally) {
      double sum = 0;
      for (int k = 0; k < gradient.length; k++) {
        sum += gradient[k] == 0 ? 0 : gradient[k] * tally.squareWeightedSum(k);
      }
      return sum;
    }

    /** The sum of {@code w u^2}: how much respondents differ, whatever their weights. */
    double spread(ResponseTally tally) {
      return quadratic(tally::weightedSpread);
    }

    private double quadratic(Moment moment) {
      double sum = 0;
      double size = 0;
      for (int k = 0; k < gradient.length; k++) {
        for (int l = k; l < gradient.length; l++) {
          double term = (k == l ? 1 : 2) * gradient[k] * gradient[l];
          if (term != 0) {
            term *= moment.of(k, l);
            sum += term;
            size += Math.abs(term);
          }
        }
      }
      return sum > ROUNDING * size ? sum : 0;
    }

    /** A second moment of a tally. */
    private interface Moment {

      double of(int k, int l);
    }
  }

  /**
   * {@code u = r (1 - p)} for the answer, {@code -r p} for another one, by the weight of all who answered: a share.
   *
   * @param element the element
   * @param answer the answer
   * @param share the share p of the answer
   * @param answered the weight of all who answered the element
   */
  record OfAnswer(int element, int answer, double share, double answered) implements Score {

    @Override
    public double sum(ResponseTally tally) {
      return (tally.weightedCount(element, answer) - share * tally.weightedSum(element)) / answered;
    }

    @Override
    public double squares(ResponseTally tally) {
      return ((1 - 2 * share) * tally.squareWeightedCount(element, answer)
          + share * share * tally.squareWeightedSum(element)) / (answered * answered);
    }

    @Override
    public double squareWeighted(ResponseTally tally) {
      return (tally.squareWeightedCount(element, answer) - share * tally.squareWeightedSum(element)) / answered;
    }
  }
}
