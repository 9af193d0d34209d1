package prima.stage.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import prima.stage.report.chart.Caption;
import prima.stage.report.chart.TopicBars;
import prima.stage.report.mart.RowKey;
import prima.stage.report.mart.TermRow;
import prima.stage.report.mart.TopicRow;
import prima.stage.report.page.Block.Column;
import prima.stage.report.page.Block.DataTable;
import prima.stage.report.page.Block.Drawing;
import prima.stage.report.page.Block.Paragraph;

/** What texts complain of and praise, now against the three months before. */
final class TopicParts {

  private static final int DRAWN = 8;

  private final Context context;

  TopicParts(Context context) {
    this.context = context;
  }

  /** The topics of complaint and of praise, or that there were no texts. */
  List<Block> blocks(RowKey key, String id, String subject) {
    List<TopicRow> rows = context.facts().topics(key);
    if (rows.stream().allMatch(row -> row.of() == 0)) {
      return List.of(Paragraph.plain(context.text("topics.none")));
    }
    List<Block> blocks = new ArrayList<>();
    sentiment(rows).ifPresent(blocks::add);
    List<Block> drawings = new ArrayList<>();
    drawings.add(drawing(rows, TopicRow.NEGATIVE, id + "-negative", subject));
    drawings.add(drawing(rows, TopicRow.POSITIVE, id + "-positive", subject));
    blocks.add(new Block.Columns(drawings));
    emerging(key).ifPresent(blocks::add);
    return blocks;
  }

  /** Words that are written reliably more often than before, those in most texts first. */
  private Optional<Block> emerging(RowKey key) {
    String terms = context.facts().terms(key).stream()
        .filter(row -> row.isEmerging() && row.kind().equals(TermRow.TERM))
        .sorted(Comparator.comparing(TermRow::texts).reversed().thenComparing(TermRow::term)).limit(DRAWN)
        .map(row -> context.text("name-with-note", row.term(), row.ratio() == null
            ? context.text("terms.new", context.figures().count(row.texts()))
            : context.text("terms.ratio", context.figures().count(row.texts()),
                context.figures().decimal(row.ratio(), 1))))
        .collect(Collectors.joining("; "));
    return terms.isEmpty() ? Optional.empty() : Optional.of(Paragraph.plain(context.text("terms.emerging", terms)));
  }

  private Optional<Block> sentiment(List<TopicRow> rows) {
    List<TopicRow> overall = rows.stream().filter(row -> row.topic().equals(TopicRow.OVERALL)).toList();
    long texts = rows.stream().mapToLong(TopicRow::of).max().orElse(0);
    String shares = List.of(TopicRow.NEGATIVE, TopicRow.NEUTRAL, TopicRow.POSITIVE).stream()
        .flatMap(sentiment -> overall.stream().filter(row -> row.sentiment().equals(sentiment)))
        .filter(row -> row.share().isKnown())
        .map(row -> context.text("sentiment." + row.sentiment(), context.figures().percent(row.share().value()),
            context.figures().percentInterval(row.share().low(), row.share().high())))
        .collect(Collectors.joining("; "));
    return shares.isEmpty() ? Optional.empty()
        : Optional.of(Paragraph.plain(context.text("topics.sentiment", context.figures().count(texts),
            shares)));
  }

  private Block drawing(List<TopicRow> rows, String sentiment, String id, String subject) {
    List<TopicRow> chosen = rows.stream()
        .filter(row -> row.sentiment().equals(sentiment) && !row.topic().equals(TopicRow.OVERALL)
            && row.share().isKnown() && (row.texts() > 0 || row.isNew()))
        .sorted(Comparator.comparing((TopicRow row) -> row.share().value()).reversed()
            .thenComparing(TopicRow::topic)).toList();
    if (chosen.isEmpty()) {
      return Paragraph.plain(context.text("topics." + sentiment + ".none"));
    }
    String title = title(chosen, sentiment);
    String detail = context.text("topics.detail", subject, context.figures().month(context.facts().period()),
        context.figures().count(chosen.get(0).of()));
    String svg = TopicBars.draw(new Caption(id, title, detail + " " + context.text("topics.read")),
        chosen.stream().limit(DRAWN).map(this::item).toList());
    return new Drawing(title, detail, context.text("topics.legend"), svg, table(chosen, title));
  }

  private String title(List<TopicRow> chosen, String sentiment) {
    String fresh = chosen.stream().filter(TopicRow::isNew).map(row -> context.topicName(row.topic()))
        .collect(Collectors.joining("; "));
    return fresh.isEmpty()
        ? context.text("topics." + sentiment + ".title", context.topicName(chosen.get(0).topic()))
        : context.text("topics." + sentiment + ".new", fresh);
  }

  private TopicBars.Item item(TopicRow row) {
    String now = context.figures().percent(row.share().value());
    String note = row.beforeShare() == null ? now
        : context.text("topics.now-before", now, context.figures().percent(row.beforeShare()));
    return new TopicBars.Item(context.topicName(row.topic()), note, row.share().value(), row.beforeShare(),
        row.isNew() ? context.text("topics.new") : null);
  }

  private DataTable table(List<TopicRow> rows, String title) {
    List<Column> columns = List.of(Column.words(context.text("column.topic")),
        Column.figures(context.text("column.texts")), Column.figures(context.text("column.share")),
        Column.figures(context.text("column.interval")), Column.figures(context.text("column.before-share")),
        Column.words(context.text("column.new")));
    return new DataTable(title, columns, rows.stream().map(this::cells).toList());
  }

  private List<String> cells(TopicRow row) {
    return List.of(context.topicName(row.topic()), context.figures().count(row.texts()),
        context.figures().percent(row.share().value()),
        context.figures().percentInterval(row.share().low(), row.share().high()),
        row.beforeShare() == null ? context.text("none") : context.figures().percent(row.beforeShare()),
        context.text(row.isNew() ? "yes" : "no"));
  }
}
