package prima.stage.report.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import prima.core.survey.Instrument;
import prima.stage.report.mart.AnswerRow;
import prima.stage.report.mart.ElementRow;
import prima.stage.report.mart.IndexRow;
import prima.stage.report.mart.RowKey;
import prima.stage.report.page.Context;

/**
 * The computation in the form that officials know, to be checked by hand: how often each answer was given, their sum,
 * the mean (NRR), its weight, the weighted mean, and the index of the unit.
 */
final class FormSheet {

  private final Context context;

  FormSheet(Context context) {
    this.context = context;
  }

  Sheet sheet() {
    List<Integer> values = values();
    List<String> headers = new ArrayList<>(List.of(context.text("column.unit"), context.text("column.element")));
    values.forEach(value -> headers.add(context.text("column.answer", value)));
    headers.addAll(List.of(context.text("column.n"), context.text("column.sum"), context.text("column.mean-form"),
        context.text("column.weight"), context.text("column.product-form"), context.text("column.official")));
    List<List<Object>> rows = new ArrayList<>();
    TableSheets.subjects(context).forEach((name, key) -> context.facts().elements(key)
        .forEach(element -> rows.add(cells(name, key, element, values))));
    return new Sheet(context.text("sheet.form"), "form", headers, rows);
  }

  private List<Integer> values() {
    TreeSet<Integer> values = new TreeSet<>();
    TableSheets.subjects(context).values().forEach(key -> context.facts().elements(key).forEach(element ->
        context.facts().answers(key, element.element()).forEach(row -> values.add(row.answer()))));
    return List.copyOf(values);
  }

  private List<Object> cells(String name, RowKey key, ElementRow element, List<Integer> values) {
    List<AnswerRow> answers = context.facts().answers(key, element.element());
    boolean areKnown = element.hasIndex() && answers.stream().allMatch(row -> row.count() != null);
    String why = areKnown ? null : element.hasIndex() ? context.text("not-shown")
        : context.sentences().why(element.reason());
    List<Object> cells = TableSheets.cells(name, context.elementName(element.element(), element.label()));
    values.forEach(value -> cells.add(areKnown ? count(answers, value) : why));
    cells.add(areKnown ? answers.stream().mapToLong(AnswerRow::count).sum() : why);
    cells.add(areKnown ? answers.stream().mapToLong(row -> row.count() * row.answer()).sum() : why);
    Optional<Double> share = share(element.element());
    cells.add(element.mean() == null ? why : element.mean());
    cells.add(share.orElse(null));
    cells.add(element.mean() == null ? why : share.map(one -> one * element.mean()).orElse(null));
    cells.add(context.facts().index(key).filter(IndexRow::hasIndex).<Object>map(this::official).orElse(why));
    return cells;
  }

  private static Long count(List<AnswerRow> answers, int value) {
    return answers.stream().filter(row -> row.answer() == value).mapToLong(AnswerRow::count).sum();
  }

  private Object official(IndexRow row) {
    BigDecimal official = row.officialIndex();
    return official == null ? row.index() : official;
  }

  private Optional<Double> share(String element) {
    Optional<Instrument> instrument = context.facts().instrument();
    return instrument.filter(known -> known.position(element) >= 0)
        .map(known -> known.shares()[known.position(element)]);
  }
}
