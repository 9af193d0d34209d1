package prima.stage.aggregate;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import prima.data.Table;
import prima.job.JobInput;

/** response → profile: who answered, as far as nobody can be found in it. */
final class ProfileRows {

  private static final List<String> CHARACTERISTICS = List.of("sex", "age_group", "education", "occupation");

  private ProfileRows() {
  }

  static Dataset<Row> of(JobInput input) {
    Column[] values = CHARACTERISTICS.stream().map(name -> struct(lit(name).as("characteristic"),
        coalesce(col(name), lit(ProfileJudge.UNKNOWN)).as("value"))).toArray(Column[]::new);
    Dataset<Row> counts = input.read(Table.RESPONSE).filter(input.periods().condition())
        .select(col("instrument"), col("period"), col("unit"), explode(array(values)).as("one"))
        .groupBy(col("instrument"), col("period"), col("unit"), col("one.characteristic"), col("one.value"))
        .agg(count(lit(1)).as("n")).coalesce(1);
    return input.spark().createDataFrame(counts.toJavaRDD().mapPartitions(ProfileRows::judge),
        Table.PROFILE.contract().schema());
  }

  private static Iterator<Row> judge(Iterator<Row> counts) {
    ProfileJudge judge = new ProfileJudge();
    counts.forEachRemaining(row -> judge.add(row.getString(0), row.getString(1), row.getString(2), row.getString(3),
        row.getString(4), row.getLong(5)));
    return judge.rows().iterator();
  }
}
