package prima.stage.clean;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Finds rows that were delivered twice, and questionnaires that probably were, among the rows of some months and units.
 *
 * <p>Of each row it keeps 64 bytes, for it may be one of a million; most rows share nothing with any other, and only those
 * that do are looked at.
 */
final class DuplicateSearch {

  /** What is to be said of a row. */
  enum Finding {
    /** The row has the key of an earlier one. */
    REPEATED,
    /** The row has another key, but the content of one that was answered shortly before. */
    LIKELY
  }

  /** Where a row stands. */
  record Place(String file, String source, long line) {
  }

  /**
   * What tells whether rows are the same.
   *
   * @param place where the row stands
   * @param first where the first row of its questionnaire stands: the same place, unless every answer has a row of its own
   * @param keyHigh the first 64 bits of its key
   * @param keyLow the next 64 bits of its key
   * @param content a number that rows of one unit and month with the same content share; 0 where nobody asks
   * @param answeredAt when it was answered, in microseconds; any number where nobody asks
   * @param sameWithin the seconds within which the same content is likely the same questionnaire; 0 where nobody asks
   */
  record Candidate(Place place, Place first, long keyHigh, long keyLow, long content, long answeredAt, int sameWithin) {
  }

  private static final int WIDTH = 8;
  private static final int ROWS_IN_BLOCK = 1 << 13;
  private static final int KEY_HIGH = 0;
  private static final int CONTENT = 2;
  private static final int SAME_WITHIN = 7;
  private static final long MICROSECONDS = 1_000_000;
  private static final Comparator<Place> PLACES = Comparator.comparing(Place::file).thenComparingLong(Place::line)
      .thenComparing(Place::source);

  private final List<long[]> blocks = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> names = new ArrayList<>();
  private int size;

  void add(Candidate row) {
    if (size % ROWS_IN_BLOCK == 0) {
      blocks.add(new long[ROWS_IN_BLOCK * WIDTH]);
    }
    long[] block = blocks.get(size / ROWS_IN_BLOCK);
    int at = size % ROWS_IN_BLOCK * WIDTH;
    block[at] = row.keyHigh();
    block[at + 1] = row.keyLow();
    block[at + 2] = row.content();
    block[at + 3] = row.answeredAt();
    block[at + 4] = row.place().line();
    block[at + 5] = row.first().line();
    block[at + 6] = (long) number(row.place().file()) << 32 | number(row.first().file());
    block[at + 7] = (long) number(row.place().source()) << 32 | row.sameWithin();
    size++;
  }

  /** The rows of which something is to be said. A row that repeats another is not compared by its content. */
  Map<Place, Finding> findings() {
    Map<Place, Finding> findings = new LinkedHashMap<>();
    findRepeated(findings);
    findLikely(findings);
    return findings;
  }

  /** Of all rows with one key, the questionnaire that is first by file, line and source is kept, with all its parts. */
  private void findRepeated(Map<Place, Finding> findings) {
    List<Candidate> sharing = sharing(KEY_HIGH);
    sharing.sort(Comparator.comparingLong(Candidate::keyHigh).thenComparingLong(Candidate::keyLow)
        .thenComparing(Candidate::first, PLACES));
    Candidate kept = null;
    for (Candidate row : sharing) {
      if (kept == null || row.keyHigh() != kept.keyHigh() || row.keyLow() != kept.keyLow()) {
        kept = row;
      } else if (!row.first().equals(kept.first())) {
        findings.put(row.place(), Finding.REPEATED);
      }
    }
  }

  private void findLikely(Map<Place, Finding> findings) {
    List<Candidate> sharing = sharing(CONTENT);
    sharing.removeIf(row -> row.sameWithin() == 0 || findings.containsKey(row.place()));
    sharing.sort(Comparator.comparingLong(Candidate::content).thenComparingLong(Candidate::answeredAt)
        .thenComparing(Candidate::place, PLACES));
    Candidate before = null;
    for (Candidate row : sharing) {
      if (before != null && row.content() == before.content()
          && seconds(row) - seconds(before) <= row.sameWithin()) {
        findings.put(row.place(), Finding.LIKELY);
      }
      before = row;
    }
  }

  private static long seconds(Candidate row) {
    return Math.floorDiv(row.answeredAt(), MICROSECONDS);
  }

  /** The rows whose number is that of another row too. */
  private List<Candidate> sharing(int column) {
    long[] all = new long[size];
    int asked = 0;
    for (int row = 0; row < size; row++) {
      if (column != CONTENT || (int) at(row, SAME_WITHIN) > 0) {
        all[asked++] = at(row, column);
      }
    }
    Arrays.sort(all, 0, asked);
    int shared = 0;
    for (int i = 1; i < asked; i++) {
      if (all[i] == all[i - 1]) {
        all[shared++] = all[i];
      }
    }
    List<Candidate> sharing = new ArrayList<>();
    for (int row = 0; row < size && shared > 0; row++) {
      if (Arrays.binarySearch(all, 0, shared, at(row, column)) >= 0) {
        sharing.add(candidate(row));
      }
    }
    return sharing;
  }

  private Candidate candidate(int row) {
    long files = at(row, 6);
    String source = names.get((int) (at(row, 7) >>> 32));
    return new Candidate(new Place(names.get((int) (files >>> 32)), source, at(row, 4)),
        new Place(names.get((int) files), source, at(row, 5)), at(row, 0), at(row, 1), at(row, 2), at(row, 3),
        (int) at(row, SAME_WITHIN));
  }

  private long at(int row, int column) {
    return blocks.get(row / ROWS_IN_BLOCK)[row % ROWS_IN_BLOCK * WIDTH + column];
  }

  private int number(String name) {
    Integer known = numbers.get(Objects.requireNonNull(name));
    if (known == null) {
      known = names.size();
      numbers.put(name, known);
      names.add(name);
    }
    return known;
  }
}
