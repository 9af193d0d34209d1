package prima.stage.report.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import prima.stage.report.mart.QuoteRow;
import prima.stage.report.mart.RowKey;
import prima.stage.report.mart.TopicRow;
import prima.stage.report.page.Block.Columns;
import prima.stage.report.page.Block.Quote;
import prima.stage.report.page.Block.Quotes;

/** Up to three quotes a side, each about another topic, and only of topics of which enough texts speak. */
final class QuoteParts {

  /** The fewest texts about a topic with which one of them is quoted. */
  static final int FEWEST_TEXTS = 10;

  private static final int MOST = 3;

  private final Context context;

  QuoteParts(Context context) {
    this.context = context;
  }

  /** Complaint and praise side by side; nothing where nothing may be quoted. */
  Optional<Block> block(RowKey key) {
    List<Block> sides = new ArrayList<>();
    side(key, TopicRow.NEGATIVE).ifPresent(sides::add);
    side(key, TopicRow.POSITIVE).ifPresent(sides::add);
    return sides.isEmpty() ? Optional.empty() : Optional.of(new Columns(sides));
  }

  private Optional<Block> side(RowKey key, String sentiment) {
    Map<String, Long> texts = new HashMap<>();
    context.facts().topics(key).forEach(row -> texts.merge(row.topic(), row.texts(), Long::sum));
    Set<String> quoted = new HashSet<>();
    List<Quote> quotes = new ArrayList<>();
    for (QuoteRow row : context.facts().quotes(key)) {
      Optional<String> topic = row.topics().stream().filter(one -> !quoted.contains(one)
          && texts.getOrDefault(one, 0L) >= FEWEST_TEXTS).findFirst();
      if (row.sentiment().equals(sentiment) && topic.isPresent() && quotes.size() < MOST) {
        quoted.add(topic.get());
        quotes.add(new Quote(row.text(), row.language(), context.topicName(topic.get())));
      }
    }
    return quotes.isEmpty() ? Optional.empty()
        : Optional.of(new Quotes(context.text("quotes." + sentiment), quotes));
  }
}
