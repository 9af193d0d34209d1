package prima.data;

import java.util.Iterator;
import java.util.function.Function;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;

/**
 * Rows as Spark keeps them inside, for work on every one of millions. To make an object of every cell first, as Spark does
 * for functions over its public rows, costs more than most of what is done with them.
 *
 * <p>A row that Spark hands out is valid until the next one is taken: what is kept longer must be copied.
 */
public final class InternalRows {

  private InternalRows() {
  }

  /** The rows inside a table. Its plan is run once, however often the answer is read. */
  public static JavaRDD<InternalRow> of(Dataset<Row> rows) {
    return rows.queryExecution().toRdd().toJavaRDD();
  }

  /** Rows as a table again. */
  public static Dataset<Row> table(SparkSession spark, JavaRDD<InternalRow> rows, StructType schema) {
    return ((org.apache.spark.sql.classic.SparkSession) spark).internalCreateDataFrame(rows.rdd(), schema, false);
  }

  /** What a function makes of the rows of each partition. */
  public static Dataset<Row> map(Dataset<Row> rows, FlatMapFunction<Iterator<InternalRow>, InternalRow> function,
      StructType schema) {
    return table(rows.sparkSession(), of(rows).mapPartitions(function), schema);
  }

  /** What a function makes of each of the rows that are taken, one at a time. */
  public static <T, R> Iterator<R> each(Iterator<T> rows, Function<T, R> made) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public R next() {
        return made.apply(rows.next());
      }
    };
  }
}
