package prima.stage.aggregate;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import prima.data.Periods;
import prima.data.Table;
import prima.job.Job;
import prima.job.JobInput;

/**
 * Makes the marts of the months of the run. Changes look back one month and control charts
 * {@value IndexJudge#CHART_MONTHS}, so the responses of those months are counted too.
 */
public final class AggregateJob implements Job {

  private static final List<Table> OF_RESPONSES =
      List.of(Table.UNIT_INDEX, Table.ELEMENT_INDEX, Table.ANSWER_SHARE, Table.UNIT_SIGNAL,
          Table.UNIT_DRIVER);

  @Override
  public String name() {
    return "aggregate";
  }

  @Override
  public List<Table> reads() {
    return List.of(Table.RESPONSE, Table.COMPLAINT, Table.TEXT, Table.TEXT_SCORE);
  }

  @Override
  public List<Table> writes() {
    return List.of(Table.UNIT_INDEX, Table.ELEMENT_INDEX, Table.ANSWER_SHARE, Table.UNIT_SIGNAL, Table.UNIT_SERVICE,
        Table.UNIT_TOPIC, Table.TOPIC_TERM, Table.UNIT_DRIVER, Table.PROFILE);
  }

  @Override
  public Map<Table, Dataset<Row>> run(JobInput input) {
    Periods window = input.periods().withMonthsBefore(IndexJudge.CHART_MONTHS);
    JavaRDD<KeyedTally> tallies = ResponseTallies.of(input.read(Table.RESPONSE).filter(window.condition()),
        input.office(), Optional.of(input.periods().withMonthsBefore(input.office().driverMonths() - 1)));
    JavaRDD<MartRow> judged = tallies.mapPartitions(new IndexJudges(input.office(), input.periods()))
        .persist(StorageLevel.MEMORY_AND_DISK());
    Map<Table, Dataset<Row>> marts = new EnumMap<>(Table.class);
    for (Table table : OF_RESPONSES) {
      marts.put(table, input.spark().createDataFrame(
          judged.filter(row -> row.table() == table).map(MartRow::row), table.contract().schema()));
    }
    marts.put(Table.UNIT_SERVICE, ServiceRows.of(input));
    marts.put(Table.UNIT_TOPIC, TopicRows.of(input));
    marts.put(Table.TOPIC_TERM, TermRows.of(input));
    marts.put(Table.PROFILE, ProfileRows.of(input));
    return marts;
  }
}
