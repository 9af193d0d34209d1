package prima.data;

import java.util.Locale;

/** The tables of the lake. Each is declared by its contract in {@code schemas/<layer>/<table>.odcs.yaml}. */
public enum Table {
  RAW_SURVEY(Layer.RAW),
  RAW_TEXT(Layer.RAW),
  DELIVERY(Layer.CLEAN),
  RESPONSE(Layer.CLEAN),
  COMPLAINT(Layer.CLEAN),
  TEXT(Layer.CLEAN),
  REJECTED(Layer.CLEAN),
  TEXT_SCORE(Layer.CLEAN),
  UNIT_INDEX(Layer.MART),
  ELEMENT_INDEX(Layer.MART),
  ANSWER_SHARE(Layer.MART),
  UNIT_SIGNAL(Layer.MART),
  UNIT_SERVICE(Layer.MART),
  UNIT_TOPIC(Layer.MART),
  TOPIC_TERM(Layer.MART),
  UNIT_DRIVER(Layer.MART),
  PROFILE(Layer.MART),
  RUN(Layer.MART);

  /** What a table guarantees: raw is as delivered, clean keeps its contract row by row, mart is fit to be read. */
  public enum Layer {
    RAW,
    CLEAN,
    MART;

    /** The name of the folder and of the namespace. */
    public String folder() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Layer layer;
  private final Contract contract;

  Table(Layer layer) {
    this.layer = layer;
    contract = Contract.read("schemas/" + layer.folder() + "/" + tableName() + ".odcs.yaml");
  }

  /** What the table guarantees. */
  public Layer layer() {
    return layer;
  }

  /** The table's own name, such as {@code unit_index}. */
  public String tableName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The name with its layer, such as {@code mart.unit_index}. */
  public String qualifiedName() {
    return layer.folder() + "." + tableName();
  }

  /** The contract that declares the table. */
  public Contract contract() {
    return contract;
  }

  /** The table of this name. */
  public static Table of(String tableName) {
    for (Table table : values()) {
      if (table.tableName().equals(tableName)) {
        return table;
      }
    }
    throw new IllegalArgumentException("Cannot find table: " + tableName + ". The tables are "
        + String.join(", ", java.util.Arrays.stream(values()).map(Table::tableName).toList()));
  }
}
