package prima.stage.aggregate;

import java.util.Iterator;
import java.util.Map;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import prima.data.Periods;

/** A term with its months becomes one row per month of the run, with its texts in the three months before. */
final class MonthsOfTerms implements MapPartitionsFunction<Row, Row> {

  private static final long serialVersionUID = 1L;

  static final StructType SCHEMA = new StructType().add("unit", DataTypes.StringType)
      .add("period", DataTypes.StringType).add("language", DataTypes.StringType).add("term", DataTypes.StringType)
      .add("texts", DataTypes.LongType).add("wordings", DataTypes.LongType).add("before", DataTypes.LongType)
      .add("topic", DataTypes.StringType);

  private final RunMonths months;

  MonthsOfTerms(Periods periods) {
    months = new RunMonths(periods);
  }

  @Override
  public Iterator<Row> call(Iterator<Row> terms) {
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(terms, 0), false).flatMap(this::uses).iterator();
  }

  private Stream<Row> uses(Row term) {
    Map<String, Row> byPeriod = term.<Row>getList(term.fieldIndex("months")).stream()
        .collect(Collectors.toMap(month -> month.getAs("period"), Function.identity()));
    return byPeriod.keySet().stream().flatMap(months::lookingAt).distinct().map(period -> {
      Row month = byPeriod.get(period);
      long before = RunMonths.before(period).filter(byPeriod::containsKey)
          .mapToLong(earlier -> byPeriod.get(earlier).<Long>getAs("texts")).sum();
      return RowFactory.create(term.getAs("unit"), period, term.getAs("language"), term.getAs("term"),
          month == null ? 0L : month.<Long>getAs("texts"), month == null ? 0L : month.<Long>getAs("wordings"), before,
          month == null ? null : month.getAs("topic"));
    });
  }
}
