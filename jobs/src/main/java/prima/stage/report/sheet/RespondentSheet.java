package prima.stage.report.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import prima.core.survey.Instrument;
import prima.stage.report.mart.AnswerSheetRow;
import prima.stage.report.mart.ElementRow;
import prima.stage.report.mart.IndexRow;
import prima.stage.report.mart.RowKey;
import prima.stage.report.page.Context;

/**
 * The form that officials know: one row per questionnaire and one column per element, and at the foot of each unit the sum
 * of its answers, their mean (NRR), the weighted mean, and the index (IKM). Values, not formulas, to be checked by hand.
 *
 * <p>Questionnaires are sorted by their answers, so that their order tells nothing; units with few answers are left out.
 */
final class RespondentSheet {

  private final Context context;

  RespondentSheet(Context context) {
    this.context = context;
  }

  Sheet sheet() {
    List<List<Object>> rows = new ArrayList<>();
    context.facts().instrument().ifPresent(instrument ->
        context.facts().unitNames().forEach((unit, name) -> addUnit(rows, unit, name, instrument)));
    return new Sheet(context.text("sheet.respondents"), "respondents", headers(), rows);
  }

  private List<String> headers() {
    List<String> headers = new ArrayList<>(List.of(context.text("column.unit"), context.text("column.row")));
    int elements = context.facts().instrument().map(instrument -> instrument.elements().size()).orElse(0);
    for (int i = 1; i <= elements; i++) {
      headers.add(context.text("column.element-number", i));
    }
    headers.add(context.text("column.official"));
    return headers;
  }

  private void addUnit(List<List<Object>> rows, String unit, String name, Instrument instrument) {
    RowKey key = context.facts().unitKey(unit);
    List<AnswerSheetRow> sheets = context.facts().sheets(key);
    boolean areWeighted = sheets.stream().anyMatch(sheet -> sheet.weight() != null);
    if (sheets.isEmpty() || areWeighted) {
      return;
    }
    int number = 0;
    for (AnswerSheetRow sheet : sheets) {
      number++;
      List<Object> cells = TableSheets.cells(name, (long) number);
      sheet.answers().forEach(answer -> cells.add(answer == null ? null : answer.longValue()));
      cells.add(null);
      rows.add(cells);
    }
    addFoot(rows, name, key, sheets, instrument);
  }

  private void addFoot(List<List<Object>> rows, String name, RowKey key, List<AnswerSheetRow> sheets,
      Instrument instrument) {
    Map<String, ElementRow> elements = new TreeMap<>();
    context.facts().elements(key).forEach(row -> elements.put(row.element(), row));
    List<Object> sums = TableSheets.cells(name, context.text("column.sum"));
    List<Object> means = TableSheets.cells(name, context.text("column.mean-form"));
    List<Object> products = TableSheets.cells(name, context.text("column.product-form"));
    double[] shares = instrument.shares();
    for (int i = 0; i < instrument.elements().size(); i++) {
      int position = i;
      ElementRow row = elements.get(instrument.elements().get(i).key());
      Double mean = row == null ? null : row.mean();
      sums.add(sheets.stream().map(sheet -> sheet.answers().get(position)).filter(answer -> answer != null)
          .mapToLong(Integer::longValue).sum());
      means.add(mean);
      products.add(mean == null ? null : (Double) (mean * shares[i]));
    }
    sums.add(null);
    means.add(null);
    products.add(context.facts().index(key).map(RespondentSheet::official).orElse(null));
    rows.addAll(List.of(sums, means, products));
  }

  private static Object official(IndexRow row) {
    return row.officialIndex() == null ? row.index() : row.officialIndex();
  }
}
