package prima.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import prima.core.UserException;
import prima.core.UserException.Kind;
import prima.data.Contract;
import prima.data.Table;

/** The table dictionary, from the contracts. */
@Command(name = "tables", description = "Print what the tables hold: all tables, or the columns of one.",
    footer = {"", "Examples:", "  prima tables", "  prima tables unit_index"})
public final class TablesCommand implements Callable<Integer> {

  @Parameters(arity = "0..1", paramLabel = "TABLE", description = "A table, such as unit_index.")
  private String table;

  @Override
  public Integer call() {
    try {
      System.out.print(table == null ? all() : columns(Table.of(table).contract()));
      return 0;
    } catch (IllegalArgumentException e) {
      throw new UserException(Kind.USAGE, e.getMessage(), e);
    }
  }

  /** One line a table, as a Markdown table. */
  static String all() {
    StringBuilder text = new StringBuilder("| table | grain | what it is for |\n|---|---|---|\n");
    for (Table known : Table.values()) {
      text.append("| `").append(known.qualifiedName()).append("` | ").append(known.contract().grain()).append(" | ")
          .append(known.contract().purpose()).append(" |\n");
    }
    return text.toString();
  }

  /** One line a column, as a Markdown table. */
  static String columns(Contract contract) {
    StringBuilder text = new StringBuilder(contract.grain()).append("\n\n| column | type | | meaning |\n|---|---|---|---|\n");
    for (Contract.ColumnRule column : contract.columns()) {
      String role = column.keyPosition().isPresent() ? "key" : column.required() ? "always there" : "";
      text.append("| `").append(column.name()).append("` | ").append(column.type()).append(" | ").append(role)
          .append(" | ").append(column.description());
      if (!column.validValues().isEmpty()) {
        text.append(". One of ").append(String.join(", ", column.validValues()));
      }
      text.append(" |\n");
    }
    return text.toString();
  }
}
