package prima.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import prima.core.Sha256;
import prima.core.UserException;
import prima.core.UserException.Kind;
import prima.data.raw.Database;
import prima.data.raw.Secret;

/**
 * A database as the configuration names it. Its password is never written there, only the file that holds it.
 *
 * @param url the address for JDBC
 * @param table the table to read; empty where a query is asked
 * @param query the query to ask; empty where a table is read
 * @param user who asks
 * @param passwordFile the file whose first line is the password
 */
public record JdbcInput(String url, Optional<String> table, Optional<String> query, Optional<String> user,
    Optional<Path> passwordFile) {

  private static final Pattern SECRET =
      Pattern.compile("(?i)(pass|pwd|secret|token|key)\\w*\\s*=|//[^/@]*:[^/@]*@|:thin:[^@]*/[^@]*@");
  private static final int HASH_DIGITS = 8;

  public JdbcInput {
    if (!url.startsWith("jdbc:")) {
      throw new IllegalArgumentException("Cannot use a database: its url does not begin with jdbc:. Write it as the "
          + "driver's manual does, such as jdbc:postgresql://host/database");
    }
    if (SECRET.matcher(url).find()) {
      throw new IllegalArgumentException("Cannot use a database: its url seems to hold a password. Put the password "
          + "into a file that only you may read, and name it: password: {file: database.password}");
    }
    if (table.isPresent() == query.isPresent()) {
      throw new IllegalArgumentException("Cannot use a database: name either the table or the query to read");
    }
  }

  /** The name of what is asked: the address without its settings, and the table or the digits of the query's hash. */
  public String label() {
    return url.split("[?;]", 2)[0] + " " + table.orElseGet(() -> "query "
        + Sha256.hex(query.orElseThrow()).substring(0, HASH_DIGITS));
  }

  /**
   * The database with its password, read now.
   *
   * @param order the columns by which the rows of a table are ordered
   * @throws UserException if the password file cannot be read
   */
  Database database(List<String> order) {
    return new Database(url, table.orElse(null), query.orElse(null), order, user.orElse(null),
        passwordFile.map(JdbcInput::password).orElse(null));
  }

  private static Secret password(Path file) {
    try {
      return new Secret(Files.readString(file).lines().findFirst().orElse(""));
    } catch (IOException e) {
      throw new UserException(Kind.INPUT, "Cannot read the password file " + file + ": "
          + e.getClass().getSimpleName() + ". Check the path and your rights");
    }
  }
}
