package prima.stage.aggregate;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import prima.core.statistics.Interval;
import prima.core.statistics.Moments;
import prima.core.statistics.OneFactor;
import prima.core.statistics.Reliability;
import prima.core.statistics.ResponseTally;
import prima.core.survey.Instrument;
import prima.core.survey.PublicationRule;
import prima.data.ContractRow;

/**
 * Says whether the elements of the index measure one thing together: alpha and omega, from normal samples on. An element
 * to which all gave the same answer says nothing and is left out; the number of the others is told.
 */
final class ReliabilityColumns {

  private static final int FEWEST_FOR_ALPHA = 2;
  private static final int FEWEST_FOR_OMEGA = 3;

  private final Instrument instrument;
  private final PublicationRule publication;

  ReliabilityColumns(Instrument instrument, PublicationRule publication) {
    this.instrument = instrument;
    this.publication = publication;
  }

  /** Sets the columns of {@code unit_index}. */
  void set(ContractRow row, Domain domain, ResponseTally tally) {
    int[] elements = usable(tally);
    String obstacle = domain.scope() == Domain.Scope.SERVICE ? "units_only"
        : !publication.isNormal(tally.respondents()) ? "too_few_answers"
        : elements.length < FEWEST_FOR_ALPHA ? "too_few_elements" : null;
    if (obstacle != null) {
      row.set("reliability_reason", obstacle);
      return;
    }
    try {
      setReliability(row, Moments.of(Arrays.stream(elements).mapToObj(j -> instrument.elements().get(j).key()).toList(),
          tally, elements));
    } catch (IllegalArgumentException cannotBeJudged) {
      row.set("reliability_reason", "no_variation");
    }
  }

  /** Fails where two elements were never answered together, or the sum of all does not vary. */
  private static void setReliability(ContractRow row, Moments moments) {
    Reliability reliability = Reliability.of(moments);
    Interval interval = reliability.interval();
    OptionalDouble omega = omega(moments);
    row.set("alpha", reliability.alpha()).set("alpha_low", interval.lower()).set("alpha_high", interval.upper())
        .set("omega", IndexRows.boxed(omega)).set("reliability_elements", moments.variables())
        .set("reliability_reason", omega.isEmpty() ? "no_single_factor" : null);
  }

  private int[] usable(ResponseTally tally) {
    int all = instrument.elements().size();
    return IntStream.range(0, all).filter(j -> instrument.elements().get(j).isInIndex()
        && publication.isNormal(tally.answered(j))
        && tally.answered(j) * tally.moment(all + j, all + j) > tally.sum(all + j) * tally.sum(all + j)).toArray();
  }

  private static OptionalDouble omega(Moments moments) {
    if (moments.variables() < FEWEST_FOR_OMEGA) {
      return OptionalDouble.empty();
    }
    try {
      double omega = OneFactor.of(moments.covariance(), moments.size()).omega();
      return Double.isFinite(omega) ? OptionalDouble.of(omega) : OptionalDouble.empty();
    } catch (IllegalArgumentException noFactor) {
      return OptionalDouble.empty();
    }
  }
}
