package prima.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SuppressionTest {

  private final Suppression rule = Suppression.OF_COUNTS;

  @Test
  void smallGroupsAreNotPublishedAndNobodyIsNoGroup() {
    assertThat(rule.isSmall(4)).isTrue();
    assertThat(rule.isSmall(5)).isFalse();
    assertThat(rule.text(4)).isEqualTo("< 5");
    assertThat(rule.text(0)).isEqualTo("0");
    assertThat(rule.allowsFigure(0)).isFalse();
    assertThatThrownBy(() -> new Suppression(1)).hasMessageContaining("a group of one is a person");
  }

  @Test
  void aTableWithoutSmallCountsIsPublishedWhole() {
    assertThat(mask(rule.suppress(new long[][] {{10, 0}, {20, 30}}), 2, 2)).isEqualTo("...|...|...");
  }

  @Test
  void aSmallCountTakesThreeOthersWithIt() {
    assertThat(mask(rule.suppress(new long[][] {{3, 20, 30}, {9, 40, 8}, {50, 60, 70}}), 3, 3))
        .isEqualTo("x.x.|x.x.|....|....");
  }

  @Test
  void aSmallTotalIsSuppressedToo() {
    SuppressedTable table = rule.suppress(new long[][] {{2, 0}, {50, 60}});

    assertThat(table.isSuppressed(0, 0)).isTrue();
    assertThat(table.isRowTotalSuppressed(0)).isTrue();
  }

  @Test
  @Timeout(60)
  void noSuppressedCountCanBeComputedFromTheOthers() {
    Random random = new Random(3);
    int suppressed = 0;
    for (int i = 0; i < 800; i++) {
      long[][] counts = new long[1 + random.nextInt(3)][1 + random.nextInt(3)];
      for (long[] row : counts) {
        for (int c = 0; c < row.length; c++) {
          row[c] = random.nextInt(4) == 0 ? random.nextInt(5) : random.nextInt(40);
        }
      }
      suppressed += attack(counts, rule.suppress(counts));
    }
    assertThat(suppressed).isGreaterThan(1000);
  }

  @Test
  @Timeout(20)
  void aLargeTableTakesSecondsAtMost() {
    Random random = new Random(4);
    long[][] counts = new long[300][12];
    for (long[] row : counts) {
      for (int c = 0; c < row.length; c++) {
        row[c] = random.nextInt(60);
      }
    }
    assertThat(rule.suppress(counts).isTotalSuppressed()).isFalse();
  }

  /** Looks for other counts that fit all that is published, cell by cell; answers how many cells were attacked. */
  private static int attack(long[][] counts, SuppressedTable table) {
    List<int[]> hidden = new ArrayList<>();
    for (int r = 0; r < counts.length; r++) {
      for (int c = 0; c < counts[r].length; c++) {
        assertThat(counts[r][c] == 0 || counts[r][c] > 4 || table.isSuppressed(r, c)).isTrue();
        if (table.isSuppressed(r, c)) {
          hidden.add(new int[] {r, c});
        }
      }
    }
    for (int[] target : hidden) {
      long[][] guess = new long[counts.length][];
      for (int r = 0; r < counts.length; r++) {
        guess[r] = counts[r].clone();
      }
      assertThat(fits(hidden, 0, guess, counts, table, target))
          .as("another value for row %d, column %d of %s", target[0], target[1], Arrays.deepToString(counts))
          .isTrue();
    }
    return hidden.size();
  }

  private static boolean fits(List<int[]> hidden, int next, long[][] guess, long[][] counts, SuppressedTable table,
      int[] target) {
    if (next == hidden.size()) {
      return guess[target[0]][target[1]] != counts[target[0]][target[1]] && sumsFit(guess, counts, table);
    }
    int r = hidden.get(next)[0];
    int c = hidden.get(next)[1];
    for (int change : new int[] {0, 1, -1}) {
      guess[r][c] = counts[r][c] + change;
      if (guess[r][c] >= 1 && fits(hidden, next + 1, guess, counts, table, target)) {
        return true;
      }
    }
    return false;
  }

  private static boolean sumsFit(long[][] guess, long[][] counts, SuppressedTable table) {
    long total = 0;
    for (int r = 0; r < counts.length; r++) {
      long difference = 0;
      for (int c = 0; c < counts[r].length; c++) {
        difference += guess[r][c] - counts[r][c];
      }
      total += difference;
      if (difference != 0 && !table.isRowTotalSuppressed(r)) {
        return false;
      }
    }
    for (int c = 0; c < counts[0].length; c++) {
      long difference = 0;
      for (int r = 0; r < counts.length; r++) {
        difference += guess[r][c] - counts[r][c];
      }
      if (difference != 0 && !table.isColumnTotalSuppressed(c)) {
        return false;
      }
    }
    return total == 0 || table.isTotalSuppressed();
  }

  private static String mask(SuppressedTable table, int rows, int columns) {
    StringBuilder mask = new StringBuilder();
    for (int r = 0; r <= rows; r++) {
      mask.append(r == 0 ? "" : "|");
      for (int c = 0; c <= columns; c++) {
        boolean isSuppressed = r < rows && c < columns ? table.isSuppressed(r, c)
            : r < rows ? table.isRowTotalSuppressed(r) : c < columns ? table.isColumnTotalSuppressed(c)
            : table.isTotalSuppressed();
        mask.append(isSuppressed ? 'x' : '.');
      }
    }
    return mask.toString();
  }
}
