package prima.job;

import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import prima.data.Table;

/**
 * What is published of one month.
 *
 * @param files the content of each file by its path within the report's folder
 * @param tables the marts of the month, without the figures that must stay hidden
 */
public record Report(Map<String, byte[]> files, Map<Table, Dataset<Row>> tables) {

  public Report {
    files = new TreeMap<>(files);
    tables = new TreeMap<>(tables);
  }
}
