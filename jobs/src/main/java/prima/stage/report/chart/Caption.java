package prima.stage.report.chart;

import java.util.Objects;

/**
 * What a drawing says to somebody who cannot see it.
 *
 * @param id an identifier that is used once in the document
 * @param title the message of the drawing
 * @param description what is drawn, with the figures that matter
 */
public record Caption(String id, String title, String description) {

  public Caption {
    if (!id.matches("[A-Za-z][A-Za-z0-9-]*")) {
      throw new IllegalArgumentException("Cannot use as the identifier of a drawing: " + id);
    }
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(description, "description");
  }
}
