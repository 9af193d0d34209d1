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
    return TableSheets.cells(name, row.received(), row.answered(), row.closed(), row.closedBySystem(),
        row.answerDue(), row.answeredInStandard(), row.inStandard().value(), row.inStandard().low(),
        row.inStandard().high(), row.closeDue(), row.closedInStandard(), row.firstContact(), row.escalated(),
        row.outOfHours(), row.outOfHoursKnown(),
        row.medianDays().isKnown() ? row.medianDays().value() : context.text("complaints.median.open"),
        row.oldestOpenDays(), row.perThousand().value());
  }
}
