package prima.stage.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import prima.core.privacy.Suppression;
import prima.core.survey.Labels;
import prima.core.survey.Period;
import prima.core.survey.PublicationRule;
import prima.core.survey.Unit;
import prima.data.ModelFiles;
import prima.data.Office;
import prima.data.Table;
import prima.job.JobInput;
import prima.job.JobRunner;
import prima.job.Progress;
import prima.job.Report;
import prima.job.ReportJob;
import prima.stage.report.mart.HiddenRows;
import prima.stage.report.mart.ReportMarts;
import prima.stage.report.mart.ReportMarts.Voices;

/**
 * Collects the marts of a month, and of the two years before it for the charts, takes out what must stay hidden, and has
 * the report written. Quotes come from the texts of the month, the sheet for the hand from its questionnaires.
 */
public final class MonthlyReportJob implements ReportJob {

  private static final int MONTHS_BEFORE = 23;
  private static final Set<Table> OF_THE_MONTH = EnumSet.of(Table.ANSWER_SHARE, Table.UNIT_SERVICE, Table.UNIT_TOPIC);

  @Override
  public String name() {
    return "report";
  }

  @Override
  public List<Table> reads() {
    List<Table> tables = new ArrayList<>(marts());
    tables.addAll(List.of(Table.DELIVERY, Table.REJECTED, Table.RESPONSE, Table.TEXT, Table.TEXT_SCORE));
    return tables;
  }

  private static List<Table> marts() {
    List<Table> marts = new ArrayList<>();
    for (Table table : Table.values()) {
      if (table.layer() == Table.Layer.MART && table != Table.RUN) {
        marts.add(table);
      }
    }
    return marts;
  }

  @Override
  public Report run(JobInput input, Period period, Progress progress) {
    Map<String, List<Row>> rows = new HashMap<>();
    marts().forEach(table -> rows.put(table.tableName(), ordered(seen(input.read(table), table, period), table)));
    rows.put("delivery", ordered(input.read(Table.DELIVERY), Table.DELIVERY));
    rows.put("rejected", input.read(Table.REJECTED).filter(col("duplicate").equalTo(false)).groupBy("reason")
        .agg(count(lit(1)).as("rows")).collectAsList());
    ReportMarts all = MartRows.of(rows, AnswerSheets.of(input, period), TextVoices.of(input, period));
    HiddenRows hidden = HiddenRows.of(all, new Suppression(Math.toIntExact(PublicationRule.DEFAULT.fewest())));
    Map<String, List<Row>> told = PublishedRows.of(rows, hidden);
    ReportMarts marts = MartRows.of(told, all.sheets().stream().filter(row -> hidden.allowsSheet(row.key())).toList(),
        told(all.voices(), hidden));
    List<String> models = all.voices().models();
    return new Report(
        new MonthlyReport(progress).render(marts, period, input.configuration().language(),
            input.office().instruments(), extras(input, models)),
        tables(input.spark(), told, period));
  }

  private static Voices told(Voices voices, HiddenRows hidden) {
    return new Voices(voices.quotes().stream().filter(row -> !hidden.isTextHidden(row.key())).toList(),
        voices.spoken().stream().filter(row -> !hidden.isTextHidden(row.key())).toList(), voices.warnings(),
        voices.models());
  }

  private static ReportExtras extras(JobInput input, List<String> models) {
    Office office = input.office();
    Map<String, Long> services = new TreeMap<>();
    Map<String, String> units = new TreeMap<>();
    for (Unit unit : office.units().units()) {
      units.put(unit.code(), unit.name());
      unit.servicesPerMonth().filter(given -> given > 0).ifPresent(given -> services.put(unit.code(), given));
    }
    return new ReportExtras(
        new ReportExtras.Names(ModelFiles.topicLabels(), ModelFiles.urgentLabels(), units), qualities(),
        office.actions(), services,
        new Provenance(JobRunner.version(), input.configuration().hash(), models),
        Math.toIntExact(PublicationRule.DEFAULT.fewest()));
  }

  private static List<Quality> qualities() {
    return ModelFiles.topics().qualities().stream()
        .map(quality -> new Quality(quality.code(), new Labels(quality.labels()), quality.elements(), quality.topics()))
        .toList();
  }

  /** The months of a table that the report looks at. */
  private static Dataset<Row> seen(Dataset<Row> rows, Table table, Period period) {
    Period first = OF_THE_MONTH.contains(table) ? period : period.plus(-MONTHS_BEFORE);
    return rows.filter(col("period").between(first.toString(), period.toString()));
  }

  /** The rows in the order of their key: small enough to be sorted here, which spares Spark a job and a shuffle each. */
  private static List<Row> ordered(Dataset<Row> rows, Table table) {
    List<Row> collected = new ArrayList<>(rows.collectAsList());
    Comparator<Row> byKey = (one, other) -> 0;
    for (String column : table.contract().key()) {
      byKey = byKey.thenComparing(row -> String.valueOf(row.<Object>getAs(column)));
    }
    collected.sort(byKey);
    return collected;
  }

  private static Map<Table, Dataset<Row>> tables(SparkSession spark, Map<String, List<Row>> told, Period period) {
    Map<Table, Dataset<Row>> tables = new EnumMap<>(Table.class);
    for (Table table : marts()) {
      List<Row> ofTheMonth = told.get(table.tableName()).stream()
          .filter(row -> row.getAs("period").equals(period.toString())).toList();
      tables.put(table, spark.createDataFrame(ofTheMonth, table.contract().schema()));
    }
    return tables;
  }
}
