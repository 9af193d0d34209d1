package prima.stage.report;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import prima.core.survey.Period;
import prima.core.survey.PublicationRule;
import prima.data.Contract;
import prima.data.Table;
import prima.job.JobInput;
import prima.job.ReportJob;

/** Collects the marts of a month, and of the two years before it for the charts, and has the report written. */
public final class MonthlyReportJob implements ReportJob {

  private static final int MONTHS_BEFORE = 23;

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
      Contract contract = table.contract();
      var all = input.read(table);
      var seen = contract.columns().stream().anyMatch(column -> column.name().equals("period"))
          ? all.filter(col("period").between(period.plus(-MONTHS_BEFORE).toString(), period.toString())) : all;
      rows.put(table.tableName(), seen.orderBy(contract.key().stream()
          .map(org.apache.spark.sql.functions::col).toArray(org.apache.spark.sql.Column[]::new)).collectAsList());
    }
    return new MonthlyReport().render(MartRows.of(rows), period, input.language(), input.office().instruments(),
        new ReportExtras(Map.of(), Math.toIntExact(PublicationRule.DEFAULT.fewest())));
  }
}
