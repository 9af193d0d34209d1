package prima.data.raw;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a database is asked, and what. One statement is asked on one connection, so that its rows are of one moment.
 *
 * @param url the address for JDBC, without a password
 * @param table the table; empty where a query is asked
 * @param query the query; empty where a table is read
 * @param order the columns by which the rows of a table are put into order, so that the first of two is always the same
 * @param user who asks; empty where the address says it or nobody is asked for
 * @param password the password; empty where none is asked for
 */
public record Database(String url, Optional<String> table, Optional<String> query, List<String> order,
    Optional<String> user, Optional<Secret> password) implements Serializable {

  public Database {
    Objects.requireNonNull(url, "url");
    order = List.copyOf(order);
    if (table.isPresent() == query.isPresent()) {
      throw new IllegalArgumentException("Cannot ask a database for " + (table.isPresent() ? "both a table and a query"
          : "neither a table nor a query") + ": name one of the two");
    }
  }

  /** The text without the password. */
  String hideIn(String text) {
    return password.map(secret -> secret.hideIn(text)).orElse(text);
  }
}
