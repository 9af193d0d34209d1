package prima.stage.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import prima.core.survey.Action;
import prima.core.survey.Labels;

/**
 * What people decided and no mart holds.
 *
 * @param names what topics, signs and units are called
 * @param qualities the qualities of service, in the order to print
 * @param actions what was decided to be done; empty where nobody wrote it down
 * @param servicesPerMonth services that a unit gives in a month, where somebody counts them
 * @param provenance with what the report was made
 * @param minimumAnswers the fewest answers with which a figure is published
 */
public record ReportExtras(Names names, List<Quality> qualities, List<Action> actions,
    Map<String, Long> servicesPerMonth, Provenance provenance, int minimumAnswers) {

  /**
   * What codes are called.
   *
   * @param topics the names of the topics by key
   * @param signs the names of the signs at which somebody must look, by key
   * @param units the names of the units by code
   */
  public record Names(Map<String, Labels> topics, Map<String, Labels> signs, Map<String, String> units) {

    /** Everything is called by its code. */
    public static final Names NONE = new Names(Map.of(), Map.of(), Map.of());

    public Names {
      topics = new TreeMap<>(topics);
      signs = new TreeMap<>(signs);
      units = new TreeMap<>(units);
    }
  }

  /** No names, no qualities, no actions, at least five answers. */
  public static final ReportExtras NONE =
      new ReportExtras(Names.NONE, List.of(), List.of(), Map.of(), Provenance.NONE, 5);

  public ReportExtras {
    qualities = List.copyOf(qualities);
    actions = List.copyOf(actions);
    servicesPerMonth = new TreeMap<>(servicesPerMonth);
    if (minimumAnswers < 1) {
      throw new IllegalArgumentException("Cannot publish figures from fewer than 1 answer: " + minimumAnswers);
    }
  }
}
