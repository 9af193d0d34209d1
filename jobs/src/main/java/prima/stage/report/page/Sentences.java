package prima.stage.report.page;

import java.util.List;
import java.util.Optional;
import prima.core.survey.Band;
import prima.stage.report.ReportExtras;
import prima.stage.report.mart.Change;
import prima.stage.report.mart.IndexRow;
import prima.stage.report.mart.SignalRow;
import prima.stage.report.page.UnitsAgainstTotal.Group;
import prima.stage.report.page.UnitsAgainstTotal.Standing;
import prima.stage.report.word.Figures;
import prima.stage.report.word.Wording;

/** How facts are said. A word of change stands only where the mart's test allows it. */
public final class Sentences {

  private final Facts facts;
  private final Wording words;
  private final Figures figures;
  private final ReportExtras extras;

  Sentences(Facts facts, Wording words, Figures figures, ReportExtras extras) {
    this.facts = facts;
    this.words = words;
    this.figures = figures;
    this.extras = extras;
  }

  /** The one sentence of the report, at most 25 words. */
  String headline(List<Standing> standings) {
    String month = figures.month(facts.period());
    Optional<IndexRow> total = facts.total();
    if (total.isEmpty()) {
      return words.text(facts.hasNothing() ? "headline.nothing" : "headline.no-survey", month);
    }
    if (!total.get().hasIndex()) {
      return words.text("headline.no-index", month, whyNoIndex(total.get()));
    }
    return words.text("headline.joined", finding(total.get(), month), places(standings));
  }

  /** What one unit's page says first. */
  String unitHeadline(IndexRow row, Group group) {
    if (!row.hasIndex()) {
      return words.text("unit.no-index", whyNoIndex(row));
    }
    String finding = finding(row, figures.month(facts.period()));
    return group == Group.NOT_COMPARED ? words.text("headline.joined", finding, "")
        : words.text("headline.joined", finding, words.text("headline.unit." + code(group)));
  }

  private String finding(IndexRow row, String month) {
    String index = indexWithBand(row);
    Change change = row.change();
    if (change.rose()) {
      return words.text("headline.rose", month, figures.size(change.points()), index);
    }
    if (change.fell()) {
      return words.text("headline.fell", month, figures.size(change.points()), index);
    }
    return words.text(change.isKnown() && change.word() != null ? "headline.same" : "headline.first", month, index);
  }

  private String places(List<Standing> standings) {
    long above = count(standings, Group.ABOVE);
    long below = count(standings, Group.BELOW);
    boolean isCompared = standings.stream().anyMatch(standing -> standing.group() != Group.NOT_COMPARED);
    if (standings.size() < 2 || !isCompared) {
      return "";
    }
    return above + below == 0 ? words.text("headline.none-differs")
        : words.text("headline.places", figures.count(above), figures.count(below));
  }

  static long count(List<Standing> standings, Group group) {
    return standings.stream().filter(standing -> standing.group() == group).count();
  }

  private String indexWithBand(IndexRow row) {
    return row.band() == null ? index(row) : words.text("headline.band", index(row), row.band());
  }

  /** The index as the instrument rounds it, or why there is none. */
  public String index(IndexRow row) {
    if (!row.hasIndex()) {
      return whyNoIndex(row);
    }
    return row.officialIndex() != null ? figures.decimal(row.officialIndex(), 2) : figures.decimal(row.index(), 2);
  }

  /** The number of respondents, or that they are fewer than may be told. */
  String respondents(IndexRow row) {
    return row.isSuppressed() ? why(row.reason()) : figures.count(row.n());
  }

  /** The number of answers with its noun. */
  String answers(IndexRow row) {
    return row.isSuppressed() ? why(row.reason()) : words.text("answers", figures.count(row.n()));
  }

  /** The words that stand for a figure that may not be published. */
  public String tooFew() {
    return words.text("too-few", figures.count(extras.minimumAnswers()));
  }

  /** Why there is no figure; never blank, never 0. */
  public String why(String reason) {
    if (IndexRow.TOO_FEW_ANSWERS.equals(reason)) {
      return tooFew();
    }
    return reason != null && words.has("reason." + reason) ? words.text("reason." + reason)
        : words.text("reason.unknown");
  }

  private String whyNoIndex(IndexRow row) {
    return why(row.reason());
  }

  /** The band with its probability, and whether it could be another. */
  public String band(IndexRow row) {
    if (row.band() == null) {
      return words.text(row.has(IndexRow.NO_BAND) ? "band.too-few" : "band.none");
    }
    String label = facts.instrument().flatMap(instrument -> instrument.bands().stream()
        .filter(band -> band.code().equals(row.band())).findFirst()).map(Band::label)
        .map(text -> text.in(words.language())).orElse("");
    return label.isEmpty() ? row.band() : words.text("band.named", row.band(), label);
  }

  /** How sure the band is. */
  public String bandCertainty(IndexRow row) {
    if (row.band() == null || row.bandProbability() == null) {
      return "";
    }
    String certainty = words.text("band.probability", figures.probability(row.bandProbability()));
    boolean isOpen = row.bandStable() != null && !row.bandStable();
    return isOpen ? certainty + " " + words.text("band.open") : certainty;
  }

  /** The change in a few words, as its test allows. */
  public String change(Change change) {
    if (!change.isKnown()) {
      return words.text("change.no-previous");
    }
    if (change.word() == null) {
      return words.text("change.untested");
    }
    return words.text("change." + change.word().code(), figures.size(change.points()));
  }

  /** The change with its interval. */
  String changeInterval(Change change) {
    return !change.isKnown() ? words.text("none")
        : words.text("change.figure", figures.signed(change.points()),
            figures.signedInterval(change.low(), change.high()));
  }

  /** The message of a control chart: what its last month says. */
  String signal(List<SignalRow> series) {
    if (series.isEmpty() || !series.get(series.size() - 1).key().period().equals(facts.period())) {
      return words.text("signal.no-month");
    }
    SignalRow last = series.get(series.size() - 1);
    if (last.value() == null) {
      return words.text("signal.no-value");
    }
    if (!last.hasLimits()) {
      return words.text(words.has("signal." + last.reason()) ? "signal." + last.reason() : "signal.no-limits");
    }
    if (last.rule() == null || last.direction() == null) {
      return words.text("signal.common");
    }
    return words.text("signal." + last.rule() + "." + last.direction());
  }

  /** The name of a group in keys of the bundle. */
  static String code(Group group) {
    return group.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
