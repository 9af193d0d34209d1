package prima.stage.report;

import java.util.List;
import java.util.Objects;
import prima.core.survey.Labels;

/**
 * One quality of service, such as fast or friendly: the glass through which elements and topics are looked at.
 *
 * @param code its name in seeds
 * @param label its name to print
 * @param elements keys of the survey elements that ask for it
 * @param topics keys of the topics that speak of it
 */
public record Quality(String code, Labels label, List<String> elements, List<String> topics) {

  public Quality {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(label, "label");
    elements = List.copyOf(elements);
    topics = List.copyOf(topics);
  }
}
