package prima.stage.report.mart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * The answers of one questionnaire, without anything that tells whose it is.
 *
 * @param key the unit
 * @param answers the answers in the order of the instrument; null where there is none
 * @param weight the sampling weight; null where every questionnaire counts once
 */
public record AnswerSheetRow(RowKey key, List<Integer> answers, Double weight) {

  public AnswerSheetRow {
    Objects.requireNonNull(key, "key");
    answers = Collections.unmodifiableList(new ArrayList<>(answers));
  }
}
