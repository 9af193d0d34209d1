package prima.core.source;

import java.util.Objects;

/**
 * A file with one row per answer. The other columns say to which questionnaire the row belongs.
 *
 * @param question the column that names the question
 * @param answer the column that holds the answer
 */
public record LongForm(String question, String answer) {

  public LongForm {
    Objects.requireNonNull(question, "question");
    Objects.requireNonNull(answer, "answer");
    if (question.equals(answer)) {
      throw new IllegalArgumentException("Cannot use column '" + question + "' as both the question and the answer");
    }
  }
}
