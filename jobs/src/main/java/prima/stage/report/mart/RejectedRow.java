package prima.stage.report.mart;

import java.util.Objects;

/**
 * How many rows were not used for one reason, counted from {@code rejected}.
 *
 * @param reason reason code
 * @param rows rows of all files
 */
public record RejectedRow(String reason, long rows) {

  public RejectedRow {
    Objects.requireNonNull(reason, "reason");
  }
}
