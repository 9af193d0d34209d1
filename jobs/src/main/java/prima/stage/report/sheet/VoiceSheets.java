package prima.stage.report.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import prima.stage.report.mart.DriverRow;
import prima.stage.report.mart.ProfileRow;
import prima.stage.report.mart.TermRow;
import prima.stage.report.page.Context;

/** Who answered, what matters to them, and the words they use. */
final class VoiceSheets {

  private final Context context;

  VoiceSheets(Context context) {
    this.context = context;
  }

  Sheet profile() {
    List<List<Object>> rows = new ArrayList<>();
    TableSheets.subjects(context).forEach((name, key) ->
        context.facts().profile(key).forEach(row -> rows.add(cells(name, row))));
    return sheet("sheet.profile", "profile", rows, "column.unit", "column.characteristic", "column.value", "column.n",
        "column.share");
  }

  private List<Object> cells(String name, ProfileRow row) {
    return TableSheets.cells(name, context.text("characteristic." + row.characteristic()),
        context.profileValue(row.characteristic(), row.value()),
        row.n() == null ? context.text("not-shown") : row.n(), row.share());
  }

  Sheet drivers() {
    List<List<Object>> rows = new ArrayList<>();
    TableSheets.subjects(context).forEach((name, key) ->
        context.facts().drivers(key).forEach(row -> rows.add(cells(name, row))));
    return sheet("sheet.drivers", "unit_driver", rows, "column.unit", "column.element", "column.importance",
        "column.importance-low", "column.importance-high", "column.performance", "column.performance-low",
        "column.performance-high", "column.quadrant", "column.certain");
  }

  private List<Object> cells(String name, DriverRow row) {
    return TableSheets.cells(name, context.elementName(row.element(), row.element()), row.importance().value(),
        row.importance().low(), row.importance().high(), row.performance().value(), row.performance().low(),
        row.performance().high(), row.quadrant() == null ? null : context.text("quadrant." + row.quadrant()),
        row.isSignificant());
  }

  Sheet terms() {
    List<List<Object>> rows = new ArrayList<>();
    TableSheets.subjects(context).forEach((name, key) ->
        context.facts().terms(key).forEach(row -> rows.add(cells(name, row))));
    return sheet("sheet.terms", "topic_term", rows, "column.unit", "column.kind", "column.term", "column.texts",
        "column.ratio", "column.new", "column.words");
  }

  private List<Object> cells(String name, TermRow row) {
    return TableSheets.cells(name, context.text("kind." + row.kind()), row.term(), row.texts(), row.ratio(),
        row.isEmerging(), row.terms().isEmpty() ? null : String.join(", ", row.terms()));
  }

  private Sheet sheet(String name, String key, List<List<Object>> rows, String... headers) {
    return new Sheet(context.text(name), key, Stream.of(headers).map(header -> context.text(header)).toList(), rows);
  }
}
