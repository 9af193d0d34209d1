package prima.stage.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import prima.stage.report.Provenance;
import prima.stage.report.mart.DeliveryRow;
import prima.stage.report.page.Block.Bullets;
import prima.stage.report.page.Block.Column;
import prima.stage.report.page.Block.DataTable;
import prima.stage.report.page.Block.Paragraph;

/**
 * Where the figures come from: the accounting of rows, why rows were not used, and with what the report was made.
 *
 * <p>Files with few rows are told together: the file of a small unit would tell how many people answered it.
 */
final class AccountingParts {

  private static final long FEW_ROWS = 30;
  private static final int HASH_DIGITS = 12;

  private final Context context;

  AccountingParts(Context context) {
    this.context = context;
  }

  Section section() {
    List<Block> blocks = new ArrayList<>();
    if (context.facts().deliveries().isEmpty()) {
      blocks.add(Paragraph.plain(context.text("accounting.none")));
    } else {
      addAccounting(blocks, context.facts().deliveries());
    }
    if (!context.facts().rejected().isEmpty()) {
      blocks.add(rejected());
    }
    blocks.add(Paragraph.message(context.text("provenance.title")));
    blocks.add(new Bullets(provenance(context.extras().provenance())));
    return new Section("accounting", context.text("accounting.title"), blocks);
  }

  private void addAccounting(List<Block> blocks, List<DeliveryRow> deliveries) {
    long read = sum(deliveries, DeliveryRow::read);
    long accepted = sum(deliveries, DeliveryRow::accepted);
    long rejected = sum(deliveries, DeliveryRow::rejected);
    long duplicate = sum(deliveries, DeliveryRow::duplicate);
    blocks.add(Paragraph.message(context.text(read == accepted + rejected + duplicate ? "accounting.balanced"
        : "accounting.unbalanced", count(read), count(accepted), count(rejected), count(duplicate))));
    blocks.add(Paragraph.note(context.text("accounting.read")));
    blocks.add(new DataTable(context.text("accounting.table"), List.of(Column.words(context.text("column.file")),
        Column.words(context.text("column.source")), Column.figures(context.text("column.read")),
        Column.figures(context.text("column.accepted")), Column.figures(context.text("column.rejected")),
        Column.figures(context.text("column.duplicate")), Column.words(context.text("column.hash"))),
        told(deliveries).stream().map(this::cells).toList()));
  }

  /** The files with enough rows one by one, the others as one. */
  static List<DeliveryRow> told(List<DeliveryRow> deliveries) {
    List<DeliveryRow> few = deliveries.stream().filter(row -> row.accepted() > 0 && row.accepted() < FEW_ROWS).toList();
    if (few.size() == deliveries.size() || few.isEmpty()) {
      return few.size() < 2 ? deliveries : List.of(together(few));
    }
    List<DeliveryRow> many = new ArrayList<>(deliveries.stream().filter(row -> !few.contains(row)).toList());
    List<DeliveryRow> together = new ArrayList<>(few);
    if (together.size() == 1) {
      DeliveryRow smallest = many.stream().min(java.util.Comparator.comparing(DeliveryRow::accepted)).orElseThrow();
      many.remove(smallest);
      together.add(smallest);
    }
    many.add(together(together));
    return many;
  }

  private static DeliveryRow together(List<DeliveryRow> rows) {
    return new DeliveryRow("", Integer.toString(rows.size()), "", sum(rows, DeliveryRow::read),
        sum(rows, DeliveryRow::accepted), sum(rows, DeliveryRow::rejected), sum(rows, DeliveryRow::duplicate),
        sum(rows, DeliveryRow::unmapped), sum(rows, DeliveryRow::outOfScale), null, null);
  }

  private static long sum(List<DeliveryRow> rows, ToLongFunction<DeliveryRow> count) {
    return rows.stream().mapToLong(count).sum();
  }

  private List<String> cells(DeliveryRow row) {
    boolean isTogether = row.file().isEmpty();
    return List.of(isTogether ? context.text("accounting.together", row.source()) : row.file(),
        isTogether ? context.text("none") : row.source(), count(row.read()), count(row.accepted()),
        count(row.rejected()), count(row.duplicate()),
        row.fileHash().substring(0, Math.min(HASH_DIGITS, row.fileHash().length())));
  }

  private DataTable rejected() {
    return new DataTable(context.text("rejected.table"), List.of(Column.words(context.text("column.why")),
        Column.figures(context.text("column.rows"))), context.facts().rejected().stream()
            .map(row -> List.of(context.words().has("rejected." + row.reason())
                ? context.text("rejected." + row.reason()) : row.reason(), count(row.rows()))).toList());
  }

  private List<String> provenance(Provenance made) {
    String none = context.text("none");
    return List.of(context.text("provenance.version", made.version().isEmpty() ? none : made.version()),
        context.text("provenance.settings", made.settings().isEmpty() ? none : made.settings()),
        made.models().isEmpty() ? context.text("provenance.no-models")
            : context.text("provenance.models", String.join("; ", made.models())),
        context.text("provenance.instrument",
            context.facts().instrumentId().isEmpty() ? none : context.facts().instrumentId()));
  }

  private String count(long number) {
    return context.figures().count(number);
  }
}
