package prima.stage.report.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import prima.core.survey.Action;
import prima.core.survey.Period;
import prima.stage.report.mart.ElementRow;
import prima.stage.report.mart.IndexRow;
import prima.stage.report.mart.TopicRow;
import prima.stage.report.page.Block.Bullets;
import prima.stage.report.page.Block.Column;
import prima.stage.report.page.Block.DataTable;
import prima.stage.report.page.Block.Paragraph;
import prima.stage.report.page.UnitsAgainstTotal.Group;
import prima.stage.report.page.UnitsAgainstTotal.Standing;

/** What is done about it: the decided actions, how last month's stand, and where the tests of the month ask for attention. */
final class ActionParts {

  private static final int MOST = 5;

  private final Context context;
  private final List<Standing> standings;

  ActionParts(Context context, List<Standing> standings) {
    this.context = context;
    this.standings = standings;
  }

  /** The section; the brief one tells how last month's actions stand in one sentence. */
  Section section(boolean isBrief) {
    List<Block> blocks = new ArrayList<>();
    List<Action> actions = of(context.facts().period());
    blocks.add(actions.isEmpty() ? Paragraph.plain(context.text("actions.none")) : table(actions));
    addLastMonth(blocks, isBrief);
    List<String> priorities = priorities();
    blocks.add(Paragraph.message(context.text("actions.priorities")));
    blocks.add(priorities.isEmpty() ? Paragraph.plain(context.text("actions.no-priorities"))
        : new Bullets(priorities.stream().limit(MOST).toList()));
    return new Section("actions", context.text("actions.title"), blocks);
  }

  /** The actions of this month and of the month before that concern one unit; nothing where there are none. */
  Optional<Block> ofUnit(String unit) {
    Period period = context.facts().period();
    List<Action> actions = context.extras().actions().stream()
        .filter(action -> action.unit().equals(unit) && (action.period().equals(period)
            || action.period().equals(period.plus(-1)))).toList();
    return actions.isEmpty() ? Optional.empty() : Optional.of(table(context.text("actions.table.unit", context.unitName(unit)), actions));
  }

  private List<Action> of(Period period) {
    return context.extras().actions().stream().filter(action -> action.period().equals(period)).toList();
  }

  private void addLastMonth(List<Block> blocks, boolean isBrief) {
    Period before = context.facts().period().plus(-1);
    List<Action> actions = of(before);
    if (!actions.isEmpty()) {
      blocks.add(Paragraph.message(context.text("actions.last-month", context.figures().month(before),
          count(actions, Action.State.DONE), count(actions, Action.State.OPEN), count(actions, Action.State.LATE))));
    }
    if (!actions.isEmpty() && !isBrief) {
      blocks.add(table(context.text("actions.table.last-month", context.figures().month(before)),
          actions.stream().limit(MOST).toList()));
    }
  }

  private String count(List<Action> actions, Action.State state) {
    return context.figures().count(actions.stream().filter(action -> action.state(endOfMonth()) == state).count());
  }

  private LocalDate endOfMonth() {
    return context.facts().period().month().atEndOfMonth();
  }

  private DataTable table(List<Action> actions) {
    String caption = actions.size() > MOST
        ? context.text("actions.table.more", context.figures().count(actions.size() - MOST))
        : context.text("actions.table");
    return table(caption, actions.stream().limit(MOST).toList());
  }

  private DataTable table(String caption, List<Action> actions) {
    List<Column> columns = List.of(Column.words(context.text("column.action")),
        Column.words(context.text("column.unit")), Column.words(context.text("column.evidence")),
        Column.words(context.text("column.owner")), Column.words(context.text("column.due")),
        Column.words(context.text("column.state")));
    return new DataTable(caption, columns, actions.stream().map(this::cells).toList());
  }

  private List<String> cells(Action action) {
    String state = action.state(endOfMonth()).name().toLowerCase(Locale.ROOT);
    return List.of(action.what(),
        action.concernsAll() ? context.text("all-units") : context.unitName(action.unit()),
        action.evidence(), action.owner(), context.figures().day(action.due()), context.text("state." + state));
  }

  /** Only what a test stands behind, the largest fall first. */
  private List<String> priorities() {
    List<String> priorities = new ArrayList<>();
    standings.stream().map(Standing::row).filter(row -> row.change().fell())
        .sorted(Comparator.comparing(row -> row.change().points()))
        .forEach(row -> priorities.add(context.text("actions.fell", row.name(),
            context.sentences().change(row.change()), lowest(row))));
    context.facts().topics(context.facts().totalKey()).stream()
        .filter(row -> row.isNew() && row.sentiment().equals(TopicRow.NEGATIVE) && row.share().isKnown()
            && !row.topic().equals(TopicRow.OVERALL))
        .sorted(Comparator.comparing((TopicRow row) -> row.share().value()).reversed())
        .forEach(row -> priorities.add(context.text("actions.topic", context.topicName(row.topic()),
            context.figures().percent(row.share().value()))));
    standings.stream().filter(one -> one.group() == Group.BELOW && !one.row().change().fell()).map(Standing::row)
        .sorted(Comparator.comparing(IndexRow::index))
        .forEach(row -> priorities.add(context.text("actions.below", row.name(), context.sentences().index(row),
            lowest(row))));
    return priorities;
  }

  private String lowest(IndexRow row) {
    Optional<ElementRow> lowest = context.facts().elements(row.key()).stream().filter(ElementRow::hasIndex)
        .min(Comparator.comparing(ElementRow::index));
    return lowest.map(element -> context.text("actions.lowest",
        context.elementName(element.element(), element.label()), context.figures().decimal(element.index(), 2)))
        .orElse("");
  }
}
