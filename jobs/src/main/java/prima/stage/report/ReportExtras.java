package prima.stage.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import prima.core.survey.Labels;

/**
 * What people decided and no mart holds.
 *
 * @param topics the names of the topics by key
 * @param qualities the qualities of service, in the order to print
 * @param actions what was decided to be done; empty where nobody wrote it down
 * @param minimumAnswers the fewest answers with which a figure is published
 */
public record ReportExtras(Map<String, Labels> topics, List<Quality> qualities, List<Action> actions,
    int minimumAnswers) {

  /** No names of topics, no qualities, no actions, at least five answers. */
  public static final ReportExtras NONE = new ReportExtras(Map.of(), 5);

  public ReportExtras {
    topics = new TreeMap<>(topics);
    qualities = List.copyOf(qualities);
    actions = List.copyOf(actions);
    if (minimumAnswers < 1) {
      throw new IllegalArgumentException("Cannot publish figures from fewer than 1 answer: " + minimumAnswers);
    }
  }

  /** Names of topics only. */
  public ReportExtras(Map<String, Labels> topics, int minimumAnswers) {
    this(topics, List.of(), List.of(), minimumAnswers);
  }
}
