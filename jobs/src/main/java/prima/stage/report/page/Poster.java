package prima.stage.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import prima.stage.report.mart.IndexRow;
import prima.stage.report.word.Wording;

/**
 * The publication sheet of Permenpan RB 14/2017.
 *
 * @param words the words of its language
 * @param title its title
 * @param month the month
 * @param value the index, or why there is none
 * @param isFigure whether the value is a figure
 * @param band the band with its word; empty where there is none
 * @param interval the uncertainty of the value
 * @param rows what the regulation asks for: name and content
 */
public record Poster(Wording words, String title, String month, String value, boolean isFigure, String band,
    String interval, List<List<String>> rows) {

  public Poster {
    Objects.requireNonNull(words, "words");
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** The sheet about all units together; a month without a survey has none. */
  public static Poster of(Context context, IndexRow total) {
    boolean isFigure = total.hasIndex();
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of(context.text("poster.service"), context.text("all-units")));
    rows.add(List.of(context.text("poster.respondents"), context.sentences().respondents(total)));
    ProfileParts profile = new ProfileParts(context);
    rows.add(List.of(context.text("poster.sex"),
        profile.line(total.key(), "sex").orElse(context.text("poster.no-profile"))));
    rows.add(List.of(context.text("poster.education"),
        profile.line(total.key(), "education").orElse(context.text("poster.no-profile"))));
    rows.add(List.of(context.text("poster.period"), context.text("poster.from-to",
        "1 " + context.figures().month(context.facts().period()),
        context.facts().period().month().lengthOfMonth() + " " + context.figures().month(context.facts().period()))));
    return new Poster(context.words(), context.text("poster.title"), context.figures().month(context.facts().period()),
        context.sentences().index(total), isFigure,
        isFigure && total.band() != null ? context.sentences().band(total) : "",
        isFigure ? context.text("card.index.interval", context.figures().interval(total.low(), total.high(), 2)) : "",
        rows);
  }
}
