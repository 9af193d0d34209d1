package prima.data.raw;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import prima.data.raw.RawFault.Reason;

/**
 * The rows of a table or a query, numbered from 1 in the order in which the database gives them: one statement in one
 * transaction that only reads and sees one state. Values come as text; what the driver says is told without the
 * password.
 */
final class JdbcRows extends AheadRows {

  private static final int ROWS_AT_ONCE = 1_000;

  /** Classes of SQL states: no connection, no right, no such table or wrong statement, stopped by the operator. */
  private static final Set<String> TELLABLE = Set.of("08", "28", "42", "57");

  private final Database database;
  private final Connection connection;
  private final ResultSet rows;
  private final List<String> header;
  private final int[] types;
  private long line;

  private JdbcRows(RawFile file, Database database, Connection connection, ResultSet rows, List<String> header)
      throws SQLException {
    super(file);
    this.database = database;
    this.connection = connection;
    this.rows = rows;
    this.header = header;
    this.types = new int[header.size()];
    for (int i = 0; i < types.length; i++) {
      types[i] = type(rows.getMetaData(), i + 1);
    }
  }

  static JdbcRows open(Database database, RawFile file, Set<String> names) {
    Connection connection = null;
    try {
      connection = connect(database, file);
      prepare(connection);
      Statement statement = connection.createStatement();
      statement.setFetchSize(ROWS_AT_ONCE);
      ResultSet rows = statement.executeQuery(select(database, connection.getMetaData()));
      return new JdbcRows(file, database, connection, rows, Header.of(labels(rows.getMetaData(), names), 1, file));
    } catch (SQLException e) {
      closeQuietly(connection);
      throw failed(file, database, e);
    } catch (RuntimeException e) {
      closeQuietly(connection);
      throw e;
    }
  }

  @Override
  public List<String> header() {
    return header;
  }

  @Override
  RawRecord read() {
    try {
      if (!rows.next()) {
        return null;
      }
      line++;
      Map<String, String> columns = new LinkedHashMap<>(header.size() * 2);
      for (int i = 0; i < types.length; i++) {
        String text = text(i);
        if (text.length() > file().limits().fieldCharacters()) {
          return new RawFault(line, Optional.of(header.get(i)), Reason.FIELD_TOO_LONG,
              "the field has more than " + file().limits().fieldCharacters() + " characters");
        }
        columns.put(header.get(i), text);
      }
      return new RawRow(line, columns);
    } catch (SQLException e) {
      throw failed(file(), database, e);
    }
  }

  @Override
  void release() {
    closeQuietly(connection);
  }

  private String text(int column) throws SQLException {
    int place = column + 1;
    Object value = switch (types[column]) {
      case Types.TIMESTAMP -> {
        LocalDateTime time = rows.getObject(place, LocalDateTime.class);
        yield time == null ? null : CellTimes.textOf(time);
      }
      case Types.TIMESTAMP_WITH_TIMEZONE -> {
        OffsetDateTime moment = rows.getObject(place, OffsetDateTime.class);
        yield moment == null ? null : CellTimes.textOf(moment);
      }
      case Types.FLOAT, Types.REAL, Types.DOUBLE -> {
        double number = rows.getDouble(place);
        yield rows.wasNull() ? null : CellNumbers.textOf(number);
      }
      default -> rows.getString(place);
    };
    return value == null ? "" : value.toString();
  }

  /** PostgreSQL tells the two kinds of time apart by name only. */
  private static int type(ResultSetMetaData columns, int place) throws SQLException {
    boolean hasZone = columns.getColumnTypeName(place).equalsIgnoreCase("timestamptz");
    return hasZone ? Types.TIMESTAMP_WITH_TIMEZONE : columns.getColumnType(place);
  }

  /** The names of the columns, in the letters of the source where they are its columns. */
  private static List<String> labels(ResultSetMetaData columns, Set<String> names) throws SQLException {
    Map<String, String> known = names.stream()
        .collect(Collectors.toMap(name -> name.toLowerCase(Locale.ROOT), name -> name, (first, second) -> first));
    List<String> labels = new ArrayList<>();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      String label = columns.getColumnLabel(i);
      labels.add(names.contains(label) ? label : known.getOrDefault(label.toLowerCase(Locale.ROOT), label));
    }
    return labels;
  }

  private static String select(Database database, DatabaseMetaData dialect) throws SQLException {
    if (database.query() != null) {
      return database.query();
    }
    List<String> present = new ArrayList<>();
    try (Statement look = dialect.getConnection().createStatement();
        ResultSet nothing = look.executeQuery("SELECT * FROM " + database.table() + " WHERE 1 = 0")) {
      for (int i = 1; i <= nothing.getMetaData().getColumnCount(); i++) {
        present.add(nothing.getMetaData().getColumnName(i));
      }
    }
    String quote = dialect.getIdentifierQuoteString().strip();
    String order = present.stream().filter(name -> database.order().stream().anyMatch(name::equalsIgnoreCase))
        .map(name -> quote + name + quote).collect(Collectors.joining(", "));
    return "SELECT * FROM " + database.table() + (order.isEmpty() ? "" : " ORDER BY " + order);
  }

  private static void prepare(Connection connection) throws SQLException {
    connection.setReadOnly(true);
    if (connection.getMetaData().supportsTransactionIsolationLevel(Connection.TRANSACTION_REPEATABLE_READ)) {
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    }
    connection.setAutoCommit(false);
  }

  /** The driver may have come after the JVM began, as with {@code spark-submit --jars}: it is looked for anew. */
  private static Connection connect(Database database, RawFile file) throws SQLException {
    Properties properties = new Properties();
    if (database.user() != null) {
      properties.setProperty("user", database.user());
    }
    if (database.password() != null) {
      properties.setProperty("password", database.password().reveal());
    }
    for (Driver driver : ServiceLoader.load(Driver.class, Thread.currentThread().getContextClassLoader())) {
      if (driver.acceptsURL(database.url())) {
        Connection connection = driver.connect(database.url(), properties);
        if (connection != null) {
          return connection;
        }
      }
    }
    throw new RawFileException(file.name(), "no JDBC driver on the classpath knows its address",
        "Put the driver's jar on the classpath: PRIMA_CLASSPATH=driver.jar, or --jars of spark-submit");
  }

  /** The driver's exception is not kept, and its words only of those kinds of trouble that tell no value of a row. */
  private static RawFileException failed(RawFile file, Database database, SQLException e) {
    String state = String.valueOf(e.getSQLState());
    String words = TELLABLE.stream().anyMatch(state::startsWith)
        ? ": " + database.hideIn(String.valueOf(e.getMessage())).replaceAll("\\s+", " ").strip() : "";
    return new RawFileException(file.name(), "the database failed with state " + state + words,
        "Check that it runs, and the address, the user, the password file and the table or query");
  }

  private static void closeQuietly(Connection connection) {
    try {
      if (connection != null && !connection.isClosed()) {
        connection.rollback();
        connection.close();
      }
    } catch (SQLException e) {
      // Nothing was written; what was wrong, if anything, is told already.
    }
  }
}
