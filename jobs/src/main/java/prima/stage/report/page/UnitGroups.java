package prima.stage.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import prima.core.survey.PublicationRule;
import prima.stage.report.chart.Axis;
import prima.stage.report.chart.Caption;
import prima.stage.report.chart.IntervalChart;
import prima.stage.report.chart.IntervalChart.Item;
import prima.stage.report.chart.IntervalChart.Mark;
import prima.stage.report.mart.IndexRow;
import prima.stage.report.page.Block.Column;
import prima.stage.report.page.Block.Columns;
import prima.stage.report.page.Block.DataTable;
import prima.stage.report.page.Block.Drawing;
import prima.stage.report.page.Block.Paragraph;
import prima.stage.report.page.UnitsAgainstTotal.Group;
import prima.stage.report.page.UnitsAgainstTotal.Standing;

/** The units in three groups, never as a ranking: above, not distinguishable from, and below all units together. */
final class UnitGroups {

  private static final int DRAWN = 40;
  private static final int DRAWN_IN_BRIEF = 6;
  private static final int NAMED = 30;

  private final Context context;
  private final IndexRow total;
  private final List<Standing> standings;

  UnitGroups(Context context, IndexRow total, List<Standing> standings) {
    this.context = context;
    this.total = total;
    this.standings = standings;
  }

  /** The section of the units; a report on one unit has none. */
  Section section() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Paragraph.plain(context.text("units.read", context.sentences().index(total))));
    blocks.add(new Columns(groups()));
    blocks.add(notCompared());
    blocks.add(table());
    return new Section("units", context.text("units.title"), blocks);
  }

  /** The section for the executive pages: drawings of what differs, names of what does not. */
  Section brief() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Paragraph.plain(context.text("units.read", context.sentences().index(total))));
    Axis axis = axis();
    blocks.add(new Columns(List.of(group(Group.BELOW, axis, DRAWN_IN_BRIEF),
        group(Group.ABOVE, axis, DRAWN_IN_BRIEF))));
    List<Standing> alike = members(Group.NOT_DISTINGUISHABLE);
    if (!alike.isEmpty()) {
      String names = alike.stream().limit(NAMED).map(standing -> standing.row().name())
          .collect(Collectors.joining("; "));
      String more = alike.size() > NAMED
          ? " " + context.text("units.more", context.figures().count(alike.size() - NAMED)) : "";
      blocks.add(Paragraph.plain(context.text("units.alike", context.figures().count(alike.size()), names) + more));
    }
    return new Section("units", context.text("units.title"), blocks);
  }

  private List<Block> groups() {
    Axis axis = axis();
    List<Block> groups = new ArrayList<>(List.of(group(Group.BELOW, axis, DRAWN),
        group(Group.ABOVE, axis, DRAWN)));
    groups.add(1, group(Group.NOT_DISTINGUISHABLE, axis, DRAWN));
    return groups;
  }

  private Axis axis() {
    return IntervalChart.axis(standings.stream().map(this::item).toList(), total.index(),
        context.facts().lowestIndex(), context.facts().highestIndex());
  }

  private Block group(Group group, Axis axis, int most) {
    List<Standing> members = members(group);
    String title = context.text("units." + Sentences.code(group), context.figures().count(members.size()));
    if (members.isEmpty()) {
      return Paragraph.message(title);
    }
    List<Item> items = members.stream().limit(most).map(this::item).toList();
    String detail = context.text("units." + Sentences.code(group) + ".detail");
    String more = members.size() > most
        ? " " + context.text("units.more", context.figures().count(members.size() - most)) : "";
    String svg = IntervalChart.draw(new Caption("units-" + Sentences.code(group), title,
        detail + " " + context.text("units.description")), items, axis, total.index(),
        tick -> context.figures().decimal(tick, tick == Math.rint(tick) ? 0 : 1));
    return new Drawing(title, detail + more, context.text("units.legend." + Sentences.code(group)), svg,
        groupTable(title, members));
  }

  /** Above and below by index, the clearest first; what cannot be told apart is sorted by name. */
  private List<Standing> members(Group group) {
    Comparator<Standing> byIndex = Comparator.comparing((Standing standing) -> standing.row().index());
    List<Standing> members = new ArrayList<>(standings.stream().filter(one -> one.group() == group).toList());
    if (group == Group.BELOW) {
      members.sort(byIndex);
    } else if (group == Group.ABOVE) {
      members.sort(byIndex.reversed());
    }
    return members;
  }

  private Item item(Standing standing) {
    IndexRow row = standing.row();
    Mark mark = standing.group() == Group.ABOVE ? Mark.BETTER : standing.group() == Group.BELOW ? Mark.WORSE
        : Mark.PLAIN;
    return new Item(row.name(), context.sentences().index(row), row.index(), row.low(), row.high(), null, mark);
  }

  private Block notCompared() {
    List<Standing> members = members(Group.NOT_COMPARED);
    if (members.isEmpty()) {
      return Paragraph.note(context.text("units.all-compared"));
    }
    String names = members.stream().map(standing -> context.text("name-with-note", standing.row().name(),
        context.sentences().answers(standing.row()))).collect(Collectors.joining("; "));
    return Paragraph.note(context.text("units.not-compared",
        context.figures().count(PublicationRule.DEFAULT.forBand()), names));
  }

  private DataTable groupTable(String title, List<Standing> members) {
    List<Column> columns = List.of(Column.words(context.text("column.unit")),
        Column.figures(context.text("column.index")), Column.figures(context.text("column.interval")),
        Column.figures(context.text("column.n")));
    return new DataTable(title, columns, members.stream().map(Standing::row)
        .map(row -> List.of(row.name(), context.sentences().index(row),
            context.figures().interval(row.low(), row.high(), 2), context.sentences().respondents(row)))
        .toList());
  }

  /** Every unit by name. */
  DataTable table() {
    List<Column> columns = List.of(Column.words(context.text("column.unit")),
        Column.figures(context.text("column.index")), Column.figures(context.text("column.interval")),
        Column.words(context.text("column.band")), Column.words(context.text("column.change")),
        Column.figures(context.text("column.n")), Column.words(context.text("column.group")),
        Column.figures(context.text("column.rank")));
    return new DataTable(context.text("units.table", context.figures().month(context.facts().period())), columns,
        standings.stream().map(this::cells).toList());
  }

  private List<String> cells(Standing standing) {
    IndexRow row = standing.row();
    return List.of(row.name(), context.sentences().index(row), context.figures().interval(row.low(), row.high(), 2),
        row.band() == null ? context.text("none") : row.band(), context.sentences().change(row.change()),
        context.sentences().respondents(row), context.text("group." + Sentences.code(standing.group())),
        row.place().best() == null ? context.text("none") : context.text("units.rank",
            context.figures().count(row.place().best()), context.figures().count(row.place().worst())));
  }
}
