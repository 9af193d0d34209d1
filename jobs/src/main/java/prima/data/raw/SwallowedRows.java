package prima.data.raw;

import java.util.List;

/**
 * Sees a field that has swallowed rows: two unbalanced quotes some lines apart look like one long field. Its inner lines
 * then all have as many delimiters as the header, which lines of a comment have not.
 */
final class SwallowedRows {

  private static final int FEWEST_COLUMNS = 4;

  private SwallowedRows() {
  }

  /** Whether some field has whole rows of so many columns in it. */
  static boolean isIn(List<String> fields, int columns, char delimiter) {
    for (String field : fields) {
      if (columns >= FEWEST_COLUMNS && hasRows(field, columns - 1, delimiter)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasRows(String field, int delimiters, char delimiter) {
    int start = endOfLine(field, 0);
    int end = endOfLine(field, start + 1);
    boolean hasInner = false;
    while (end < field.length()) {
      String inner = field.substring(start, end).strip();
      if (!inner.isEmpty() && inner.chars().filter(c -> c == delimiter).count() != delimiters) {
        return false;
      }
      hasInner |= !inner.isEmpty();
      start = end;
      end = endOfLine(field, start + 1);
    }
    return hasInner;
  }

  private static int endOfLine(String field, int from) {
    int end = from;
    while (end < field.length() && field.charAt(end) != '\n' && field.charAt(end) != '\r') {
      end++;
    }
    return end;
  }
}
