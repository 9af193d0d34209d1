package prima.stage.aggregate;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import prima.core.statistics.DriverIntervals;
import prima.core.statistics.ResponseTally;
import prima.core.statistics.TallyShape;
import prima.core.survey.Instrument;
import prima.core.survey.Period;
import prima.core.survey.PopulationMargins;
import prima.data.Office;
import prima.data.Periods;
import scala.Tuple2;

/**
 * Counts responses in one scan: one mergeable tally for each key.
 *
 * <p>This is the hot path. It reads Spark's internal rows, without making an object of each response; no other class does.
 * Tallies are whole numbers, or exact sums, so partitions and their order do not matter.
 */
final class ResponseTallies {

  private static final int KEYS = 7;
  private static final int WEIGHT = 7;
  private static final int GROUP = 8;
  private static final int FIRST_ANSWER = 9;
  private static final int MOST_KEYS = 20_000;

  private ResponseTallies() {
  }

  /**
   * The tallies of all keys, merged, in one partition.
   *
   * @param grouped the months of which groups of responses are counted too, to find by leaving out one after the other
   *     how sure a figure is; empty for none
   */
  static JavaRDD<KeyedTally> of(Dataset<Row> responses, Office office, Optional<Periods> grouped) {
    Map<String, TallyShape> shapes = new HashMap<>();
    office.instruments().forEach(instrument -> shapes.put(instrument.id(), TallyShape.of(instrument)));
    return responses.select(columns(office.margins())).queryExecution().toRdd().toJavaRDD()
        .mapPartitions(new Count(shapes, grouped))
        .mapToPair(tally -> new Tuple2<>(tally.key(), tally))
        .reduceByKey(KeyedTally::merge, 1)
        .values();
  }

  private static Column[] columns(PopulationMargins margins) {
    List<Column> columns = new ArrayList<>();
    for (String name : List.of("instrument", "period", "unit", "service", "stratum", "cluster")) {
      columns.add(col(name));
    }
    columns.add(cell(margins));
    columns.add(col("weight"));
    columns.add(group());
    for (int j = 1; j <= Instrument.MAXIMUM_ELEMENTS; j++) {
      columns.add(col("answer_" + j));
    }
    return columns.toArray(Column[]::new);
  }

  /** The respondent's value of every variable by which weights are raked. */
  private static Column cell(PopulationMargins margins) {
    Column[] values = margins.variables().stream().map(variable -> coalesce(col(variable), lit("")))
        .toArray(Column[]::new);
    return margins.isEmpty() ? lit(null).cast("string")
        : when(col("instrument").isin(margins.instruments().toArray()), concat_ws(Weighting.SEPARATOR, values));
  }

  /**
   * The group of a response, the same on every machine and in whatever file it came: its cluster decides, or, where
   * respondents were sampled themselves, when, where and what was answered.
   */
  private static Column group() {
    List<Column> content = new ArrayList<>(List.of(col("answered_at"), col("service"), col("channel"), col("weight")));
    for (int j = 1; j <= Instrument.MAXIMUM_ELEMENTS; j++) {
      content.add(col("answer_" + j));
    }
    Column identity = when(col("cluster").isNotNull(), xxhash64(col("stratum"), col("cluster")))
        .otherwise(xxhash64(content.toArray(Column[]::new)));
    return pmod(identity, lit(DriverIntervals.GROUPS)).cast("int");
  }

  /** Counts the rows of a partition. */
  private static final class Count implements FlatMapFunction<Iterator<InternalRow>, KeyedTally> {

    private static final long serialVersionUID = 1L;

    /** Comes after every month. */
    private static final String AFTER_ALL = "~";

    private final Map<String, TallyShape> shapes;
    private final String firstGrouped;
    private final String lastGrouped;

    private Count(Map<String, TallyShape> shapes, Optional<Periods> grouped) {
      this.shapes = shapes;
      firstGrouped = grouped.map(months -> months.from().map(Period::toString).orElse("")).orElse(AFTER_ALL);
      lastGrouped = grouped.flatMap(Periods::to).map(Period::toString).orElse(AFTER_ALL);
    }

    @Override
    public Iterator<KeyedTally> call(Iterator<InternalRow> rows) {
      return new Iterator<>() {
        private Iterator<KeyedTally> counted = List.<KeyedTally>of().iterator();

        @Override
        public boolean hasNext() {
          if (!counted.hasNext() && rows.hasNext()) {
            counted = countSome(rows);
          }
          return counted.hasNext();
        }

        @Override
        public KeyedTally next() {
          return counted.next();
        }
      };
    }

    /** Counts until the rows end or the keys become too many to keep. */
    private Iterator<KeyedTally> countSome(Iterator<InternalRow> rows) {
      Map<List<UTF8String>, Counter> counters = new HashMap<>();
      Map<TallyKey, KeyedTally[]> groups = new HashMap<>();
      UTF8String[] words = new UTF8String[KEYS];
      List<UTF8String> probe = Arrays.asList(words);
      while (rows.hasNext() && counters.size() + groups.size() * DriverIntervals.GROUPS < MOST_KEYS) {
        InternalRow row = rows.next();
        for (int k = 0; k < KEYS; k++) {
          words[k] = row.isNullAt(k) ? null : row.getUTF8String(k);
        }
        Counter counter = counters.get(probe);
        if (counter == null) {
          TallyKey key = key(words);
          counter = new Counter(key, shapes, isGrouped(key.period())
              ? groups.computeIfAbsent(key.ofGroup(0), first -> new KeyedTally[DriverIntervals.GROUPS]) : null);
          counters.put(copy(words), counter);
        }
        counter.add(row);
      }
      return Stream.concat(counters.values().stream().map(Counter::tally),
          groups.values().stream().flatMap(Arrays::stream).filter(Objects::nonNull)).iterator();
    }

    private boolean isGrouped(String period) {
      return firstGrouped.compareTo(period) <= 0 && lastGrouped.compareTo(period) >= 0;
    }

    private static TallyKey key(UTF8String[] words) {
      String[] text = new String[KEYS];
      for (int k = 0; k < KEYS; k++) {
        text[k] = words[k] == null ? null : words[k].toString();
      }
      return new TallyKey(text[0], text[1], text[2], text[3], text[4], text[5], text[6], null);
    }

    /** Spark uses the memory behind its texts again for the next row. */
    private static List<UTF8String> copy(UTF8String[] words) {
      List<UTF8String> copied = new ArrayList<>();
      for (UTF8String word : words) {
        copied.add(word == null ? null : word.clone());
      }
      return copied;
    }
  }

  /** The tally of one key while it is counted. */
  private static final class Counter {

    private final TallyKey key;
    private final ResponseTally tally;
    private final KeyedTally[] groups;
    private final int[] answers;

    private Counter(TallyKey key, Map<String, TallyShape> shapes, KeyedTally[] groups) {
      TallyShape shape = shapes.get(key.instrument());
      if (shape == null) {
        throw new IllegalStateException("Cannot count responses of instrument " + key.instrument()
            + ": no source of the configuration names it any more. Run the stage clean again");
      }
      this.key = key;
      tally = new ResponseTally(shape);
      this.groups = groups;
      answers = new int[shape.elements()];
    }

    private void add(InternalRow row) {
      for (int j = 0; j < answers.length; j++) {
        answers[j] = row.isNullAt(FIRST_ANSWER + j) ? ResponseTally.MISSING : row.getByte(FIRST_ANSWER + j);
      }
      tally.add(answers, row.isNullAt(WEIGHT) ? null : row.getDouble(WEIGHT));
      if (groups != null) {
        group(row.getInt(GROUP)).add(answers);
      }
    }

    private ResponseTally group(int number) {
      if (groups[number] == null) {
        groups[number] = new KeyedTally(key.ofGroup(number), new ResponseTally(tally.shape()));
      }
      return groups[number].tally();
    }

    private KeyedTally tally() {
      return new KeyedTally(key, tally);
    }
  }
}
