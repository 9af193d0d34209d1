package prima.stage.report.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import prima.stage.report.Quality;
import prima.stage.report.mart.ElementRow;
import prima.stage.report.mart.RowKey;
import prima.stage.report.mart.TopicRow;
import prima.stage.report.page.Block.Column;
import prima.stage.report.page.Block.DataTable;

/** The qualities of service of a subject: what the survey says of each, what texts complain of and praise. */
final class QualityParts {

  private final Context context;

  QualityParts(Context context) {
    this.context = context;
  }

  /** One row per quality; nothing where no qualities are named. */
  Optional<Block> table(RowKey key, String subject) {
    if (context.extras().qualities().isEmpty()) {
      return Optional.empty();
    }
    Map<String, ElementRow> elements = context.facts().elements(key).stream()
        .collect(Collectors.toMap(ElementRow::element, Function.identity(), (first, second) -> first));
    List<Column> columns = List.of(Column.words(context.text("column.quality")),
        Column.words(context.text("column.element")), Column.words(context.text("column.complaints")),
        Column.words(context.text("column.praise")));
    return Optional.of(new DataTable(context.text("qualities.table", subject), columns,
        context.extras().qualities().stream().map(quality -> List.of(quality.label().in(context.words().language()),
            survey(quality, elements), texts(quality, key, TopicRow.NEGATIVE), texts(quality, key, TopicRow.POSITIVE)))
            .toList()));
  }

  private String survey(Quality quality, Map<String, ElementRow> elements) {
    String found = quality.elements().stream().filter(elements::containsKey).map(elements::get).map(this::element)
        .collect(Collectors.joining("; "));
    return found.isEmpty() ? context.text("qualities.not-asked") : found;
  }

  private String element(ElementRow row) {
    String name = context.elementName(row.element(), row.label());
    if (!row.hasIndex()) {
      return context.text("name-with-note", name, context.sentences().why(row.reason()));
    }
    String figure = context.figures().decimal(row.index(), 2);
    boolean moved = row.change().rose() || row.change().fell();
    return name + " " + (moved ? figure + ", " + context.sentences().change(row.change()) : figure);
  }

  private String texts(Quality quality, RowKey key, String sentiment) {
    String found = context.facts().topics(key).stream()
        .filter(row -> row.sentiment().equals(sentiment) && quality.topics().contains(row.topic())
            && row.share().isKnown() && row.texts() > 0)
        .sorted(java.util.Comparator.comparing(TopicRow::topic))
        .map(row -> context.topicName(row.topic()) + " " + context.figures().percent(row.share().value())
            + (row.isNew() ? " " + context.text("topics.new") : ""))
        .collect(Collectors.joining("; "));
    return found.isEmpty() ? context.text("none") : found;
  }
}
