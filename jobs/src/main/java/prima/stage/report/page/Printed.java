package prima.stage.report.page;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import prima.stage.report.word.Wording;

/**
 * A part of the report that is printed alone.
 *
 * @param words the words of its language
 * @param title the title of the document, also its first heading
 * @param subtitle what it covers
 * @param headline the sentence that a reader should take away; empty where the blocks begin with it
 * @param style {@code executive} or {@code unit}
 * @param opening what stands before the first section
 * @param sections the sections
 */
public record Printed(Wording words, String title, String subtitle, String headline, String style,
    List<Block> opening, List<Section> sections) {

  public Printed {
    Objects.requireNonNull(words, "words");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(subtitle, "subtitle");
    Objects.requireNonNull(headline, "headline");
    Objects.requireNonNull(style, "style");
    opening = List.copyOf(opening);
    sections = List.copyOf(sections);
  }

  /** The executive pages of a report, and every unit's months after them. */
  public static Printed executive(Page page) {
    return new Printed(page.words(), page.title(), page.subtitle(), page.headline(), "executive", List.of(),
        Stream.concat(page.executive().stream(), page.months().stream()).toList());
  }

  /** One unit's pages of a report. */
  public static Printed unit(Page page, Section unit) {
    return new Printed(page.words(), unit.title(), page.title(), "", "unit", unit.blocks(), List.of());
  }
}
