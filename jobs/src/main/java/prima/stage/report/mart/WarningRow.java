package prima.stage.report.mart;

import java.util.Objects;

/**
 * How many texts of a month carry a sign at which somebody must look, counted from {@code text_score}.
 *
 * @param key what the row is about
 * @param sign key of the sign, such as illegal_levy
 * @param texts texts that carry it
 */
public record WarningRow(RowKey key, String sign, long texts) {

  public WarningRow {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(sign, "sign");
  }
}
