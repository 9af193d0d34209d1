package prima.stage.report.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import prima.stage.report.mart.IndexRow;
import prima.stage.report.page.Block.Column;
import prima.stage.report.page.Block.Columns;
import prima.stage.report.page.Block.DataTable;
import prima.stage.report.page.Block.Paragraph;
import prima.stage.report.page.UnitsAgainstTotal.Group;
import prima.stage.report.page.UnitsAgainstTotal.Standing;

/** Puts the report of a month together: summary, units, appendix. */
public final class PageWriter {

  private final Context context;
  private final Facts facts;
  private final List<Standing> standings;
  private final ActionParts actions;

  private PageWriter(Context context) {
    this.context = context;
    this.facts = context.facts();
    this.standings = UnitsAgainstTotal.judge(facts.units());
    this.actions = new ActionParts(context, standings);
  }

  /** The report of a month in a language. */
  public static Page page(Context context) {
    return new PageWriter(context).page();
  }

  private Page page() {
    String month = context.figures().month(facts.period());
    String subtitle = facts.total().isEmpty() ? ""
        : context.text("page.subtitle", facts.instrumentName(context.words().language()));
    return new Page(context.words(), context.text("page.title", month), subtitle,
        context.sentences().headline(standings), summary(false), summary(true),
        new MultipleParts(context).section().stream().toList(), units(), appendix());
  }

  private List<Section> summary(boolean isBrief) {
    List<Section> sections = new ArrayList<>();
    facts.total().ifPresent(total -> sections.add(index(total, isBrief)));
    facts.total().filter(total -> total.hasIndex() && standings.size() > 1).ifPresent(total -> {
      UnitGroups groups = new UnitGroups(context, total, standings);
      sections.add(isBrief ? groups.brief() : groups.section());
    });
    if (!facts.hasNothing()) {
      sections.add(actions.section(isBrief));
    }
    if (!facts.otherTotals().isEmpty() && !isBrief) {
      sections.add(otherInstruments());
    }
    sections.add(topics());
    sections.add(new Section("complaints", context.text("complaints.title"),
        new ComplaintParts(context).blocks(facts.totalKey())));
    if (!isBrief) {
      new MultipleParts(context).section().ifPresent(sections::add);
    }
    sections.add(new LimitParts(context).section());
    return sections;
  }

  private Section topics() {
    List<Block> blocks = new ArrayList<>(
        new TopicParts(context).blocks(facts.totalKey(), "total-topics", context.text("all-units")));
    blocks.addAll(new IntegrityParts(context).whole());
    return new Section("topics", context.text("topics.title"), blocks);
  }

  private Section index(IndexRow total, boolean isBrief) {
    String subject = context.text("all-units");
    List<Block> blocks = new ArrayList<>();
    IndexParts indices = new IndexParts(context);
    blocks.add(indices.cards(total));
    if (total.indexOfUnitMeans() != null && total.units() != null && total.units() > 1) {
      blocks.add(Paragraph.note(context.text("index.of-means", context.figures().decimal(total.indexOfUnitMeans(), 2),
          context.figures().count(total.units()))));
    }
    List<Block> charts = new ArrayList<>();
    charts.add(indices.chart(total.key(), "total-index", subject));
    if (total.hasIndex()) {
      charts.add(new ElementParts(context).charts(total.key(), "total", subject).get(0));
    }
    if (!isBrief) {
      new PriorityParts(context).block(total.key(), "total-priorities", subject).ifPresent(charts::add);
    }
    blocks.add(new Columns(charts));
    new QualityParts(context).table(total.key(), subject).ifPresent(blocks::add);
    if (!isBrief) {
      new ProfileParts(context).block(total.key(), subject).ifPresent(blocks::add);
    }
    return new Section("index", context.text("index.title"), blocks);
  }

  private Section otherInstruments() {
    List<Column> columns = List.of(Column.words(context.text("column.instrument")),
        Column.figures(context.text("column.index")), Column.figures(context.text("column.interval")),
        Column.words(context.text("column.change")), Column.figures(context.text("column.n")));
    return new Section("instruments", context.text("instruments.title"),
        List.of(new DataTable(context.text("instruments.table"), columns, facts.otherTotals().stream()
            .map(row -> List.of(row.key().instrument(), context.sentences().index(row),
                context.figures().interval(row.low(), row.high(), 2), context.sentences().change(row.change()),
                context.sentences().respondents(row))).toList())));
  }

  private List<Section> units() {
    Map<String, Group> groups = new HashMap<>();
    standings.forEach(standing -> groups.put(standing.row().key().unit(), standing.group()));
    UnitParts parts = new UnitParts(context, actions);
    List<Section> sections = new ArrayList<>();
    facts.unitNames().forEach((unit, name) -> sections.add(parts.section("unit-" + (sections.size() + 1), unit, name,
        groups.getOrDefault(unit, Group.NOT_COMPARED))));
    return sections;
  }

  private List<Section> appendix() {
    return List.of(new AccountingParts(context).section(), new MethodParts(context).method());
  }
}
