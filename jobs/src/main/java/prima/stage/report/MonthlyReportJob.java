package prima.stage.report;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import prima.core.survey.Labels;
import prima.core.survey.Period;
import prima.core.survey.PublicationRule;
import prima.data.ModelFiles;
import prima.data.Table;
import prima.job.JobInput;
import prima.job.ReportJob;

/** Collects the marts of a month, and of the two years before it for the charts, and has the report written. */
public final class MonthlyReportJob implements ReportJob {

  private static final int MONTHS_BEFORE = 23;
  private static final Set<Table> OF_THE_MONTH = EnumSet.of(Table.ANSWER_SHARE, Table.UNIT_SERVICE, Table.UNIT_TOPIC);

  @Override
  public String name() {
    return "report";
  }

  @Override
  public List<Table> reads() {
    List<Table> tables = new ArrayList<>();
    for (Table table : Table.values()) {
      if (table.layer() == Table.Layer.MART && table != Table.RUN) {
        tables.add(table);
      }
    }
    tables.add(Table.DELIVERY);
    return tables;
  }

  @Override
  public Map<String, byte[]> run(JobInput input, Period period) {
    Map<String, List<Row>> rows = new HashMap<>();
    for (Table table : reads()) {
      Column[] key = table.contract().key().stream().map(functions::col).toArray(Column[]::new);
      rows.put(table.tableName(), seen(input.read(table), table, period).orderBy(key).collectAsList());
    }
    return new MonthlyReport().render(MartRows.of(rows), period, input.language(), input.office().instruments(),
        new ReportExtras(ModelFiles.topicLabels(), qualities(), List.of(),
            Math.toIntExact(PublicationRule.DEFAULT.fewest())));
  }

  private static List<Quality> qualities() {
    return ModelFiles.topics().qualities().stream()
        .map(quality -> new Quality(quality.code(), new Labels(quality.labels()), quality.elements(), quality.topics()))
        .toList();
  }

  /** The months of a table that the report looks at; a table without months is taken whole. */
  private static Dataset<Row> seen(Dataset<Row> rows, Table table, Period period) {
    boolean hasMonths = table.contract().columns().stream().anyMatch(column -> column.name().equals("period"));
    Period first = OF_THE_MONTH.contains(table) ? period : period.plus(-MONTHS_BEFORE);
    return hasMonths ? rows.filter(col("period").between(first.toString(), period.toString())) : rows;
  }
}
