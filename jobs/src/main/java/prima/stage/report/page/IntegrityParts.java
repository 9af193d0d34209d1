package prima.stage.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import prima.stage.report.mart.RowKey;
import prima.stage.report.mart.WarningRow;
import prima.stage.report.page.Block.Bullets;
import prima.stage.report.page.Block.Paragraph;

/**
 * The lens of integrity: texts that speak of illegal levies, of discrimination or of other signs at which somebody must
 * look. The whole gets a count; units are named without one, because a handful of texts is a handful of people.
 */
final class IntegrityParts {

  private final Context context;

  IntegrityParts(Context context) {
    this.context = context;
  }

  /** What the texts of all units say; nothing where no text was scored. */
  List<Block> whole() {
    if (context.facts().topics(context.facts().totalKey()).isEmpty()) {
      return List.of();
    }
    List<String> items = new ArrayList<>();
    context.extras().names().signs().keySet().forEach(sign -> item(sign).ifPresent(items::add));
    return items.isEmpty() ? List.of(Paragraph.message(context.text("integrity.title")),
        Paragraph.plain(context.text("integrity.none")))
        : List.of(Paragraph.message(context.text("integrity.title")), new Bullets(items),
            Paragraph.note(context.text("integrity.read")));
  }

  private Optional<String> item(String sign) {
    List<WarningRow> rows = context.facts().warnings().stream().filter(row -> row.sign().equals(sign)).toList();
    long texts = rows.stream().mapToLong(WarningRow::texts).sum();
    if (texts == 0) {
      return Optional.empty();
    }
    String count = texts < context.extras().minimumAnswers() ? context.sentences().tooFew()
        : context.text("integrity.texts", context.figures().count(texts));
    String units = rows.stream().map(row -> context.unitName(row.key().unit())).sorted()
        .collect(Collectors.joining("; "));
    return Optional.of(context.text("integrity.item", context.signName(sign), count, units));
  }

  /** Which signs the texts about one unit carry; nothing where they carry none. */
  Optional<Block> unit(RowKey key) {
    String signs = context.facts().warnings().stream().filter(row -> row.key().unit().equals(key.unit()))
        .map(row -> context.signName(row.sign())).sorted().collect(Collectors.joining("; "));
    return signs.isEmpty() ? Optional.empty() : Optional.of(Paragraph.plain(context.text("integrity.unit", signs)));
  }
}
