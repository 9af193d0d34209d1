package prima.stage.report.mart;

import java.util.Objects;

/**
 * One row of {@code answer_share}.
 *
 * @param key what the row is about
 * @param element key of the element
 * @param answer the answer on the scale
 * @param count respondents who gave it; null where there are too few
 * @param share share of the answers; null where there are too few
 * @param low lower end of its 95 % interval
 * @param high upper end of its 95 % interval
 */
public record AnswerRow(RowKey key, String element, int answer, Long count, Double share, Double low, Double high) {

  public AnswerRow {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(element, "element");
  }
}
