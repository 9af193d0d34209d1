package prima.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * What a table promises: its grain, its columns, and the rules that {@link Audit} checks. Read from an Open Data Contract
 * Standard v3.1 file, which is the only place where a table is declared.
 *
 * @param name the table
 * @param grain what one row is: "One row per ..."
 * @param purpose what the table is for
 * @param columns the columns in their order
 */
public record Contract(String name, String grain, String purpose, List<ColumnRule> columns) {

  /**
   * One column of a contract.
   *
   * @param name the column
   * @param type the type as Spark SQL writes it, such as {@code array<string>}
   * @param required whether every row has a value
   * @param keyPosition the place in the primary key, from 1; empty outside it
   * @param partitioned whether the table is partitioned by the column
   * @param description what the column means
   * @param example a value; empty if the contract shows none
   * @param validValues the values allowed; empty if all are
   * @param minimum the lowest value allowed
   * @param maximum the highest value allowed
   * @param pattern what the text looks like
   */
  public record ColumnRule(String name, String type, boolean required, Optional<Integer> keyPosition,
      boolean partitioned, String description, Optional<String> example, List<String> validValues,
      Optional<Double> minimum, Optional<Double> maximum, Optional<Pattern> pattern) {

    /** The type as Spark knows it. */
    public DataType dataType() {
      return DataType.fromDDL(type);
    }
  }

  public Contract {
    columns = List.copyOf(columns);
  }

  /** Reads a contract from the resources of the jar. */
  static Contract read(String resource) {
    Map<String, Object> yaml = Seeds.yaml(resource);
    Map<String, Object> table = map(list(yaml.get("schema")).get(0));
    List<ColumnRule> columns = new ArrayList<>();
    for (Object property : list(table.get("properties"))) {
      columns.add(column(map(property)));
    }
    return new Contract(text(table, "name"), text(table, "dataGranularityDescription"),
        text(map(yaml.get("description")), "purpose"), columns);
  }

  /**
   * The columns as Spark knows them. All are nullable, as file columns always are: {@code required} is checked by the
   * audit, on what was written.
   */
  public StructType schema() {
    return new StructType(columns.stream()
        .map(column -> new StructField(column.name(), column.dataType(), true,
            Metadata.fromJson("{\"comment\":" + quoted(column.description()) + "}")))
        .toArray(StructField[]::new));
  }

  /**
   * The rows with these columns in this order. Spark's own way rebuilds every map and array cell by cell, so rows that
   * have the columns already are left as they are.
   */
  Dataset<Row> shape(Dataset<Row> rows) {
    StructType expected = schema();
    return DataType.equalsIgnoreNullability(rows.schema(), expected) ? rows : rows.to(expected);
  }

  /** The columns that identify a row, in their order. */
  public List<String> key() {
    return columns.stream().filter(column -> column.keyPosition().isPresent())
        .sorted(Comparator.comparing(column -> column.keyPosition().get())).map(ColumnRule::name).toList();
  }

  /** The column by which the table is partitioned; empty where the table is replaced as a whole. */
  public Optional<String> partition() {
    return columns.stream().filter(ColumnRule::partitioned).map(ColumnRule::name).findFirst();
  }

  private static ColumnRule column(Map<String, Object> property) {
    Map<String, Object> options = property.containsKey("logicalTypeOptions")
        ? map(property.get("logicalTypeOptions")) : Map.of();
    List<Object> examples = property.containsKey("examples") ? list(property.get("examples")) : List.of();
    return new ColumnRule(text(property, "name"), text(property, "physicalType"),
        Boolean.TRUE.equals(property.get("required")),
        Optional.ofNullable((Integer) property.get("primaryKeyPosition")),
        Boolean.TRUE.equals(property.get("partitioned")), text(property, "description"),
        examples.stream().map(String::valueOf).findFirst(), validValues(property),
        number(options.get("minimum")), number(options.get("maximum")),
        Optional.ofNullable((String) options.get("pattern")).map(Pattern::compile));
  }

  private static List<String> validValues(Map<String, Object> property) {
    if (!property.containsKey("quality")) {
      return List.of();
    }
    Map<String, Object> rule = map(list(property.get("quality")).get(0));
    return list(map(rule.get("arguments")).get("validValues")).stream().map(String::valueOf).toList();
  }

  private static Optional<Double> number(Object value) {
    return Optional.ofNullable(value).map(number -> ((Number) number).doubleValue());
  }

  private static String text(Map<String, Object> map, String key) {
    Object value = map.get(key);
    if (!(value instanceof String text)) {
      throw new IllegalStateException("Cannot read contract: no text at " + key + " in " + map.get("name"));
    }
    return text;
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }

  @SuppressWarnings("unchecked")
  private static List<Object> list(Object value) {
    return (List<Object>) value;
  }
}
