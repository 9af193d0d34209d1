package prima.data.raw;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * Where a database is asked, and what. One statement is asked on one connection, so that its rows are of one moment.
 *
 * @param url the address for JDBC, without a password
 * @param table the table, or null where a query is asked
 * @param query the query, or null where a table is read
 * @param order the columns by which the rows of a table are put into order, so that the first of two is always the same
 * @param user who asks, or null where the database asks for nobody
 * @param password the password, or null where the database asks for none
 */
public record Database(String url, String table, String query, List<String> order, String user, Secret password)
    implements Serializable {

  public Database {
    Objects.requireNonNull(url, "url");
    order = List.copyOf(order);
    if ((table == null) == (query == null)) {
      throw new IllegalArgumentException("Cannot ask a database for " + (table == null ? "neither a table nor a query"
          : "both a table and a query") + ": name one of the two");
    }
  }

  /** The text without the password. */
  String hideIn(String text) {
    return password == null ? text : password.hideIn(text);
  }
}
