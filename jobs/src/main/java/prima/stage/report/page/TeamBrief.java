package prima.stage.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import prima.stage.report.mart.ElementRow;
import prima.stage.report.mart.RowKey;
import prima.stage.report.mart.TopicRow;
import prima.stage.report.page.Block.Bullets;
import prima.stage.report.page.Block.Paragraph;

/** The end of a unit's page, for the people at the counter: what citizens valued, what they missed, what to keep. */
final class TeamBrief {

  private static final int NAMED = 3;

  private final Context context;

  TeamBrief(Context context) {
    this.context = context;
  }

  /** The brief of a unit; nothing where there is nothing to tell. */
  List<Block> blocks(RowKey key) {
    List<String> items = new ArrayList<>();
    addTopics(items, key, TopicRow.POSITIVE, "brief.praised");
    addTopics(items, key, TopicRow.NEGATIVE, "brief.missed");
    addElements(items, key);
    context.facts().service(key).filter(row -> row.inStandard().isKnown()).ifPresent(row -> items.add(context.text(
        "brief.in-standard", context.figures().percent(row.inStandard().value()),
        context.figures().count(row.answerDue()))));
    return items.isEmpty() ? List.of()
        : List.of(Paragraph.message(context.text("brief.title")), new Bullets(items));
  }

  private void addTopics(List<String> items, RowKey key, String sentiment, String words) {
    String topics = context.facts().topics(key).stream()
        .filter(row -> row.sentiment().equals(sentiment) && !row.topic().equals(TopicRow.OVERALL)
            && row.share().isKnown() && row.texts() >= context.extras().minimumAnswers())
        .sorted(Comparator.comparing(TopicRow::texts).reversed().thenComparing(TopicRow::topic)).limit(NAMED)
        .map(row -> context.topicName(row.topic())).collect(Collectors.joining("; "));
    if (!topics.isEmpty()) {
      items.add(context.text(words, topics));
    }
  }

  private void addElements(List<String> items, RowKey key) {
    List<ElementRow> rows = context.facts().elements(key).stream().filter(ElementRow::hasIndex)
        .sorted(Comparator.comparing(ElementRow::index)).toList();
    if (rows.size() > 1) {
      items.add(context.text("brief.strong", name(rows.get(rows.size() - 1))));
      items.add(context.text("brief.weak", name(rows.get(0))));
    }
  }

  private String name(ElementRow row) {
    return context.text("name-with-note", context.elementName(row.element(), row.label()),
        context.figures().decimal(row.index(), 2));
  }
}
