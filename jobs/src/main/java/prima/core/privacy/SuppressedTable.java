package prima.core.privacy;

import java.util.Arrays;

/**
 * Which cells of a two-way table with totals must not be published.
 *
 * <p>The table with its totals is a network (Gusfield 1988, SIAM J. Comput. 17: 552-571): rows and columns are nodes,
 * suppressed cells are edges. Other counts fit the published ones if and only if a cycle of suppressed cells exists along
 * which counts can be raised and lowered by one in turn. So a cell is safe if it is on such a cycle; a cell that is not
 * gets the cheapest one. Totals enter with the opposite sign. A suppressed count is known to be at least 1, so a count of
 * 1 can only be raised.
 */
public final class SuppressedTable {

  private static final long TOTAL_COST = 1L << 40;
  private static final long UNREACHED = Long.MAX_VALUE;

  private final long[][] values;
  private final boolean[][] suppressed;
  private final int rows;
  private final int columns;

  private SuppressedTable(long[][] values) {
    this.values = values;
    this.rows = values.length;
    this.columns = values[0].length;
    this.suppressed = new boolean[rows][columns];
  }

  static SuppressedTable of(long[][] counts, Suppression rule) {
    SuppressedTable table = new SuppressedTable(withTotals(counts));
    for (int r = 0; r < table.rows; r++) {
      for (int c = 0; c < table.columns; c++) {
        table.suppressed[r][c] = rule.isSmall(table.values[r][c]);
      }
    }
    table.protectAll();
    return table;
  }

  /** Whether the count must not be published. */
  public boolean isSuppressed(int row, int column) {
    return suppressed[row][column];
  }

  /** Whether the total of the row must not be published. */
  public boolean isRowTotalSuppressed(int row) {
    return suppressed[row][columns - 1];
  }

  /** Whether the total of the column must not be published. */
  public boolean isColumnTotalSuppressed(int column) {
    return suppressed[rows - 1][column];
  }

  /** Whether the total of all must not be published. */
  public boolean isTotalSuppressed() {
    return suppressed[rows - 1][columns - 1];
  }

  /** The table with one more row and column for the totals. */
  private static long[][] withTotals(long[][] counts) {
    int width = counts.length == 0 ? 0 : counts[0].length;
    long[][] values = new long[counts.length + 1][width + 1];
    for (int r = 0; r < counts.length; r++) {
      if (counts[r].length != width) {
        throw new IllegalArgumentException("Cannot suppress in a table with rows of " + width + " and "
            + counts[r].length + " counts");
      }
      for (int c = 0; c < width; c++) {
        long count = counts[r][c];
        if (count < 0) {
          throw new IllegalArgumentException("Cannot suppress in a table with the count " + count);
        }
        values[r][c] = count;
        values[r][width] += count;
        values[counts.length][c] += count;
        values[counts.length][width] += count;
      }
    }
    return values;
  }

  private void protectAll() {
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        if (suppressed[r][c]) {
          protect(r, c);
        }
      }
    }
  }

  /** Suppresses the cells of the cheapest cycle through this cell; none if there is a cycle already. */
  private void protect(int row, int column) {
    int[] raising = cheapestPath(row, column, true);
    int[] lowering = mayFall(row, column) ? cheapestPath(row, column, false) : null;
    int[] path = lowering == null || raising != null && cost(raising) <= cost(lowering) ? raising : lowering;
    if (path == null) {
      throw new IllegalStateException("Cannot protect row " + row + ", column " + column + " of a table of counts");
    }
    for (int i = 0; i + 1 < path.length; i++) {
      int r = Math.min(path[i], path[i + 1]);
      suppressed[r][Math.max(path[i], path[i + 1]) - rows] = true;
    }
  }

  private long cost(int[] path) {
    long cost = 0;
    for (int i = 0; i + 1 < path.length; i++) {
      cost += cost(Math.min(path[i], path[i + 1]), Math.max(path[i], path[i + 1]) - rows);
    }
    return cost;
  }

  /**
   * The nodes from the column to the row of a cell that is raised, or lowered, by one, on the cheapest way that keeps all
   * sums: by Dijkstra's algorithm. Nodes are the rows, then the columns. Null where there is no way.
   */
  private int[] cheapestPath(int row, int column, boolean isRaised) {
    int nodes = rows + columns;
    long[] distance = new long[nodes];
    int[] from = new int[nodes];
    boolean[] isDone = new boolean[nodes];
    Arrays.fill(distance, UNREACHED);
    distance[rows + column] = 0;
    for (int node = nearest(distance, isDone); node >= 0 && node != row; node = nearest(distance, isDone)) {
      isDone[node] = true;
      boolean isColumn = node >= rows;
      int first = isColumn ? 0 : rows;
      for (int next = first; next < (isColumn ? rows : nodes); next++) {
        int r = isColumn ? next : node;
        int c = (isColumn ? node : next) - rows;
        boolean rises = isColumn != isRaised;
        boolean isUsable = !(r == row && c == column) && values[r][c] > 0 && (rises ? mayRise(r, c) : mayFall(r, c));
        if (isUsable && distance[node] + cost(r, c) < distance[next]) {
          distance[next] = distance[node] + cost(r, c);
          from[next] = node;
        }
      }
    }
    return distance[row] == UNREACHED ? null : path(from, rows + column, row);
  }

  private static int nearest(long[] distance, boolean[] isDone) {
    int nearest = -1;
    for (int node = 0; node < distance.length; node++) {
      boolean isCandidate = !isDone[node] && distance[node] != UNREACHED;
      nearest = isCandidate && (nearest < 0 || distance[node] < distance[nearest]) ? node : nearest;
    }
    return nearest;
  }

  private static int[] path(int[] from, int first, int last) {
    int length = 1;
    for (int node = last; node != first; node = from[node]) {
      length++;
    }
    int[] path = new int[length];
    int node = last;
    for (int i = length - 1; i > 0; i--) {
      path[i] = node;
      node = from[node];
    }
    path[0] = first;
    return path;
  }

  private long cost(int row, int column) {
    boolean isTotal = row == rows - 1 || column == columns - 1;
    return suppressed[row][column] ? 0 : values[row][column] + 1 + (isTotal ? TOTAL_COST : 0);
  }

  /** Whether the signed value of a cell may rise: a total has the opposite sign, so its count falls. */
  private boolean mayRise(int row, int column) {
    return isPositive(row, column) || values[row][column] > 1;
  }

  private boolean mayFall(int row, int column) {
    return !isPositive(row, column) || values[row][column] > 1;
  }

  private boolean isPositive(int row, int column) {
    return row == rows - 1 == (column == columns - 1);
  }
}
