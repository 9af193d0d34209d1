package prima.core.text.train;

import java.util.List;
import java.util.Map;
import prima.core.text.Sentiment;

/**
 * The topic that a subcategory of the patient feedback stands for. One subject per text is a weak label: the text may speak of
 * more.
 */
final class FeedbackSubjects {

  private static final Map<String, List<String>> SUBJECTS = Map.of(
      "behaviour", List.of("attitude of staff", "staff: general", "listening", "emotional care", "dignity: general",
          "feeling safe including bullying", "1-2-1 care/time spent with service user",
          "respect for diversity/ person-centeredness"),
      "competence", List.of("professionalism/competence of staff", "amount/clarity of information"),
      "facilities", List.of("food", "facilities/equipment", "environment/ facilities", "cleanliness",
          "parking/transport", "location"),
      "time", List.of("time spent waiting for first appt/referral/service", "time spent waiting between appointments"),
      "procedure", List.of("coordination/integration of care", "transition and discharge",
          "transition/ coordination: general"),
      "result", List.of("made a difference to my life", "therapies", "physical care"));

  private static final List<String> NO_TOPIC = List.of("nothing to improve", "everything was good/bad");

  private FeedbackSubjects() {}

  /** The topic of a subcategory; empty where it has none, null where it does not tell. */
  static Map<String, Sentiment> topics(String subcategory, Sentiment sentiment) {
    String subject = subcategory == null ? "" : subcategory.strip().toLowerCase(java.util.Locale.ROOT);
    if (NO_TOPIC.contains(subject)) {
      return Map.of();
    }
    return SUBJECTS.entrySet().stream()
        .filter(topic -> topic.getValue().contains(subject))
        .map(topic -> Map.of(topic.getKey(), sentiment))
        .findFirst()
        .orElse(null);
  }
}
