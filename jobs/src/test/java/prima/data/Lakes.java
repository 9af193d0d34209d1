package prima.data;

import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import scala.jdk.javaapi.CollectionConverters;

/** Lakes and rows for the tests of this package. */
final class Lakes {

  private Lakes() {
  }

  /** A session that reads the lake in this folder. */
  static SparkSession session(Path folder) {
    SparkSession spark = SparkSession.builder().getOrCreate().newSession();
    Store.connect(spark, folder.toString());
    SparkSession.setActiveSession(spark);
    return spark;
  }

  /** The lake in this folder. */
  static Lake lake(Path folder) {
    return Lake.open(folder.toString(), new Configuration());
  }

  /** One row of a unit's index in a month. */
  static Row index(String unit, String month, Double index) {
    return new ContractRow(Table.UNIT_INDEX).set("scope", "unit").set("unit", unit).set("service", "all")
        .set("instrument", "skm-2017").set("period", month).set("unit_name", unit).set("n", 1L).set("complete", 1L)
        .set("weight_sum", 1.0).set("index", index).set("band_stable", true).set("units", 1).set("straight_lined", 0L)
        .set("flags", CollectionConverters.asScala(List.of()).toSeq()).build();
  }

  /** Rows of a table, in one partition. */
  static Dataset<Row> rows(SparkSession spark, Table table, Row... rows) {
    return spark.createDataFrame(List.of(rows), table.contract().schema());
  }

  /** Stages, audits and publishes the indices of some months. */
  static void publish(Store store, SparkSession spark, String months, Row... rows) {
    store.stage(Table.UNIT_INDEX, rows(spark, Table.UNIT_INDEX, rows), new Extent.Months(Periods.parse(months)));
    store.audit(Table.UNIT_INDEX);
    store.publish(List.of());
  }

  /** What readers of the index see: unit, month, index. */
  static List<String> published(SparkSession spark) {
    spark.catalog().refreshTable("prima.mart.unit_index");
    return shown(spark, "");
  }

  /** What readers of the index see who ask for a tag. */
  static List<String> tagged(SparkSession spark, String tag) {
    return shown(spark, " VERSION AS OF '" + tag + "'");
  }

  private static List<String> shown(SparkSession spark, String version) {
    return spark.sql("SELECT concat_ws(' ', unit, period, index) AS shown FROM prima.mart.unit_index" + version
        + " ORDER BY shown").collectAsList().stream().map(row -> row.getString(0)).toList();
  }
}
