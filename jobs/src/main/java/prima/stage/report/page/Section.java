package prima.stage.report.page;

import java.util.List;
import java.util.Objects;

/**
 * A part of a page under one heading.
 *
 * @param anchor the identifier of the part, used once in the document
 * @param title the heading
 * @param blocks what stands below it
 */
public record Section(String anchor, String title, List<Block> blocks) {

  public Section {
    if (!anchor.matches("[a-z][a-z0-9-]*")) {
      throw new IllegalArgumentException("Cannot use as an anchor: " + anchor);
    }
    Objects.requireNonNull(title, "title");
    blocks = List.copyOf(blocks);
  }
}
