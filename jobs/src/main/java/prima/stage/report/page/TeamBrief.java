package prima.stage.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import prima.stage.report.mart.DriverRow;
import prima.stage.report.mart.ElementRow;
import prima.stage.report.mart.RowKey;
import prima.stage.report.mart.ServiceRow;
import prima.stage.report.mart.SpokenRow;
import prima.stage.report.mart.TopicRow;
import prima.stage.report.page.Block.Bullets;
import prima.stage.report.page.Block.Paragraph;

/**
 * The end of a unit's page, half a page for the people at the counter: what citizens expected, what they praised, what
 * they asked for and did not get, and what to talk about in the team.
 */
final class TeamBrief {

  private static final int NAMED = 3;

  private final Context context;

  TeamBrief(Context context) {
    this.context = context;
  }

  /** The brief of a unit; nothing where there is nothing to tell. */
  List<Block> blocks(RowKey key) {
    List<Block> blocks = new ArrayList<>();
    add(blocks, "brief.expected", expected(key));
    add(blocks, "brief.praised", praised(key));
    add(blocks, "brief.missed", missed(key));
    add(blocks, "brief.talk", talk(key));
    if (!blocks.isEmpty()) {
      blocks.add(0, Paragraph.message(context.text("brief.title")));
    }
    return blocks;
  }

  private void add(List<Block> blocks, String title, List<String> items) {
    if (!items.isEmpty()) {
      blocks.add(Paragraph.plain(context.text(title)));
      blocks.add(new Bullets(items));
    }
  }

  /** What matters most to those who answered, and what writers propose or ask about. */
  private List<String> expected(RowKey key) {
    List<String> items = new ArrayList<>();
    String matters = context.facts().drivers(key).stream().filter(row -> row.isPlaced() && row.isSignificant())
        .sorted(Comparator.comparing((DriverRow row) -> row.importance().value()).reversed()).limit(NAMED)
        .map(row -> context.elementName(row.element(), row.element())).collect(Collectors.joining("; "));
    if (!matters.isEmpty()) {
      items.add(context.text("brief.matters", matters));
    }
    Map<String, Long> wishes = new TreeMap<>();
    context.facts().spoken(key).stream().filter(SpokenRow::isWish)
        .forEach(row -> wishes.merge(row.topic(), row.texts(), Long::sum));
    String wished = wishes.entrySet().stream().filter(wish -> wish.getValue() >= context.extras().minimumAnswers())
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
        .limit(NAMED).map(wish -> context.topicName(wish.getKey())).collect(Collectors.joining("; "));
    if (!wished.isEmpty()) {
      items.add(context.text("brief.wished", wished));
    }
    return items;
  }

  private List<String> praised(RowKey key) {
    List<String> items = new ArrayList<>();
    String topics = topics(key, TopicRow.POSITIVE);
    if (!topics.isEmpty()) {
      items.add(context.text("brief.topics", topics));
    }
    List<ElementRow> rows = elements(key);
    if (rows.size() > 1) {
      items.add(context.text("brief.strong", name(rows.get(rows.size() - 1))));
    }
    return items;
  }

  private List<String> missed(RowKey key) {
    List<String> items = new ArrayList<>();
    String topics = topics(key, TopicRow.NEGATIVE);
    if (!topics.isEmpty()) {
      items.add(context.text("brief.topics", topics));
    }
    context.facts().service(key).filter(row -> row.answerKnown() > 0 && row.answerDue() > row.answeredInStandard())
        .ifPresent(row -> items.add(context.text("brief.late",
            context.figures().count(row.answerDue() - row.answeredInStandard()),
            context.figures().count(row.answerDue()))));
    context.facts().service(key).filter(row -> row.oldestOpenDays() != null).map(ServiceRow::oldestOpenDays)
        .ifPresent(days -> items.add(context.text("brief.open", context.figures().count(days))));
    return items;
  }

  private List<String> talk(RowKey key) {
    List<ElementRow> rows = elements(key);
    return rows.size() > 1 ? List.of(context.text("brief.weak", name(rows.get(0)))) : List.of();
  }

  private List<ElementRow> elements(RowKey key) {
    return context.facts().elements(key).stream().filter(ElementRow::hasIndex)
        .sorted(Comparator.comparing(ElementRow::index)).toList();
  }

  private String topics(RowKey key, String sentiment) {
    return context.facts().topics(key).stream()
        .filter(row -> row.sentiment().equals(sentiment) && !row.topic().equals(TopicRow.OVERALL)
            && row.share().isKnown() && row.texts() >= context.extras().minimumAnswers())
        .sorted(Comparator.comparing(TopicRow::texts).reversed().thenComparing(TopicRow::topic)).limit(NAMED)
        .map(row -> context.topicName(row.topic())).collect(Collectors.joining("; "));
  }

  private String name(ElementRow row) {
    return context.text("name-with-note", context.elementName(row.element(), row.label()),
        context.figures().decimal(row.index(), 2));
  }
}
