package prima.stage.aggregate;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import prima.core.statistics.ResponseTally;
import prima.core.statistics.TallyShape;
import prima.core.survey.Instrument;
import scala.Tuple2;

/**
 * Counts responses in one scan: one mergeable tally for each key.
 *
 * <p>This is the hot path. It reads Spark's internal rows, without making an object of each response; no other class does.
 * Tallies are whole numbers, or exact sums, so partitions and their order do not matter.
 */
final class ResponseTallies {

  private static final int KEYS = 6;
  private static final int WEIGHT = 6;
  private static final int FIRST_ANSWER = 7;
  private static final int MOST_KEYS = 20_000;

  private ResponseTallies() {
  }

  /** The tallies of all keys, merged, in one partition. */
  static JavaRDD<KeyedTally> of(Dataset<Row> responses, List<Instrument> instruments) {
    Map<String, TallyShape> shapes = new HashMap<>();
    instruments.forEach(instrument -> shapes.put(instrument.id(), TallyShape.of(instrument)));
    return responses.select(columns()).queryExecution().toRdd().toJavaRDD()
        .mapPartitions(new Count(shapes))
        .mapToPair(tally -> new Tuple2<>(tally.key(), tally))
        .reduceByKey(KeyedTally::merge, 1)
        .values();
  }

  private static Column[] columns() {
    List<Column> columns = new ArrayList<>();
    for (String name : List.of("instrument", "period", "unit", "service", "stratum", "cluster", "weight")) {
      columns.add(col(name));
    }
    for (int j = 1; j <= Instrument.MAXIMUM_ELEMENTS; j++) {
      columns.add(col("answer_" + j));
    }
    return columns.toArray(Column[]::new);
  }

  /** Counts the rows of a partition. */
  private static final class Count implements FlatMapFunction<Iterator<InternalRow>, KeyedTally> {

    private static final long serialVersionUID = 1L;

    private final Map<String, TallyShape> shapes;

    private Count(Map<String, TallyShape> shapes) {
      this.shapes = shapes;
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
      UTF8String[] words = new UTF8String[KEYS];
      List<UTF8String> probe = java.util.Arrays.asList(words);
      while (rows.hasNext() && counters.size() < MOST_KEYS) {
        InternalRow row = rows.next();
        for (int k = 0; k < KEYS; k++) {
          words[k] = row.isNullAt(k) ? null : row.getUTF8String(k);
        }
        Counter counter = counters.get(probe);
        if (counter == null) {
          counter = new Counter(key(words), shapes);
          counters.put(copy(words), counter);
        }
        counter.add(row);
      }
      return counters.values().stream().map(Counter::tally).iterator();
    }

    private static TallyKey key(UTF8String[] words) {
      String[] text = new String[KEYS];
      for (int k = 0; k < KEYS; k++) {
        text[k] = words[k] == null ? null : words[k].toString();
      }
      return new TallyKey(text[0], text[1], text[2], text[3], text[4], text[5]);
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
    private final int[] answers;

    private Counter(TallyKey key, Map<String, TallyShape> shapes) {
      TallyShape shape = shapes.get(key.instrument());
      if (shape == null) {
        throw new IllegalStateException("Cannot count responses of instrument " + key.instrument()
            + ": no source of the configuration names it any more. Run the stage clean again");
      }
      this.key = key;
      tally = new ResponseTally(shape);
      answers = new int[shape.elements()];
    }

    private void add(InternalRow row) {
      for (int j = 0; j < answers.length; j++) {
        answers[j] = row.isNullAt(FIRST_ANSWER + j) ? ResponseTally.MISSING : row.getByte(FIRST_ANSWER + j);
      }
      tally.add(answers, row.isNullAt(WEIGHT) ? null : row.getDouble(WEIGHT));
    }

    private KeyedTally tally() {
      return new KeyedTally(key, tally);
    }
  }
}
