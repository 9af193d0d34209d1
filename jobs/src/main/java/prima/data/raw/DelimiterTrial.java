package prima.data.raw;

import java.io.CharArrayReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the delimiter of a text by trying each: the one that finds the header, or makes the most rows of one width. */
final class DelimiterTrial {

  private static final String CANDIDATES = ",;\t|";
  private static final int ROWS = 100;

  private DelimiterTrial() {
  }

  /** The delimiter of a file of which the sample is the beginning. */
  static char delimiterOf(char[] sample, RawFile file) throws IOException {
    char best = CANDIDATES.charAt(0);
    int bestScore = 0;
    for (int i = 0; i < CANDIDATES.length(); i++) {
      char candidate = CANDIDATES.charAt(i);
      int score = score(new RecordScanner(new CharArrayReader(sample), candidate, file.limits()), file.headerNames());
      if (score > bestScore) {
        best = candidate;
        bestScore = score;
      }
    }
    return best;
  }

  /** A name of the header that is found weighs more than all rows. */
  private static int score(RecordScanner scanner, Set<String> names) throws IOException {
    Map<Integer, Integer> rowsByWidth = new HashMap<>();
    int found = 0;
    RecordScanner.Outcome outcome = scanner.next();
    for (int row = 0; row < ROWS && outcome != RecordScanner.Outcome.END; row++) {
      if (outcome == RecordScanner.Outcome.RECORD) {
        List<String> fields = scanner.fields();
        found = Math.max(found, fields.size() > 1 || names.size() == 1 ? matches(fields, names) : 0);
        rowsByWidth.merge(fields.size(), 1, Integer::sum);
      }
      outcome = scanner.next();
    }
    int even = 0;
    for (Map.Entry<Integer, Integer> rows : rowsByWidth.entrySet()) {
      even = rows.getKey() > 1 ? Math.max(even, rows.getValue()) : even;
    }
    return found * (ROWS + 1) + even;
  }

  /** How many of the names are among the fields. */
  static int matches(List<String> fields, Set<String> names) {
    if (names.isEmpty()) {
      return 0;
    }
    Set<String> found = new HashSet<>();
    for (String field : fields) {
      String name = Header.clean(field);
      if (names.contains(name)) {
        found.add(name);
      }
    }
    return found.size();
  }
}
