package prima.stage.collect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import prima.core.source.SourceKind;
import prima.data.RawFiles.Delivery;
import prima.data.Table;
import prima.job.Job;
import prima.job.JobInput;

/**
 * Takes in the delivered files as they are. A file that is delivered again replaces its own rows, so that repeated
 * delivery changes nothing.
 */
public final class CollectJob implements Job {

  @Override
  public String name() {
    return "collect";
  }

  @Override
  public List<Table> reads() {
    return List.of();
  }

  @Override
  public List<Table> writes() {
    return List.of(Table.RAW_SURVEY, Table.RAW_TEXT);
  }

  @Override
  public Map<Table, Dataset<Row>> run(JobInput input) {
    List<Delivery> surveys = new ArrayList<>();
    List<Delivery> texts = new ArrayList<>();
    for (Delivery delivery : input.deliveries()) {
      boolean isSurvey = input.office().source(delivery.source()).kind() == SourceKind.SURVEY;
      (isSurvey ? surveys : texts).add(delivery);
    }
    return Map.of(Table.RAW_SURVEY, input.rows(surveys), Table.RAW_TEXT, input.rows(texts));
  }
}
