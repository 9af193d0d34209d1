package prima.core.statistics;

import java.util.List;
import java.util.Optional;

/**
 * The share of respondents who gave an answer, with its interval under the design of the sample.
 *
 * <p>{@code p = sum w 1 / sum w r}, {@code V} from the scores {@code w r (1 - p) / sum w r}. In a simple sample the
 * interval is Wilson's; else the score interval with {@code n = p (1 - p) / V} and Student's t. Source: R survey 4.5,
 * {@code svyciprop(method = "wilson")}. Golden cases d07, d15.
 *
 * @param share the share, from 0 to 1
 * @param interval its 95 % interval; empty where the sample has only one sampling unit
 */
public record ShareEstimator(double share, Optional<Interval> interval) {

  /** The share of those who answered the element; empty where nobody did. */
  public static Optional<ShareEstimator> of(TallyShape shape, List<DesignCell> cells, int element, int answer) {
    Design design = Design.of(shape, cells);
    ResponseTally domain = design.domain();
    double answered = 0;
    for (int other = shape.scale().minimum(); other <= shape.scale().maximum(); other++) {
      answered += domain.weightedCount(element, other);
    }
    if (!(answered > 0)) {
      return Optional.empty();
    }
    double share = domain.weightedCount(element, answer) / answered;
    boolean isSimple = !domain.isWeighted() && cells.size() == 1 && cells.get(0).cluster() == null;
    return Optional.of(new ShareEstimator(share, isSimple ? Optional.of(ShareInterval.wilson(share, answered))
        : interval(design, element, answer, share, answered)));
  }

  private static Optional<Interval> interval(Design design, int element, int answer, double share, double answered) {
    long degrees = design.degreesOfFreedom(tally -> tally.answered(element), tally -> tally.weightedSum(element));
    if (degrees < 1) {
      return Optional.empty();
    }
    Score score = new Score.OfAnswer(element, answer, share, answered);
    double variance = DesignVariance.of(design.scores(new Influence(score, design.cells())), LonelyStrata.ADJUST).value();
    ResponseTally domain = design.domain();
    double effective = answered * answered / domain.squareWeightedSum(element);
    boolean isAtEnd = share <= 0 || share >= 1;
    return Optional.of(ScoreInterval.of(new BoundedEstimate(share, isAtEnd ? 0 : Math.sqrt(variance), degrees,
        effective, 0, 1)));
  }
}
