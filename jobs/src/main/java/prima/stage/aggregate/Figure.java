package prima.stage.aggregate;

import java.util.Optional;
import prima.core.statistics.BoundedEstimate;
import prima.core.statistics.Change;
import prima.core.statistics.IndexEstimate;
import prima.core.survey.PublicationRule;

/**
 * An index of one view, of a whole questionnaire or of one element, and its change.
 *
 * @param domain the view
 * @param estimate the index with its error
 * @param publication what its number of answers allows
 * @param change the change since the month before; empty where either month has no figure
 */
record Figure(Domain domain, IndexEstimate estimate, PublicationRule publication, Optional<Change> change) {

  /** The smallest change worth the word, in points of the index. */
  static final double SMALLEST_IMPORTANT_CHANGE = 3;

  private static final double ALPHA = 0.05;

  /** Whether there are enough answers to publish the figure. */
  boolean isPublished() {
    return publication.allowsFigure(estimate.respondents());
  }

  /** The index with its error, if it is published and defined. */
  Optional<BoundedEstimate> published() {
    return isPublished() ? estimate.bounded() : Optional.empty();
  }

  /** The p-value of no change, or null where there is no test. */
  Double changeProbability() {
    return change.isPresent() && change.get().probability().isPresent() ? change.get().probability().getAsDouble()
        : null;
  }

  /** What may be said of the change after adjusting for all tests of the table; null where there is no change. */
  String changeWord(Double adjusted) {
    if (change.isEmpty()) {
      return null;
    }
    boolean isNews = adjusted != null && adjusted <= ALPHA
        && Math.abs(change.get().difference()) >= SMALLEST_IMPORTANT_CHANGE;
    return !isNews ? "no_reliable_change" : change.get().difference() > 0 ? "rose" : "fell";
  }
}
