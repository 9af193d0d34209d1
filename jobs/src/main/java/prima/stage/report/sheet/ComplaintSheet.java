package prima.stage.report.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import prima.stage.report.mart.ServiceRow;
import prima.stage.report.page.Context;

/** How complaints were served, one row per unit. */
final class ComplaintSheet {

  private final Context context;

  ComplaintSheet(Context context) {
    this.context = context;
  }

  Sheet sheet() {
    List<String> headers = Stream.of("column.unit", "complaints.received", "complaints.answered", "complaints.closed",
        "column.closed-by-system", "column.answer-due", "column.answered-in-standard", "column.share", "column.low",
        "column.high", "column.close-due", "column.closed-in-standard", "complaints.first-contact",
        "complaints.escalated", "complaints.out-of-hours", "column.out-of-hours-known", "complaints.median",
        "complaints.oldest", "column.per-thousand").map(key -> context.text(key)).toList();
    List<List<Object>> rows = new ArrayList<>();
    TableSheets.subjects(context).forEach((name, key) ->
        context.facts().service(key).ifPresent(row -> rows.add(cells(name, row))));
    return new Sheet(context.text("sheet.complaints"), "unit_service", headers, rows);
  }

  private List<Object> cells(String name, ServiceRow row) {
    return TableSheets.cells(name, row.received(), known(row.answerKnown(), row.answered()),
        known(row.closeKnown(), row.closed()), row.closedBySystem(), known(row.answerKnown(), row.answerDue()),
        known(row.answerKnown(), row.answeredInStandard()), row.inStandard().value(), row.inStandard().low(),
        row.inStandard().high(), known(row.closeTimeKnown(), row.closeDue()),
        known(row.closeTimeKnown(), row.closedInStandard()),
        known(Math.min(row.answerKnown(), row.closeTimeKnown()), row.firstContact()),
        known(row.escalatedKnown(), row.escalated()), known(row.outOfHoursKnown(), row.outOfHours()),
        row.outOfHoursKnown(), median(row), row.oldestOpenDays(), row.perThousand().value());
  }

  /** The count, or nothing where the sources record nothing to count. */
  private static Long known(long recorded, long count) {
    return recorded == 0 ? null : count;
  }

  private Object median(ServiceRow row) {
    return row.closeTimeKnown() == 0 ? context.text("unknown")
        : row.medianDays().isKnown() ? row.medianDays().value() : context.text("complaints.median.open");
  }
}
