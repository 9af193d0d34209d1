package prima.data;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;
import prima.core.survey.Period;

/** The part of a table that a run replaces, even by nothing. */
public sealed interface Extent {

  /** The rows that are replaced. */
  Column condition();

  /** Whether the rows of a month are replaced. */
  default boolean covers(Period month) {
    return false;
  }

  /** The whole table. */
  record Whole() implements Extent {

    @Override
    public Column condition() {
      return functions.lit(true);
    }

    @Override
    public boolean covers(Period month) {
      return true;
    }

    @Override
    public String toString() {
      return "the whole table";
    }
  }

  /** Nothing is replaced: rows are added. */
  record Added() implements Extent {

    @Override
    public Column condition() {
      return functions.lit(false);
    }

    @Override
    public String toString() {
      return "one row added";
    }
  }

  /** Some months. */
  record Months(Periods periods) implements Extent {

    @Override
    public Column condition() {
      return periods.condition();
    }

    @Override
    public boolean covers(Period month) {
      return periods.contains(month);
    }

    @Override
    public String toString() {
      return "period " + periods;
    }
  }

  /** All rows of some delivered files. */
  record Files(List<String> files) implements Extent {

    public Files {
      files = List.copyOf(files);
    }

    @Override
    public Column condition() {
      return functions.col("file").isin(files.toArray());
    }

    @Override
    public String toString() {
      return "the rows of the delivered files";
    }
  }

  /** What a run over some months and files replaces of a table: its contract's partition column decides. */
  static Extent of(Table table, Periods periods, List<String> files) {
    if (table == Table.RUN) {
      return new Added();
    }
    return switch (table.contract().partition().orElse("")) {
      case "period" -> new Months(periods);
      case "file" -> new Files(files);
      default -> new Whole();
    };
  }
}
