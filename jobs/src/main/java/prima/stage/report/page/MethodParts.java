package prima.stage.report.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import prima.core.privacy.QuoteRule;
import prima.core.survey.IndexRule;
import prima.core.survey.Instrument;
import prima.core.survey.MissingRule;
import prima.core.survey.PublicationRule;
import prima.core.survey.Scoring;
import prima.stage.report.mart.ElementRow;
import prima.stage.report.mart.IndexRow;
import prima.stage.report.page.Block.Bullets;
import prima.stage.report.page.Block.Column;
import prima.stage.report.page.Block.DataTable;
import prima.stage.report.page.Block.Paragraph;

/** How the figures came about: the formula with this month's numbers, what the words mean, how to read each chart. */
final class MethodParts {

  private static final List<String> CHARTS = List.of("xmr", "intervals", "bars", "topics", "priorities");
  private static final int LINES = 4;

  private final Context context;

  MethodParts(Context context) {
    this.context = context;
  }

  /** The formula, the tests, and how to read each chart. */
  Section method() {
    List<Block> blocks = new ArrayList<>();
    context.facts().instrument().ifPresent(instrument -> addFormula(blocks, instrument));
    addBands(blocks);
    blocks.add(Paragraph.message(context.text("method.words.title")));
    blocks.add(new Bullets(List.of(context.text("method.interval"), context.text("method.band"),
        context.text("method.change"), context.text("method.groups",
            context.figures().count(PublicationRule.DEFAULT.forBand())),
        context.text("method.suppression", context.figures().count(context.extras().minimumAnswers())),
        context.text("method.protection"), context.text("method.quotes",
            context.figures().count(QuoteRule.FEWEST_WORDS), context.figures().count(QuoteParts.FEWEST_TEXTS)),
        context.text("method.topics"))));
    for (String chart : CHARTS) {
      blocks.add(Paragraph.message(context.text("method." + chart + ".title")));
      blocks.add(new Bullets(IntStream.rangeClosed(1, LINES).mapToObj(line -> context.text("method." + chart + "." + line))
          .toList()));
    }
    return new Section("method", context.text("method.title"), blocks);
  }

  private void addFormula(List<Block> blocks, Instrument instrument) {
    IndexRule rule = instrument.rule();
    blocks.add(Paragraph.plain(context.text("method.instrument", instrument.name().in(context.words().language()),
        instrument.id(), context.figures().count(instrument.elements().size()),
        context.figures().count(instrument.scale().minimum()), context.figures().count(instrument.scale().maximum()))));
    String offset = rule.offset().signum() == 0 ? "" : context.text("method.formula.offset", plain(rule.offset()));
    blocks.add(Paragraph.plain(context.text("method.formula", plain(rule.multiplier()), offset)));
    blocks.add(Paragraph.plain(context.text("method.missing." + rule.missing().name())));
    if (rule.scoring() == Scoring.NET_PROMOTER) {
      blocks.add(Paragraph.plain(context.text("method.net-promoter")));
    }
    context.facts().total().filter(IndexRow::hasIndex).ifPresent(total -> addProof(blocks, instrument, total));
  }

  private String plain(BigDecimal number) {
    return context.figures().decimal(number, Math.max(0, number.stripTrailingZeros().scale()));
  }

  /** The formula with this month's numbers, where the figures of the elements are enough to follow it by hand. */
  private void addProof(List<Block> blocks, Instrument instrument, IndexRow total) {
    List<ElementRow> rows = context.facts().elements(total.key()).stream()
        .filter(row -> instrument.position(row.element()) >= 0
            && instrument.elements().get(instrument.position(row.element())).isInIndex()).toList();
    boolean canFollow = instrument.rule().missing() != MissingRule.POOLED_CELLS && !rows.isEmpty()
        && instrument.rule().scoring() == Scoring.VALUE && rows.stream().allMatch(row -> row.mean() != null);
    if (!canFollow) {
      return;
    }
    double[] shares = instrument.shares();
    List<List<String>> cells = new ArrayList<>();
    for (ElementRow row : rows) {
      double share = shares[instrument.position(row.element())];
      cells.add(List.of(context.elementName(row.element(), row.label()), figure(row.mean()), figure(share),
          figure(row.mean() * share)));
    }
    blocks.add(new DataTable(context.text("method.proof", context.figures().month(context.facts().period()),
        plain(instrument.rule().multiplier()), context.sentences().index(total)),
        List.of(Column.words(context.text("column.element")), Column.figures(context.text("column.mean")),
            Column.figures(context.text("column.weight")), Column.figures(context.text("column.product"))), cells));
  }

  private String figure(double value) {
    return context.figures().decimal(BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_UP), 4);
  }

  private void addBands(List<Block> blocks) {
    context.facts().instrument().filter(instrument -> !instrument.bands().isEmpty()).ifPresent(instrument ->
        blocks.add(new DataTable(context.text("method.bands"), List.of(Column.words(context.text("column.band")),
            Column.words(context.text("column.meaning")), Column.figures(context.text("column.from"))),
            instrument.bands().stream().map(band -> List.of(band.code(),
                band.label().in(context.words().language()), context.figures().decimal(band.lower(), 2))).toList())));
  }
}
