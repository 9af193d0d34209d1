package prima.core.statistics;

import java.io.Serializable;
import prima.core.survey.Element;
import prima.core.survey.Instrument;
import prima.core.survey.MissingRule;
import prima.core.survey.Scale;
import prima.core.survey.Scoring;

/**
 * What a {@link ResponseTally} needs to know of its instrument; small, so that tallies travel light.
 *
 * @param elements the number of elements
 * @param scale the answers
 * @param scoring what an answer counts
 * @param indexMask bit j is set where element j takes part in the index
 * @param completeOnly whether respondents with a missing answer are left out of all sums
 */
public record TallyShape(int elements, Scale scale, Scoring scoring, int indexMask, boolean completeOnly)
    implements Serializable {

  /** The shape of an instrument's tallies. */
  public static TallyShape of(Instrument instrument) {
    int mask = 0;
    for (int j = 0; j < instrument.elements().size(); j++) {
      Element element = instrument.elements().get(j);
      mask |= element.isInIndex() ? 1 << j : 0;
    }
    return new TallyShape(instrument.elements().size(), instrument.scale(), instrument.rule().scoring(), mask,
        instrument.rule().missing() == MissingRule.COMPLETE_CASE);
  }

  /** Whether element j takes part in the index. */
  public boolean isInIndex(int j) {
    return (indexMask >> j & 1) == 1;
  }

  /** What an answer counts above the lowest answer: a whole number that is not negative on the scale. */
  public int scoreAboveLowest(int answer) {
    return scoring.score(answer) - lowestScore();
  }

  /** What the lowest answer counts. */
  public int lowestScore() {
    return scoring.score(scale.minimum());
  }
}
