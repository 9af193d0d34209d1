package prima.stage.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import prima.stage.report.mart.DeliveryRow;
import prima.stage.report.mart.IndexRow;
import prima.stage.report.mart.SignalRow;
import prima.stage.report.mart.TopicRow;
import prima.stage.report.page.Block.Bullets;

/** What the figures of the month cannot show. */
final class LimitParts {

  private final Context context;

  LimitParts(Context context) {
    this.context = context;
  }

  /** The list of what cannot be said. */
  Section section() {
    List<String> items = new ArrayList<>();
    addUnits(items);
    addTotal(items);
    addSources(items);
    return new Section("limits", context.text("limits.title"), List.of(new Bullets(items)));
  }

  private void addUnits(List<String> items) {
    List<IndexRow> units = context.facts().units();
    List<IndexRow> suppressed = units.stream().filter(row -> isHidden(row, IndexRow.TOO_FEW_ANSWERS)).toList();
    if (!suppressed.isEmpty()) {
      items.add(context.text("limits.suppressed", context.sentences().tooFew(), names(suppressed)));
    }
    List<IndexRow> protecting = units.stream().filter(row -> isHidden(row, IndexRow.PROTECTS_OTHERS)).toList();
    if (!protecting.isEmpty()) {
      items.add(context.text("limits.protecting", names(protecting)));
    }
    List<IndexRow> without = units.stream().filter(row -> !row.hasIndex() && !row.isSuppressed()).toList();
    if (!without.isEmpty()) {
      items.add(context.text("limits.without", names(without)));
    }
    List<IndexRow> small = units.stream().filter(row -> row.hasIndex()
        && (row.has(IndexRow.SMALL_SAMPLE) || row.has(IndexRow.NO_BAND))).toList();
    if (!small.isEmpty()) {
      items.add(context.text("limits.small", names(small)));
    }
  }

  private static boolean isHidden(IndexRow row, String reason) {
    return !row.hasIndex() && reason.equals(row.reason());
  }

  private void addTotal(List<String> items) {
    context.facts().total().ifPresent(total -> {
      boolean bandIsOpen = total.band() != null && Boolean.FALSE.equals(total.bandStable())
          && total.bandProbability() != null;
      if (bandIsOpen) {
        items.add(context.text("limits.band", total.band(), context.figures().probability(total.bandProbability())));
      }
      if (total.hasIndex() && !total.change().isKnown()) {
        items.add(context.text("limits.no-previous"));
      }
    });
    List<SignalRow> series = context.facts().signals(context.facts().totalKey());
    if (!series.isEmpty() && series.get(series.size() - 1).provisional()) {
      items.add(context.text("limits.provisional",
          context.figures().count(series.get(series.size() - 1).points())));
    }
  }

  private void addSources(List<String> items) {
    boolean isCoverageKnown = context.facts().total().flatMap(total -> Coverage.of(total, context)).isPresent();
    items.add(context.text(isCoverageKnown ? "limits.response-rate.coverage" : "limits.response-rate"));
    if (context.facts().service(context.facts().totalKey()).isEmpty()) {
      items.add(context.text("limits.no-complaints"));
    }
    if (context.facts().topics(context.facts().totalKey()).stream().allMatch((TopicRow row) -> row.of() == 0)) {
      items.add(context.text("limits.no-texts"));
    }
    long unmapped = context.facts().deliveries().stream().mapToLong(DeliveryRow::unmapped).sum();
    if (unmapped > 0) {
      items.add(context.text("limits.unmapped", context.figures().count(unmapped)));
    }
    long outOfScale = context.facts().deliveries().stream().mapToLong(DeliveryRow::outOfScale).sum();
    if (outOfScale > 0) {
      items.add(context.text("limits.out-of-scale", context.figures().count(outOfScale)));
    }
  }

  private String names(List<IndexRow> rows) {
    return rows.stream().map(IndexRow::name).collect(Collectors.joining("; "));
  }
}
