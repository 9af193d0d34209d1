package prima.stage.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import prima.stage.report.mart.IndexRow;
import prima.stage.report.mart.RowKey;
import prima.stage.report.page.Block.Column;
import prima.stage.report.page.Block.Columns;
import prima.stage.report.page.Block.DataTable;
import prima.stage.report.page.Block.Paragraph;
import prima.stage.report.page.UnitsAgainstTotal.Group;

/** The page of one unit. */
final class UnitParts {

  private final Context context;
  private final IndexParts indices;
  private final ElementParts elements;
  private final TopicParts topics;
  private final ComplaintParts complaints;
  private final ActionParts actions;

  UnitParts(Context context, ActionParts actions) {
    this.context = context;
    this.actions = actions;
    this.indices = new IndexParts(context);
    this.elements = new ElementParts(context);
    this.topics = new TopicParts(context);
    this.complaints = new ComplaintParts(context);
  }

  /** The section of a unit. */
  Section section(String anchor, String unit, String name, Group group) {
    RowKey key = context.facts().unitKey(unit);
    Optional<IndexRow> row = context.facts().index(key);
    List<Block> blocks = new ArrayList<>();
    if (row.isEmpty()) {
      blocks.add(Paragraph.message(context.text("unit.no-survey")));
    } else {
      addSurvey(blocks, row.get(), anchor, name, group);
    }
    blocks.addAll(topics.blocks(key, anchor + "-topics", name));
    new QuoteParts(context).block(key).ifPresent(blocks::add);
    blocks.add(Paragraph.message(context.text("complaints.title")));
    blocks.addAll(complaints.blocks(key));
    new QualityParts(context).table(key, name).ifPresent(blocks::add);
    new IntegrityParts(context).unit(key).ifPresent(blocks::add);
    new ProfileParts(context).block(key, name).ifPresent(blocks::add);
    actions.ofUnit(unit).ifPresent(blocks::add);
    blocks.addAll(new TeamBrief(context).blocks(key));
    return new Section(anchor, name, blocks);
  }

  private void addSurvey(List<Block> blocks, IndexRow row, String anchor, String name, Group group) {
    blocks.add(Paragraph.message(context.sentences().unitHeadline(row, group)));
    blocks.add(indices.cards(row));
    List<Block> charts = new ArrayList<>();
    charts.add(indices.chart(row.key(), anchor + "-index", name));
    if (row.hasIndex()) {
      charts.addAll(elements.charts(row.key(), anchor, name));
    }
    new PriorityParts(context).block(row.key(), anchor + "-priorities", name).ifPresent(charts::add);
    blocks.add(new Columns(charts));
    services(row.key().unit(), name).ifPresent(blocks::add);
  }

  private Optional<Block> services(String unit, String name) {
    List<IndexRow> rows = context.facts().servicesOf(unit);
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    List<Column> columns = List.of(Column.words(context.text("column.service")),
        Column.figures(context.text("column.index")), Column.figures(context.text("column.interval")),
        Column.words(context.text("column.change")), Column.figures(context.text("column.n")));
    return Optional.of(new DataTable(context.text("unit.services", name), columns, rows.stream()
        .map(row -> List.of(row.key().service(), context.sentences().index(row),
            context.figures().interval(row.low(), row.high(), 2), context.sentences().change(row.change()),
            context.sentences().respondents(row))).toList()));
  }
}
