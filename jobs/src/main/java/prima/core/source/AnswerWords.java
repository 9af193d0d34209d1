package prima.core.source;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The labels that answers are known by where a form asks in words, worst first. */
final class AnswerWords {

  private static final List<String> SCALES = List.of(
      "tidak sesuai|kurang sesuai|sesuai|sangat sesuai", "tidak mudah|kurang mudah|mudah|sangat mudah",
      "tidak cepat|kurang cepat|cepat|sangat cepat", "sangat mahal|cukup mahal|murah|gratis",
      "tidak wajar|kurang wajar|wajar|sangat wajar", "tidak kompeten|kurang kompeten|kompeten|sangat kompeten",
      "tidak sopan dan ramah|kurang sopan dan ramah|sopan dan ramah|sangat sopan dan ramah",
      "buruk|cukup|baik|sangat baik", "tidak baik|kurang baik|baik|sangat baik",
      "tidak ada|ada tetapi tidak berfungsi|berfungsi kurang maksimal|dikelola dengan baik",
      "tidak puas|kurang puas|puas|sangat puas", "tidak setuju|kurang setuju|setuju|sangat setuju",
      "strongly disagree|disagree|neither agree nor disagree|agree|strongly agree",
      "very dissatisfied|dissatisfied|neither satisfied nor dissatisfied|satisfied|very satisfied",
      "very poor|poor|neither good nor poor|good|very good");
  private static final Map<String, Integer> ANSWERS = new HashMap<>();

  static {
    for (String scale : SCALES) {
      String[] labels = scale.split("\\|");
      for (int i = 0; i < labels.length; i++) {
        ANSWERS.putIfAbsent(labels[i], i + 1);
      }
    }
  }

  private AnswerWords() {
  }

  /** The answer that a label or an answer code such as {@code AO03} stands for. */
  static Optional<Integer> answer(String label) {
    String word = label.strip().toLowerCase(Locale.ROOT);
    return word.matches("ao?\\d{1,2}") ? Optional.of(Integer.valueOf(word.replaceAll("\\D", "")))
        : Optional.ofNullable(ANSWERS.get(word));
  }
}
