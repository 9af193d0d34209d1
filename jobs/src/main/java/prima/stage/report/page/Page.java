package prima.stage.report.page;

import java.util.List;
import java.util.Objects;
import prima.stage.report.word.Wording;

/**
 * The whole report.
 *
 * @param words the words of its language, for the frame around the sections
 * @param title the title of the document
 * @param subtitle what it covers
 * @param headline the sentence that a reader should take away
 * @param summary what concerns all units together
 * @param executive the same, short enough for two printed pages
 * @param months every unit's months, for the pages after the executive ones; empty where there is nothing to compare
 * @param units one section per unit
 * @param appendix accounting and method
 */
public record Page(Wording words, String title, String subtitle, String headline, List<Section> summary,
    List<Section> executive, List<Section> months, List<Section> units,
    List<Section> appendix) {

  public Page {
    Objects.requireNonNull(words, "words");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(subtitle, "subtitle");
    Objects.requireNonNull(headline, "headline");
    summary = List.copyOf(summary);
    executive = List.copyOf(executive);
    months = List.copyOf(months);
    units = List.copyOf(units);
    appendix = List.copyOf(appendix);
  }
}
