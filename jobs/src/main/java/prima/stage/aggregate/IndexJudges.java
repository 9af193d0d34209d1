package prima.stage.aggregate;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.function.FlatMapFunction;
import prima.data.Office;
import prima.data.Periods;

/** Has each instrument's tallies judged, in the one task that has them all. */
final class IndexJudges implements FlatMapFunction<Iterator<KeyedTally>, MartRow> {

  private static final long serialVersionUID = 1L;

  private final Office office;
  private final String periods;

  IndexJudges(Office office, Periods periods) {
    this.office = office;
    this.periods = periods.isAll() ? null : periods.toString();
  }

  @Override
  public Iterator<MartRow> call(Iterator<KeyedTally> tallies) {
    Map<String, List<KeyedTally>> byInstrument = new TreeMap<>();
    tallies.forEachRemaining(tally -> byInstrument
        .computeIfAbsent(tally.key().instrument(), instrument -> new ArrayList<>()).add(tally));
    List<MartRow> rows = new ArrayList<>();
    byInstrument.forEach((instrument, ofInstrument) -> new IndexJudge(office.instrument(instrument), office,
        periods == null ? Periods.ALL : Periods.parse(periods), ofInstrument).judge(rows::add));
    return rows.iterator();
  }
}
