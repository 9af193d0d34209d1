package prima.core.survey;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * One item of an instrument that is scored.
 *
 * @param key the name by which the element is known everywhere; never its number
 * @param label the short name, as in tables and charts
 * @param question the wording in the questionnaire
 * @param answers the label of each answer, the lowest first; empty where the questionnaire shows numbers only
 * @param weight the share in the index, relative to the other elements; 0 keeps the element out of the index
 */
public record Element(String key, Labels label, Labels question, List<Labels> answers, BigDecimal weight)
    implements Serializable {

  public Element {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(question, "question");
    answers = List.copyOf(answers);
    if (weight.signum() < 0) {
      throw new IllegalArgumentException("Cannot use a negative weight for element " + key + ": " + weight);
    }
  }

  /** Whether the element takes part in the index. */
  public boolean isInIndex() {
    return weight.signum() > 0;
  }
}
