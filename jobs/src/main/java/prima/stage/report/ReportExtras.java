package prima.stage.report;

import java.util.Map;
import java.util.TreeMap;
import prima.core.survey.Labels;

/**
 * What people decided and no mart holds.
 *
 * @param topics the names of the topics by key
 * @param minimumAnswers the fewest answers with which a figure is published
 */
public record ReportExtras(Map<String, Labels> topics, int minimumAnswers) {

  /** No names of topics, at least five answers. */
  public static final ReportExtras NONE = new ReportExtras(Map.of(), 5);

  public ReportExtras {
    topics = new TreeMap<>(topics);
    if (minimumAnswers < 1) {
      throw new IllegalArgumentException("Cannot publish figures from fewer than 1 answer: " + minimumAnswers);
    }
  }
}
