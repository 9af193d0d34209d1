package prima.command;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import prima.core.UserException;
import prima.core.UserException.Kind;
import prima.core.survey.NearestName;
import prima.data.Configuration;
import prima.data.Office;
import prima.data.Store;
import prima.data.Table;
import prima.job.JobRunner;
import prima.stage.aggregate.Explanation;

/** The arithmetic of one published index, down to the sums of the answers. */
@Command(name = "explain", description = "Print the arithmetic of a published index, in the order in which it is done by "
    + "hand.",
    footer = {"", "Examples:",
        "  prima explain --unit dukcapil --period 2026-10",
        "  prima explain --unit total --period 2026-10 --instrument skm-2017 --format json"})
public final class ExplainCommand implements Callable<Integer> {

  private static final String TOTAL = "total";

  @Mixin
  private CommonOptions options;

  @Option(names = "--unit", required = true, paramLabel = "UNIT",
      description = "The code of the unit; total for all units together.")
  private String unit;

  @Option(names = "--instrument", paramLabel = "INSTRUMENT",
      description = "The instrument, such as skm-2017. Without it: every instrument that the unit used in the month.")
  private Optional<String> instrument;

  @Override
  public Integer call() {
    Configuration configuration = options.configuration();
    Office office = Office.read(configuration);
    if (options.periods.isAll() || !options.periods.from().equals(options.periods.to())) {
      throw new UserException(Kind.USAGE, "Cannot explain period " + options.periods
          + ": an index is that of one month. Write, for example, --period 2026-10");
    }
    SparkSession spark = JobRunner.session(configuration);
    Dataset<Row> responses = chosen(Store.published(spark, configuration.lake(), Table.RESPONSE));
    List<Explanation> explanations = Explanation.of(responses, office).collect();
    if (explanations.isEmpty()) {
      throw new UserException(Kind.USAGE, "Cannot explain unit " + unit + " in " + options.periods + ": the lake has no "
          + "responses of it." + NearestName.hint(unit, units(office)) + " prima export --table unit_index lists all");
    }
    Dataset<Row> published = chosen(Store.published(spark, configuration.lake(), Table.UNIT_INDEX)
        .filter(col("service").equalTo("all")));
    List<ExplainedIndex> explained = new ArrayList<>();
    for (Explanation explanation : explanations) {
      explained.add(new ExplainedIndex(explanation, published.filter(col("instrument").equalTo(explanation.instrument()))
          .select("official_index").collectAsList().stream().filter(row -> !row.isNullAt(0)).findFirst()
          .map(row -> row.getDecimal(0)).orElse(null)));
    }
    print(explained, office);
    return 0;
  }

  /** The rows of the unit, the month and the instrument. */
  private Dataset<Row> chosen(Dataset<Row> rows) {
    boolean isMart = List.of(rows.columns()).contains("scope");
    Dataset<Row> ofMonth = rows.filter(options.periods.condition());
    Dataset<Row> ofUnit = unit.equals(TOTAL) && !isMart ? ofMonth : ofMonth.filter(col("unit").equalTo(unit));
    return instrument.map(id -> ofUnit.filter(col("instrument").equalTo(id))).orElse(ofUnit);
  }

  private static List<String> units(Office office) {
    return office.units().units().stream().map(known -> known.code()).toList();
  }

  private void print(List<ExplainedIndex> explained, Office office) {
    String name = unit.equals(TOTAL) ? "all units" : office.units().name(unit);
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("unit", unit);
    object.put("period", options.periods.toString());
    object.put("indices", explained);
    options.print(object, () -> explained.forEach(one -> System.out.print(one.text(name, options.periods.toString(),
        office.instrument(one.arithmetic().instrument())))));
  }
}
